"""Lines of a PDF page → paragraphs.

Must not know: rules and cells, what an action plan is.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from statistics import median
from typing import Final

from action_plans.importing.broken_words import is_hyphenated, is_one_word
from action_plans.importing.document import Paragraph, Place
from action_plans.importing.gathering import GLYPHS, raised
from action_plans.importing.inline import Run, markdown
from action_plans.importing.pdf_lines import SMALL, Letter, Line, gap_after

_HYPHENS: Final = "-\u00ad\u2010"  # a soft one is not seen elsewhere, and goes
UNKNOWN: Final = "\ufffd"  # a character that the file gives no meaning
_RAISED_BY: Final = 0.12  # of a line's height: how far above its foot a raised figure stands
_UNFINISHED: Final = {"a", "an", "and", "at", "by", "for", "from", "in", "of", "or", "the", "&"}
_LABEL: Final = re.compile(r"\((?:[a-h]|[ivx]{1,4}|\d{1,2})\)|[a-h]\)")
_LABELLED: Final = re.compile(r"\(?[a-h]\)\s+[A-Z0-9]")  # a line that begins so begins an item
_FEW: Final = 3  # steps from line to line: fewer tell less of a cell than those around it
_PARAGRAPH_GAP: Final = 1.25  # of the usual distance between lines


def usual_step(cells: Iterable[Sequence[Line]]) -> float:
    """Return the usual distance between lines of some cells, 0.0 if none has several."""
    steps = [
        after.top - line.top
        for lines in cells
        for line, after in pairwise(lines)
        if after.top - line.top >= line.size * 0.8
    ]
    return sorted(steps)[len(steps) // 5] if steps else 0.0


def paragraphs(
    lines: Sequence[Line], left: float, right: float, place: Place, step: float = 0.0
) -> list[Paragraph]:
    """Return the paragraphs of a cell or column that reaches from `left` to `right`; `step` is the
    usual distance between lines around it, 0.0 if that is not known.

    A paragraph ends where the next line stands further down than usual, begins with a bullet, or
    begins with a word that would still have fitted on the line above.
    """
    if not lines:
        return []
    margin = max(min(line.left for line in lines) - left, 0.0)
    inner = right - min(margin, 12.0)
    steps = [after.top - line.top for line, after in pairwise(lines)]
    size = median(line.size for line in lines)
    usual = _usual(steps, size)
    if len(steps) < _FEW and size * 0.8 <= step < usual:
        usual = step
    parts: list[list[Line]] = [[lines[0]]]
    for line, after, down in zip(lines, lines[1:], steps, strict=False):
        if (
            down > usual * _PARAGRAPH_GAP
            or _is_item(after)
            or _LABELLED.match(after.text)
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


def _is_broken(line: Line) -> bool:
    """True if a line ends within a word, at its hyphen."""
    return (
        len(line.letters) > 1
        and line.letters[-1].text in _HYPHENS
        and line.letters[-2].text.isalnum()
    )


def _would_fit(after: Line, line: Line, inner: float) -> bool:
    """True if the next line's first word would still have stood on a line.

    The rest of a sentence, which begins small, ends no paragraph whatever room there was; nor does
    "Head of", nor a label whose words are yet to come: "… sampled. (c)".
    """
    last = line.text.rpartition(" ")[2]
    if after.letters[0].text.islower() or last in _UNFINISHED or _LABEL.fullmatch(last):
        return False
    return _first_word(after) + line.space + line.right < inner - 1.0


def _is_item(line: Line) -> bool:
    first = line.letters[0].text
    return first in GLYPHS or first == UNKNOWN


def _is_raised(letter: Letter, size: float, foot: float) -> bool:
    """True for a small figure above the foot of its line."""
    small = letter.bottom - letter.top < size * SMALL
    return small and letter.bottom < foot - size * _RAISED_BY and letter.text.isdecimal()


def _first_word(line: Line) -> float:
    """Return the width of what would have moved up first: the first word, hyphens and all."""
    within = takewhile(
        lambda two: two[1].text.strip() and two[1].left - two[0].right <= gap_after(two[0]),
        pairwise(line.letters),
    )
    last = max((after for _, after in within), default=line.letters[0], key=lambda each: each.left)
    return last.right - line.letters[0].left


def _paragraph(lines: Sequence[Line], place: Place) -> Paragraph | None:
    runs: list[Run] = []
    first = lines[0].letters
    marker = "•" if _is_item(lines[0]) and len(first) > 1 else ""
    for index, line in enumerate(lines):
        if index:
            _join(runs, lines[index - 1], line)
        runs.extend(_runs(line, line.letters[1:] if marker and not index else line.letters))
    shown = markdown(runs)
    return Paragraph(shown, marker, 0, round(lines[0].top, 1), place) if shown else None


def _join(runs: list[Run], line: Line, after: Line) -> None:
    """Put a space between two lines, none where a word goes on; take a hyphen that only breaks."""
    broken = _is_broken(line) and after.letters[0].text.isalnum()
    if after.letters[0].text.islower() and (broken or line.letters[-1].text.isalpha()):
        before, rest = line.text, after.text.partition(" ")[0].rstrip(".,;:)")
        last = before.rpartition(" ")[2]
        if broken and is_hyphenated(last[:-1].rpartition("-")[2], rest):
            runs[-1] = replace(runs[-1], text="")
        broken = broken or is_one_word(last, rest, alone=last == before)
    if not broken:
        look = runs[-1]
        runs.append(Run(" ", look.bold, look.italic, look.link))


def _runs(line: Line, letters: Sequence[Letter]) -> Iterator[Run]:
    """Yield the letters of a line, parted into words as they stand."""
    before: Letter | None = None
    size, foot = line.size, line.bottom
    for letter in letters:
        text = raised(letter.text) if _is_raised(letter, size, foot) else letter.text
        if (
            before
            and letter.left - before.right > gap_after(before)
            and before.text.strip()
            and text.strip()
        ):
            text = " " + text
        yield Run(text, letter.bold, letter.italic, letter.link)
        before = letter
