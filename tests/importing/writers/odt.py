"""A Document → .odt, one table for each table.

Must not know: what the tables say.
"""

from pathlib import Path
from typing import Any

from odf.opendocument import OpenDocumentText
from odf.style import Style, TextProperties
from odf.table import Table as OdfTable
from odf.table import TableCell, TableColumn, TableRow
from odf.text import P, Span

from action_plans.importing.document import Document, Paragraph, Table
from action_plans.importing.inline import plain
from tests.importing.writers.docx import EMPHASISED


def write_odt(document: Document, path: Path) -> None:
    """Write the document; rows, cells, paragraphs, bullets, bold and italics carry over."""
    made = OpenDocumentText()
    styles = {}
    for name, properties in (
        ("bold", {"fontweight": "bold"}),
        ("italic", {"fontstyle": "italic"}),
        ("both", {"fontweight": "bold", "fontstyle": "italic"}),
    ):
        style = Style(name=name, family="text")
        style.addElement(TextProperties(**properties))
        made.automaticstyles.addElement(style)
        styles[name] = style
    for block in document.blocks:
        if isinstance(block, Table):
            made.text.addElement(_table(block, styles))
        else:
            made.text.addElement(_paragraph(block, styles))
    made.save(str(path))


def _table(block: Table, styles: dict[str, Any]) -> Any:
    columns = max(len(row.cells) for row in block.rows)
    table = OdfTable()
    table.addElement(TableColumn(numbercolumnsrepeated=columns))
    for row in block.rows:
        line = TableRow()
        for cell in row.cells:
            made = TableCell(valuetype="string")
            for paragraph in cell.paragraphs or (Paragraph(""),):
                made.addElement(_paragraph(paragraph, styles))
            line.addElement(made)
        table.addElement(line)
    return table


def _paragraph(paragraph: Paragraph, styles: dict[str, Any]) -> Any:
    text = f"{paragraph.marker} {paragraph.text}" if paragraph.marker else paragraph.text
    made = P()
    at = 0
    for found in EMPHASISED.finditer(text):
        made.addText(plain(text[at : found.start()]))
        name = {1: "italic", 2: "bold"}.get(len(found[1]), "both")
        made.addElement(Span(stylename=styles[name], text=plain(found[2])))
        at = found.end()
    made.addText(plain(text[at:]))
    return made
