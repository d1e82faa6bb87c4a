"""A Document → .xlsx and .csv: a paragraph in a row of its own, cells with line breaks.

Must not know: what the tables say.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from openpyxl import Workbook

from action_plans.importing.document import Document, Paragraph, Table
from action_plans.importing.inline import plain


def write_xlsx(document: Document, path: Path) -> None:
    """Write the document as one sheet; emphasis within a cell is lost."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in _rows(document):
        sheet.append(row)
    for line in sheet.iter_rows():
        for cell in line:
            cell.data_type = "s" if cell.value else cell.data_type
    book.save(path)


def write_csv(document: Document, path: Path) -> None:
    """Write the document as a sheet keeps it."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(_rows(document))


def _rows(document: Document) -> Iterator[list[str]]:
    """Yield the rows; where a table goes on after a gap, a blank one."""
    wide = max(len(row.cells) for table in document.tables() for row in table.rows)
    before = False
    for block in document.blocks:
        if isinstance(block, Table):
            if before:
                yield []
            for row in block.rows:
                said = ["\n".join(map(_said, cell.paragraphs)) for cell in row.cells]
                # A row that goes on over a page has its last cells only.
                yield [""] * (wide - len(said) if len(said) == 3 else 0) + said
        else:
            yield [_said(block)]
        before = isinstance(block, Table)


def _said(paragraph: Paragraph) -> str:
    text = plain(paragraph.text)
    return f"{paragraph.marker} {text}" if paragraph.marker else text
