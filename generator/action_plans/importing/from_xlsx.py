"""An .xlsx file → Document.

Must not know: other formats, what an action plan is.
"""

import io
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Final
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell as XlsxCell
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from action_plans.importing.colours import colour_of
from action_plans.importing.document import Block, Document, Format, Left, Place, Unreadable, Why
from action_plans.importing.limits import ROWS, parts_of
from action_plans.importing.sheets import SheetCell, sheet_blocks

_MOST_COLUMNS: Final = 200


def read_xlsx(data: bytes, name: str, sha256: str) -> Document:
    """Return the document; raises Unreadable if it is encrypted, damaged or no .xlsx."""
    parts_of(data, ("*.xml", "*.rels"))
    try:
        book = load_workbook(io.BytesIO(data), data_only=True)
    except (InvalidFileException, BadZipFile, LookupError, OSError, ValueError, TypeError) as error:
        raise Unreadable("It is damaged: its sheets cannot be read.") from error
    blocks: list[Block] = []
    left: list[Left] = []
    for number, sheet in enumerate(book.worksheets, 1):
        if sheet.max_row > ROWS or sheet.max_column > _MOST_COLUMNS:
            raise Unreadable(
                f"Its sheet “{sheet.title}” is {sheet.max_row} rows by {sheet.max_column} columns; "
                f"at most {ROWS} by {_MOST_COLUMNS} are read."
            )
        rows = list(_rows(sheet, number, left))
        blocks.extend(sheet_blocks(rows, number))
    return Document(name, Format.XLSX, sha256, tuple(blocks), 0, tuple(left))


def _rows(sheet: Worksheet, number: int, left: list[Left]) -> Iterator[list[SheetCell]]:
    """Yield a sheet's rows; what is hidden, and comments, go to `left`."""
    below = {
        (row, merged.min_col)
        for merged in sheet.merged_cells.ranges
        for row in range(merged.min_row + 1, merged.max_row + 1)
    }
    hidden = {letter for letter, each in sheet.column_dimensions.items() if each.hidden}
    for at, row in enumerate(sheet.iter_rows(), 1):
        unseen = sheet.sheet_state != "visible" or sheet.row_dimensions[at].hidden
        cells = []
        for column, cell in enumerate(row, 1):
            place = Place(table=number, row=at, column=column)
            made = SheetCell(goes_on=(at, column) in below)
            if isinstance(cell, XlsxCell):
                made = _cell(cell)
                if cell.comment:
                    left.append(Left(Why.COMMENT, str(cell.comment.text), place))
                if made.text and (unseen or cell.column_letter in hidden):
                    left.append(Left(Why.HIDDEN, made.text, place))
                    made = SheetCell()
            cells.append(made)
        yield cells


def _cell(cell: XlsxCell) -> SheetCell:
    target = cell.hyperlink.target if cell.hyperlink else ""
    try:
        fill = cell.fill.fgColor if cell.has_style and cell.fill.patternType == "solid" else None
        form = str(cell.number_format or "")
    except LookupError as error:  # found only when it is asked for
        raise Unreadable("It is damaged: it lacks a form that one of its cells has.") from error
    colour = colour_of(fill.rgb) if fill is not None and isinstance(fill.rgb, str) else ""
    shown = _shown(cell.value, form)
    return SheetCell(shown, target or "", colour=colour)


def _shown(value: object, form: str) -> str:
    """Return a cell's value about as the sheet shows it."""
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        # A format without a day shows a month: a target date often is no more.
        day = "d" in form.casefold().replace("[red]", "")
        return f"{value.day} {value:%B %Y}" if day else f"{value:%B %Y}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, int | float):
        return _number(value, form)
    return str(value)


def _number(value: float, form: str) -> str:
    bare = form.split(";")[0]
    decimals = len(bare.partition(".")[2].rstrip('%" ')) if "." in bare and "0" in bare else None
    if bare.endswith("%"):
        return f"{value * 100:.{decimals or 0}f}%"
    if decimals is not None:
        return f"{value:.{min(decimals, 9)}f}"
    return str(int(value)) if value == int(value) else str(value)
