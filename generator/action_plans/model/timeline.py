"""One action through time: what each document printed of it, and what that changed.

Must not know: files, HTML, the clock, how it is derived.

Nothing is overwritten: a later event stands beside the earlier ones.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from action_plans.model.due import Due
from action_plans.model.plan import Document, Update
from action_plans.model.refs import Ref
from action_plans.model.terms import Lesser, Reported


class EventKind(StrEnum):
    """What a document does with an action."""

    PROMISED = "promised"  # it prints the promise, or the first date of it that is known
    ANSWERED = "answered"
    LEFT_OUT = "left-out"  # it reports on the plan, and says nothing of this action, not yet done


@dataclass(frozen=True, slots=True)
class DateChange:
    """That one target date stands where another stood.

    `was` is the date for the whole of what was promised; None where none had been printed, and
    then there are no months. Months are those of the calendar, negative where it is earlier.
    """

    was: date | None
    now: date
    months: int | None  # from `was`
    lesser: Lesser | None  # the new date is for less than what was promised, and is no slip of it


@dataclass(frozen=True, slots=True)
class OwnerChange:
    """That other posts are printed than before, in order."""

    was: tuple[str, ...]
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """What one document says of an action; `update` is its entry, where it answers the action."""

    kind: EventKind
    document: Document
    due: Due | None  # the date cell as printed, None where it is left out
    reported: Reported | None  # what this document says of it, None where it says nothing
    date_change: DateChange | None = None
    owner_change: OwnerChange | None = None
    update: Update | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """An action's events, oldest first; of one document, as they stand in the file."""

    ref: Ref
    events: tuple[Event, ...]  # one at least

    @property
    def left_out_of(self) -> tuple[Document, ...]:
        """Return the documents that report on the plan and say nothing of the action."""
        return tuple(each.document for each in self.events if each.kind is EventKind.LEFT_OUT)
