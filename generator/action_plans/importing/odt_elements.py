"""What elements of an .odt file hold: the rows and cells of a table, how often each stands.

Must not know: paragraphs, documents.
"""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from action_plans.importing.xml_names import q

_MOST_REPEATED: Final = 64  # columns or rows that one element may stand for
CELLS: Final = (q("table:table-cell"), q("table:covered-table-cell"))


def parts_in(element: etree._Element, wanted: tuple[str, ...]) -> Iterator[etree._Element]:
    """Yield the rows of a table, or cells of a row, whatever they are grouped in."""
    for child in element:
        if child.tag in wanted and child.tag != q("table:table"):
            yield child
        elif child.tag not in CELLS and child.tag != q("table:table"):
            yield from parts_in(child, wanted)


def times_of(element: etree._Element, name: str) -> int:
    """Return for how many cells or rows an element stands, by the attribute of that name."""
    times = element.get(q(name)) or ""
    # "²" is a digit, and no number.
    return min(int(times[:9]), _MOST_REPEATED) if times.isascii() and times.isdigit() else 1


def said_in(element: etree._Element) -> str:
    """Return all words of an element's paragraphs."""
    return " ".join("".join(map(str, each.itertext())) for each in element.iter(q("text:p")))
