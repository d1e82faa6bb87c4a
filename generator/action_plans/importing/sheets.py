"""Rows of a sheet → the lines above its table, the table, the notes below it.

Must not know: in which format the sheet was kept, what an action plan is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from action_plans.importing.document import Block, Cell, Paragraph, Place, Row, Table
from action_plans.importing.gathering import Item, paragraphs
from action_plans.importing.inline import Run

_IN_TABLE: Final = 3  # filled cells that make a row one of a table


@dataclass(frozen=True, slots=True)
class SheetCell:
    """One cell's text as it is shown; `goes_on` is True for one merged with the cell above."""

    text: str = ""
    link: str = ""
    goes_on: bool = False


def sheet_blocks(rows: Sequence[Sequence[SheetCell]], table: int) -> Iterator[Block]:
    """Yield the blocks of a sheet whose table is the `table`th of the document.

    Rows before the first and after the last of three filled cells are lines; "Label" and "value"
    beside one another are one line.
    """
    made = [_row(row, table, number) for number, row in enumerate(rows, 1)]
    wide = [at for at, row in enumerate(made) if _filled(row) >= _IN_TABLE]
    first, last = (wide[0], wide[-1] + 1) if wide else (len(made), len(made))
    for row in made[:first]:
        yield from _line(row)
    if wide:
        yield Table(tuple(made[first:last]))
    for row in made[last:]:
        yield from _line(row)


def _row(cells: Sequence[SheetCell], table: int, number: int) -> Row:
    place = Place(table=table, row=number)
    return Row(tuple(_cell(cell, place, at) for at, cell in enumerate(cells, 1)), place)


def _cell(cell: SheetCell, place: Place, column: int) -> Cell:
    if cell.goes_on:
        return Cell((), goes_on=True)
    here = Place(table=place.table, row=place.row, column=column)
    return Cell(tuple(paragraphs([Run(cell.text, link=cell.link)], Item(), here)))


def _filled(row: Row) -> int:
    return sum(bool(cell.paragraphs) for cell in row.cells)


def _line(row: Row) -> Iterator[Paragraph]:
    cells = [cell for cell in row.cells if cell.paragraphs]
    if len(cells) == 2 and all(len(cell.paragraphs) == 1 for cell in cells):
        label, value = (cell.text for cell in cells)
        yield Paragraph(f"{label.rstrip(' :')}: {value}", place=row.place)
    else:
        yield from (each for cell in cells for each in cell.paragraphs)
