"""The two axes of an action read together: its one standing.

Must not know: how either axis is decided, recommendations, words.
"""

from typing import assert_never

from action_plans.model.meaning import REPORTED, SCHEDULE, Course, Timing
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
    course = REPORTED[reported]
    match course:
        case Course.DONE:
            return Standing.DONE_AT_FIRST if history.done_at_first else Standing.DONE_SINCE
        case Course.LEFT_OUT:
            return Standing.LEFT_OUT
        case Course.ENDED | Course.NONE:
            return Standing.ENDED
        case Course.UNSAID | Course.UNDER_WAY:
            return Standing.UNFINISHED if history.deciding else _by_calendar(schedule)
        case _:
            assert_never(course)


def _by_calendar(schedule: Schedule) -> Standing:
    """Return the standing of an action that is not done, and that no update answers."""
    timing = SCHEDULE[schedule]
    match timing:
        case Timing.PASSED:
            return Standing.PASSED
        case Timing.AHEAD:
            return Standing.AHEAD
        case Timing.NO_END:
            return Standing.NO_END
        case Timing.DONE | Timing.NONE:
            raise AssertionError(f"{schedule} of an action that is neither done nor ended")
        case _:
            assert_never(timing)
