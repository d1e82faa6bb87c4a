"""A period of days, or why an expression names none; whole months, quarters and years.

Must not know: how periods are printed.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from action_plans.model.due import Precision


@dataclass(frozen=True, slots=True)
class Period:
    """The days that an expression names, both inclusive; `is_end` if it names only their end."""

    first: date
    last: date
    precision: Precision
    is_end: bool = False


@dataclass(frozen=True, slots=True)
class Unclear:
    """That a date expression has no reading, or more than one, and why."""

    why: str
    precision: Precision = Precision.NONE


def one_day(year: int, month: int, day: int) -> Period | Unclear:
    """Return one day, or that there is no such day."""
    try:
        found = date(year, month, day)
    except ValueError:
        return Unclear("there is no such day")
    return Period(found, found, Precision.DAY)


def one_month(year: int, month: int) -> Period | Unclear:
    """Return a whole month, or that there is no such month."""
    if not 1 <= month <= 12:
        return Unclear("there is no such month")
    return whole_months(year, month, 1, Precision.MONTH)


def whole_months(year: int, month: int, count: int, precision: Precision) -> Period:
    """Return `count` whole months from the given one (1 to 12), into the next year if need be."""
    over, index = divmod(month - 1 + count - 1, 12)
    last = date(year + over, index + 1, monthrange(year + over, index + 1)[1])
    return Period(date(year, month, 1), last, precision)


def calendar_year(year: int) -> Period:
    """Return 1 January to 31 December."""
    return whole_months(year, 1, 12, Precision.YEAR)


def financial_year(start: int) -> Period:
    """Return 1 April of `start` to 31 March of the next year."""
    return whole_months(start, 4, 12, Precision.YEAR)


def financial_quarter(start: int, number: int) -> Period:
    """Return a quarter, 1 (April to June) to 4, of the financial year that begins in `start`."""
    over, index = divmod(3 + 3 * (number - 1), 12)
    return whole_months(start + over, index + 1, 3, Precision.QUARTER)
