"""From one date cell to the next: moved by how many months, or changed without a count.

Must not know: plans, which cells follow each other.
"""

from datetime import date

from action_plans.comparing.change import Change
from action_plans.comparing.kinds import ChangeKind
from action_plans.model.due import Due, Precision
from action_plans.model.terms import Lesser


def date_change(
    ref: str,
    old: Due,
    new: Due,
    *,
    what: str = "date",
    dated: date | None = None,
    lesser: Lesser | None = None,
) -> Change:
    """Return the change from one printed date cell to another."""
    both = old.target is not None and new.target is not None
    return Change(
        ChangeKind.DATE_MOVED if both else ChangeKind.DATE_CHANGED,
        ref,
        old.printed,
        new.printed,
        what=what,
        months=_months(old, new),
        old_date=old.target,
        new_date=new.target,
        dated=dated,
        lesser=lesser.value if lesser else "",
    )


def _months(old: Due, new: Due) -> int | None:
    """Return the whole months from one target to the other, None where either has none."""
    if old.target is None or new.target is None:
        return None
    months = (new.target.year - old.target.year) * 12 + new.target.month - old.target.month
    if old.precision is Precision.DAY and new.precision is Precision.DAY:
        short = new.target.day < old.target.day if months > 0 else new.target.day > old.target.day
        if short and months:
            months -= 1 if months > 0 else -1
    return months
