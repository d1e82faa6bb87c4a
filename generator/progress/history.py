"""One action's date cells through the documents in force: what was printed, and when.

Must not know: the axes' words, counts.
"""

from dataclasses import dataclass
from datetime import date

from generator.model.due import Due, DueKind
from generator.model.plan import Action, Recommendation, Update
from generator.model.terms import Lesser, Reported, ReportedInWords
from generator.progress.in_force import InForce

DONE = (Reported.COMPLETED_CONTINUING, Reported.COMPLETED)
_STATUSES = {
    DueKind.COMPLETED: Reported.COMPLETED,
    DueKind.COMPLETED_CONTINUING: Reported.COMPLETED_CONTINUING,
    DueKind.ONGOING: Reported.ONGOING,
}


@dataclass(frozen=True, slots=True)
class Target:
    """A printed day by which something is done; `lesser` if for less than what was promised."""

    day: date
    lesser: Lesser | None = None


@dataclass(frozen=True, slots=True)
class History:
    """An action with the updates in force that answer it, oldest first."""

    action: Action
    in_force: InForce
    answers: tuple[Update, ...]

    @property
    def first_status(self) -> Reported | None:
        """The status that the first cell prints, None if it prints none."""
        return _status(self.action.due, self.in_force.base.date)

    @property
    def deciding(self) -> Update | None:
        """The latest update that answers; of several in one document, the least complete."""
        order = list(Reported)
        same_day = [each for each in self.answers if each.date == self.answers[-1].date]
        return min(
            reversed(same_day), key=lambda each: order.index(reported_in(each)), default=None
        )

    @property
    def spoken_of_on(self) -> date:
        """The date of the document that last speaks of the action."""
        return self.answers[-1].date if self.answers else self.in_force.base.date

    @property
    def cells(self) -> tuple[Due, ...]:
        """Every date cell of the action, the first one first."""
        return (self.action.due, *(each.due for each in self.answers))

    @property
    def completing(self) -> tuple[Update, ...]:
        """The last updates, without a break, that say it is completed; () if the last does not."""
        count = 0
        for update in reversed(self.answers):
            if reported_in(update) not in DONE:
                break
            count += 1
        return self.answers[len(self.answers) - count :]

    @property
    def targets(self) -> tuple[Target, ...]:
        """The printed targets, oldest first; a date beside a completion is no new target."""
        before = self.answers[: len(self.answers) - len(self.completing)]
        cells = [(self.action.due, None), *((each.due, each.dates) for each in before)]
        return tuple(Target(due.target, lesser) for due, lesser in cells if due.target)


def history_of(action: Action, recommendation: Recommendation, in_force: InForce) -> History:
    """Return what the documents in force print of an action."""
    return History(action, in_force, in_force.answers_to(action.id, recommendation))


def reported_in(update: Update) -> Reported:
    """Return what one update reports: in so many words, or else by its date cell.

    A date or nothing means that it is in progress.
    """
    if update.reported is ReportedInWords.OVERDUE:
        return Reported.IN_PROGRESS
    if update.reported:
        return Reported(update.reported.value)
    return _status(update.due, update.date) or Reported.IN_PROGRESS


def _status(due: Due, printed_on: date) -> Reported | None:
    """Return the status that a cell prints, None if it prints none.

    "Completed January 2022" in a document of December 2021 is two entries run together, or a
    slip: it has no reading.
    """
    if due.is_done and due.first_day and due.first_day > printed_on:
        return None
    return _STATUSES.get(due.kind)
