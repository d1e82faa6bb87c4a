"""Text whose columns are set apart by spaces, as `pdftotext -layout` writes it → Document.

Must not know: other formats, what an action plan is.

Each character stands on a page as if it were printed there in a fixed width: what tells the columns
of a PDF's table without rules tells these.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Final

from action_plans.importing.document import Document, Format
from action_plans.importing.from_pdf import Page, blocks_of, take_furniture
from action_plans.importing.limits import PAGES
from action_plans.importing.pdf_lines import Letter

_WIDE, _HIGH, _STEP = 5.0, 8.0, 10.0  # points: of a character, and from line to line
_NEAR: Final = 6  # characters: how far words may stand from where their column begins
_OFTEN: Final = 3  # lines of a page in which a column begins
_FEWEST: Final = 5  # lines in columns that tell of a table
_PIECE: Final = re.compile(r"(?:(?<=  )|^)\S")
_WORD: Final = re.compile(r"(?<=\S )[A-Z0-9]")
_COLUMNS: Final = re.compile(r"\S {2,}\S.*\S {2,}\S")


def is_laid_out(text: str) -> bool:
    """True for a text without tabs, some lines of which stand in columns."""
    if "\t" in text or text.count("\f") >= PAGES:
        return False
    return sum(bool(_COLUMNS.search(line)) for line in text.splitlines()) >= _FEWEST


def read_laid_out(text: str, name: str, sha256: str) -> Document:
    """Return the document; pages end at form feeds."""
    pages = []
    for number, page in enumerate(text.rstrip("\f\n").split("\f"), 1):
        lines = [line.rstrip() for line in page.split("\n")]
        made = Page(number, max(map(len, lines)) * _WIDE, len(lines) * _STEP)
        begun = Counter(found.start() for line in lines for found in _PIECE.finditer(line))
        starts = {at for at, count in begun.items() if count >= _OFTEN}
        for row, line in enumerate(lines):
            made.outside.extend(_letters(line, row * _STEP, starts))
        pages.append(made)
    take_furniture(pages)
    left = tuple(each for page in pages for each in page.left)
    return Document(name, Format.TEXT, sha256, tuple(blocks_of(pages)), len(pages), left)


def _letters(line: str, top: float, starts: Collection[int]) -> Iterator[Letter]:
    """Yield the characters of a line. In one that stands in columns, what follows a lone space and
    begins with a capital or a figure is set to where a column begins nearby, one of the `starts`,
    if nothing else of the line begins there.
    """
    moved = [0] * (len(line) + 1)
    begun = [found.start() for found in _PIECE.finditer(line)]
    words = [found.start() for found in _WORD.finditer(line)] if len(begun) > 2 else []
    for start in sorted(starts) if words else ():
        first = next((at for at in words if abs(at - start) <= _NEAR), None)
        if first is not None and all(abs(at - start) > _NEAR for at in begun):
            end = line.find("  ", first) if "  " in line[first:] else len(line)
            moved[first:end] = [max(start - first, 1)] * (end - first)
            begun.append(start)
    for at, sign in enumerate(line):
        left = (at + moved[at]) * _WIDE
        yield Letter(sign, left, top, left + _WIDE, top + _HIGH)
