"""Rows of a sheet → the lines above its table, the table, the notes below it.

Must not know: in which format the sheet was kept, what an action plan is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile
from typing import Final

from action_plans.importing.document import Block, Cell, Paragraph, Place, Row, Table
from action_plans.importing.gathering import Item, paragraphs
from action_plans.importing.inline import Run

_WIDE: Final = 4  # filled cells of a row, as no table of labels and values has


@dataclass(frozen=True, slots=True)
class SheetCell:
    """One cell's text as it is shown; `goes_on` is True for one merged with the cell above,
    `colour` the name of the colour behind it.
    """

    text: str = ""
    link: str = ""
    goes_on: bool = False
    colour: str = ""


def sheet_blocks(rows: Sequence[Sequence[SheetCell]], table: int) -> list[Block]:
    """Return the blocks of a sheet; its tables are numbered from `table`.

    A row of one cell, in the first column, is a line. What lies between such lines and blank rows
    is a table; two cells that stand alone, or right above a wide table, are a line too: "Label" and
    "value".
    """
    made = [_row(row, table, number) for number, row in enumerate(rows, 1)]
    blocks: list[Block] = []
    for is_lines, run in groupby(made, _is_line):
        group = list(run)
        above = group if is_lines else list(takewhile(_is_pair, group))
        if not is_lines and len(group) > 1 and max(map(_filled, group)) < _WIDE:
            above = []  # a table of two columns
        blocks.extend(each for row in above for each in _lines(row))
        blocks.extend([Table(tuple(group[len(above) :]))] if len(group) > len(above) else [])
    return blocks


def _is_pair(row: Row) -> bool:
    """True for a row of two cells, the first column's and another: "Label" and "value"."""
    return _filled(row) == 2 and bool(row.cells[0].paragraphs)


def _is_line(row: Row) -> bool:
    """True for a row of one cell in the first column; a blank row parts tables like one."""
    return not any(cell.paragraphs for cell in row.cells[1:])


def _row(cells: Sequence[SheetCell], table: int, number: int) -> Row:
    place = Place(table=table, row=number)
    return Row(tuple(_cell(cell, place, at) for at, cell in enumerate(cells, 1)), place)


def _cell(cell: SheetCell, place: Place, column: int) -> Cell:
    if cell.goes_on:
        return Cell((), goes_on=True)
    here = Place(table=place.table, row=place.row, column=column)
    said = tuple(paragraphs([Run(cell.text, link=cell.link)], Item(), here))
    return Cell(said, colour=cell.colour)


def _filled(row: Row) -> int:
    return sum(bool(cell.paragraphs) for cell in row.cells)


def _lines(row: Row) -> Iterator[Paragraph]:
    """Yield a row as lines; what stands in one is told by its line, since it is in no table."""
    cells = [cell for cell in row.cells if cell.paragraphs]
    place = Place(line=row.place.row)
    if len(cells) == 2:
        label, value = (cell.text for cell in cells)
        yield Paragraph(f"{label.rstrip(' :')}: {value}", place=place)
    else:
        yield from (replace(each, place=place) for cell in cells for each in cell.paragraphs)
