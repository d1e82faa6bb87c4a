"""Badges to embed elsewhere: one for each axis of a plan, and one for each recommendation.

Must not know: how a picture is drawn, how a status is derived, the disk.

A badge is words first: its axis, its counts, the document's date. Counts are of all the actions of
a plan, other action offered by a refusal and repeats included, as its pages count them. What was
done when the plan came out and what was done since are never added up without saying so.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from action_plans.model.bounds import Extra
from action_plans.model.meaning import is_refused
from action_plans.model.plan import Plan, Recommendation
from action_plans.model.site import NO_SITE, Site
from action_plans.model.status import ActionStatus, PlanStatus, RecommendationStatus
from action_plans.model.terms import Response, Schedule
from action_plans.publishing import addresses, words
from action_plans.publishing.badge_svg import badge_svg
from action_plans.publishing.edition import Edition
from action_plans.publishing.output import OutputFile, text_file
from action_plans.publishing.own_words import answered_word, response_word
from action_plans.publishing.said_in_badges import (
    AT_FIRST,
    caveat,
    done,
    first_of,
    past_dates,
    tone_of,
)
from action_plans.publishing.shields import shields_json
from action_plans.publishing.words import Tone

_NO_DOCUMENT: Final = "no document in this record"
_NOTED: Final = "dates carry a note"

# What a plan's schedule badge calls each value; those that it calls alike are counted together.
_SCHEDULE_GROUPS: Final[Mapping[Schedule, str]] = {
    Schedule.OVERDUE_REPORTED: "date passed",
    Schedule.PASSED_NOT_MENTIONED: "date passed",
    Schedule.PASSED_SILENT: "date passed",
    Schedule.DUE_SOON: words.SCHEDULE[Schedule.DUE_SOON],
    Schedule.NOT_DUE: words.SCHEDULE[Schedule.NOT_DUE],
    Schedule.NO_END_DATE: "no end date or no date",
    Schedule.NO_DATE: "no end date or no date",
    Schedule.DONE_LATE: "completed",
    Schedule.DONE_UNDATED: "completed",
    Schedule.DONE_AT_PUBLICATION: "completed",
    Schedule.DONE_IN_TIME: "completed",
    Schedule.NOT_APPLICABLE: words.SCHEDULE[Schedule.NOT_APPLICABLE],
}


@dataclass(frozen=True, slots=True)
class EmbeddedBadge:
    """A badge in words: `more` is told to those who hear it rather than see it."""

    label: str
    message: str
    tone: Tone
    more: str = ""

    @property
    def alt(self) -> str:
        """The badge in one line, for the `alt` of an image."""
        return f"{self.label}: {self.message}"


def reported_badge(status: PlanStatus) -> EmbeddedBadge:
    """Return how many of a plan's actions are reported done, those at first told apart."""
    actions = status.actions
    said = f"{done(actions, first_of(status))}{past_dates(actions)} · {_document(status)}"
    return EmbeddedBadge("Reported", said, tone_of(actions), caveat(actions))


def response_badge(status: PlanStatus, site: Site = NO_SITE) -> EmbeddedBadge:
    """Return what was answered to a plan's recommendations."""
    values = Counter(each.response for each in status.recommendations)
    said = ", ".join(f"{values[v]:,} {response_word(site, v)}" for v in Response if values[v])
    tone = Tone.MOVING if len(values) > 1 else words.TONES[next(iter(values), Response.NOT_STATED)]
    message = f"{said or 'no recommendations'} · {_document(status)}"
    return EmbeddedBadge("Response", message, tone)


def schedule_badge(plan: Plan, status: PlanStatus) -> EmbeddedBadge:
    """Return what the calendar says of a plan's actions, of the most pressing kind that it has."""
    values = Counter(action.schedule for action in status.actions)
    said, tone = "no actions", Tone.NEUTRAL
    if pressing := next((value for value in Schedule if values[value]), None):
        group = _SCHEDULE_GROUPS[pressing]
        having = sum(values[value] for value in Schedule if _SCHEDULE_GROUPS[value] == group)
        said = f"{group}: {having:,} of {words.count(values.total(), 'action')}"
        tone = words.TONES[pressing]
    noted = f" · {_NOTED}" if _has_noted_dates(plan, status) else ""
    message = f"{said} on {words.day(status.as_of)}{noted} · {_document(status)}"
    return EmbeddedBadge("Schedule", message, tone, caveat(status.actions))


def recommendation_badge(
    status: RecommendationStatus, document: str, site: Site = NO_SITE, first: str = AT_FIRST
) -> EmbeddedBadge:
    """Return what is done on one recommendation; `document` says by which document.

    `first` is where what was done at first stands, in words.
    """
    answered = answered_word(site, status.response)
    if is_refused(status.response):
        offered = words.count(len(status.actions), "other action")
        said = f"{answered}, {offered} offered" if status.actions else answered
        tone = words.TONES[status.response]
    else:
        part = ", of the part agreed" if status.response is Response.PARTLY_AGREED else ""
        said, tone = f"{done(status.actions, first)}{part}", tone_of(status.actions)
    message = f"recommendation {status.ref.number}: {said}{past_dates(status.actions)} · {document}"
    return EmbeddedBadge("Reported", message, tone, caveat(status.actions))


def _document(status: PlanStatus) -> str:
    held = status.latest_held
    return f"document of {words.day(held.date)}" if held else _NO_DOCUMENT


def _has_noted_dates(plan: Plan, status: PlanStatus) -> bool:
    """True if words that qualify it travel with the date of an action not yet completed."""
    conditional = {
        (each.number, action.id)
        for each in plan.recommendations
        for action in each.actions
        if action.condition
    }
    return any(
        _is_noted(action) or (action.ref.number, action.ref.action) in conditional
        for action in status.actions
        if not action.latest.is_done
    )


def _is_noted(action: ActionStatus) -> bool:
    return bool(action.latest.mark or action.latest.condition or action.lesser)


def _absence(plan: Plan, status: PlanStatus) -> str:
    """Return why nothing can be said of a plan, or ""."""
    if plan.withdrawn:
        return f"withdrawn on {words.day(plan.withdrawn.date)}"
    if not status.published:
        return f"not yet published on {words.day(status.as_of)}"
    return ""


def has_every_badge(edition: Edition) -> bool:
    """True unless a large record has one badge a plan: all are two thirds of a site's files."""
    return edition.makes(Extra.BADGES)


Named = tuple[str, EmbeddedBadge]  # with its axis or its number
PlanBadge = Callable[[Plan, PlanStatus, Site], EmbeddedBadge]

# A new badge of plans is one function and one entry here: (part of its address, label, function).
PLAN_BADGES: Final[tuple[tuple[str, str, PlanBadge], ...]] = (
    ("", "Reported", lambda _, status, _site: reported_badge(status)),
    ("response", "Response", lambda _, status, site: response_badge(status, site)),
    ("schedule", "Schedule", lambda plan, status, _: schedule_badge(plan, status)),
)


def plan_badges(plan: Plan, status: PlanStatus, site: Site) -> Iterator[Named]:
    """Yield a plan's badges, each with its axis in addresses ("" for reported)."""
    absent = _absence(plan, status)
    for axis, label, badge_of in PLAN_BADGES:
        if absent:
            yield axis, EmbeddedBadge(label, absent, Tone.NEUTRAL)
        else:
            yield axis, badge_of(plan, status, site)


def recommendation_badges(plan: Plan, status: PlanStatus, site: Site) -> Iterator[Named]:
    """Yield the badge of each of a plan's recommendations with its number, as printed."""
    absent = _absence(plan, status)
    if plan.withdrawn:
        yield from (_withdrawn(each, absent) for each in plan.recommendations)
    elif not absent:
        document, first = _document(status), first_of(status)
        for each in status.recommendations:
            yield each.ref.number, recommendation_badge(each, document, site, first)


def _withdrawn(recommendation: Recommendation, why: str) -> Named:
    message = f"recommendation {recommendation.number}: {why}"
    return recommendation.number, EmbeddedBadge("Reported", message, Tone.NEUTRAL)


def badges(edition: Edition) -> Iterator[OutputFile]:
    """Yield every badge as a picture and as a Shields endpoint, by plan id.

    The addresses of earlier ids carry the same badges. No two plans claim an address: content
    with an id that ends as an axis does, or with an earlier id that is another plan's, is refused.
    """
    every, site = has_every_badge(edition), edition.library.site
    for plan in edition.library.plans.values():
        status = edition.statuses[plan.id]
        of_plan = tuple(plan_badges(plan, status, site))[: None if every else 1]
        of_recommendations = tuple(recommendation_badges(plan, status, site)) if every else ()
        for id in (plan.id, *plan.was):
            for axis, badge in of_plan:
                yield from _files(_named(plan, badge), id, axis=axis)
            for number, badge in of_recommendations:
                yield from _files(_named(plan, badge), id, number=number)


def _named(plan: Plan, badge: EmbeddedBadge) -> EmbeddedBadge:
    """Return a badge that says of which plan it is, wherever it is shown."""
    return replace(badge, message=f"{plan.name} · {badge.message}")


def _files(
    badge: EmbeddedBadge, id: str, *, axis: str = "", number: str = ""
) -> tuple[OutputFile, ...]:
    svg = badge_svg(badge.label, badge.message, badge.tone, badge.more)
    return (
        text_file(addresses.badge(id, axis, number, "svg"), svg),
        text_file(
            addresses.badge(id, axis, number, "json"),
            shields_json(badge.label, badge.message, badge.tone),
        ),
    )
