"""What an action was when the plan came out: new, continued from before, or done already.

Must not know: updates, the as-of date, words.
"""

from datetime import date

from action_plans.model.due import Due, DueKind, Precision
from action_plans.model.meaning import REPORTED, Course, is_basis
from action_plans.model.months import months_between
from action_plans.model.terms import Beginning
from action_plans.progress.history import History


def beginning_of(history: History) -> Beginning:
    """Return what the first document held says that an action was when it came out.

    It went on from before where that document calls it ongoing or in progress, or prints a start
    before its own day. What is known from updates alone does not say.
    """
    base = history.in_force.base
    if history.done_at_first:
        return Beginning.DONE
    if not base.held or not is_basis(base.kind):
        return Beginning.UNKNOWN
    status, due = history.first_status, history.action.due
    under_way = status is not None and REPORTED[status] is Course.UNDER_WAY
    started = due.kind is DueKind.OPEN_ENDED and _is_before(due, base.date)
    return Beginning.CONTINUED if under_way or started else Beginning.NEW


def _is_before(due: Due, day: date) -> bool:
    """True if the printed start is before a day for certain: not if it only may be.

    "From March 2019" in a document of that month may be before it or after.
    """
    if due.first_day is None:
        return False
    if due.precision is Precision.DAY:
        return due.first_day < day
    if due.precision is Precision.MONTH:
        return months_between(due.first_day, day) > 0
    return due.first_day.year < day.year
