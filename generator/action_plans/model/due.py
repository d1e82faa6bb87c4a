"""The reading of a printed target-date cell.

Must not know: files, HTML, the clock, other cells.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final


class DueKind(StrEnum):
    """What sort of thing stands in a date cell."""

    BLANK = "blank"  # the cell is empty
    DATE = "date"  # something is to be done by `last_day`
    OPEN_ENDED = "open-ended"  # it starts, recurs or goes on, and no end is named
    ONGOING = "ongoing"  # the one word "Ongoing"
    COMPLETED = "completed"  # done; `last_day` is the completion day where one is printed
    COMPLETED_CONTINUING = "completed-continuing"  # "Completed and ongoing"
    RELATIVE = "relative"  # "Within 6 months of publication": counted from a day not named
    UNDECIDED = "undecided"  # "TBC"
    UNREAD = "unread"  # kept as printed; no reading, or more than one


@dataclass(frozen=True, slots=True)
class KindMeaning:
    """What a kind of cell says; a date, unless something else is said of it here."""

    done: bool = False  # that the action is completed, whether or not it continues
    endless: bool = False  # that no end is named
    readable: bool = True


KINDS: Final[Mapping[DueKind, KindMeaning]] = {
    DueKind.BLANK: KindMeaning(readable=False),
    DueKind.DATE: KindMeaning(),
    DueKind.OPEN_ENDED: KindMeaning(endless=True),
    DueKind.ONGOING: KindMeaning(endless=True),
    DueKind.COMPLETED: KindMeaning(done=True),
    DueKind.COMPLETED_CONTINUING: KindMeaning(done=True),
    DueKind.RELATIVE: KindMeaning(),
    DueKind.UNDECIDED: KindMeaning(),
    DueKind.UNREAD: KindMeaning(readable=False),
}


class Precision(StrEnum):
    """How exactly a date is printed."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Due:
    """A date cell as printed, and beside it what it says.

    `first_day` and `last_day` bound the printed period, both inclusive (a month is its first and
    last day); a target falls due on `last_day`. For OPEN_ENDED, `first_day` is the start and
    `last_day` is None. For COMPLETED they bound the printed day of completion, if any.
    """

    printed: str
    kind: DueKind
    first_day: date | None = None
    last_day: date | None = None
    precision: Precision = Precision.NONE
    mark: str = ""  # a footnote mark, such as "*"; its meaning is in the plan's footnotes
    recurs: str = ""  # the printed frequency, as printed ("Bi-monthly"); never counted out
    condition: str = ""  # words that qualify the date ("in line with the council's strategy")
    about: str = ""  # words that say what is due ("Amended framework to be published in")
    extended_from: date | None = None  # the earlier date that the cell itself names
    why_unread: str = ""  # for UNREAD: a short reason for editors ("two dates in one cell")

    @property
    def is_done(self) -> bool:
        """True if the cell says that the action is completed, whether or not it continues."""
        return KINDS[self.kind].done

    @property
    def is_endless(self) -> bool:
        """True if the cell says that it starts, recurs or goes on, and names no end."""
        return KINDS[self.kind].endless

    @property
    def is_readable(self) -> bool:
        """True if the cell has a reading; blank and unread cells have none."""
        return KINDS[self.kind].readable

    @property
    def target(self) -> date | None:
        """The last day by which it is to be done, None where no such day is printed."""
        return self.last_day if self.kind is DueKind.DATE else None
