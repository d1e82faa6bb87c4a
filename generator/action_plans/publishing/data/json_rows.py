"""A table as JSON: an array of its rows, each an object with the columns as its fields.

Must not know: what a table holds.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from action_plans.publishing.data.columns import AnyTable, Batch, Cell
from action_plans.publishing.data.json_text import Json, JsonArray, on_one_line
from action_plans.publishing.output import OutputFile


@dataclass(frozen=True, slots=True)
class JsonRows:
    """`data/<name>.json` of a table, while its rows are being written."""

    _table: AnyTable
    _array: JsonArray = field(default_factory=JsonArray)

    def filled(self, batches: Iterable[Batch]) -> Iterator[Batch]:
        """Write rows; yield each batch on when it is in."""
        names = [column.name for column in self._table.columns]
        for batch in batches:
            rows = zip(*(map(_as_json, cells) for cells in batch), strict=True)
            self._array.add(on_one_line(dict(zip(names, row, strict=True))) for row in rows)
            yield batch

    def finished(self) -> OutputFile:
        """Return the file, when every row is in it."""
        return OutputFile(f"data/{self._table.name}.json", self._array.ended())


def _as_json(cell: Cell) -> Json:
    return cell.isoformat() if isinstance(cell, date) else cell
