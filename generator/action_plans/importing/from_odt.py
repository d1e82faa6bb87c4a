"""An .odt file → Document.

Must not know: other formats, what an action plan is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from action_plans.importing.counted_lists import Counter
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
from action_plans.importing.inline import Run, markdown
from action_plans.importing.limits import parts_of
from action_plans.importing.odt_styles import OdtStyles, q

_MOST_REPEATED = 64  # columns or rows that one element may stand for
_GLYPHS = "•▪●○◦‣∙·\uf0b7\uf0a7\uf0d8"
_SKIPPED = {
    q("office:annotation"),
    q("text:tracked-changes"),
    q("text:note"),
    q("office:forms"),
    q("text:sequence-decls"),
    q("text:bookmark"),
}
_LOOKED_INTO = {
    q("text:section"),
    q("draw:frame"),
    q("draw:text-box"),
    q("text:index-body"),
    q("table:table-header-rows"),
    q("table:table-rows"),
    q("table:table-row-group"),
}


def read_odt(data: bytes, name: str, sha256: str) -> Document:
    """Return the document; raises Unreadable if it is encrypted, damaged or no .odt."""
    parts = parts_of(data, ("content.xml", "styles.xml", "META-INF/manifest.xml"))
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise Unreadable("It is encrypted; save it without a password.")
    if "content.xml" not in parts:
        raise Unreadable("It is no .odt file: it has no text part.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        content = etree.fromstring(parts["content.xml"], parser)
        styles = etree.fromstring(parts["styles.xml"], parser) if "styles.xml" in parts else None
    except etree.XMLSyntaxError as error:
        raise Unreadable("It is damaged: its text cannot be read.") from error
    body = content.find(f"{q('office:body')}/{q('office:text')}")
    if body is None:
        raise Unreadable("It is no text document.")
    reader = _Reader(OdtStyles([each for each in (styles, content) if each is not None]))
    at = _At(paged=content.find(f".//{q('text:soft-page-break')}") is not None)
    return Document(
        name, Format.ODT, sha256, tuple(reader.blocks(body, at)), at.page if at.paged else 0
    )


@dataclass(slots=True)
class _At:
    page: int = 1
    tables: int = 0
    paged: bool = False

    def place(self, row: int = 0, column: int = 0) -> Place:
        return Place(self.page if self.paged else 0, self.tables if row else 0, row, column)


@dataclass(slots=True)
class _Item:
    """The list item that a paragraph opens: ("•", "") or ("", "a)")."""

    marker: str = ""
    label: str = ""
    level: int = 0


class _Reader:
    def __init__(self, styles: OdtStyles) -> None:
        self._styles = styles
        self._counters: dict[str, Counter] = {}

    def blocks(self, parent: etree._Element, at: _At) -> Iterator[Block]:
        """Yield paragraphs and tables in order."""
        for child in parent:
            if child.tag == q("table:table"):
                at.tables += 1
                yield self._table(child, at)
            elif child.tag == q("text:soft-page-break"):
                at.page += 1
            elif child.tag in _LOOKED_INTO:
                yield from self.blocks(child, at)
            else:
                yield from self._paragraphs(child, at, at.place())

    def _paragraphs(
        self, element: etree._Element, at: _At, place: Place, item: _Item | None = None
    ) -> Iterator[Paragraph]:
        if element.tag in (q("text:p"), q("text:h")):
            at.page += sum(1 for _ in element.iter(q("text:soft-page-break")))
            yield from self._lines(element, place, item or _Item())
        elif element.tag == q("text:list"):
            yield from self._list(element, at, place, 0, "")
        elif element.tag in _LOOKED_INTO:
            for child in element:
                yield from self._paragraphs(child, at, place)

    def _list(
        self, element: etree._Element, at: _At, place: Place, depth: int, within: str
    ) -> Iterator[Paragraph]:
        style = element.get(q("text:style-name")) or within
        levels = self._styles.lists.get(style, {})
        goes_on = element.get(q("text:continue-numbering")) == "true" or depth > 0
        goes_on = goes_on or element.get(q("text:continue-list")) is not None
        if style not in self._counters or not goes_on:
            self._counters[style] = Counter(levels)
        for child in element:
            if child.tag != q("text:list-item"):
                continue
            item: _Item | None = None
            for part in child:
                if part.tag == q("text:list"):
                    yield from self._list(part, at, place, min(depth + 1, 8), style)
                    continue
                if item is None:
                    label = self._counters[style].next_label(depth)
                    item = _Item("" if label else "•", label, depth)
                yield from self._paragraphs(part, at, place, item)
                item = _Item("", "", depth)

    def _lines(self, element: etree._Element, place: Place, item: _Item) -> Iterator[Paragraph]:
        lines: list[list[Run]] = [[Run(f"{item.label} ")] if item.label else []]
        for run in self._runs(element, False, False, ""):
            first, *rest = run.text.split("\n")
            lines[-1].append(replace(run, text=first))
            lines.extend([replace(run, text=more)] for more in rest)
        marker = item.marker
        for line in lines:
            text = markdown(line)
            if text:
                if text[0] in _GLYPHS and text[1:].strip():
                    marker, text = "•", text[1:].strip()
                yield Paragraph(text, marker, item.level, None, place)
                marker = ""

    def _runs(self, element: etree._Element, bold: bool, italic: bool, link: str) -> Iterator[Run]:
        if element.tag == q("text:span"):
            name = element.get(q("text:style-name")) or ""
            bold = self._styles.bold.get(name, bold) or bold
            italic = self._styles.italic.get(name, italic) or italic
        elif element.tag == q("text:a"):
            link = element.get(q("xlink:href")) or ""
        if element.text:
            yield Run(_folded(element.text), bold, italic, link)
        for child in element:
            if child.tag in (q("text:s"), q("text:tab")):
                yield Run(" ", bold, italic, link)
            elif child.tag == q("text:line-break"):
                yield Run("\n", bold, italic, link)
            elif child.tag not in _SKIPPED:
                yield from self._runs(child, bold, italic, link)
            if child.tail:
                yield Run(_folded(child.tail), bold, italic, link)

    def _table(self, table: etree._Element, at: _At) -> Table:
        rows: list[Row] = []
        self._fill(table, rows, at)
        return Table(tuple(rows))

    def _fill(self, parent: etree._Element, rows: list[Row], at: _At) -> None:
        for element in parent:
            if element.tag == q("text:soft-page-break"):
                at.page += 1
            elif element.tag == q("table:table-row"):
                place = at.place(len(rows) + 1)
                rows.append(Row(self._cells(element, place, at), place))
            elif element.tag in _LOOKED_INTO:
                self._fill(element, rows, at)

    def _cells(self, row: etree._Element, place: Place, at: _At) -> tuple[Cell, ...]:
        cells: list[Cell] = []
        for element in row:
            if element.tag not in (q("table:table-cell"), q("table:covered-table-cell")):
                continue
            times = min(int(element.get(q("table:number-columns-repeated")) or 1), _MOST_REPEATED)
            if element.tag == q("table:covered-table-cell"):
                cells.extend([Cell((), goes_on=True)] * times)
                continue
            here = replace(place, column=len(cells) + 1)
            paragraphs = [each for child in element for each in self._paragraphs(child, at, here)]
            cells.extend([Cell(tuple(paragraphs))] * times)
        return tuple(cells)


def _folded(text: str) -> str:
    """Return text with white space as ODF means it: line breaks in the file are spaces."""
    return " ".join(text.split("\n")) if "\n" in text else text
