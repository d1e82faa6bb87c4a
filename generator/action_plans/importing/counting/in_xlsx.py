"""The words of an .xlsx file: every string of every sheet, by the file's own table of strings.

Must not know: how the reader's library opens a workbook.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Final

from lxml import etree

from action_plans.importing.counting.words import Stretch
from action_plans.importing.counting.xml_parts import parsed
from action_plans.importing.document import Place

_SHEETS: Final = re.compile(r"(?:.*/)?worksheets/[^/]+\.xml$")
_STRINGS: Final = re.compile(r"(?:.*/)?sharedStrings\.xml$")


def stretches(data: bytes) -> Iterator[Stretch]:
    """Yield every cell that holds text, sheet by sheet; numbers and dates are no words of it."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        strings: list[str] = []
        for name in filter(_STRINGS.match, package.namelist()):
            strings += [_text(each) for each in parsed(package.read(name)).iter("{*}si")]
        for name in sorted(filter(_SHEETS.match, package.namelist())):
            for cell in parsed(package.read(name)).iter("{*}c"):
                text = _of_cell(cell, strings)
                row = re.sub(r"\D", "", cell.get("r") or "")
                if text:
                    yield Stretch(text, Place(row=int(row or 0)))


def _of_cell(cell: etree._Element, strings: list[str]) -> str:
    value = cell.findtext("{*}v") or ""
    kind = cell.get("t")
    if kind == "s":
        return strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
    return value if kind == "str" else _text(cell) if kind == "inlineStr" else ""


def _text(element: etree._Element) -> str:
    """Return a string without the readings that stand over its characters."""
    return "".join(
        each.text or ""
        for each in element.iter("{*}t")
        if not any(str(above.tag).endswith("}rPh") for above in each.iterancestors())
    )
