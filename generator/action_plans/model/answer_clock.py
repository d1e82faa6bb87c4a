"""The clock of the answer: when the report, the plan, the first update and the last word came.

Must not know: files, HTML, how it is derived.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Tick(StrEnum):
    """What happened, in the order in which it is expected."""

    REPORT = "report"  # the report was published
    PLAN = "plan"  # the plan was submitted, held here or not
    FIRST_UPDATE = "first-update"  # the first document that reports on it, or an answer
    LAST_WORD = "last-word"  # the last document known, where that is none of the above


@dataclass(frozen=True, slots=True)
class ClockStep:
    """One thing that happened; `held` is False where its document was not seen."""

    tick: Tick
    on: date
    held: bool
    days: int | None  # since the step before, negative where it came earlier; None for the first


@dataclass(frozen=True, slots=True)
class AnswerClock:
    """What happened by the as-of day, in the order of `Tick`; the report comes first."""

    plan: str
    steps: tuple[ClockStep, ...]

    def step(self, tick: Tick) -> ClockStep | None:
        """Return the step of this kind, None if that has not happened."""
        return next((each for each in self.steps if each.tick is tick), None)

    @property
    def is_before_report(self) -> bool:
        """True if the plan is dated before the report that it answers."""
        report, plan = self.step(Tick.REPORT), self.step(Tick.PLAN)
        return report is not None and plan is not None and plan.on < report.on
