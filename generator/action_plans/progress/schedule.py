"""The axis Schedule: what the calendar says of an action on the as-of date, and how far it moved.

Must not know: how a cell is read, recommendations.
"""

from datetime import date
from typing import Final

from action_plans.model.due import Due
from action_plans.model.meaning import is_closed, is_done
from action_plans.model.months import months_between
from action_plans.model.terms import Lesser, Reported, ReportedInWords, Schedule
from action_plans.progress.history import History, Target

SOON: Final = 90  # days before a target, the first and the last of them included


def latest_target(history: History) -> Target | None:
    """Return the latest printed target, None if none is printed; a cell without a date keeps it."""
    return history.targets[-1] if history.targets else None


def months_moved(history: History) -> int | None:
    """Return the whole months from the first target to the latest, None if it stands.

    A cell that names its own earlier date has that for its first. A date for something less is
    no slip of the promise.
    """
    first = history.action.due.extended_from or history.action.due.target
    latest = latest_target(history)
    if first is None or latest is None or latest.lesser:
        return None
    return months_between(first, latest.day) or None


def lesser_of(history: History) -> Lesser | None:
    """Return what the latest date is for, where that is less than what was promised."""
    latest = latest_target(history)
    return latest.lesser if latest else None


def schedule_of(history: History, reported: Reported) -> Schedule:
    """Return what the calendar says of an action that is reported so."""
    if is_done(reported):
        return _completed(history)
    return Schedule.NOT_APPLICABLE if is_closed(reported) else _open(history)


def _completed(history: History) -> Schedule:
    """Return when it was done as far as that is printed; no day is invented.

    It is in time only against a date for the whole of what was promised.
    """
    if history.first_says_done:
        return Schedule.DONE_AT_PUBLICATION
    whole = [each.day for each in history.targets if each.lesser is None]
    if not whole:
        return Schedule.DONE_UNDATED
    target = whole[-1]
    completing = history.completing
    said_on = [each.date for each in completing if each.date in history.in_force.held_on]
    if said_on and said_on[0] <= target:
        return Schedule.DONE_IN_TIME
    return _by_printed_day([each.due for each in completing], target)


def _by_printed_day(cells: list[Due], target: date) -> Schedule:
    """Return how the first printed day of completion stands to the target.

    A month that the target falls in can be either, and is neither.
    """
    for due in cells:
        if due.is_done and due.first_day and due.last_day:
            if due.first_day > target:
                return Schedule.DONE_LATE
            return Schedule.DONE_IN_TIME if due.last_day <= target else Schedule.DONE_UNDATED
    return Schedule.DONE_UNDATED


def _open(history: History) -> Schedule:
    """Return how the target of an action that is not completed stands to the as-of date.

    "Ongoing" in an update says that there is no end date any more, whatever was printed before;
    a cell with neither a date nor that ("TBC", blank) leaves the earlier date in place.
    """
    as_of = history.in_force.as_of
    target = latest_target(history)
    passed = target is not None and target.day < as_of
    if _overdue_in_words(history) and (passed or target is None):
        return Schedule.OVERDUE_REPORTED
    if _has_no_end(history):
        return Schedule.NO_END_DATE
    if target is None:
        return Schedule.NO_DATE
    if passed:
        later = history.in_force.update_since(history.spoken_of_on)
        return Schedule.PASSED_NOT_MENTIONED if later else Schedule.PASSED_SILENT
    return Schedule.DUE_SOON if (target.day - as_of).days <= SOON else Schedule.NOT_DUE


def _overdue_in_words(history: History) -> bool:
    """True if the document that decides says so in its own words."""
    return history.last_words is ReportedInWords.OVERDUE


def _has_no_end(history: History) -> bool:
    """True if the latest cell that says anything of an end says that there is none."""
    for due in reversed(history.cells):
        if due.is_endless:
            return True
        if due.target:
            return False
    return False
