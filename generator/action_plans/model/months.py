"""Whole months between two days, by the calendar.

Must not know: what the days are of.
"""

from datetime import date


def months_between(first: date, last: date) -> int:
    """Return calendar months from one day's month to the other's, negative if it is earlier."""
    return (last.year - first.year) * 12 + last.month - first.month
