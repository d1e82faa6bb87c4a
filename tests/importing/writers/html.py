"""A Document → .html, one table for each table.

Must not know: what the tables say.
"""

from html import escape
from pathlib import Path

from action_plans.importing.document import Cell, Document, Paragraph, Table
from action_plans.importing.inline import plain
from tests.importing.writers.docx import EMPHASISED

_TAGS = {1: ("<em>", "</em>"), 2: ("<strong>", "</strong>")}


def write_html(document: Document, path: Path) -> None:
    """Write the document; rows, cells, paragraphs, bullets, bold and italics carry over."""
    body = "\n".join(
        _table(block) if isinstance(block, Table) else f"<p>{_inline(block)}</p>"
        for block in document.blocks
    )
    page = (
        "<!DOCTYPE html>\n<html lang='en'><head><meta charset='utf-8'><title>A page</title>"
        "<style>p {color: red}</style><script>var words = 'never read';</script></head>"
        f"<body><nav><a href='/'>Home</a></nav><main>\n{body}\n</main></body></html>\n"
    )
    path.write_text(page, encoding="utf-8")


def _table(block: Table) -> str:
    rows = ("".join(_cell(cell) for cell in row.cells) for row in block.rows)
    return "<table>" + "".join(f"<tr>{row}</tr>\n" for row in rows) + "</table>"


def _cell(cell: Cell) -> str:
    said = ""
    listed = False
    for paragraph in cell.paragraphs:
        if bool(paragraph.marker) != listed:
            said += "</ul>" if listed else "<ul>"
            listed = not listed
        tag = "li" if listed else "p"
        said += f"<{tag}>{_inline(paragraph)}</{tag}>"
    return f"<td>{said}{'</ul>' if listed else ''}</td>"


def _inline(paragraph: Paragraph) -> str:
    text, said, at = paragraph.text, "", 0
    for found in EMPHASISED.finditer(text):
        opens, closes = _TAGS.get(len(found[1]), ("<strong><em>", "</em></strong>"))
        said += escape(plain(text[at : found.start()])) + opens + escape(plain(found[2])) + closes
        at = found.end()
    return said + escape(plain(text[at:]))
