"""Tables as CSV text that a spreadsheet may open.

Must not know: what a table holds.

RFC 4180: UTF-8 without a mark, commas, CRLF, one header row, texts in double quotes. Texts in a
list are joined with `|`; a `|` of their own becomes `¦`.

A text that a spreadsheet would take for a formula has an apostrophe put before it, as OWASP's
page on CSV injection has it. Figures and dates are ours and stand as they are, a move of -3 too.
To have a text back exactly, take one apostrophe away where `restored` does.
"""

import csv
import re
from collections.abc import Iterable
from datetime import date
from io import BytesIO, TextIOWrapper
from typing import Final

from action_plans.publishing.data.columns import AnyTable, Batch, Cell, Heading, Kind
from action_plans.publishing.output import OutputFile

LIST_SEPARATOR: Final = "|"

_FIGURES: Final = (Kind.INTEGER, Kind.NUMBER)

# OWASP's list (=, +, -, @, tab, carriage return, line feed, and the full-width forms that some
# spreadsheets take for them), behind any white space, since some leave that out on opening.
# Apostrophes before it are part of the pattern: so what begins with one can be had back.
_BEFORE: Final = r"'\s\x00\u200b\ufeff"
_SIGNS: Final = r"=+\-@＝＋－＠"
_FORMULA: Final = re.compile(rf"[\t\r\n]|[{_BEFORE}]*[{_SIGNS}]|'+[\t\r\n]")


def neutral(text: str) -> str:
    """Return `text`, an apostrophe before it if it could be taken for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def restored(text: str) -> str:
    """Return the text of which `neutral` made this."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text


def csv_file(table: AnyTable, batches: Iterable[Batch]) -> OutputFile:
    """Return the cells of a table as `data/<name>.csv`."""
    content = BytesIO()
    text = TextIOWrapper(content, "utf-8", "replace", newline="")
    lines = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC)
    lines.writerow(column.name for column in table.columns)
    for batch in batches:
        lines.writerows(zip(*map(_column, table.columns, batch), strict=True))
    text.flush()
    return OutputFile(f"data/{table.name}.csv", content.getvalue())


def _column(heading: Heading, cells: list[Cell]) -> list[str | int | float]:
    """Return the cells of a column as they are written; in one of figures, these as they are."""
    figures = heading.kind in _FIGURES
    written = {  # the same ones come up often
        cell: cell if figures and isinstance(cell, int | float) else _written(cell)
        for cell in set(cells)
    }
    return [written[cell] for cell in cells]


def _written(cell: Cell) -> str:
    match cell:
        case str():
            return neutral(cell)
        case tuple():
            return neutral(joined(cell))
        case bool():
            return "true" if cell else "false"
        case None:
            return ""
        case date():
            return cell.isoformat()
        case _:
            return str(cell)


def joined(texts: tuple[str, ...]) -> str:
    """Return the texts of a list as one cell."""
    return LIST_SEPARATOR.join(text.replace(LIST_SEPARATOR, "¦") for text in texts)
