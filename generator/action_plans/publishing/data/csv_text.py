"""Tables as CSV text that a spreadsheet may open.

Must not know: what a table holds.

RFC 4180: UTF-8 without a mark, commas, CRLF, one header row, texts in double quotes. Texts in a
list are joined with `|`; a `|` of their own becomes `¦`.

A text that a spreadsheet would take for a formula has an apostrophe put before it, as OWASP's
page on CSV injection has it. Figures and dates are ours and stand as they are, a move of -3 too.
To have a text back exactly, take one apostrophe away where `restored` does.

The lines are those of the csv module with QUOTE_NONNUMERIC, which a test holds them to: made a
column at a time, they take a third of its time, since it looks at every character by itself.
"""

import re
from collections.abc import Iterable
from datetime import date
from io import SEEK_END, BytesIO
from typing import Final

from action_plans.publishing.data.columns import AnyTable, Batch, Cell, Heading, Kind, are_texts
from action_plans.publishing.data.row_texts import row_texts
from action_plans.publishing.output import OutputFile

LIST_SEPARATOR: Final = "|"

_FIGURES: Final = (Kind.INTEGER, Kind.NUMBER)

# OWASP's list (=, +, -, @, tab, carriage return, line feed, and the full-width forms that some
# spreadsheets take for them), behind any white space, since some leave that out on opening.
# Apostrophes before it are part of the pattern: so what begins with one can be had back.
_BEFORE: Final = r"'\s\x00\u200b\ufeff"
_SIGNS: Final = r"=+\-@＝＋－＠"
_FORMULA: Final = re.compile(rf"[\t\r\n]|[{_BEFORE}]*[{_SIGNS}]|'+[\t\r\n]")
_FIRST: Final = re.compile(f"[{_BEFORE}{_SIGNS}]")  # of a text that may be one


def neutral(text: str) -> str:
    """Return `text`, an apostrophe before it if it could be taken for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def restored(text: str) -> str:
    """Return the text of which `neutral` made this."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text


def csv_file(table: AnyTable, batches: Iterable[Batch]) -> OutputFile:
    """Return the cells of a table as `data/<name>.csv`."""
    content = BytesIO(_line(_quoted(column.name) for column in table.columns).encode())
    content.seek(0, SEEK_END)
    form = _line("%s" if column.kind in _FIGURES else '"%s"' for column in table.columns)
    fixed = form.split("%s")
    for batch in batches:
        rows = row_texts(fixed, map(_column, table.columns, batch))
        content.write("".join(rows).encode("utf-8", "replace"))
    return OutputFile(f"data/{table.name}.csv", content.getvalue())


def _line(cells: Iterable[str]) -> str:
    return ",".join(cells) + "\r\n"


def _quoted(text: str) -> str:
    return f'"{_doubled(text)}"'


def _doubled(text: str) -> str:
    return text.replace('"', '""')


def _column(heading: Heading, cells: list[Cell]) -> list[str]:
    """Return what stands for the cells of a column, inside double quotes but for figures."""
    if are_texts(cells):
        first = "".join({cell[:1] for cell in cells})
        texts = list(map(neutral, cells)) if _FIRST.search(first) else cells
        return list(map(_doubled, texts)) if '"' in "".join(texts) else texts
    # Elsewhere the same ones come up often.
    if heading.kind in _FIGURES:
        written = {
            cell: str(cell) if isinstance(cell, int | float) else _quoted(_written(cell))
            for cell in set(cells)
        }
    else:
        written = {cell: _doubled(_written(cell)) for cell in set(cells)}
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
