"""A recommendation with its answer, its actions and its links, as a report's page shows it.

Must not know: HTML but for rendered prose, the rest of the page.
"""

from typing import Final

from action_plans.languages.speaking import Said, gettext, marked
from action_plans.model.plan import Check, Plan, Reason, Recommendation
from action_plans.model.status import ActionStatus
from action_plans.model.terms import Grade, Response
from action_plans.publishing import words
from action_plans.publishing.bars import dots_of
from action_plans.publishing.dates_in_words import target_words
from action_plans.publishing.done_in_words import done_words
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.own_words import response_word
from action_plans.publishing.pages import badges_on_page as badges
from action_plans.publishing.pages.action_view import action_view, update_view
from action_plans.publishing.pages.asked_lines import asked_in_short, asked_lines
from action_plans.publishing.pages.origin_view import recommendation_origin
from action_plans.publishing.pages.reason_words import grounds_words, read_as_words
from action_plans.publishing.pages.related_view import related_groups
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.prose import excerpt, in_a_line, render_prose
from action_plans.publishing.standings import is_done, is_past
from action_plans.publishing.untranslated import in_its_language, said_in
from action_plans.publishing.views.parts import Html, Link
from action_plans.publishing.views.plan import (
    ActionView,
    CheckView,
    RecommendationView,
    UpdateView,
    WhyView,
)

RESPONSE_NOTES: Final = Said(
    {
        Response.AGREED: "",
        Response.PARTLY_AGREED: "Its actions are for the part that was accepted.",
        Response.NOT_AGREED: "",
        Response.NOT_STATED: "The plan leaves its answer blank.",
    }
)
SAME_WORDS: Final = marked("Begins like recommendation {number}.")
SHORT_LENGTH: Final = 120  # two lines of the table on a desk
HEADING_LENGTH: Final = 160

Addressed = tuple[tuple[str, ...], str]


def recommendation_view(shared: SharedViews, entry: Entry, usual: Addressed) -> RecommendationView:
    """Return one recommendation, complete; `usual` are the addressees that the page names once."""
    recommendation, status = entry.recommendation, entry.status
    heading, body = _heading(shared.edition, entry.plan, recommendation)
    to, printed = _addressees(shared, recommendation, usual)
    groups = related_groups(shared, shared.edition.links.get(entry.ref, ()))
    return RecommendationView(
        ref=entry.key,
        anchor=entry.ref.anchor,
        heading_id=f"recommendation-{entry.ref.anchor[1:]}",
        number=recommendation.number,
        number_printed=_number_printed(recommendation),
        heading=heading,
        body=body,
        short=excerpt(recommendation.text, SHORT_LENGTH),
        to=to,
        to_printed=printed,
        response=status.response.value,
        reported=status.reported.value,
        schedule=status.schedule.value,
        moved=status.moved,
        answer=_answer(shared, status.response),
        dots=dots_of(status.actions),
        done=done_words(entry, dated=False),
        asked_in_short=asked_in_short(shared.edition, entry.ref),
        last_open=_last_open(entry),
        open_is_undated=_open_is_undated(entry),
        is_open=not all(map(is_done, status.actions)),
        why=_why(shared, recommendation.reason, status.response),
        themes=shared.themes(recommendation.themes),
        note=said_in(shared.edition, recommendation.note, entry.plan.lang),
        lead_in=_prose(shared.edition, recommendation.lead_in),
        actions=_actions(shared, entry),
        loose_updates=_loose_updates(recommendation, shared.edition),
        related=groups,
        related_count=sum([len(group.views) for group in groups]),
        checks=tuple([_check(shared.edition, each) for each in recommendation.checks]),
        asked=asked_lines(shared.edition, entry.ref),
        origin=recommendation_origin(shared.edition, entry),
    )


def _actions(shared: SharedViews, entry: Entry) -> tuple[ActionView, ...]:
    """Return the actions; only the first of those that share a printed heading has it."""
    actions = entry.recommendation.actions
    pairs = zip(actions, entry.status.actions, strict=True)
    views = [action_view(shared, entry, each, its) for each, its in pairs]
    groups = ["", *[each.group for each in actions]]
    return tuple(
        [
            view._replace(in_plan=_same_heading(each.label)) if each.group == before != "" else view
            for view, each, before in zip(views, actions, groups, strict=False)
        ]
    )


def _same_heading(label: str) -> str:
    return gettext("{label}, under the same heading", label=label) if label else ""


def _loose_updates(recommendation: Recommendation, edition: Edition) -> tuple[UpdateView, ...]:
    """Return the updates that answer no action."""
    as_of = edition.as_of
    loose = [each for each in recommendation.updates if not each.answers and each.date <= as_of]
    return tuple([update_view(edition, recommendation, each) for each in loose])


def _answer(shared: SharedViews, response: Response) -> str:
    return words.capital(response_word(shared.edition.library.site, response))


def _why(shared: SharedViews, reason: Reason | None, response: Response) -> WhyView | None:
    """Return what is said of an answer, None where that is nothing."""
    site = shared.edition.library.site
    view = WhyView(
        _prose(shared.edition, reason.text) if reason else None,
        grounds_words(reason, site),
        read_as_words(reason, site),
        RESPONSE_NOTES[response],
    )
    return view if any(view) else None


def addressed(recommendation: Recommendation) -> Addressed:
    """Return whom a recommendation was made to, and how that is printed."""
    return recommendation.to, recommendation.to_printed


def _heading(
    edition: Edition, plan: Plan, recommendation: Recommendation
) -> tuple[Html, Html | None]:
    """Return the text as a heading; and what else of it there is to read, None if nothing.

    A heading begins with what is a recommendation's own: words over several stand below it.
    """
    stem = _begins(edition, plan, recommendation)
    whole = in_a_line(recommendation.text)
    if whole is not None:
        return in_its_language(edition, recommendation.text, whole, "span"), stem or None
    cut = in_a_line(excerpt(recommendation.text, HEADING_LENGTH), plain=True) or Html("")
    return (
        in_its_language(edition, recommendation.text, cut, "span"),
        stem + (_prose(edition, recommendation.text) or Html("")),
    )


def _begins(edition: Edition, plan: Plan, own: Recommendation) -> Html:
    """Return the words that a recommendation begins with as others do: whole with the first."""
    stem = own.stem
    if not stem.strip():
        return Html("")
    first = next(each for each in plan.recommendations if each.stem == stem)
    if first.number != own.number:
        return Html("<p>{}</p>").format(gettext(SAME_WORDS, number=first.number))
    said = in_its_language(edition, stem, in_a_line(stem) or render_prose(stem), "span")
    return Html("<p>{} {}</p>").format(gettext("It begins in the plan:"), said)


def _number_printed(recommendation: Recommendation) -> str:
    """Return the printed number, "" where it says no more than the number does."""
    printed = recommendation.number_printed
    return "" if printed.strip(" .").removeprefix("R") == recommendation.number else printed


def _open(entry: Entry) -> list[ActionStatus]:
    return [each for each in entry.status.actions if not is_done(each)]


def _open_is_undated(entry: Entry) -> bool:
    return bool(_open(entry)) and not any(each.target for each in _open(entry))


def _last_open(entry: Entry) -> str:
    """Return the last date of the actions that are not reported done, and whether it passed.

    One that is for less than was promised says so.
    """
    if _open_is_undated(entry):
        return gettext("No end date")
    dated = [(each.target, each) for each in _open(entry) if each.target]
    if not dated:
        return ""
    target, last = max(dated, key=lambda each: each[0])
    said = target_words(target, last.latest.precision)
    said = f"{said}, {words.LESSER[last.lesser]}" if last.lesser else said
    return gettext("{day}, passed", day=said) if is_past(last) else said


def _addressees(
    shared: SharedViews, recommendation: Recommendation, usual: Addressed
) -> tuple[tuple[Link, ...], str]:
    """Return whom a recommendation was made to, and how that is printed, unless it is as usual."""
    if addressed(recommendation) == usual:
        return (), ""
    to = shared.organisations(recommendation.to)
    return to, to_printed(recommendation, to)


def to_printed(recommendation: Recommendation, to: tuple[Link, ...]) -> str:
    """Return the addressees as printed, "" where the names beside them say the same."""
    printed = recommendation.to_printed
    names = words.listed(tuple(link.words for link in to)) if printed else ""
    return "" if printed.casefold().removeprefix("the ") == names.casefold() else printed


def _prose(edition: Edition, text: str) -> Html | None:
    return in_its_language(edition, text, render_prose(text)) if text.strip() else None


def _check(edition: Edition, check: Check) -> CheckView:
    grade = {each.value: each for each in words.CHECKED}[Grade(check.grade).value]
    by = edition.library.vocabulary.organisations.get(check.by)
    badge = badges.checked_badge(grade, edition.library.site)
    return CheckView(badge, check.date, by.name if by else check.by, check.source)
