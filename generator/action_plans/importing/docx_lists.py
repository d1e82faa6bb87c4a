"""The lists that a .docx file defines: which paragraphs are items, and how they are counted.

Must not know: the text, tables, other formats.
"""

from docx.oxml.ns import qn
from lxml import etree

from action_plans.importing.counted_lists import DEEPEST, Counter, Level

_FORMS = {
    "decimal": "decimal",
    "decimalZero": "decimal",
    "lowerLetter": "letter",
    "upperLetter": "capital",
    "lowerRoman": "roman",
    "upperRoman": "roman",
}


class DocxLists:
    """Says of each paragraph, in order, whether it is a list item, and with which label."""

    def __init__(self, numbering: bytes, styles: bytes) -> None:
        self._levels = _levels(numbering)
        self._styles = _list_styles(styles)
        self._counters: dict[str, Counter] = {}

    def item(self, paragraph: etree._Element) -> tuple[str, str, int]:
        """Return (marker, label, level): ("•", "", 0) for a bullet, ("", "a)", 0) for a number."""
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return "", "", 0
        style = properties.find(qn("w:pStyle"))
        named = style.get(qn("w:val"), "") if style is not None else ""
        id, depth = _numbered(properties.find(qn("w:numPr")))
        if not id:
            id, depth = self._styles.get(named, ("", 0))
        if not id or id == "0":
            return ("•", "", 0) if named.startswith("ListBullet") else ("", "", 0)
        counter = self._counters.setdefault(id, Counter(self._levels.get(id, {})))
        label = counter.next_label(depth)
        return ("", label, depth) if label else ("•", "", depth)


def _numbered(properties: etree._Element | None) -> tuple[str, int]:
    if properties is None:
        return "", 0
    id = properties.find(qn("w:numId"))
    depth = properties.find(qn("w:ilvl"))
    return (
        id.get(qn("w:val"), "") if id is not None else "",
        min(_whole(depth.get(qn("w:val"))), DEEPEST) if depth is not None else 0,
    )


def _whole(text: str | None, otherwise: int = 0) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 6 else otherwise


def _parsed(part: bytes) -> etree._Element | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(part, parser) if part else None


def _levels(numbering: bytes) -> dict[str, dict[int, Level]]:
    """Return how each list of the numbering part counts, by its id."""
    root = _parsed(numbering)
    if root is None:
        return {}
    abstract = {
        each.get(qn("w:abstractNumId")): {
            _whole(level.get(qn("w:ilvl"))): _level(level) for level in each.findall(qn("w:lvl"))
        }
        for each in root.findall(qn("w:abstractNum"))
    }
    found: dict[str, dict[int, Level]] = {}
    for number in root.findall(qn("w:num")):
        of = number.find(qn("w:abstractNumId"))
        if of is not None:
            found[number.get(qn("w:numId")) or ""] = abstract.get(of.get(qn("w:val")), {})
    return found


def _level(level: etree._Element) -> Level:
    def said(name: str) -> str:
        found = level.find(qn(name))
        return found.get(qn("w:val"), "") if found is not None else ""

    form = _FORMS.get(said("w:numFmt"), "bullet")
    return Level(form, said("w:lvlText"), _whole(said("w:start"), 1))


def _list_styles(styles: bytes) -> dict[str, tuple[str, int]]:
    root = _parsed(styles)
    if root is None:
        return {}
    found = {}
    for style in root.findall(qn("w:style")):
        id, depth = _numbered(style.find(f"{qn('w:pPr')}/{qn('w:numPr')}"))
        if id:
            found[style.get(qn("w:styleId")) or ""] = (id, depth)
    return found
