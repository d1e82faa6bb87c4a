"""A Document → .pdf with ruled tables: a tiny writer, in Courier, for tests only.

Must not know: what the tables say.

A row that does not fit on a page goes on over it, and then no rule closes the page: as word
processors write it. What follows a gap in a table starts a new page.
"""

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from action_plans.importing.document import Cell, Document, Paragraph, Table
from action_plans.importing.inline import plain

_SIZE = 7.0
_WIDE = _SIZE * 0.6  # of every letter in Courier
_STEP = 8.4
_AFTER = 4.0  # below a paragraph
_PAD = 3.0
_PAGE = (842.0, 595.0)
_EDGE = 24.0
_SHARES = {6: (7, 22, 9, 36, 16, 10), 7: (6, 20, 9, 27, 14, 10, 14), 3: (50, 30, 20)}
_FILLS = {"red": "0.9 0.1 0.1", "amber": "1 0.75 0", "green": "0.57 0.82 0.31"}
_BOLD = re.compile(r"^\*\*(.+)\*\*$")


class Drawn(Enum):
    """How tables are drawn: all rules, those between rows, every other row shaded, or nothing."""

    RULED = "ruled"
    ACROSS = "across"
    SHADED = "shaded"
    BARE = "bare"


@dataclass(slots=True)
class _Pages:
    """The pages so far, as PDF operators; `y` runs down from the top of the last one."""

    drawn: Drawn = Drawn.RULED
    rows: int = 0  # of the table so far
    pages: list[list[str]] = field(default_factory=lambda: [[]])
    y: float = _EDGE

    def room(self) -> float:
        return _PAGE[1] - _EDGE - self.y

    def turn(self) -> None:
        self.pages.append([])
        self.y = _EDGE

    def text(self, x: float, y: float, words: str, bold: bool = False) -> None:
        shown = words.encode("cp1252", "replace").decode("latin-1")
        shown = shown.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        font = "F2" if bold else "F1"
        self.pages[-1].append(
            f"BT /{font} {_SIZE} Tf {x:.2f} {_PAGE[1] - y - _SIZE:.2f} Td ({shown}) Tj ET"
        )

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        if self.drawn in (Drawn.SHADED, Drawn.BARE) or (self.drawn is Drawn.ACROSS and x0 == x1):
            return
        self.pages[-1].append(f"{x0:.2f} {_PAGE[1] - y0:.2f} m {x1:.2f} {_PAGE[1] - y1:.2f} l S")


@dataclass(frozen=True, slots=True)
class _Line:
    words: str
    bold: bool
    ends: bool  # a paragraph ends here


def write_pdf(document: Document, path: Path, drawn: Drawn = Drawn.RULED) -> None:
    """Write the document; rows, cells, paragraphs and bullets carry over."""
    made = _Pages(drawn)
    before = False
    for block in document.blocks:
        if isinstance(block, Table):
            if before:
                made.turn()
            _write_table(made, block)
            before = True
        else:
            _write_paragraph(made, block)
    path.write_bytes(pdf_bytes(["\n".join(page) for page in made.pages]))


def _write_paragraph(made: _Pages, paragraph: Paragraph) -> None:
    for line in _wrapped([paragraph], _PAGE[0] - 2 * _EDGE):
        if made.room() < _STEP:
            made.turn()
        made.text(_EDGE, made.y, line.words, line.bold)
        made.y += _STEP
    made.y += _AFTER * 2


def _write_table(made: _Pages, block: Table) -> None:
    columns = max(len(row.cells) for row in block.rows)
    edges = _edges(columns)
    if made.room() < 4 * _STEP:
        made.turn()
    made.rule(edges[0], made.y, edges[-1], made.y)
    for made.rows, row in enumerate(block.rows):
        cells = [*row.cells, *([Cell()] * (columns - len(row.cells)))]
        lines = [
            list(_wrapped(cell.paragraphs, right - left - 2 * _PAD))
            for cell, left, right in zip(cells, edges, edges[1:], strict=False)
        ]
        _write_row(made, lines, edges, [_FILLS.get(cell.colour, "") for cell in cells])
    made.y += _AFTER * 2


def _edges(columns: int) -> list[float]:
    shares = _SHARES.get(columns, (1,) * columns)
    wide = _PAGE[0] - 2 * _EDGE
    edges = [_EDGE]
    for share in shares:
        edges.append(edges[-1] + wide * share / sum(shares))
    return edges


def _write_row(
    made: _Pages, lines: list[list[_Line]], edges: Sequence[float], fills: Sequence[str]
) -> None:
    """Write a row, over as many pages as it takes; all its cells go on together."""
    while True:
        fits = [_fitting(cell, made.room() - 2 * _PAD) for cell in lines]
        height = max(fit[1] for fit in fits) + 2 * _PAD
        if made.drawn is Drawn.SHADED and made.rows % 2 == 0:
            box = f"{edges[0]} {_PAGE[1] - made.y - height} {edges[-1] - edges[0]} {height}"
            made.pages[-1].append(f"0.85 g {box} re f 0 g")
        for fill, left, right in zip(fills, edges, edges[1:], strict=False):
            box = f"{left} {_PAGE[1] - made.y - height} {right - left} {height}"
            made.pages[-1].append(f"{fill} rg {box} re f 0 g" if fill else "")
        for cell, (count, _), left in zip(lines, fits, edges, strict=False):
            y = made.y + _PAD
            for line in cell[:count]:
                made.text(left + _PAD, y, line.words, line.bold)
                y += _STEP + (_AFTER if line.ends else 0)
        for edge in edges:
            made.rule(edge, made.y, edge, made.y + height)
        made.y += height
        lines = [cell[count:] for cell, (count, _) in zip(lines, fits, strict=True)]
        if not any(lines):
            made.rule(edges[0], made.y, edges[-1], made.y)
            return
        made.turn()


def _fitting(cell: Sequence[_Line], room: float) -> tuple[int, float]:
    """Return how many lines fit, at least one, and how high they are."""
    height = 0.0
    for count, line in enumerate(cell):
        step = _STEP + (_AFTER if line.ends else 0)
        if count and height + step > room:
            return count, height
        height += step
    return len(cell), max(height, _STEP)


def _wrapped(paragraphs: Sequence[Paragraph], width: float) -> Iterator[_Line]:
    letters = max(int(width / _WIDE), 4)
    for paragraph in paragraphs:
        bold = _BOLD.match(paragraph.text)
        words = plain(paragraph.text)
        if paragraph.marker:
            words = f"{paragraph.marker} {words}"
        lines = textwrap.wrap(words, letters, break_on_hyphens=False) or [""]
        for at, line in enumerate(lines, 1):
            yield _Line(line, bool(bold), at == len(lines))


def pdf_bytes(pages: Sequence[str], trailer: str = "") -> bytes:
    """Return a PDF of pages given as operators, in Courier; `trailer` adds to its trailer."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids ["
        + " ".join(f"{5 + 2 * at} 0 R" for at in range(len(pages)))
        + "] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>",
    ]
    for at, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {_PAGE[0]:.0f} {_PAGE[1]:.0f}] "
            f"/Contents {6 + 2 * at} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(page.encode('latin-1'))} >>\nstream\n{page}\nendstream")
    body = b"%PDF-1.4\n"
    offsets = []
    for number, each in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{each}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    start = len(body)
    body += (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\n"
        f"startxref\n{start}\n%%EOF\n"
    ).encode("latin-1")
    return body
