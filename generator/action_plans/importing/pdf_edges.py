"""What stands at the edges of a PDF's pages, again and again: running heads, page numbers.

Must not know: tables, what an action plan is.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

from action_plans.importing.pdf_lines import Letter, lines_of

_ZONE: Final = 0.12  # of a page's height, at its head and at its foot
_PAGE: Final = re.compile(r"\W*(?:page|tudalen)?\s*\d+(?:\s*(?:of|/|o)\s*\d+)?\W*", re.IGNORECASE)


def without_furniture(
    pages: Sequence[tuple[float, Sequence[Letter]]],
) -> list[tuple[list[Letter], list[str]]]:
    """Return each page's letters without those of running heads and feet, and these as lines.

    `pages` are (height, letters outside tables). A line is furniture if it stands near an edge on
    two pages or more, whatever figures it holds, or is a page number.
    """
    found = [_at_edges(height, letters) for height, letters in pages]
    often = Counter(key for lines in found for key in {_key(text) for text, _ in lines})
    result = []
    for (_, letters), lines in zip(pages, found, strict=True):
        gone: set[int] = set()
        said: defaultdict[str, None] = defaultdict(lambda: None)
        for text, own in lines:
            if often[_key(text)] > 1 or _PAGE.fullmatch(text):
                gone.update(map(id, own))
                said[text]
        result.append(([each for each in letters if id(each) not in gone], list(said)))
    return result


def _at_edges(height: float, letters: Sequence[Letter]) -> list[tuple[str, Sequence[Letter]]]:
    near = [
        each
        for each in letters
        if not height * _ZONE < (each.top + each.bottom) / 2 < height * (1 - _ZONE)
    ]
    return [(line.text, line.letters) for line in lines_of(near)]


def _key(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.split()).casefold())
