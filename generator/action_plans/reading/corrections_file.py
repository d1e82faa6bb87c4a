"""`content/corrections.yml`: its shape, and what it says that the record got wrong.

Must not know: plans, who is told of it.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from action_plans.model.problem import Problem
from action_plans.model.record_correction import RecordCorrection
from action_plans.reading.files import file_bytes
from action_plans.reading.plan_fields import ANY_REF, LOOSE_LINE, TEXT, UNREAD_DAY
from action_plans.reading.shaped_file import read_shaped
from action_plans.reading.shapes.lists import ListOf
from action_plans.reading.shapes.record import Record
from action_plans.reading.shapes.shape import required
from action_plans.reading.shapes.typed import Day
from action_plans.reading.source_file import SourceFile

NAME: Final = "corrections.yml"

_DATE: Final = required("date", Day(), "When it was put right.", "2022-05-03", UNREAD_DAY)
_REF: Final = required("ref", ANY_REF, "What it was about.", "northmere-2021#5/a1")
_WAS: Final = required("was", LOOSE_LINE, "What stood there.", "due March 2022", "")
_IS: Final = required("is", LOOSE_LINE, "What stands there now.", "due May 2022", "")
_WHY: Final = required("why", TEXT, "Why, for readers.", "We had misread the cell.", "")
CORRECTIONS: Final = ListOf(
    "a list of corrections",
    Record(
        "a correction",
        (_DATE, _REF, _WAS, _IS, _WHY),
        lambda values: RecordCorrection(
            values[_DATE], values[_REF], values[_WAS], values[_IS], values[_WHY]
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class CorrectionsReading:
    """What the file gave: the corrections as they stand in it, none if there is no file."""

    corrections: tuple[RecordCorrection, ...] = ()
    source: SourceFile | None = None
    problems: tuple[Problem, ...] = ()


def read_corrections(path: Path, shown: str) -> CorrectionsReading:
    """Return what the file says; `shown` is how problems name it."""
    data = file_bytes(path, shown)
    if isinstance(data, Problem):
        return CorrectionsReading(problems=(data,))
    if data is None:
        return CorrectionsReading()
    problems: list[Problem] = []
    source, value = read_shaped(data, shown, CORRECTIONS, problems)
    return CorrectionsReading(tuple(value or ()), source, tuple(problems))
