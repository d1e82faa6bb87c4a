"""What stands within a paragraph of a .docx file → runs of text, and what is set aside.

Must not know: tables, lists, other formats.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree

from action_plans.importing.document import Left, Place, Why
from action_plans.importing.docx_lists import value
from action_plans.importing.gathering import raised, whole
from action_plans.importing.inline import Run
from action_plans.importing.symbols import is_symbol_font, symbol
from action_plans.importing.xml_names import q

# What holds no text of the document; everything else is looked into.
SILENT: Final = {
    q(name)
    for name in (
        "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr",
        "w:sectPr", "w:instrText", "w:delInstrText", "w:customXmlPr", "w:smartTagPr",
    )
}  # fmt: skip
GONE: Final = {q("w:del"), q("w:moveFrom")}
_TEXTS: Final = {q("w:t"), q("m:t"), q("a:t"), q("w:delText")}
_MEANT: Final = {
    **dict.fromkeys((q("w:tab"), q("w:ptab")), " "),
    **dict.fromkeys((q("w:br"), q("w:cr")), "\n"),
    q("w:noBreakHyphen"): "-",
}
_NOTES: Final = {q("w:footnoteReference"): "footnote", q("w:endnoteReference"): "endnote"}
_BOXES: Final = {q("w:txbxContent"), q("a:p")}


@dataclass(slots=True)
class Aside:
    """What a paragraph holds beside its own text: text boxes, notes, what is left.

    Notes are (mark, kind, id); the mark is "" where the note brings its own.
    """

    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[str, str, str]] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)

    def leave(self, why: Why, words: str, place: Place) -> None:
        """Set words aside, in one with those of the same kind before them."""
        if self.left and (self.left[-1].why, self.left[-1].place) == (why, place):
            words = self.left.pop().words + words
        if words.strip():
            self.left.append(Left(why, words, place))


@dataclass(frozen=True, slots=True)
class _Look:
    """How a run looks: `raised` is a superscript, `font` a symbol font or ""."""

    bold: bool = False
    italic: bool = False
    link: str = ""
    raised: bool = False
    font: str = ""
    why: Why | None = None


class Runs:
    """Reads paragraphs' runs; links and hidden styles are those of the document."""

    def __init__(self, links: Mapping[str, str], hidden: frozenset[str], aside: Aside) -> None:
        self._links, self._hidden, self.aside = links, hidden, aside

    def of(self, paragraph: etree._Element, place: Place) -> Iterator[Run]:
        """Yield what a reader sees of a paragraph; text boxes and notes go aside."""
        hidden = value(paragraph, "w:pPr/w:pStyle") in self._hidden
        yield from self._within(paragraph, _Look(why=Why.HIDDEN if hidden else None), place)

    def _within(self, element: etree._Element, look: _Look, place: Place) -> Iterator[Run]:
        for child in element:
            if child.tag in SILENT or not isinstance(child.tag, str):
                continue
            if child.tag in _BOXES:
                self.aside.boxes.append(child)
            elif child.tag == q("mc:AlternateContent"):
                yield from self._within(alternative(child), look, place)
            elif child.tag in GONE:
                yield from self._within(child, replace(look, why=Why.DELETED), place)
            elif child.tag == q("w:r"):
                yield from self._within(child, self._look(child, look), place)
            elif child.tag == q("w:hyperlink"):
                target = self._links.get(child.get(q("r:id")) or "", "")
                yield from self._within(child, replace(look, link=target), place)
            elif child.tag == q("w:sdt") and _is_prompt(child):
                yield from self._within(child, replace(look, why=Why.PLACEHOLDER), place)
            elif (text := self._text(child, look, place)) is not None:
                yield from self._shown(text, look, place)
            else:
                yield from self._within(child, look, place)

    def _shown(self, text: str, look: _Look, place: Place) -> Iterator[Run]:
        if look.why:
            self.aside.leave(look.why, text, place)
        else:
            text = raised(text) if look.raised else text
            yield Run(text, look.bold, look.italic, look.link)

    def _look(self, run: etree._Element, around: _Look) -> _Look:
        properties = run.find(q("w:rPr"))
        if properties is None:
            return around
        fonts = properties.find(q("w:rFonts"))
        font = fonts.get(q("w:ascii")) or "" if fonts is not None else ""
        return _Look(
            is_on(properties, "w:b"),
            is_on(properties, "w:i"),
            around.link,
            value(properties, "w:vertAlign") == "superscript",
            font if is_symbol_font(font) else "",
            self._why(properties, around.why),
        )

    def _why(self, properties: etree._Element | None, around: Why | None) -> Why | None:
        if properties is None or around:
            return around
        if properties.find(q("w:vanish")) is not None:
            return Why.HIDDEN if is_on(properties, "w:vanish") else None
        return Why.HIDDEN if value(properties, "w:rStyle") in self._hidden else None

    def _text(self, child: etree._Element, look: _Look, place: Place) -> str | None:
        """Return what an element of a run stands for, None if it has to be looked into."""
        tag = child.tag
        if tag in _TEXTS:
            text = child.text or ""
            if look.font:
                text = "".join(symbol(look.font, ord(each)) or each for each in text)
            return text
        if tag == q("w:sym"):
            return self._symbol(child, place)
        if tag in _NOTES and not look.why:
            return self._note(child)
        if tag == q("v:textpath"):
            self.aside.leave(Why.SLANTED, f"{child.get('string') or ''} ", place)
            return ""
        return _form_field(child) if tag == q("w:ffData") else _MEANT.get(str(tag))

    def _symbol(self, child: etree._Element, place: Place) -> str:
        font, code = child.get(q("w:font")) or "", child.get(q("w:char")) or "0"
        shown = symbol(font, int(code, 16)) if code.isalnum() and len(code) < 7 else ""
        if not shown:
            self.aside.leave(Why.SYMBOL, f"{font} {code}", place)
        return shown

    def _note(self, reference: etree._Element) -> str:
        own = reference.get(q("w:customMarkFollows")) in ("1", "true", "on")
        mark = "" if own else raised(str(sum(bool(each[0]) for each in self.aside.notes) + 1))
        kind = _NOTES[str(reference.tag)]
        self.aside.notes.append((mark, kind, reference.get(q("w:id")) or ""))
        return mark


def is_on(properties: etree._Element, name: str) -> bool:
    """True if a property that can be switched is switched on."""
    return properties.find(q(name)) is not None and value(properties, name, "true") not in (
        "false",
        "0",
        "none",
        "off",
    )


def alternative(element: etree._Element) -> etree._Element:
    """Return the one of several contents that is read: the first that has text."""
    held = (each for each in element if any(True for text in each.iter(*_TEXTS) if text.text))
    return next(held, element[0] if len(element) else element)


def _is_prompt(control: etree._Element) -> bool:
    """True for a content control that shows its own prompt: nobody has filled it in."""
    properties = control.find(q("w:sdtPr"))
    return properties is not None and is_on(properties, "w:showingPlcHdr")


def _form_field(data: etree._Element) -> str:
    """Return what an old form field shows: its box, or the entry chosen of its list."""
    box = data.find(q("w:checkBox"))
    if box is not None:
        ticked = "w:checked" if box.find(q("w:checked")) is not None else "w:default"
        return "☒" if is_on(box, ticked) else "☐"
    entries = data.findall(q("w:ddList/w:listEntry"))
    chosen = whole(value(data, "w:ddList/w:result"))
    return entries[chosen].get(q("w:val"), "") if chosen < len(entries) else ""
