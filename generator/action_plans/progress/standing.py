"""The two axes of an action read together: its one standing.

Must not know: how either axis is decided, recommendations, words.
"""

from typing import assert_never

from action_plans.model.terms import Reported, Schedule, Standing
from action_plans.progress.history import History


def standing_of(
    history: History, reported: Reported, schedule: Schedule, *, offered: bool
) -> Standing:
    """Return the standing of an action that is reported so, and of which the calendar says so.

    `offered` is True for an action that stands under a recommendation refused from the first; it
    is decided before all else. An update that answers an action and does not end it leaves it
    unfinished, whatever its date; only where none answers it does the calendar say the rest.
    """
    if offered:
        return Standing.OFFERED
    match reported:
        case Reported.COMPLETED | Reported.COMPLETED_CONTINUING:
            return Standing.DONE_AT_FIRST if history.done_at_first else Standing.DONE_SINCE
        case Reported.NOT_MENTIONED:
            return Standing.LEFT_OUT
        case Reported.REPLACED | Reported.DROPPED | Reported.NOT_APPLICABLE:
            return Standing.ENDED
        case Reported.NOTHING_REPORTED | Reported.IN_PROGRESS | Reported.ONGOING:
            return Standing.UNFINISHED if history.deciding else _by_calendar(schedule)
        case _:
            assert_never(reported)


def _by_calendar(schedule: Schedule) -> Standing:
    """Return the standing of an action that is not done, and that no update answers."""
    match schedule:
        case Schedule.OVERDUE_REPORTED | Schedule.PASSED_NOT_MENTIONED | Schedule.PASSED_SILENT:
            return Standing.PASSED
        case Schedule.DUE_SOON | Schedule.NOT_DUE:
            return Standing.AHEAD
        case Schedule.NO_END_DATE | Schedule.NO_DATE:
            return Standing.NO_END
        case (
            Schedule.DONE_LATE
            | Schedule.DONE_UNDATED
            | Schedule.DONE_AT_PUBLICATION
            | Schedule.DONE_IN_TIME
            | Schedule.NOT_APPLICABLE
        ):
            raise AssertionError(f"{schedule} of an action that is neither done nor ended")
        case _:
            assert_never(schedule)
