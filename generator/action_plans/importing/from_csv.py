"""A .csv file → Document.

Must not know: other formats, what an action plan is.
"""

import csv
import io
from typing import Final

from action_plans.importing.decoding import decoded
from action_plans.importing.document import Document, Format, Unreadable
from action_plans.importing.limits import CELL
from action_plans.importing.sheets import SheetCell, sheet_blocks

_DELIMITERS: Final = ",;\t|"


def read_csv(data: bytes, name: str, sha256: str) -> Document:
    """Return the document; raises Unreadable if it is no text."""
    text = decoded(data, "cp1252")
    csv.field_size_limit(CELL)
    try:
        tried = [_rows(text, delimiter) for delimiter in _DELIMITERS]
    except csv.Error as error:
        raise Unreadable(f"A cell of it has more than {CELL} characters.") from error
    rows = max(tried, key=lambda rows: sum(len(row) - 1 for row in rows[:50]))
    cells = [[SheetCell(text) for text in row] for row in rows]
    return Document(name, Format.CSV, sha256, tuple(sheet_blocks(cells, 1)))


def _rows(text: str, delimiter: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
