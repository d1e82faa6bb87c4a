"""The words of an .odt file: every text node of its body, its headers and its footers.

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

_GONE: Final = {"tracked-changes"}
_UNSEEN: Final = {"creator", "date", "date-string", "creator-initials"}  # of a comment
_ALSO: Final = {"s", "tab", "line-break"}  # what is a space without being a character
_PARAGRAPHS: Final = {"p", "h"}
_KEPT: Final = {"content.xml": {"text"}, "styles.xml": {"header", "footer"}}


def stretches(data: bytes) -> Iterator[Stretch]:
    """Yield every paragraph's text."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name, kept in _KEPT.items():
            if name in package.namelist():
                root = parsed(package.read(name))
                for element in root.iter():
                    if last_name(element) in kept and not _is_markup(element):
                        yield from _paragraphs(element)


def _is_markup(element: etree._Element) -> bool:
    """True for the header of a list or of rows, which only has the same last name."""
    return "office" not in str(element.tag) and "style" not in str(element.tag)


def _paragraphs(element: etree._Element) -> Iterator[Stretch]:
    tables = 0
    count: Counter[etree._Element | None] = Counter()
    rows: dict[etree._Element, Place] = {}
    for each in element.iter():
        name = last_name(each)
        if name == "table":
            tables += 1
        elif name == "table-row":
            count[each.getparent()] += 1
            rows[each] = Place(table=tables, row=count[each.getparent()])
        elif name in _PARAGRAPHS:
            above = list(each.iterancestors())
            if not any(last_name(one) in _GONE for one in above):
                row = next((one for one in above if one in rows), None)
                yield Stretch("".join(_own(each)), rows[row] if row is not None else Place())


def _own(paragraph: etree._Element) -> Iterator[str]:
    """Yield the text of a paragraph without that of paragraphs inside it, which count alone."""
    yield paragraph.text or ""
    for child in paragraph:
        name = last_name(child)
        if name in _ALSO or name in _PARAGRAPHS:
            yield " "
        elif name not in _UNSEEN or last_name(paragraph) != "annotation":
            yield from _own(child)
        yield child.tail or ""
