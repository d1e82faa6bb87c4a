"""A recommendation's one word on each axis: the least complete, the most pressing of its actions.

Must not know: date cells, documents, plans.

The order of roll-up is the order in which the values are defined.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from generator.model.status import ActionStatus
from generator.model.terms import Reported, Response, Schedule

Value = TypeVar("Value", bound=StrEnum)


def reported_in_all(actions: tuple[ActionStatus, ...], response: Response) -> Reported:
    """Return the least complete of the actions; a refusal has none that is its own."""
    if response is Response.NOT_AGREED:
        return Reported.NOT_APPLICABLE
    return _first_present(Reported, (each.reported for each in actions), Reported.NOTHING_REPORTED)


def schedule_of_all(actions: tuple[ActionStatus, ...], response: Response) -> Schedule:
    """Return the most pressing of the actions; a refusal has none that is its own."""
    if response is Response.NOT_AGREED:
        return Schedule.NOT_APPLICABLE
    return _first_present(Schedule, (each.schedule for each in actions), Schedule.NO_DATE)


def moved_of_all(actions: tuple[ActionStatus, ...], response: Response) -> int | None:
    """Return the longest move to later, else the longest to earlier, None if none moved."""
    moves = [each.moved for each in actions if each.moved is not None]
    if not moves or response is Response.NOT_AGREED:
        return None
    return max(moves) if max(moves) > 0 else min(moves)


def _first_present(axis: type[Value], values: Iterable[Value], if_none: Value) -> Value:
    """Return the first value of the axis, in its order, that is present."""
    present = set(values)
    return next((each for each in axis if each in present), if_none)
