"""What a printed date cell says, in words beside it, and how far a target moved.

Must not know: HTML, pages, how a cell is read.
"""

from functools import lru_cache

from action_plans.model.due import Due, DueKind, Precision
from action_plans.model.plan import Plan
from action_plans.model.status import ActionStatus
from action_plans.publishing import words
from action_plans.publishing.views.plan import DueView, MoveView


def due_view(due: Due, plan: Plan, condition: str = "") -> DueView:
    """Return a date cell as a page shows it: printed words first, its reading beside them."""
    return _due_view(due, condition, plan.footnote(due.mark) if due.mark else "")


@lru_cache(maxsize=1 << 12)  # a few dates, most of them ends of months, stand in most cells
def _due_view(due: Due, condition: str, footnote: str) -> DueView:
    conditions = [each for each in (due.condition, condition) if each]
    return DueView(
        printed=due.printed,
        reading=_reading(due),
        iso=due.target.isoformat() if due.target else "",
        footnote=footnote,
        condition="; ".join(conditions),
    )


def _reading(due: Due) -> str:
    """Return what the cell says where the printed words do not say it all, else ""."""
    match due.kind:
        case DueKind.DATE if due.last_day and due.precision is not Precision.DAY:
            return f"due {words.day(due.last_day)}"
        case DueKind.OPEN_ENDED if due.first_day:
            return f"from {words.day(due.first_day)}, no end date"
        case DueKind.OPEN_ENDED | DueKind.ONGOING:
            return "no end date"
        case DueKind.RELATIVE:
            return "counted from a day that is not named"
        case DueKind.UNREAD if due.why_unread:
            return f"no one date can be read from this: {due.why_unread}"
        case DueKind.UNREAD:
            return "no date can be read from this"
        case _:
            return ""


def move_view(status: ActionStatus) -> MoveView | None:
    """Return how far the target moved from the first date to the latest, None if it stands."""
    if status.moved is None:
        return None
    first = status.first.extended_from or status.first.target
    if first is None or status.target is None:
        return None
    span = f"{words.month(first)} → {words.month(status.target)}"
    return MoveView(status.moved, f"{span}, {words.moved(status.moved)}")


def lesser_words(status: ActionStatus) -> str:
    """Return that the latest date is for less than what was promised, or ""."""
    if status.lesser is None:
        return ""
    return f"new date, {words.LESSER[status.lesser]}: {status.latest.printed}"
