"""Badges and counts as pages show them: an axis, its words, its tone and its list.

Must not know: HTML, which page they stand on.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Final

from generator.model.terms import Checked, Reported, Response, Schedule
from generator.publishing import addresses, words
from generator.publishing.edition import Entry
from generator.publishing.facets import CHECKED, REPORTED, RESPONSE, SCHEDULE, Facet
from generator.publishing.views.parts import AxisCounts, Badge, Count, Link

AXES: Final = (RESPONSE, REPORTED, SCHEDULE, CHECKED)
_ORDERS: Final[Mapping[str, Iterable[str]]] = {
    "response": Response,
    "reported": Reported,
    "schedule": Schedule,
    "checked": Checked,
}


@cache
def response_badge(value: Response) -> Badge:
    """Return the badge of what was answered."""
    return Badge(
        "response",
        "Response",
        value,
        words.RESPONSE[value],
        words.TONES[value],
        addresses.listing("response", value),
    )


@cache
def reported_badge(value: Reported, note: str = "") -> Badge:
    """Return the badge of what is reported; `note` stands instead of "not applicable"."""
    said = note if note and value is Reported.NOT_APPLICABLE else words.REPORTED[value]
    path = addresses.listing("reported", value)
    return Badge("reported", "Reported", value, said, words.TONES[value], path)


@cache
def schedule_badge(value: Schedule, note: str = "") -> Badge:
    """Return the badge of what the calendar says."""
    said = note if note and value is Schedule.NOT_APPLICABLE else words.SCHEDULE[value]
    path = addresses.listing("schedule", value)
    return Badge("schedule", "Schedule", value, said, words.TONES[value], path)


@cache
def checked_badge(value: Checked) -> Badge:
    """Return the badge of what an independent body recorded; only what is recorded has a list."""
    path = "" if value is Checked.NOT_RECORDED else addresses.listing("checked", value)
    return Badge("checked", "Checked", value, words.CHECKED[value], words.TONES[value], path)


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
    return tuple(_axis(facet, entries, bool(within)) for facet in AXES)


def _axis(facet: Facet, entries: Sequence[Entry], items: bool) -> AxisCounts:
    values = [_value(facet, entry) for entry in entries]
    whole = Counter(values)
    single = Counter(_action_values(facet, entries))
    order = [value for value in _ORDERS[facet.id] if whole[value] or single[value]]
    return AxisCounts(
        facet.axis,
        facet.question,
        tuple(
            Count(
                badge=facet_badge(facet, value),
                recommendations=whole[value],
                actions=single[value],
                share=whole[value] / len(entries) if entries else 0.0,
                items=_items(entries, values, value) if items else (),
            )
            for value in order
        ),
    )


def _value(facet: Facet, entry: Entry) -> str:
    found: str = getattr(entry.status, facet.id)
    return found


def _action_values(facet: Facet, entries: Sequence[Entry]) -> Iterable[str]:
    if facet in (RESPONSE, CHECKED):
        return (_value(facet, entry) for entry in entries for _ in entry.status.actions)
    return (getattr(action, facet.id) for entry in entries for action in entry.status.actions)


def _items(entries: Sequence[Entry], values: Sequence[str], value: str) -> tuple[Link, ...]:
    return tuple(
        Link(entry.recommendation.number, entry.ref.path)
        for entry, found in zip(entries, values, strict=True)
        if found == value
    )
