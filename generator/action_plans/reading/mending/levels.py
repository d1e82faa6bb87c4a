"""What may stand on which level of a plan file: keys, lists of entries, records.

Must not know: lines, where files lie.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from action_plans.reading.plan_shape import PLAN
from action_plans.reading.shapes.lists import ListOf
from action_plans.reading.shapes.record import Record


@dataclass(frozen=True, slots=True)
class Level:
    """One kind of record: its keys, the first of which begins an entry, and what stands below."""

    noun: str
    keys: tuple[str, ...]
    lists: Mapping[str, "Level"]  # by key: what an entry of its list is
    records: Mapping[str, "Level"]  # by key

    @property
    def start(self) -> str:
        """The key that an entry begins with."""
        return self.keys[0]


def _level(record: Record[Any]) -> Level:
    shapes = {name: field.shape for name, field in record.fields.items()}
    return Level(
        record.noun,
        tuple(record.fields),
        {
            name: _level(shape.item)
            for name, shape in shapes.items()
            if isinstance(shape, ListOf) and isinstance(shape.item, Record)
        },
        {name: _level(shape) for name, shape in shapes.items() if isinstance(shape, Record)},
    )


ROOT: Final = _level(PLAN)
ENTRIES: Final = "recommendations"
ENTRY: Final = ROOT.lists[ENTRIES]
# Keys that no prose begins a line with: in the words of a text they have slipped in.
UNMISTAKABLE: Final = frozenset(
    (
        *("kind", "wording", "lang", "inspectorate", "respondent", "documents", ENTRIES),
        *("response", "themes", "owners", "due", "actions", "updates", "answers", "related"),
    )
)
