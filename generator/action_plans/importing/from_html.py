"""An HTML page → Document.

Must not know: other formats, what an action plan is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree, html

from action_plans.importing.colours import colour_of
from action_plans.importing.counted_lists import Counter, Level
from action_plans.importing.decoding import decoded
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
from action_plans.importing.gathering import Item, flat, in_a_line, paragraphs, raised, whole
from action_plans.importing.inline import Run

_SILENT: Final = {"script", "style", "template", "noscript", "title", "head", "svg", "iframe"}
_EDGES: Final = {"nav", "header", "footer", "aside"}
_BLOCKS: Final = {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "nav", "option", "p", "pre",
    "section", "summary", "td", "th", "tr",
}  # fmt: skip
_FORMS: Final = {"1": "decimal", "a": "letter", "A": "capital", "i": "roman", "I": "upper-roman"}
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BEHIND: Final = re.compile(r"background(?:-color)?\s*:\s*([^;]+)", re.IGNORECASE)
_WIDEST: Final = 200  # columns


@dataclass(frozen=True, slots=True)
class _Look:
    bold: bool = False
    italic: bool = False
    link: str = ""
    raised: bool = False


_LOOKS: Final = {
    "b": {"bold": True},
    "strong": {"bold": True},
    "i": {"italic": True},
    "em": {"italic": True},
    "sup": {"raised": True},
}


def read_html(data: bytes, name: str, sha256: str) -> Document:
    """Return the document; raises Unreadable if there is nothing to read."""
    text = decoded(data, "cp1252").encode()
    try:
        root = html.document_fromstring(text, parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("It is no HTML page that holds text.") from error
    reader = _Reader(mains=frozenset(root.iter("main")))
    blocks = tuple(reader.page(root))
    return Document(name, Format.HTML, sha256, blocks, 0, tuple(reader.left))


@dataclass(slots=True)
class _Reader:
    """Walks a page; what stands in a line is gathered until something ends it."""

    mains: frozenset[etree._Element]
    left: list[Left] = field(default_factory=list)
    _runs: list[Run] = field(default_factory=list)
    _item: Item = Item()  # noqa: RUF009  # a frozen value
    _tables: int = 0

    def page(self, root: etree._Element) -> Iterator[Block]:
        """Yield the blocks of a page; what stands at its edges is left out."""
        yield from self._flow(root, _Look(), Place())
        yield from self._end(Place())

    def _flow(self, element: etree._Element, look: _Look, place: Place) -> Iterator[Block]:
        self._say(element.text, look)
        for child in element:
            if isinstance(child.tag, str):
                yield from self._element(child, look, place)
            self._say(child.tail, look)

    def _say(self, text: str | None, look: _Look) -> None:
        if text:
            text = raised(text) if look.raised else text
            self._runs.append(Run(re.sub(r"\s+", " ", text), look.bold, look.italic, look.link))

    def _end(self, place: Place) -> Iterator[Paragraph]:
        """Yield what has been gathered; the first of a list item carries its mark."""
        runs, self._runs = self._runs, []
        if not any(run.text.strip() for run in runs):
            return  # else the item's number would stand alone, and its words without it
        for made in paragraphs(runs, self._item, place):
            self._item = Item(level=self._item.level)
            yield made

    def _element(self, element: etree._Element, look: _Look, place: Place) -> Iterator[Block]:
        tag = str(element.tag)
        why = self._why_not(element)
        if why:
            self.left.append(Left(why, " ".join(_seen(element)), place))
        elif tag == "br":
            self._runs.append(Run("\n"))
        elif tag == "input":
            self._say(_field(element), look)
        elif tag in _BLOCKS or tag in ("table", "ul", "ol"):
            yield from self._end(place)
            yield from self._block(element, look, place)
            yield from self._end(place)
        elif tag not in _SILENT:
            link = element.get("href") or look.link
            own = replace(look, link=link, **_LOOKS.get(tag, {}))
            yield from self._flow(element, own, place)

    def _block(self, element: etree._Element, look: _Look, place: Place) -> Iterator[Block]:
        tag = str(element.tag)
        if tag in ("ul", "ol"):
            yield from self._list(element, look, place)
        elif tag != "table":
            yield from self._flow(element, look, place)
            return
        for caption in element.findall("caption"):
            yield from self._flow(caption, look, place)
            yield from self._end(place)
        if place.row:
            yield from in_a_line(self._rows(element, place.table), place)
        else:
            self._tables += 1
            yield Table(tuple(self._rows(element, self._tables)))

    def _why_not(self, element: etree._Element) -> Why | None:
        """Return why an element's words are no part of the document, None if they are."""
        tag = str(element.tag)
        if tag in ("del", "s", "strike"):
            return Why.DELETED
        if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
            return Why.HIDDEN
        inside = any(above in self.mains for above in element.iterancestors())
        if not inside and (tag in _EDGES or (tag in _BLOCKS and self._is_beside_main(element))):
            return Why.FURNITURE
        return None

    def _is_beside_main(self, element: etree._Element) -> bool:
        return bool(self.mains) and not any(each in self.mains for each in element.iter())

    def _list(self, element: etree._Element, look: _Look, place: Place) -> Iterator[Block]:
        outer = self._item
        depth = sum(1 for above in element.iterancestors("ul", "ol"))
        form = (
            _FORMS.get(element.get("type") or "1", "decimal") if element.tag == "ol" else "bullet"
        )
        counter = Counter({0: Level(form, "%1.", whole(element.get("start"), 1))})
        for child in element:
            if child.tag == "li":
                if whole(child.get("value")):
                    counter.start_again(0, whole(child.get("value")))
                label = counter.next_label(0)
                self._item = Item("" if label else "•", label, min(depth, 8))
            if isinstance(child.tag, str):
                yield from self._element(child, look, place)
        yield from self._end(place)
        self._item = Item(level=outer.level)

    def _rows(self, table: etree._Element, number: int) -> list[Row]:
        """Return a table's rows; a cell over several rows goes on in those below its first."""
        rows: list[Row] = []
        below: dict[int, int] = {}  # how many rows more a column's cell goes on for
        for element in _own_rows(table):
            place = Place(table=number, row=len(rows) + 1)
            cells: list[Cell] = []
            for cell in (each for each in element if each.tag in ("td", "th")):
                self._go_on(cells, below)
                wide = min(max(whole(cell.get("colspan"), 1), 1), _WIDEST)
                high = max(whole(cell.get("rowspan"), 1), 1)
                made = self._cell(cell, replace(place, column=len(cells) + 1))
                for at in range(len(cells), len(cells) + wide):
                    below[at] = high - 1
                cells.extend([made, *[Cell()] * (wide - 1)])
            self._go_on(cells, below)
            rows.append(Row(tuple(cells), place))
        return rows

    def _go_on(self, cells: list[Cell], below: dict[int, int]) -> None:
        while below.get(len(cells), 0) and len(cells) < _WIDEST:
            below[len(cells)] -= 1
            cells.append(Cell((), goes_on=True))

    def _cell(self, cell: etree._Element, place: Place) -> Cell:
        outer, self._item = self._item, Item()
        blocks = (*self._flow(cell, _Look(), place), *self._end(place))
        self._item = outer
        behind = _BEHIND.search(cell.get("style") or "")
        colour = colour_of(behind[1] if behind else cell.get("bgcolor") or "")
        return Cell(tuple(flat(blocks, place)), colour=colour)


def _own_rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if row.tag == "tr")


def _seen(element: etree._Element) -> Iterator[str]:
    """Yield the words of an element that is left out, scripts and styles aside."""
    for each in element.iter():
        if each.tag not in _SILENT and each.text and not isinstance(each, etree._Comment):
            yield each.text
        if each is not element and each.tail:
            yield each.tail


def _field(element: etree._Element) -> str:
    """Return what a form field shows."""
    kind = (element.get("type") or "").casefold()
    if kind in ("checkbox", "radio"):
        return "☒" if element.get("checked") is not None else "☐"
    return element.get("value") or "" if kind in ("", "text") else ""
