"""An .odt file → Document.

Must not know: other formats, what an action plan is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from generator.importing.counted_lists import Counter, Level
from generator.importing.document import (
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
from generator.importing.inline import Run, markdown
from generator.importing.limits import parts_of

_NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
}
_FORMS = {"1": "decimal", "a": "letter", "A": "capital", "i": "roman", "I": "roman"}
_MOST_REPEATED = 64  # columns or rows that one element may stand for
_GLYPHS = "•▪●○◦‣∙·\uf0b7\uf0a7\uf0d8"


def _q(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{_NAMES[prefix]}}}{local}"


_SKIPPED = {
    _q("office:annotation"),
    _q("text:tracked-changes"),
    _q("text:note"),
    _q("office:forms"),
    _q("text:sequence-decls"),
    _q("text:bookmark"),
}
_LOOKED_INTO = {
    _q("text:section"),
    _q("draw:frame"),
    _q("draw:text-box"),
    _q("text:index-body"),
    _q("table:table-header-rows"),
    _q("table:table-rows"),
    _q("table:table-row-group"),
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
    body = content.find(f"{_q('office:body')}/{_q('office:text')}")
    if body is None:
        raise Unreadable("It is no text document.")
    reader = _Reader(_Styles([each for each in (styles, content) if each is not None]))
    at = _At(paged=content.find(f".//{_q('text:soft-page-break')}") is not None)
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


class _Styles:
    """What the styles of a document say of emphasis and lists."""

    def __init__(self, roots: list[etree._Element]) -> None:
        self.bold: dict[str, bool] = {}
        self.italic: dict[str, bool] = {}
        self.lists: dict[str, dict[int, Level]] = {}
        for root in roots:
            for style in root.iter(_q("style:style")):
                self._take_style(style)
            for listed in root.iter(_q("text:list-style")):
                self.lists[listed.get(_q("style:name")) or ""] = _list_levels(listed)

    def _take_style(self, style: etree._Element) -> None:
        name = style.get(_q("style:name")) or ""
        parent = style.get(_q("style:parent-style-name")) or ""
        self.bold[name] = self.bold.get(parent, False)
        self.italic[name] = self.italic.get(parent, False)
        # A paragraph's own style is its look as a whole, not emphasis within it.
        properties = style.find(_q("style:text-properties"))
        if properties is not None and style.get(_q("style:family")) == "text":
            weight, slant = (
                properties.get(_q("fo:font-weight")),
                properties.get(_q("fo:font-style")),
            )
            self.bold[name] = weight in ("bold", "700", "800", "900") if weight else self.bold[name]
            self.italic[name] = slant in ("italic", "oblique") if slant else self.italic[name]


def _list_levels(style: etree._Element) -> dict[int, Level]:
    levels = {}
    for each in style:
        depth = int(each.get(_q("text:level")) or 1) - 1
        if each.tag == _q("text:list-level-style-number"):
            form = _FORMS.get(each.get(_q("style:num-format")) or "", "bullet")
            shown = int(each.get(_q("text:display-levels")) or 1)
            numbers = ".".join(f"%{at + 1}" for at in range(depth + 1 - shown, depth + 1))
            before = each.get(_q("style:num-prefix")) or ""
            after = each.get(_q("style:num-suffix")) or ""
            start = int(each.get(_q("text:start-value")) or 1)
            levels[depth] = Level(form, f"{before}{numbers}{after}", start)
        elif each.tag == _q("text:list-level-style-bullet"):
            levels[depth] = Level()
    return levels


@dataclass(slots=True)
class _Item:
    """The list item that a paragraph opens: ("•", "") or ("", "a)")."""

    marker: str = ""
    label: str = ""
    level: int = 0


class _Reader:
    def __init__(self, styles: _Styles) -> None:
        self._styles = styles
        self._counters: dict[str, Counter] = {}

    def blocks(self, parent: etree._Element, at: _At) -> Iterator[Block]:
        """Yield paragraphs and tables in order."""
        for child in parent:
            if child.tag == _q("table:table"):
                at.tables += 1
                yield self._table(child, at)
            elif child.tag == _q("text:soft-page-break"):
                at.page += 1
            elif child.tag in _LOOKED_INTO:
                yield from self.blocks(child, at)
            else:
                yield from self._paragraphs(child, at, at.place())

    def _paragraphs(
        self, element: etree._Element, at: _At, place: Place, item: _Item | None = None
    ) -> Iterator[Paragraph]:
        if element.tag in (_q("text:p"), _q("text:h")):
            at.page += sum(1 for _ in element.iter(_q("text:soft-page-break")))
            yield from self._lines(element, place, item or _Item())
        elif element.tag == _q("text:list"):
            yield from self._list(element, at, place, 0, "")
        elif element.tag in _LOOKED_INTO:
            for child in element:
                yield from self._paragraphs(child, at, place)

    def _list(
        self, element: etree._Element, at: _At, place: Place, depth: int, within: str
    ) -> Iterator[Paragraph]:
        style = element.get(_q("text:style-name")) or within
        levels = self._styles.lists.get(style, {})
        goes_on = element.get(_q("text:continue-numbering")) == "true" or depth > 0
        goes_on = goes_on or element.get(_q("text:continue-list")) is not None
        if style not in self._counters or not goes_on:
            self._counters[style] = Counter(levels)
        for child in element:
            if child.tag != _q("text:list-item"):
                continue
            item: _Item | None = None
            for part in child:
                if part.tag == _q("text:list"):
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
        if element.tag == _q("text:span"):
            name = element.get(_q("text:style-name")) or ""
            bold = self._styles.bold.get(name, bold) or bold
            italic = self._styles.italic.get(name, italic) or italic
        elif element.tag == _q("text:a"):
            link = element.get(_q("xlink:href")) or ""
        if element.text:
            yield Run(_folded(element.text), bold, italic, link)
        for child in element:
            if child.tag == _q("text:s"):
                yield Run(" ", bold, italic, link)
            elif child.tag == _q("text:tab"):
                yield Run(" ", bold, italic, link)
            elif child.tag == _q("text:line-break"):
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
            if element.tag == _q("text:soft-page-break"):
                at.page += 1
            elif element.tag == _q("table:table-row"):
                place = at.place(len(rows) + 1)
                rows.append(Row(self._cells(element, place, at), place))
            elif element.tag in _LOOKED_INTO:
                self._fill(element, rows, at)

    def _cells(self, row: etree._Element, place: Place, at: _At) -> tuple[Cell, ...]:
        cells: list[Cell] = []
        for element in row:
            if element.tag not in (_q("table:table-cell"), _q("table:covered-table-cell")):
                continue
            times = min(int(element.get(_q("table:number-columns-repeated")) or 1), _MOST_REPEATED)
            if element.tag == _q("table:covered-table-cell"):
                cells.extend([Cell((), goes_on=True)] * times)
                continue
            here = replace(place, column=len(cells) + 1)
            paragraphs = [each for child in element for each in self._paragraphs(child, at, here)]
            cells.extend([Cell(tuple(paragraphs))] * times)
        return tuple(cells)


def _folded(text: str) -> str:
    """Return text with white space as ODF means it: line breaks in the file are spaces."""
    return " ".join(text.split("\n")) if "\n" in text else text
