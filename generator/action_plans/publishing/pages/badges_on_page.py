"""Badges and counts as pages show them: an axis, its words, its tone and its list.

Must not know: HTML, which page they stand on.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import Final

from action_plans.model.status import ActionStatus, RecommendationStatus
from action_plans.model.terms import Checked, Reported, Response, Schedule
from action_plans.publishing import addresses, words
from action_plans.publishing.edition import Entry
from action_plans.publishing.facets import CHECKED, REPORTED, RESPONSE, SCHEDULE, Facet
from action_plans.publishing.mix import completed_among, scheduled_among
from action_plans.publishing.views.parts import AxisCounts, Badge, Count, Item

AXES: Final = (RESPONSE, REPORTED, SCHEDULE, CHECKED)
NO_NEW_DATE: Final = "date passed, the latest update gives no new date"
NONE_HELD: Final = "date passed, no new date held here"  # of several: some are answered, some not
_ORDERS: Final[Mapping[str, Sequence[str]]] = {
    "response": tuple(Response),
    "reported": tuple(Reported),
    "schedule": tuple(Schedule),
    "checked": tuple(Checked),
}


@cache
def response_badge(value: Response) -> Badge:
    """Return the badge of what was answered."""
    return Badge(
        "response",
        "Response",
        value.value,
        words.RESPONSE[value],
        words.TONES[value],
        addresses.listing("response", value),
    )


@cache
def reported_badge(value: Reported) -> Badge:
    """Return the badge of what is reported."""
    path = addresses.listing("reported", value)
    return Badge(
        "reported", "Reported", value.value, words.REPORTED[value], words.TONES[value], path
    )


def reported_badge_of(status: RecommendationStatus) -> Badge:
    """Return the badge of what is reported of a recommendation, and of how many of its actions."""
    badge, mixed = reported_badge(status.reported), completed_among(status)
    return _with(badge, mixed) if mixed else badge


@lru_cache(maxsize=1 << 10)
def _with(badge: Badge, mixed: str) -> Badge:
    """Return the one view of a badge that says more, which stands on many pages."""
    return replace(badge, words=f"{badge.words} · {mixed}")


@cache
def schedule_badge(value: Schedule, said: str = "") -> Badge:
    """Return the badge of what the calendar says; `said` stands instead of its usual words."""
    path = addresses.listing("schedule", value)
    said = said or words.SCHEDULE[value]
    return Badge("schedule", "Schedule", value.value, said, words.TONES[value], path)


def schedule_badge_of(status: ActionStatus | RecommendationStatus) -> Badge:
    """Return the calendar's badge of an action or a recommendation, and of how many of its actions.

    "No later document" is said only where that is so: an update may answer an action after its
    date and give no new one.
    """
    mixed = "" if isinstance(status, ActionStatus) else scheduled_among(status)
    badge = _schedule_badge_of(status)
    return _with(badge, mixed) if mixed else badge


def _schedule_badge_of(status: ActionStatus | RecommendationStatus) -> Badge:
    if status.schedule is not Schedule.PASSED_SILENT:
        return schedule_badge(status.schedule)
    actions = (status,) if isinstance(status, ActionStatus) else status.actions
    answered = {
        _is_answered_after_its_date(each)
        for each in actions
        if each.schedule is Schedule.PASSED_SILENT
    }
    if True not in answered:
        return schedule_badge(status.schedule)
    return schedule_badge(status.schedule, NO_NEW_DATE if len(answered) == 1 else NONE_HELD)


def _is_answered_after_its_date(status: ActionStatus) -> bool:
    answered, target = status.answered_on, status.target
    return answered is not None and target is not None and answered > target


@cache
def checked_badge(value: Checked) -> Badge:
    """Return the badge of what an independent body recorded; only what is recorded has a list."""
    path = "" if value is Checked.NOT_RECORDED else addresses.listing("checked", value)
    return Badge("checked", "Checked", value.value, words.CHECKED[value], words.TONES[value], path)


def facet_badge(facet: Facet, value: str) -> Badge:
    """Return the badge of a value of one of the four axes."""
    if facet is RESPONSE:
        return response_badge(Response(value))
    if facet is REPORTED:
        return reported_badge(Reported(value))
    if facet is SCHEDULE:
        return schedule_badge(Schedule(value))
    return checked_badge(Checked(value))


def axis_counts(entries: Sequence[Entry], within: str = "") -> tuple[AxisCounts, ...]:
    """Return the counts of recommendations and of actions on each axis, zeros left out.

    `within` is the plan that they all belong to: then each count carries links to what it counts.
    """
    items = [_item(each.recommendation.number, each.ref.anchor) for each in entries if within]
    return tuple([_axis(facet, entries, items) for facet in AXES])


def _axis(facet: Facet, entries: Sequence[Entry], items: Sequence[Item]) -> AxisCounts:
    """Return the counts of an axis; `items` are the entries' own, none where none are shown."""
    whole: dict[str, list[int]] = {}  # where in `entries` those with a value stand
    for at, value in enumerate(_values(facet, entries)):
        whole.setdefault(value, []).append(at)
    single: dict[str, int] = {}
    having: dict[str, dict[int, None]] = {}  # where those stand that have an action with a value
    for at, value in _action_values(facet, entries):
        single[value] = single.get(value, 0) + 1
        having.setdefault(value, {})[at] = None
    counts = []
    for value in _ORDERS[facet.id]:
        if value in whole or value in single:
            places = whole.get(value, [])
            share = round(len(places) / len(entries), 4)
            own = tuple([items[at] for at in places]) if items else ()
            others = having.get(value, {}).keys() - set(places) if items else ()
            partly = tuple([items[at] for at in sorted(others)])
            badge = facet_badge(facet, value)
            counts.append(Count(badge, len(places), single.get(value, 0), share, own, partly))
    return AxisCounts(facet.axis, facet.question, tuple(counts))


def _values(facet: Facet, entries: Sequence[Entry]) -> list[str]:
    axis = facet.id
    return [getattr(entry.status, axis) for entry in entries]


def _action_values(facet: Facet, entries: Sequence[Entry]) -> list[tuple[int, str]]:
    """Return the value of each action, with where its recommendation stands in `entries`."""
    if facet is RESPONSE or facet is CHECKED:  # what a recommendation has, each action of it has
        values = enumerate(zip(_values(facet, entries), entries, strict=True))
        return [(at, value) for at, (value, entry) in values for _ in entry.status.actions]
    axis = facet.id
    return [
        (at, getattr(action, axis))
        for at, entry in enumerate(entries)
        for action in entry.status.actions
    ]


@lru_cache(maxsize=1 << 10)
def _item(number: str, anchor: str) -> Item:
    """Return the one view of a number, which stands on most pages: see `templates.Once`."""
    return Item(number, anchor)
