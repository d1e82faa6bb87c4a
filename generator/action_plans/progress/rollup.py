"""A recommendation's one word on each axis: the least complete, the most pressing of its actions.

Must not know: date cells, documents, plans.

The order of roll-up is the order in which the values are defined.
"""

from typing import Final

from action_plans.model.meaning import is_refused
from action_plans.model.status import ActionStatus
from action_plans.model.terms import Reported, Response, Schedule

_REPORTED: Final = tuple(Reported)
_SCHEDULE: Final = tuple(Schedule)


def reported_in_all(actions: tuple[ActionStatus, ...], response: Response) -> Reported:
    """Return the least complete of the actions; a refusal has none that is its own."""
    if is_refused(response):
        return Reported.NOT_APPLICABLE
    reported = [each.reported for each in actions]
    return min(reported, key=_REPORTED.index, default=Reported.NOTHING_REPORTED)


def schedule_of_all(actions: tuple[ActionStatus, ...], response: Response) -> Schedule:
    """Return the most pressing of the actions; a refusal has none that is its own."""
    if is_refused(response):
        return Schedule.NOT_APPLICABLE
    schedules = [each.schedule for each in actions]
    return min(schedules, key=_SCHEDULE.index, default=Schedule.NO_DATE)


def moved_of_all(actions: tuple[ActionStatus, ...], response: Response) -> int | None:
    """Return the longest move to later, else the longest to earlier, None if none moved."""
    moves = [each.moved for each in actions if each.moved is not None]
    if not moves or is_refused(response):
        return None
    return max(moves) if max(moves) > 0 else min(moves)
