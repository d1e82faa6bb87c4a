"""A table as JSON: an array of its rows, each an object with the columns as its fields.

Must not know: what a table holds.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from action_plans.publishing.data.columns import AnyTable, Batch, Cell, are_texts
from action_plans.publishing.data.json_text import JsonArray, on_one_line
from action_plans.publishing.data.row_texts import row_texts
from action_plans.publishing.output import OutputFile


@dataclass(frozen=True, slots=True)
class JsonRows:
    """`data/<name>.json` of a table, while its rows are being written."""

    _table: AnyTable
    _array: JsonArray = field(default_factory=JsonArray)

    def filled(self, batches: Iterable[Batch]) -> Iterator[Batch]:
        """Write rows; yield each batch on when it is in.

        A column at a time takes a third of what an encoder takes over an object for each row.
        """
        first, *others = (f"{on_one_line(column.name)}: " for column in self._table.columns)
        fixed = (f"{{{first}", *(f", {name}" for name in others), "}")
        for batch in batches:
            self._array.add(row_texts(fixed, map(_column, batch)))
            yield batch

    def finished(self) -> OutputFile:
        """Return the file, when every row is in it."""
        return OutputFile(f"data/{self._table.name}.json", self._array.ended())


def _column(cells: list[Cell]) -> list[str]:
    """Return the cells of a column as JSON."""
    if are_texts(cells):
        return list(map(on_one_line, cells))
    written = {  # other than texts, the same ones come up often
        cell: on_one_line(cell.isoformat() if isinstance(cell, date) else cell)
        for cell in set(cells)
    }
    return [written[cell] for cell in cells]
