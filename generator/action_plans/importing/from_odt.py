"""An .odt file → Document.

Must not know: other formats, what an action plan is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree

from action_plans.importing.counted_lists import Counter
from action_plans.importing.document import (
    Block,
    Cell,
    Document,
    Format,
    Left,
    Paragraph,
    Place,
    Row,
    Table,
    Unreadable,
    Why,
)
from action_plans.importing.gathering import (
    Item,
    Reading,
    flat,
    in_a_line,
    meanings,
    paragraphs,
    raised,
    whole,
)
from action_plans.importing.inline import Run, plain
from action_plans.importing.limits import parts_of
from action_plans.importing.odt_elements import CELLS, parts_in, said_in, times_of
from action_plans.importing.odt_styles import Look, OdtStyles
from action_plans.importing.xml_names import parsed, q

_SPACES: Final = {q("text:s"), q("text:tab")}
_PARAGRAPHS: Final = {q("text:p"), q("text:h"), q("text:numbered-paragraph")}
# What holds no text of the document; everything else is looked into.
_SILENT: Final = {q("text:tracked-changes"), q("text:sequence-decls"), q("office:forms")}
_ROWS: Final = (q("table:table-row"), q("table:table"))
_BREAK: Final = q("text:soft-page-break")


def read_odt(data: bytes, name: str, sha256: str) -> Document:
    """Return the document; raises Unreadable if it is encrypted, damaged or no .odt."""
    parts = parts_of(data, ("content.xml", "styles.xml", "META-INF/manifest.xml"))
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise Unreadable("It is encrypted; save it without a password.")
    if "content.xml" not in parts:
        raise Unreadable("It is no .odt file: it has no text part.")
    content = parsed(parts["content.xml"])
    styles = parsed(parts["styles.xml"]) if "styles.xml" in parts else None
    body = content.find(q("office:body/office:text"))
    if body is None:
        raise Unreadable("It is no text document.")
    reader = _Reader(OdtStyles([each for each in (styles, content) if each is not None]))
    at = Reading(paged=content.find(f".//{q('text:soft-page-break')}") is not None)
    blocks = [*reader.blocks(body, at), *reader.notes, *reader.edges(styles)]
    reader.deleted(body)
    pages = at.page if at.paged else 0
    return Document(name, Format.ODT, sha256, tuple(blocks), pages, tuple(reader.left))


@dataclass(slots=True)
class _Reader:
    """Walks the document's XML: what it does not know it looks into."""

    styles: OdtStyles
    left: list[Left] = field(default_factory=list)
    notes: list[Paragraph] = field(default_factory=list)
    _counters: dict[str, Counter] = field(default_factory=dict)
    _boxes: list[etree._Element] = field(default_factory=list)

    def blocks(
        self, parent: etree._Element, at: Reading, item: Item | None = None
    ) -> Iterator[Block]:
        """Yield paragraphs and tables in order."""
        for child in parent:
            yield from self._blocks(child, at, at.place(), item)

    def _blocks(
        self, element: etree._Element, at: Reading, place: Place, item: Item | None
    ) -> Iterator[Block]:
        """Yield what one element holds; inside a cell a table is a paragraph for each row."""
        if element.tag == q("text:soft-page-break"):
            at.page += 1
        elif element.tag in _PARAGRAPHS:
            yield from self._paragraph(element, at, place, item or Item())
        elif element.tag == q("text:list"):
            yield from self._list(element, at, place, 0, "")
        elif element.tag == q("table:table"):
            if place.row:
                yield from in_a_line(self._rows(element, replace(at)), place)
            else:
                at.tables += 1
                yield Table(tuple(self._rows(element, at)))
        elif element.get(q("text:display")) == "none":
            self._leave(Why.HIDDEN, said_in(element), place)
        elif element.tag not in _SILENT and isinstance(element.tag, str):
            for child in element:
                yield from self._blocks(child, at, place, item)

    def _list(
        self, element: etree._Element, at: Reading, place: Place, depth: int, within: str
    ) -> Iterator[Block]:
        style = element.get(q("text:style-name")) or within
        goes_on = element.get(q("text:continue-numbering")) == "true" or depth > 0
        goes_on = goes_on or element.get(q("text:continue-list")) is not None
        if style not in self._counters or not goes_on:
            self._counters[style] = Counter(dict(self.styles.lists.get(style, {})))
        for child in element:
            item: Item | None = None if child.tag == q("text:list-item") else Item()
            start = whole(child.get(q("text:start-value")), -1)
            if start >= 0:
                self._counters[style].start_again(depth, start)
            for part in child:
                if part.tag == q("text:list"):
                    yield from self._list(part, at, place, min(depth + 1, 8), style)
                    continue
                if item is None:
                    item = self._item(style, depth)
                yield from self._blocks(part, at, place, item)
                item = Item(level=depth)

    def _item(self, style: str, depth: int) -> Item:
        label = self._counters[style].next_label(depth)
        return Item("" if label else "•", label, depth)

    def _paragraph(
        self, element: etree._Element, at: Reading, place: Place, item: Item
    ) -> Iterator[Block]:
        """Yield a paragraph, or several where line breaks part it, then its frames."""
        at.page += sum(1 for _ in element.iter(q("text:soft-page-break")))
        if element.tag == q("text:numbered-paragraph"):
            depth = whole(element.get(q("text:level")), 1) - 1
            style = element.get(q("text:style-name")) or ""
            self._counters.setdefault(style, Counter(dict(self.styles.lists.get(style, {}))))
            item = self._item(style, min(max(depth, 0), 8))
        runs = list(self._runs(element, self.styles.look(element, Look()), "", place))
        boxes = self._boxes[:]
        self._boxes.clear()
        yield from paragraphs(runs, item, place)
        for box in boxes:
            yield from self._blocks(box, at, place, None)

    def _runs(self, element: etree._Element, look: Look, link: str, place: Place) -> Iterator[Run]:
        yield from self._shown(element.text, look, link, place)
        for child in element:
            if child.tag in _SPACES:
                yield Run(" " * min(whole(child.get(q("text:c")), 1), 9))
            elif child.tag == q("text:line-break"):
                yield Run("\n")
            elif child.tag in (q("draw:frame"), q("draw:text-box"), q("draw:custom-shape")):
                self._boxes.append(child)
            elif child.tag == q("office:annotation"):
                self._leave(Why.COMMENT, said_in(child), place)
            elif child.tag == q("text:note"):
                yield self._note(child)
            elif child.tag not in _SILENT and isinstance(child.tag, str):
                target = child.get(q("xlink:href")) or "" if child.tag == q("text:a") else link
                yield from self._runs(child, self.styles.look(child, look), target, place)
            yield from self._shown(child.tail, look, link, place)

    def _shown(self, text: str | None, look: Look, link: str, place: Place) -> Iterator[Run]:
        if text and look.hidden:
            self._leave(Why.HIDDEN, text, place)
        elif text:
            text = raised(text) if look.raised else text
            yield Run(text.replace("\n", " "), look.bold, look.italic, link)

    def _note(self, note: etree._Element) -> Run:
        """Return a note's mark; what the note says comes after the document's text."""
        mark = raised((note.findtext(q("text:note-citation")) or "").strip())
        body = note.find(q("text:note-body"))
        if body is not None:
            said = [each.text for each in self._beside(body)]
            self.notes.append(Paragraph(" ".join([mark, *said])))
        return Run(mark)

    def edges(self, styles: etree._Element | None) -> Iterator[Paragraph]:
        """Yield what explains a mark in headers and footers; the rest of them is left out."""
        tags = (q("style:header"), q("style:footer"))
        elements = styles.iter(*tags) if styles is not None else ()
        return meanings((each for one in elements for each in self._beside(one)), self._leave)

    def deleted(self, body: etree._Element) -> None:
        """Tell of what tracked changes take out."""
        for each in body.iter(q("text:deletion")):
            self._leave(Why.DELETED, said_in(each), Place())

    def _beside(self, element: etree._Element) -> Iterator[Paragraph]:
        """Yield the paragraphs of an element that stands outside the text."""
        return flat(self.blocks(element, Reading()), Place())

    def _leave(self, why: Why, words: str, place: Place) -> None:
        if words.strip():
            self.left.append(Left(why, words, place))

    def _rows(self, table: etree._Element, at: Reading) -> list[Row]:
        rows: list[Row] = []
        for element in parts_in(table, _ROWS):
            at.page += max((len(list(cell.iter(_BREAK))) for cell in element), default=0)
            place, times = at.place(len(rows) + 1), times_of(element, "table:number-rows-repeated")
            row = Row(self._cells(element, place, at), place)
            rows.extend([row] * (times if any(cell.text for cell in row.cells) else 1))
        return rows

    def _cells(self, row: etree._Element, place: Place, at: Reading) -> tuple[Cell, ...]:
        cells: list[Cell] = []
        beside = 0  # covered cells that the one before reaches over in its own row
        for element in parts_in(row, CELLS):
            times = times_of(element, "table:number-columns-repeated")
            here = replace(place, column=len(cells) + 1)
            held = (
                each for child in element for each in self._blocks(child, replace(at), here, None)
            )
            said = tuple(flat(held, here))
            if element.tag == q("table:covered-table-cell"):
                for each in said:
                    self._leave(Why.HIDDEN, plain(each.text), here)
                cells.extend(Cell((), goes_on=at >= beside) for at in range(times))
                beside = max(beside - times, 0)
            else:
                colour = self.styles.colours.get(element.get(q("table:style-name")) or "", "")
                cells.extend([Cell(said, colour=colour)] * times)
                beside = whole(element.get(q("table:number-columns-spanned")), 1) - 1
        return tuple(cells)
