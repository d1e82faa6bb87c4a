"""A recommendation with its answer, its actions and its links, as a report's page shows it.

Must not know: HTML but for rendered prose, the rest of the page.
"""

from typing import Final

from action_plans.model.meaning import is_past, is_refused
from action_plans.model.plan import Check, Reason, Recommendation
from action_plans.model.terms import Grade, Response
from action_plans.publishing import addresses, words
from action_plans.publishing.badges import has_recommendation_badges
from action_plans.publishing.dates_in_words import move_view
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.pages import badges_on_page as badges
from action_plans.publishing.pages.action_view import action_view, update_view
from action_plans.publishing.pages.asked_lines import asked_lines
from action_plans.publishing.pages.badge_snippet import snippet
from action_plans.publishing.pages.origin_view import recommendation_origin
from action_plans.publishing.pages.related_view import related_groups
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.prose import excerpt, render_prose
from action_plans.publishing.views.parts import Html, Link, Snippet
from action_plans.publishing.views.plan import (
    CheckView,
    MoveView,
    RecommendationView,
)

RESPONSE_NOTES: Final = {
    Response.AGREED: "",
    Response.PARTLY_AGREED: "Progress is of the part that was accepted.",
    Response.NOT_AGREED: "Refused, so there is no progress to report.",
    Response.NOT_STATED: "The cell for the response is blank in the text held here.",
}
OFFERED_NOTE: Final = (
    "Refused, so there is no progress to report on it. Other action was offered instead."
)
NO_GROUND: Final = "None of the four grounds is named in the document."
SHORT_LENGTH: Final = 110


def recommendation_view(shared: SharedViews, entry: Entry) -> RecommendationView:
    """Return one recommendation, complete."""
    edition = shared.edition
    recommendation, status = entry.recommendation, entry.status
    anchor = recommendation.ref.anchor
    to = shared.organisations(recommendation.to)
    actions = zip(recommendation.actions, status.actions, strict=True)
    return RecommendationView(
        ref=entry.key,
        anchor=anchor,
        heading_id=f"recommendation-{anchor[1:]}",
        number=recommendation.number,
        number_printed=recommendation.number_printed,
        to=to,
        to_printed=_to_printed(recommendation, to),
        stem=_prose(recommendation.stem),
        text=render_prose(recommendation.text),
        response=badges.response_badge(status.response),
        reported=badges.reported_badge_of(status),
        schedule=badges.schedule_badge_of(status),
        checked=badges.checked_badge(status.checked),
        response_note=_response_note(entry),
        caveat=words.PASSED_CAVEAT if _has_passed(entry) else "",
        moved=_longest_move(entry),
        reason=_prose(recommendation.reason.text) if recommendation.reason else None,
        grounds=_grounds(recommendation.reason),
        read_as=_read_as(recommendation.reason),
        themes=shared.themes(recommendation.themes),
        note=recommendation.note,
        lead_in=_prose(recommendation.lead_in),
        actions=tuple([action_view(shared, entry, each, its) for each, its in actions]),
        loose_updates=tuple(
            [
                update_view(shared, entry.plan, recommendation, update)
                for update in recommendation.updates
                if not update.answers and update.date <= edition.as_of
            ]
        ),
        related=related_groups(shared, edition.links.get(entry.ref, ())),
        checks=tuple([_check(edition, each) for each in recommendation.checks]),
        badge_snippet=_snippet(edition, entry),
        short=excerpt(recommendation.text, SHORT_LENGTH),
        asked=asked_lines(edition, entry.ref),
        origin=recommendation_origin(edition, entry),
    )


def _to_printed(recommendation: Recommendation, to: tuple[Link, ...]) -> str:
    """Return the addressees as printed, "" where the names beside them say the same."""
    printed = recommendation.to_printed
    names = words.listed(tuple(link.words for link in to)) if printed else ""
    return "" if printed.casefold().removeprefix("the ") == names.casefold() else printed


def _prose(text: str) -> Html | None:
    return render_prose(text) if text.strip() else None


def _response_note(entry: Entry) -> str:
    if is_refused(entry.status.response) and entry.status.actions:
        return OFFERED_NOTE
    return RESPONSE_NOTES[entry.status.response]


def _has_passed(entry: Entry) -> bool:
    """True if a promised date has passed; of an action that is offered, its own row says so."""
    actions = entry.status.actions
    return any(is_past(each.schedule) and not each.offered for each in actions)


def _longest_move(entry: Entry) -> MoveView | None:
    """Return the move of the action whose move the recommendation shows."""
    if entry.status.moved is None:
        return None
    moves = (move_view(action) for action in entry.status.actions)
    return next((each for each in moves if each and each.months == entry.status.moved), None)


def _grounds(reason: Reason | None) -> str:
    if reason is None:
        return ""
    if not reason.grounds:
        return NO_GROUND
    return f"Ground named: {words.listed(tuple(words.GROUND[each] for each in reason.grounds))}."


def _read_as(reason: Reason | None) -> str:
    if reason is None or not reason.read_as:
        return ""
    grounds = words.listed(tuple(words.GROUND[each] for each in reason.read_as))
    return f"Our reading, not the document's: {grounds}."


def _check(edition: Edition, check: Check) -> CheckView:
    grade = {each.value: each for each in words.CHECKED}[Grade(check.grade).value]
    by = edition.library.vocabulary.organisations.get(check.by)
    badge = badges.checked_badge(grade)
    return CheckView(badge, check.date, by.name if by else check.by, check.source)


def _snippet(edition: Edition, entry: Entry) -> Snippet | None:
    """Return what embeds the recommendation's badge and links to it, as HTML alone: it is short."""
    if not has_recommendation_badges(edition):
        return None
    number, said = entry.recommendation.number, words.REPORTED[entry.status.reported]
    return snippet(
        "Show this badge elsewhere",
        f"Recommendation {number}: {said}",
        addresses.badge(entry.plan.id, number=number),
        entry.ref.path,
        edition.site_url,
        in_markdown=False,
    )
