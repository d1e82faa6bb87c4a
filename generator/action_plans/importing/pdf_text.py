"""Characters of a PDF page → lines → paragraphs.

Must not know: rules and cells, what an action plan is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Final

from action_plans.importing.document import Paragraph, Place
from action_plans.importing.inline import Run, markdown

_GLYPHS: Final = "•▪●○◦‣∙\uf0b7\uf0a7\uf0d8"
_SAME_LINE: Final = 0.5  # of a letter's height
_WORD_GAP: Final = 0.22  # of a letter's height: a wider gap is a space
_PARAGRAPH_GAP: Final = 1.25  # of the usual distance between lines


@dataclass(frozen=True, slots=True)
class Letter:
    """One character with its box in points from the page's top left."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    bold: bool = False
    italic: bool = False
    link: str = ""


@dataclass(slots=True)
class _Line:
    letters: list[Letter] = field(default_factory=list)

    @property
    def top(self) -> float:
        return min(letter.top for letter in self.letters)

    @property
    def left(self) -> float:
        return min(letter.left for letter in self.letters)

    @property
    def right(self) -> float:
        return max(letter.right for letter in self.letters)

    @property
    def size(self) -> float:
        return max(letter.bottom - letter.top for letter in self.letters)


def paragraphs(
    letters: Iterable[Letter], left: float, right: float, place: Place
) -> list[Paragraph]:
    """Return the paragraphs of a cell or column that reaches from `left` to `right`.

    A paragraph ends where the next line stands further down than usual, begins with a bullet, or
    begins with a word that would still have fitted on the line above.
    """
    lines = _lines(letters)
    if not lines:
        return []
    margin = max(min(line.left for line in lines) - left, 0.0)
    inner = right - min(margin, 12.0)
    steps = [after.top - line.top for line, after in pairwise(lines)]
    usual = _usual(steps, median(line.size for line in lines))
    parts: list[list[_Line]] = [[lines[0]]]
    for line, after, step in zip(lines, lines[1:], steps, strict=False):
        if (
            step > usual * _PARAGRAPH_GAP
            or _is_item(after)
            or (not _is_broken(line) and _would_fit(after, line, inner))
        ):
            parts.append([after])
        else:
            parts[-1].append(after)
    return [made for part in parts if (made := _paragraph(part, place))]


def _usual(steps: Sequence[float], size: float) -> float:
    """Return the usual distance between lines of one paragraph: a small one, but no oddity."""
    real = sorted(step for step in steps if step >= size * 0.8)
    return min(real[len(real) // 5], size * 1.7) if real else size * 1.2


def _is_broken(line: "_Line") -> bool:
    """True if a line ends within a word, at its hyphen."""
    return (
        len(line.letters) > 1 and line.letters[-1].text == "-" and line.letters[-2].text.isalnum()
    )


def _would_fit(after: "_Line", line: "_Line", inner: float) -> bool:
    """True if the next line's first word would still have stood on a line.

    The rest of a sentence, which begins small, ends no paragraph whatever room there was.
    """
    if after.letters[0].text.islower():
        return False
    return _first_word(after) + _space(line) + line.right < inner - 1.0


def _space(line: "_Line") -> float:
    """Return how wide a space is on a line."""
    spaces = [each.right - each.left for each in line.letters if each.text == " "]
    return max(spaces) if spaces else line.size * 0.3


def _lines(letters: Iterable[Letter]) -> list[_Line]:
    """Return the lines from the top down, each from left to right."""
    lines: list[_Line] = []
    for letter in sorted(letters, key=lambda each: (each.bottom, each.left)):
        height = letter.bottom - letter.top
        if lines and abs(letter.bottom - lines[-1].letters[-1].bottom) <= height * _SAME_LINE:
            lines[-1].letters.append(letter)
        else:
            lines.append(_Line([letter]))
    for line in lines:
        line.letters.sort(key=lambda each: each.left)
        while line.letters and not line.letters[-1].text.strip():
            line.letters.pop()
        while line.letters and not line.letters[0].text.strip():
            line.letters.pop(0)
    return [line for line in lines if line.letters]


def _is_item(line: _Line) -> bool:
    return line.letters[0].text in _GLYPHS


def _first_word(line: _Line) -> float:
    """Return the width of what would have moved up first: the first word, hyphens and all."""
    start = line.letters[0].left
    end = line.letters[0].right
    before = line.letters[0]
    for letter in line.letters[1:]:
        if not letter.text.strip() or letter.left - before.right > _gap(before):
            break
        end = letter.right
        before = letter
    return end - start


def _gap(letter: Letter) -> float:
    return (letter.bottom - letter.top) * _WORD_GAP


def _paragraph(lines: Sequence[_Line], place: Place) -> Paragraph | None:
    runs: list[Run] = []
    marker = ""
    for index, line in enumerate(lines):
        letters = line.letters
        if index == 0 and _is_item(line) and len(letters) > 1:
            marker, letters = "•", letters[1:]
        if index and not (_is_broken(lines[index - 1]) and letters[0].text.isalnum()):
            runs.append(
                Run(" ", runs[-1].bold, runs[-1].italic, runs[-1].link) if runs else Run(" ")
            )
        before: Letter | None = None
        for letter in letters:
            text = letter.text
            if (
                before
                and letter.left - before.right > _gap(before)
                and before.text.strip()
                and text.strip()
            ):
                text = " " + text
            runs.append(Run(text, letter.bold, letter.italic, letter.link))
            before = letter
    shown = markdown(runs)
    return Paragraph(shown, marker, 0, round(lines[0].top, 1), place) if shown else None
