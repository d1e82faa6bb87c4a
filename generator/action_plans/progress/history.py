"""One action's date cells through the documents in force: what was printed, and when.

Must not know: the axes' words, counts.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from action_plans.model.due import Due
from action_plans.model.meaning import CELL, IN_WORDS, is_basis, is_done
from action_plans.model.plan import Action, Recommendation, Update
from action_plans.model.terms import Lesser, Reported, ReportedInWords
from action_plans.progress.in_force import InForce

_ORDER: Final = tuple(Reported)  # the least complete first


@dataclass(frozen=True, slots=True)
class Target:
    """A printed day by which something is done; `lesser` if for less than what was promised."""

    day: date
    lesser: Lesser | None = None


@dataclass(frozen=True, slots=True)
class History:
    """An action with what the documents in force print of it, oldest first; see `histories_of`."""

    action: Action
    in_force: InForce
    answers: tuple[Update, ...]  # the updates in force that answer it
    first_status: Reported | None  # that the first document prints, None if it prints none
    deciding: Update | None  # the latest that answers; of several in one document, the least done
    completing: tuple[Update, ...]  # the last ones, without a break, that say it is completed
    targets: tuple[Target, ...]  # as printed; a date beside a completion is no new target
    cells: tuple[Due, ...]  # every date cell of the action, the first one first

    @property
    def done_at_first(self) -> bool:
        """True if the first document held says that it is completed, and is no update itself."""
        first = self.in_force.base
        if not first.held or not is_basis(first.kind):
            return False
        said = [reported_in(each) for each in self.answers if each.date == first.date]
        return self.first_says_done or any(map(is_done, said))

    @property
    def first_says_done(self) -> bool:
        """True if the first document says that it is completed."""
        return self.first_status is not None and is_done(self.first_status)

    @property
    def last_words(self) -> ReportedInWords | None:
        """What the latest document says of it in so many words, None if it says nothing so."""
        if self.deciding:
            return self.deciding.reported
        return None if self.in_force.updates else self.action.reported

    @property
    def spoken_of_on(self) -> date:
        """The date of the document that last speaks of the action."""
        return self.answers[-1].date if self.answers else self.in_force.base.date


def histories_of(recommendation: Recommendation, in_force: InForce) -> tuple[History, ...]:
    """Return what the documents in force print of each action, as printed."""
    answers = in_force.answers_in(recommendation)
    return tuple(
        [_history(each, answers.get(each.id, ()), in_force) for each in recommendation.actions]
    )


def _history(action: Action, answers: tuple[Update, ...], in_force: InForce) -> History:
    before, completing = _parted(answers)
    return History(
        action,
        in_force,
        answers,
        _first_status(action, in_force.base.date),
        _deciding(answers),
        completing,
        _targets(action, before),
        (action.due, *[each.due for each in answers]),
    )


def _parted(answers: tuple[Update, ...]) -> tuple[tuple[Update, ...], tuple[Update, ...]]:
    """Return the answers before those at the end that all say completed, and those."""
    end = len(answers)
    while end and is_done(reported_in(answers[end - 1])):
        end -= 1
    return answers[:end], answers[end:]


def _deciding(answers: tuple[Update, ...]) -> Update | None:
    """Return the latest update; of several in one document the least complete, of equals the last.

    None if there is none.
    """
    if not answers:
        return None
    same_day = [each for each in answers if each.date == answers[-1].date]
    return min(reversed(same_day), key=lambda each: _ORDER.index(reported_in(each)))


def _targets(action: Action, before: tuple[Update, ...]) -> tuple[Target, ...]:
    """Return the targets that the action's cell and those of the updates before its end print."""
    first = action.due.target
    later = [Target(each.due.target, each.dates) for each in before if each.due.target]
    return (Target(first), *later) if first else tuple(later)


def _first_status(action: Action, printed_on: date) -> Reported | None:
    """Return the status that the first document prints of an action, in words or in its cell."""
    if action.reported:
        return IN_WORDS[action.reported]
    return _status(action.due, printed_on)


def reported_in(update: Update) -> Reported:
    """Return what one update reports: in so many words, or else by its date cell.

    A date or nothing means that it is in progress.
    """
    if update.reported:
        return IN_WORDS[update.reported]
    return _status(update.due, update.date) or Reported.IN_PROGRESS


def _status(due: Due, printed_on: date) -> Reported | None:
    """Return the status that a cell prints, None if it prints none.

    "Completed January 2022" in a document of December 2021 is two entries run together, or a
    slip: it has no reading.
    """
    if due.is_done and due.first_day and due.first_day > printed_on:
        return None
    return CELL[due.kind]
