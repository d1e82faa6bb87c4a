"""The axis Checked: what an independent body recorded by the as-of date.

Must not know: actions, documents, the other axes.
"""

from calendar import monthrange
from datetime import date

from action_plans.model.plan import Check
from action_plans.model.terms import Checked


def checked_by(checks: tuple[Check, ...], as_of: date) -> Checked:
    """Return the grade of the latest check by `as_of`; of two on one day, the later in the file."""
    if not checks:
        return Checked.NOT_RECORDED
    found = [(day, check) for check in checks if (day := last_day_of(check.date)) is not None]
    by_then = sorted((each for each in found if each[0] <= as_of), key=lambda each: each[0])
    return Checked(by_then[-1][1].grade.value) if by_then else Checked.NOT_RECORDED


def last_day_of(printed: str) -> date | None:
    """Return the last day of an ISO day, month or year, None if `printed` is none of them.

    A check of "2023-05" exists for certain only when May is over.
    """
    parts = printed.split("-")
    if not 1 <= len(parts) <= 3 or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    numbers = [int(part) for part in parts]
    year, month = (*numbers, 12)[:2]
    try:
        return date(year, month, (*numbers[2:], monthrange(year, month)[1])[0])
    except ValueError:
        return None
