"""The lists that a .docx file defines: which paragraphs are items, and how they are counted.

Must not know: the text, tables, other formats.
"""

from dataclasses import replace

from lxml import etree

from action_plans.importing.counted_lists import DEEPEST, Counter, Level
from action_plans.importing.gathering import Item, whole
from action_plans.importing.xml_names import q

_FORMS = {
    "decimal": "decimal",
    "decimalZero": "zero",
    "lowerLetter": "letter",
    "upperLetter": "capital",
    "lowerRoman": "roman",
    "upperRoman": "upper-roman",
    "ordinal": "ordinal",
    "none": "none",
}


class DocxLists:
    """Says of each paragraph, in order, whether it is a list item, and with which label."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._abstract = _abstract(numbering)
        self._numbers = _numbers(numbering)
        self._styles = _list_styles(styles)
        self._counters: dict[str, Counter] = {}
        self._begun: set[str] = set()

    def item(self, paragraph: etree._Element) -> Item:
        """Return the item that a paragraph is; one of nothing if it is none."""
        named = value(paragraph, "w:pPr/w:pStyle")
        id, depth = _numbered(paragraph.find(q("w:pPr/w:numPr")))
        styled, styled_depth = self._styles.get(named, ("", None))
        id = id or styled
        depth = depth if depth is not None else styled_depth
        if not id or id == "0" or id not in self._numbers:
            bullet = not id and named.startswith("ListBullet")
            return Item("•") if bullet else Item()
        level = depth or 0
        counter = self._counter(id)
        label = counter.next_label(level)
        bullet = counter.levels.get(level, Level()).form == "bullet"
        return Item("•" if bullet else "", label, level)

    def _counter(self, id: str) -> Counter:
        """Return what counts a list: lists of one definition go on, unless they start anew."""
        of, starts, levels = self._numbers[id]
        counter = self._counters.get(of)
        if counter is None:
            counter = self._counters[of] = Counter(dict(self._abstract.get(of, {})))
        if id not in self._begun:
            self._begun.add(id)
            for depth, level in levels.items():
                counter.levels[depth] = level
            for depth, start in starts.items():
                counter.start_again(depth, start)
        return counter


def value(element: etree._Element, path: str, otherwise: str = "") -> str:
    """Return the w:val of the element at a path, `otherwise` where there is none."""
    found = element.find(q(path))
    return otherwise if found is None else found.get(q("w:val"), otherwise)


def _numbered(properties: etree._Element | None) -> tuple[str, int | None]:
    if properties is None:
        return "", None
    depth = value(properties, "w:ilvl")
    return value(properties, "w:numId"), min(whole(depth), DEEPEST) if depth else None


def _abstract(numbering: etree._Element | None) -> dict[str, dict[int, Level]]:
    """Return how each definition counts, by its id; one that only names a style has that one's."""
    found: dict[str, dict[int, Level]] = {}
    styles: dict[str, str] = {}
    links: dict[str, str] = {}
    for each in numbering.findall(q("w:abstractNum")) if numbering is not None else ():
        id = each.get(q("w:abstractNumId")) or ""
        found[id] = {
            whole(level.get(q("w:ilvl"))): _level(level) for level in each.findall(q("w:lvl"))
        }
        styles[value(each, "w:styleLink")] = id
        links[id] = value(each, "w:numStyleLink")
    for id, style in links.items():
        if style and style in styles:
            found[id] = found[styles[style]]
    return found


def _numbers(
    numbering: etree._Element | None,
) -> dict[str, tuple[str, dict[int, int], dict[int, Level]]]:
    """Return of each list its definition, where levels start anew, and levels of its own."""
    found = {}
    for number in numbering.findall(q("w:num")) if numbering is not None else ():
        starts: dict[int, int] = {}
        levels: dict[int, Level] = {}
        for override in number.findall(q("w:lvlOverride")):
            depth = whole(override.get(q("w:ilvl")))
            own = override.find(q("w:lvl"))
            if own is not None:
                levels[depth] = _level(own)
            start = value(override, "w:startOverride")
            if start:
                starts[depth] = whole(start, 1)
        id = number.get(q("w:numId")) or ""
        found[id] = (value(number, "w:abstractNumId"), starts, levels)
    return found


def _level(level: etree._Element) -> Level:
    form = _FORMS.get(value(level, "w:numFmt"), "bullet")
    made = Level(form, value(level, "w:lvlText"), whole(value(level, "w:start"), 1))
    if level.find(q("w:lvlRestart")) is not None:
        made = replace(made, restarts=whole(value(level, "w:lvlRestart")))
    return replace(made, plain=level.find(q("w:isLgl")) is not None)


def _list_styles(styles: etree._Element | None) -> dict[str, tuple[str, int | None]]:
    """Return the list and level of each style, those of the style that it builds on included."""
    found: dict[str, tuple[str, int | None]] = {}
    based: dict[str, str] = {}
    for style in styles.findall(q("w:style")) if styles is not None else ():
        name = style.get(q("w:styleId")) or ""
        found[name] = _numbered(style.find(q("w:pPr/w:numPr")))
        based[name] = value(style, "w:basedOn")
    for name in found:
        at, steps = name, 0
        while not found.get(at, ("x", 0))[0] and at in based and steps < 20:
            at, steps = based[at], steps + 1
        found[name] = found.get(at, ("", None))
    return {name: listed for name, listed in found.items() if listed[0]}
