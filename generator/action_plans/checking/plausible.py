"""Rule: no date of a document or a report is so far off that the plan would vanish.

Must not know: YAML, the clock: the day is an argument.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from action_plans.checking.codes import CheckCode
from action_plans.checking.subject import Subject
from action_plans.model.problem import Problem
from action_plans.reading.plan_fields import UNREAD_DAY
from action_plans.reading.source_file import Path

EARLIEST: Final = date(1990, 1, 1)

# What follows from such a date, and is not told beside it.
FOLLOWS: Final = frozenset(
    (
        CheckCode.COMPLETED_IN_FUTURE,
        CheckCode.DUE_BEFORE_PLAN,
        CheckCode.LINK_AGAINST_TIME,
        CheckCode.PLAN_BEFORE_REPORT,
        CheckCode.UPDATE_BEFORE_PLAN,
    )
)


def dates_are_plausible(subject: Subject, today: date | None) -> Iterator[Problem]:
    """The report and the documents are dated from 1990 to today; without `today`, from 1990."""
    plan = subject.plan
    dates: list[tuple[Path, date]] = [(("report", "published"), plan.report.published)]
    dates += [(("documents", at, "date"), each.date) for at, each in enumerate(plan.documents)]
    for path, day in dates:
        late = today is not None and day > today
        if UNREAD_DAY < day < EARLIEST or late:
            yield subject.finding(
                path,
                CheckCode.UNLIKELY_DATE,
                "Is the year right? A plan whose first document lies in the future is not shown.",
                day=day,
                why="lies in the future" if late else "lies before 1990",
            )
            return
