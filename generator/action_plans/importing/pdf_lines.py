"""Characters of a PDF page → lines.

Must not know: paragraphs, rules and cells, what an action plan is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter, sub
from typing import Final, NamedTuple

SMALL: Final = 0.85  # of a line's height: what is lower may be a raised figure
_SAME_LINE: Final = 0.5  # of a letter's height
_WORD_GAP: Final = 0.22  # of a letter's height: a wider gap is a space


class Letter(NamedTuple):
    """One character with its box in points from the page's top left.

    A tuple, since a document has hundreds of thousands.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    bold: bool = False
    italic: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """The letters of one line, from left to right, and the box of all of them; `size` is the
    height of its highest letter.
    """

    letters: tuple[Letter, ...]
    left: float
    top: float
    right: float
    bottom: float
    size: float

    @property
    def text(self) -> str:
        """The line's words, parted as they stand."""
        said = ""
        for at, letter in enumerate(self.letters):
            before = self.letters[at - 1] if at else None
            apart = before is not None and letter.left - before.right > gap_after(before)
            said += f" {letter.text}" if apart else letter.text
        return " ".join(said.split())

    @property
    def space(self) -> float:
        """How wide a space is on the line."""
        spaces = [each.right - each.left for each in self.letters if each.text == " "]
        return max(spaces) if spaces else self.size * 0.3


def line_of(letters: Iterable[Letter]) -> Line:
    """Return letters, at least one, as a line, from left to right, without blanks at its ends."""
    some = sorted(letters, key=itemgetter(1))
    shown = [at for at, each in enumerate(some) if each.text.strip()] or [0]
    some = some[shown[0] : shown[-1] + 1]
    _, lefts, tops, rights, bottoms, *_ = zip(*some, strict=True)
    size = max(map(sub, bottoms, tops))
    return Line(tuple(some), min(lefts), min(tops), max(rights), max(bottoms), size)


def lines_of(letters: Iterable[Letter]) -> list[Line]:
    """Return the lines from the top down, each from left to right."""
    lines: list[list[Letter]] = []
    for letter in sorted(letters, key=itemgetter(4, 1)):
        height = letter.bottom - letter.top
        if lines and abs(letter.bottom - lines[-1][-1].bottom) <= height * _SAME_LINE:
            lines[-1].append(letter)
        else:
            lines.append([letter])
    shown = (some for some in lines if any(each.text.strip() for each in some))
    return _with_raised([line_of(some) for some in shown])


def _with_raised(lines: Sequence[Line]) -> list[Line]:
    """Put lines of small figures, raised above the line that they mark, into that line."""
    made: list[Line] = []
    for line in lines:
        figures = made[-1] if made else None
        if figures and _is_raised_over(line, figures):
            made[-1] = line_of((*figures.letters, *line.letters))
        else:
            made.append(line)
    return made


def _is_raised_over(line: Line, figures: Line) -> bool:
    level = line.top < figures.bottom < line.bottom and figures.size < line.size * SMALL
    if not level or not all(each.text.isdecimal() for each in figures.letters):
        return False
    before = max((each.right for each in line.letters if each.left < figures.left), default=-99.0)
    return -1.0 < figures.left - before < line.size * _WORD_GAP


def words_in_order(letters: Iterable[Letter]) -> str:
    """Return the words of letters, line by line."""
    return " ".join(line.text for line in lines_of(letters))


def gap_after(letter: Letter) -> float:
    """Return how wide a gap may be behind a letter without being a space."""
    return (letter.bottom - letter.top) * _WORD_GAP
