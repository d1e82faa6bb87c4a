"""What a printed date cell says, in words beside it, and how far a target moved.

Must not know: HTML, pages, how a cell is read.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from action_plans.languages.speaking import gettext, kept, words_in_force
from action_plans.model.due import Due, DueKind, Precision
from action_plans.model.status import ActionStatus
from action_plans.publishing import words
from action_plans.publishing.views.plan import DueView, MoveView

# What anybody reads as the day, the month or the year that it is.
_PLAIN: Final[Mapping[Precision, bool]] = {
    Precision.DAY: True,
    Precision.MONTH: True,
    Precision.QUARTER: False,
    Precision.SEASON: False,
    Precision.YEAR: False,
    Precision.NONE: False,
}

# Whose printed target is no more exact than its day or month: others are told as printed.
_TOLD: Final[Mapping[Precision, bool]] = {**_PLAIN, Precision.YEAR: False}


@kept(maxsize=1 << 12)  # a few dates, most of them ends of months, stand in most cells
def due_view(due: Due, condition: str = "") -> DueView:
    """Return a date cell as a page shows it: printed words first, its reading beside them.

    The meaning of a footnote mark stands once on the page, since most dates may carry it.
    """
    conditions = [each for each in (due.condition, condition) if each]
    return DueView(
        printed=due.printed,
        reading=_reading(due),
        iso=due.target.isoformat() if due.target else "",
        condition="; ".join(conditions),
        is_date=due.target is not None,
    )


def _reading(due: Due) -> str:
    """Return what the cell says where the printed words do not say it all, else ""."""
    match due.kind:
        case DueKind.DATE if due.last_day and not _PLAIN[due.precision]:
            return gettext("due {day}", day=words.day(due.last_day))
        case DueKind.OPEN_ENDED | DueKind.ONGOING:
            return gettext("no end date")
        case DueKind.RELATIVE:
            return gettext("counted from a day that is not named")
        case DueKind.UNREAD if due.why_unread:
            return gettext(
                "no one date can be read from this: {why_unread}", why_unread=due.why_unread
            )
        case DueKind.UNREAD:
            return gettext("no date can be read from this")
        case _:
            return ""


def target_words(target: date, precision: Precision) -> str:
    """Return a target as a month, or as the day that is printed."""
    return words.day(target) if precision is Precision.DAY else words.month(target)


def told(due: Due) -> str:
    """Return the target of a cell as a day or a month, else the cell's own words, quoted; or ""."""
    if due.target is None:
        return ""
    return target_words(due.target, due.precision) if _TOLD[due.precision] else f"“{due.printed}”"


def first_target(status: ActionStatus) -> date | None:
    """Return the first date of a promise, which a cell may name itself; None if none is printed."""
    return status.first.extended_from or status.first.target


def move_view(status: ActionStatus) -> MoveView | None:
    """Return how far the target moved from the first date to the latest, None if it stands."""
    if status.moved is None or status.target is None:
        return None
    to = target_words(status.target, status.latest.precision)
    return MoveView(status.moved, to, words.moved(status.moved))


def lesser_words(status: ActionStatus) -> str:
    """Return a later date that is for less than what was promised, or ""."""
    if status.lesser is None:
        return ""
    return f"{status.latest.printed}, {words.LESSER[status.lesser]}"


def span_words(targets: Sequence[tuple[date, Precision]]) -> str:
    """Return from when to when some targets are: `May to December 2019`; one as it is; or ""."""
    if not targets:
        return ""
    first, last = min(targets)[0], max(targets)[0]
    if first == last:
        return target_words(*targets[0])
    if words.month(first) == words.month(last):
        return words.month(first)
    is_short = first.year == last.year and not words_in_force()
    begin = f"{first:%B}" if is_short else words.month(first)
    return gettext("{first} to {last}", first=begin, last=words.month(last))
