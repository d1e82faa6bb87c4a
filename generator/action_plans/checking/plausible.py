"""Rule: no date of a document or a report is so far off that the plan would vanish.

Must not know: YAML, the clock: the day is an argument.
"""

from collections.abc import Container, Iterator
from datetime import date
from typing import Final

from action_plans.checking.codes import CheckCode
from action_plans.checking.subject import Subject
from action_plans.model.library import Library
from action_plans.model.plan import Plan
from action_plans.model.problem import Problem
from action_plans.reading.plan_fields import UNREAD_DAY
from action_plans.reading.source_file import Path

EARLIEST: Final = date(1990, 1, 1)

# What follows from such a date, and is not told beside it.
_FOLLOWS: Final = frozenset(
    (
        CheckCode.COMPLETED_IN_FUTURE,
        CheckCode.DUE_BEFORE_PLAN,
        CheckCode.LINK_AGAINST_TIME,
        CheckCode.PLAN_BEFORE_REPORT,
        CheckCode.UPDATE_BEFORE_PLAN,
    )
)
_OTHERS: Final = ("older", "newer")  # facts that name the plan linked to


def dates_are_plausible(subject: Subject, today: date | None) -> Iterator[Problem]:
    """The report and the documents are dated from 1990 to today; without `today`, from 1990."""
    unlikely = _unlikely(subject.plan, today)
    if unlikely:
        path, day = unlikely
        yield subject.finding(
            path,
            CheckCode.UNLIKELY_DATE,
            "Is the year right?"
            if day < EARLIEST
            else "Is the year right? A plan whose first document lies in the future is not shown.",
            day=day,
            why="lies before 1990" if day < EARLIEST else "lies in the future",
        )


def unlikely_plans(library: Library, today: date | None) -> frozenset[str]:
    """Return the ids of the plans of which a date is told as unlikely."""
    return frozenset(id for id, plan in library.plans.items() if _unlikely(plan, today))


def follows(problem: Problem, unlikely: Container[str]) -> bool:
    """True if a problem follows from an unlikely date of its own plan or of one linked to."""
    if problem.code not in _FOLLOWS:
        return False
    plans = {problem.about.plan, *(fact for name, fact in problem.facts if name in _OTHERS)}
    return any(plan in unlikely for plan in plans)


def _unlikely(plan: Plan, today: date | None) -> tuple[Path, date] | None:
    """Return the first date of a plan that is unlikely, with its place; None if none is."""
    dates: list[tuple[Path, date]] = [(("report", "published"), plan.report.published)]
    dates += [(("documents", at, "date"), each.date) for at, each in enumerate(plan.documents)]
    for path, day in dates:
        if UNREAD_DAY < day < EARLIEST or (today is not None and day > today):
            return path, day
    return None
