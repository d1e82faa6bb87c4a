"""The words of a .docx file: every run of text in every part that can be seen.

Must not know: how the reader walks the document.
"""

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import Final

from lxml import etree

from action_plans.importing.counting.words import Stretch
from action_plans.importing.counting.xml_parts import last_name, parsed
from action_plans.importing.document import Place

# Told by their last names alone: the strict form of the format has other namespaces.
_TEXT: Final = {"t"}
_SPACE: Final = {"tab", "br", "cr", "ptab"}
_GONE: Final = {"del", "moveFrom"}
_ELSE: Final = {"Choice", "Fallback"}  # what stands for it where it cannot be shown comes behind it
_UNSEEN: Final = ("glossary/", "theme/", "diagrams/drawing", "docProps/")
_SETTINGS: Final = ("styles.xml", "numbering.xml", "settings.xml", "fontTable.xml")
_ROOTS: Final = {
    "document", "footnotes", "endnotes", "hdr", "ftr", "comments", "dataModel", "chartSpace",
}  # fmt: skip


def stretches(data: bytes) -> Iterator[Stretch]:
    """Yield every paragraph's text of the package, part by part."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in sorted(package.namelist()):
            if name.endswith(_SETTINGS) or not name.endswith(".xml"):
                continue
            if not any(each in name for each in _UNSEEN):
                yield from _of_part(package.read(name))


def _of_part(part: bytes) -> Iterator[Stretch]:
    try:
        root = parsed(part)
    except etree.XMLSyntaxError:
        return
    if last_name(root) not in _ROOTS:
        return
    texts: dict[etree._Element, list[str]] = {}
    table = 0
    rows: Counter[etree._Element | None] = Counter()
    places: dict[etree._Element, Place] = {}
    for element in root.iter():
        name = last_name(element)
        if name == "tbl":
            table += 1
        elif name == "tr":
            rows[element.getparent()] += 1
            places[element] = Place(table=table, row=rows[element.getparent()])
        elif name in _TEXT or name in _SPACE:
            paragraph = _above(element)
            if paragraph is not None:
                said = texts.setdefault(paragraph, [])
                said.append(element.text or "" if name in _TEXT else " ")
        else:
            texts.update({element: said} if (said := _drawn(element, name)) else {})
    for paragraph, said in texts.items():
        row = next((each for each in paragraph.iterancestors() if each in places), None)
        yield Stretch("".join(said), places.get(row, Place()) if row is not None else Place())


def _drawn(element: etree._Element, name: str) -> list[str]:
    """Return the words of a picture made of words, and what a chart's axes and parts are called."""
    if name == "textpath":
        return [element.get("string") or ""]
    return [f"{each.text} " for each in element.iter("{*}v")] if name == "strCache" else []


def _above(element: etree._Element) -> etree._Element | None:
    """Return the paragraph of a text; None if it is deleted, or says again what stands before."""
    found: etree._Element | None = None
    for each in element.iterancestors():
        name = last_name(each)
        if name in _GONE or (name in _ELSE and not _is_needed(each)):
            return None
        if found is None and name == "p":
            found = each
    return found if found is not None else element.getparent()


def _is_needed(other: etree._Element) -> bool:
    """True if what stands before it, for the same, has no text of its own."""
    before = (each for each in other.itersiblings(preceding=True))
    return not any(text.text for each in before for text in each.iter("{*}t"))
