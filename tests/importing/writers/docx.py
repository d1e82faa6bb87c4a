"""A Document → .docx, one Word table for each table, a page break where a table goes on.

Must not know: what the tables say.
"""

import re
from pathlib import Path
from typing import Any

from docx import Document as NewDocx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_BREAK
from docx.shared import Cm, Pt

from action_plans.importing.document import Document, Paragraph, Table
from action_plans.importing.inline import plain

EMPHASISED = re.compile(r"(?<!\\)(\*{1,3})(?=\S)(.+?)(?<=\S)\1")
_WIDTHS = (1.6, 6.0, 2.4, 10.0, 4.6, 3.0)


def write_docx(document: Document, path: Path) -> None:
    """Write the document; rows, cells, paragraphs, bullets, bold and italics carry over."""
    made = NewDocx()
    section = made.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(1)
    made.styles["Normal"].font.size = Pt(9)
    made.styles["Normal"].paragraph_format.space_after = Pt(4)
    table_before = False
    for block in document.blocks:
        if isinstance(block, Table):
            if table_before:
                made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
            _add_table(made, block)
            table_before = True
        else:
            _add_runs(made.add_paragraph(), block)
            table_before = False
    made.save(str(path))


def _add_table(made: Any, block: Table) -> None:
    columns = max(len(row.cells) for row in block.rows)
    table = made.add_table(rows=0, cols=columns, style="Table Grid")
    table.autofit = False
    widths = _WIDTHS[-columns:] if columns <= len(_WIDTHS) else [27.0 / columns] * columns
    for row in block.rows:
        cells = table.add_row().cells
        for cell, width in zip(cells, widths, strict=True):
            cell.width = Cm(width)
        for cell, said in zip(cells, row.cells, strict=False):
            for index, paragraph in enumerate(said.paragraphs):
                _add_runs(cell.paragraphs[0] if not index else cell.add_paragraph(), paragraph)


def _add_runs(target: Any, paragraph: Paragraph) -> None:
    text = f"{paragraph.marker} {paragraph.text}" if paragraph.marker else paragraph.text
    at = 0
    for found in EMPHASISED.finditer(text):
        target.add_run(plain(text[at : found.start()]))
        run = target.add_run(plain(found[2]))
        run.bold, run.italic = len(found[1]) > 1, len(found[1]) % 2 == 1
        at = found.end()
    target.add_run(plain(text[at:]))
