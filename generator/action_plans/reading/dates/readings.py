"""Small readings that every rule returns: a period of some kind, or none and why.

Must not know: how cells are printed. `printed` and `mark` are put beside a reading at the end.
"""

from action_plans.model.due import Due, DueKind
from action_plans.reading.dates.period import Period, Unclear


def dated(kind: DueKind, period: Period) -> Due:
    """Return a reading of the given kind whose days are those of the period."""
    return Due("", kind, period.first, period.last, period.precision)


def unread(unclear: Unclear) -> Due:
    """Return that a cell has no reading, and why."""
    return Due("", DueKind.UNREAD, precision=unclear.precision, why_unread=unclear.why)


def unread_because(why: str) -> Due:
    """Return that a cell has no reading, for a reason that is not of its date."""
    return Due("", DueKind.UNREAD, why_unread=why)
