"""Characters of a PDF page → lines.

Must not know: paragraphs, rules and cells, what an action plan is.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
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


@dataclass(slots=True)
class Line:
    """The letters of one line, from left to right; the box is that of all of them."""

    letters: list[Letter] = field(default_factory=list)

    @property
    def top(self) -> float:
        """Distance of its highest point from the page's top."""
        return min(letter.top for letter in self.letters)

    @property
    def left(self) -> float:
        """Where its first letter begins."""
        return min(letter.left for letter in self.letters)

    @property
    def right(self) -> float:
        """Where its last letter ends."""
        return max(letter.right for letter in self.letters)

    @property
    def bottom(self) -> float:
        """Distance of its lowest point from the page's top."""
        return max(letter.bottom for letter in self.letters)

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

    @property
    def size(self) -> float:
        """The height of its highest letter."""
        return max(letter.bottom - letter.top for letter in self.letters)


def lines_of(letters: Iterable[Letter]) -> list[Line]:
    """Return the lines from the top down, each from left to right."""
    lines: list[Line] = []
    for letter in sorted(letters, key=lambda each: (each.bottom, each.left)):
        height = letter.bottom - letter.top
        if lines and abs(letter.bottom - lines[-1].letters[-1].bottom) <= height * _SAME_LINE:
            lines[-1].letters.append(letter)
        else:
            lines.append(Line([letter]))
    for line in _with_raised(lines):
        line.letters.sort(key=lambda each: each.left)
        while line.letters and not line.letters[-1].text.strip():
            line.letters.pop()
        while line.letters and not line.letters[0].text.strip():
            line.letters.pop(0)
    return [line for line in lines if line.letters]


def _with_raised(lines: list[Line]) -> list[Line]:
    """Put lines of small figures, raised above the line that they mark, into that line."""
    for line, after in pairwise(lines):
        figures = all(each.text.isdecimal() for each in line.letters)
        level = after.top < line.bottom < after.bottom and line.size < after.size * SMALL
        before = max((each.right for each in after.letters if each.left < line.left), default=0.0)
        if figures and level and 0 < line.left - before + 1.0 < after.size * _WORD_GAP + 1.0:
            after.letters.extend(line.letters)
            line.letters.clear()
    return lines


def words_in_order(letters: Iterable[Letter]) -> str:
    """Return the words of letters, line by line."""
    return " ".join(line.text for line in lines_of(letters))


def gap_after(letter: Letter) -> float:
    """Return how wide a gap may be behind a letter without being a space."""
    return (letter.bottom - letter.top) * _WORD_GAP
