"""A .docx file → Document.

Must not know: other formats, what an action plan is.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace

from docx import Document as OpenDocx
from docx.document import Document as DocxDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml import etree

from action_plans.importing.document import (
    Block,
    Cell,
    Document,
    Format,
    Paragraph,
    Place,
    Row,
    Table,
    Unreadable,
)
from action_plans.importing.docx_lists import DocxLists
from action_plans.importing.inline import Run, markdown
from action_plans.importing.limits import parts_of

_PAGE_MARKS = (b"w:lastRenderedPageBreak", b'w:type="page"', b"w:pageBreakBefore")
_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


@dataclass(slots=True)
class _At:
    """Where the reading stands; `paged` is True once a page break has been seen."""

    page: int = 1
    tables: int = 0
    paged: bool = False

    def place(self, row: int = 0, column: int = 0) -> Place:
        table = self.tables if row else 0
        return Place(self.page if self.paged else 0, table, row, column)


def read_docx(data: bytes, name: str, sha256: str) -> Document:
    """Return the document; raises Unreadable if it is encrypted, damaged or no .docx."""
    parts = parts_of(
        data, ("word/*", "[Content_Types].xml", "_rels/*", "docProps/*", "customXml/*")
    )
    if "word/document.xml" not in parts:
        raise Unreadable("It is no .docx file: it has no text part.")
    try:
        opened = OpenDocx(io.BytesIO(data))
        lists = DocxLists(parts.get("word/numbering.xml", b""), parts.get("word/styles.xml", b""))
    except (PackageNotFoundError, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise Unreadable("It is damaged: its parts cannot be read.") from error
    reader = _Reader(opened, lists)
    text = parts["word/document.xml"]
    at = _At(paged=any(mark in text for mark in _PAGE_MARKS))
    blocks = tuple(reader.blocks(opened.element.body, at))
    return Document(name, Format.DOCX, sha256, blocks, at.page if at.paged else 0)


class _Reader:
    """Walks one document's XML, as Word nests it."""

    def __init__(self, opened: DocxDocument, lists: DocxLists) -> None:
        self._lists = lists
        self._links = {
            id: relation.target_ref
            for id, relation in opened.part.rels.items()
            if relation.reltype == _HYPERLINK
        }

    def blocks(self, parent: etree._Element, at: _At) -> Iterator[Block]:
        """Yield paragraphs and tables in order; content controls are looked into."""
        for child in parent:
            if child.tag == qn("w:p"):
                at.page += _breaks(child)
                yield from self._paragraphs(child, at.place())
            elif child.tag == qn("w:tbl"):
                at.tables += 1
                yield self._table(child, at)
            elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:smartTag")):
                yield from self.blocks(child, at)

    def _table(self, table: etree._Element, at: _At) -> Table:
        rows: list[Row] = []
        for element in _rows(table):
            at.page += sum(_breaks(paragraph) for paragraph in element.iter(qn("w:p")))
            index = len(rows) + 1
            place = at.place(index)
            cells: list[Cell] = [Cell()] * _grid(element, "w:gridBefore")
            for cell in _cells(element):
                column = len(cells) + 1
                cells.append(self._cell(cell, replace(place, column=column)))
                cells.extend([Cell()] * (_span(cell) - 1))
            rows.append(Row(tuple(cells), place))
        return Table(tuple(rows))

    def _cell(self, cell: etree._Element, place: Place) -> Cell:
        merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
        if merge is not None and merge.get(qn("w:val"), "continue") == "continue":
            return Cell((), goes_on=True)
        paragraphs: list[Paragraph] = []
        for element in cell.iter(qn("w:p")):
            paragraphs.extend(self._paragraphs(element, place))
        return Cell(tuple(paragraphs))

    def _paragraphs(self, element: etree._Element, place: Place) -> Iterator[Paragraph]:
        """Yield a paragraph, or several where line breaks part it."""
        marker, label, level = self._lists.item(element)
        lines: list[list[Run]] = [[]]
        for run in self._runs(element):
            first, *rest = run.text.split("\n")
            lines[-1].append(replace(run, text=first))
            lines.extend([replace(run, text=more)] for more in rest)
        if label:
            lines[0].insert(0, Run(f"{label} "))
        for line in lines:
            text = markdown(line)
            if text:
                shown, text = _own_bullet(text)
                yield Paragraph(text, marker or shown, level, None, place)
                marker = ""

    def _runs(self, element: etree._Element, link: str = "") -> Iterator[Run]:
        for child in element:
            if child.tag == qn("w:r"):
                yield _run(child, link)
            elif child.tag == qn("w:hyperlink"):
                target = self._links.get(child.get(qn("r:id")) or "", "")
                yield from self._runs(child, target)
            elif child.tag in (
                qn("w:ins"),
                qn("w:smartTag"),
                qn("w:sdt"),
                qn("w:sdtContent"),
                qn("w:fldSimple"),
            ):
                yield from self._runs(child, link)


def _run(run: etree._Element, link: str) -> Run:
    properties = run.find(qn("w:rPr"))
    bold = _is_on(properties, "w:b")
    italic = _is_on(properties, "w:i")
    text = ""
    for child in run:
        if child.tag == qn("w:t"):
            text += child.text or ""
        elif child.tag == qn("w:tab"):
            text += " "
        elif child.tag in (qn("w:br"), qn("w:cr")):
            text += "\n" if child.get(qn("w:type")) in (None, "textWrapping") else ""
        elif child.tag == qn("w:noBreakHyphen"):
            text += "-"
        elif child.tag == qn("w:sym"):
            text += "•"
    return Run(text, bold, italic, link)


def _is_on(properties: etree._Element | None, name: str) -> bool:
    found = properties.find(qn(name)) if properties is not None else None
    return found is not None and found.get(qn("w:val"), "true") not in ("false", "0", "none")


_GLYPHS = "•▪●○◦‣∙·\uf0b7\uf0a7\uf0d8"


def _own_bullet(text: str) -> tuple[str, str]:
    """Return ("•", rest) for a text that begins with a typed bullet, ("", text) otherwise."""
    if text[0] in _GLYPHS and text[1:].strip():
        return "•", text[1:].strip()
    return "", text


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == qn("w:tr"):
            yield child
        elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins")):
            yield from _rows(child)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == qn("w:tc"):
            yield child
        elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins")):
            yield from _cells(child)


def _span(cell: etree._Element) -> int:
    found = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    return max(1, min(int(found.get(qn("w:val")) or 1), 63)) if found is not None else 1


def _grid(row: etree._Element, name: str) -> int:
    found = row.find(f"{qn('w:trPr')}/{qn(name)}")
    return max(0, min(int(found.get(qn("w:val")) or 0), 63)) if found is not None else 0


def _breaks(paragraph: etree._Element) -> int:
    """Return how many pages end within or right before a paragraph, as the file states."""
    count = sum(1 for _ in paragraph.iter(qn("w:lastRenderedPageBreak")))
    hard = sum(1 for each in paragraph.iter(qn("w:br")) if each.get(qn("w:type")) == "page")
    before = paragraph.find(f"{qn('w:pPr')}/{qn('w:pageBreakBefore')}") is not None
    return max(count, hard + before)
