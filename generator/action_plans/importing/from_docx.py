"""A .docx file → Document.

Must not know: other formats, what an action plan is.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from lxml import etree

from action_plans.importing.colours import colour_of
from action_plans.importing.document import (
    Block,
    Cell,
    Document,
    Format,
    Paragraph,
    Place,
    Row,
    Table,
    Why,
)
from action_plans.importing.docx_lists import DocxLists, value
from action_plans.importing.docx_package import Package
from action_plans.importing.docx_runs import GONE, SILENT, Aside, Runs, alternative, is_on
from action_plans.importing.gathering import (
    Reading,
    Span,
    aligned,
    flat,
    in_a_line,
    levelled,
    meanings,
    paragraphs,
    whole,
)
from action_plans.importing.inline import plain
from action_plans.importing.xml_names import q

_RENDERED: Final = q("w:lastRenderedPageBreak")
_NO_WIDTH: Final = 1440.0  # of a column that says none; any will do as long as it is the same
_SHADE: Final = q("w:tcPr/w:shd")


def read_docx(data: bytes, name: str, sha256: str) -> Document:
    """Return the document; raises Unreadable if it is encrypted, damaged or no .docx."""
    package = Package(data)
    root = package.root(package.main)
    assert root is not None  # Package has looked
    reader = _Reader(package)
    at = Reading(paged=next(root.iter(_RENDERED), None) is not None)
    blocks = [*reader.blocks(root, at), *reader.notes(package), *reader.edges(package)]
    reader.comments(package)
    pages = at.page if at.paged else 0
    return Document(name, Format.DOCX, sha256, tuple(blocks), pages, tuple(reader.aside.left))


class _Reader:
    """Walks one document's XML, as Word nests it: what it does not know it looks into."""

    def __init__(self, package: Package) -> None:
        styles = package.related("styles")
        numbering = package.related("numbering")
        self._lists = DocxLists(numbering[0] if numbering else None, styles[0] if styles else None)
        links = {
            each.id: each.target
            for each in package.relations(package.main)
            if each.kind == "hyperlink"
        }
        hidden = frozenset(
            style.get(q("w:styleId")) or ""
            for root in styles
            for style in root.findall(q("w:style"))
            for properties in style.findall(q("w:rPr"))
            if is_on(properties, "w:vanish")
        )
        self.aside = Aside()
        self._runs = Runs(links, hidden, self.aside)

    def blocks(
        self, parent: etree._Element, at: Reading, cell: Place | None = None
    ) -> Iterator[Block]:
        """Yield paragraphs and tables in order; in a cell a table is a paragraph for each row."""
        for child in parent:
            place = cell or at.place()
            if child.tag == q("w:p"):
                at.page += 0 if cell else _breaks(child)  # a row has counted those of its cells
                yield from self._paragraph(child, at, cell or at.place())
            elif child.tag == q("w:tbl") and cell:
                yield from in_a_line(self._rows(child, replace(at)), cell)
            elif child.tag == q("w:tbl"):
                at.tables += 1
                yield Table(tuple(self._rows(child, at)))
            elif child.tag in GONE:
                self.aside.leave(Why.DELETED, _said(child), place)
            elif child.tag == q("w:altChunk"):
                self.aside.leave(Why.EMBEDDED, child.get(q("r:id")) or "?", place)
            elif child.tag == q("mc:AlternateContent"):
                yield from self.blocks(alternative(child), at, cell)
            elif child.tag not in SILENT:
                yield from self.blocks(child, at, cell)

    def _paragraph(self, element: etree._Element, at: Reading, place: Place) -> Iterator[Block]:
        """Yield a paragraph, or several where line breaks part it, then its text boxes."""
        runs = list(self._runs.of(element, place))
        boxes = self.aside.boxes[:]
        self.aside.boxes.clear()
        yield from paragraphs(runs, self._lists.item(element), place)
        for box in boxes:
            if box.tag == q("a:p"):
                yield from self._paragraph(box, at, place)
            else:
                yield from self.blocks(box, at, place if place.row else None)

    def _beside(self, parent: etree._Element) -> Iterator[Paragraph]:
        """Yield what a note, a header or a comment holds."""
        return flat(self.blocks(parent, Reading(), Place()), Place())

    def _rows(self, table: etree._Element, at: Reading) -> list[Row]:
        edges = _edges(table)
        places: list[Place] = []
        spans: list[list[Span]] = []
        for element in _parts(table, "w:tr", "w:tbl"):
            at.page += max((_breaks(cell) for cell in _parts(element, "w:tc", "w:tbl")), default=0)
            places.append(at.place(len(places) + 1))
            spans.append(list(self._spans(element, edges, at, places[-1])))
        cells = aligned(spans)
        return [Row(each, place) for each, place in zip(cells, places, strict=True)]

    def _spans(
        self, row: etree._Element, edges: list[float], at: Reading, place: Place
    ) -> Iterator[Span]:
        column = whole(value(row, "w:trPr/w:gridBefore"))
        gone = row.find(q("w:trPr/w:del")) is not None
        for number, cell in enumerate(_parts(row, "w:tc", "w:tbl"), 1):
            wide = max(1, whole(value(cell, "w:tcPr/w:gridSpan"), 1))
            made = self._cell(cell, at, replace(place, column=column + 1))
            if gone:
                self.aside.leave(Why.DELETED, f"{made.text} ", place)
                made = Cell()
            yield Span(_edge(edges, column), _edge(edges, column + wide), made)
            column += wide
            if number > 1000:
                return

    def _cell(self, cell: etree._Element, at: Reading, place: Place) -> Cell:
        merge = cell.find(q("w:tcPr/w:vMerge"))
        own = cell.findall(q("w:p"))
        filled = [bool(_said(each).strip()) for each in own] if len(own) > 1 else []
        shade = cell.find(_SHADE)
        colour = colour_of(shade.get(q("w:fill"), "")) if shade is not None else ""
        made = Cell(
            levelled(tuple(flat(self.blocks(cell, at, place), place)), filled), colour=colour
        )
        if merge is None or merge.get(q("w:val"), "continue") != "continue":
            return made
        self.aside.leave(Why.HIDDEN, f"{made.text} ", place)
        return Cell((), goes_on=True)

    def notes(self, package: Package) -> Iterator[Paragraph]:
        """Yield the footnotes and endnotes that the text refers to, each behind its mark."""
        held = {
            (kind, note.get(q("w:id"))): note
            for kind in ("footnote", "endnote")
            for root in package.related(f"{kind}s")
            for note in root.findall(q(f"w:{kind}"))
        }
        for mark, kind, id in list(self.aside.notes):
            note = held.get((kind, id))
            if note is not None:
                said = [each.text for each in self._beside(note)]
                yield Paragraph(" ".join([mark, *said] if mark else said))

    def edges(self, package: Package) -> Iterator[Paragraph]:
        """Yield what explains a mark in headers and footers; the rest of them is left out."""
        roots = (*package.related("header"), *package.related("footer"))
        every = dict.fromkeys(each.text for root in roots for each in self._beside(root))
        return meanings(map(Paragraph, every), self.aside.leave)

    def comments(self, package: Package) -> None:
        """Leave out the comments in the margin."""
        for root in package.related("comments"):
            for each in self._beside(root):
                self.aside.leave(Why.COMMENT, f"{plain(each.text)} ", Place())


def _parts(element: etree._Element, wanted: str, other: str) -> Iterator[etree._Element]:
    """Yield the rows of a table, or cells of a row, whatever they are wrapped in."""
    for child in element:
        if child.tag == q(wanted):
            yield child
        elif child.tag not in SILENT and child.tag != q(other):
            yield from _parts(child, wanted, other)


def _edges(table: etree._Element) -> list[float]:
    """Return where the columns of a table's grid begin, and where the last one ends."""
    edges = [0.0]
    for column in table.findall(q("w:tblGrid/w:gridCol")):
        edges.append(edges[-1] + (whole(column.get(q("w:w"))) or _NO_WIDTH))
    return edges


def _edge(edges: list[float], column: int) -> float:
    beyond = max(column - len(edges) + 1, 0)
    return edges[column - beyond] + beyond * _NO_WIDTH


def _breaks(element: etree._Element) -> int:
    """Return how many pages end within an element, as Word has last shown it."""
    return sum(1 for _ in element.iter(_RENDERED))


def _said(element: etree._Element) -> str:
    return " ".join(each.text or "" for each in element.iter(q("w:t"), q("w:delText")))
