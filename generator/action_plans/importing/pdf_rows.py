"""The lines of a table that no rules part: their pieces, and where its rows begin.

Must not know: rules, columns' making, other pages, what an action plan is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from statistics import median
from typing import Final

from action_plans.importing.pdf_lines import Letter, Line

_PARTED: Final = 0.6  # of a letter's height: what a gap between columns is wider than
_APART: Final = 0.5  # of a letter's height: how much wider than usual a gap between rows is
_LEADING: Final = re.compile(r"(?:R(?:ec)?\.? ?)?\d{1,3}[.)] [A-Z]")
NUMBER: Final = re.compile(r"\W{0,2}(?:\d+(?:\.\d+)*|[A-Za-z]{1,4}\.? ?\d+)[a-z]?\W{0,2}$")


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands in one line without a wide gap."""

    left: float
    right: float
    text: str


def pieces_of(line: Line) -> list[Piece]:
    """Return what stands in a line without a wide gap, from left to right."""
    wide = max(line.size * _PARTED, line.space * 1.3)
    parts: list[list[Letter]] = []
    for letter in (each for each in line.letters if each.text.strip()):
        if parts and letter.left - parts[-1][-1].right <= wide:
            parts[-1].append(letter)
        else:
            parts.append([letter])
    return [
        Piece(part[0].left, max(each.right for each in part), "".join(each.text for each in part))
        for part in parts
    ]


def starts_of(lines: Sequence[Line], edges: Sequence[float]) -> list[float]:
    """Return where rows begin: at a number in the first column, at a text over several columns,
    and below a gap as wide as those above numbers.
    """
    if not lines:
        return []
    gaps = list(_gaps(lines))
    numbered = [_is_numbered(line, edges) for line in lines[1:]]
    wide = _row_gap(gaps, numbered, median(line.size for line in lines))
    starts = [lines[0].top - 1.0]
    for (line, after), gap, is_new in zip(pairwise(lines), gaps, numbered, strict=True):
        if is_new or gap >= wide or is_over(after, edges) != is_over(line, edges):
            starts.append(after.top - 1.0)
    return starts


def _gaps(lines: Sequence[Line]) -> Iterator[float]:
    """Yield how much is blank, in all columns, above each line but the first."""
    lowest = lines[0].bottom
    for line in lines[1:]:
        yield line.top - lowest
        lowest = max(lowest, line.bottom)


def _row_gap(gaps: Sequence[float], numbered: Sequence[bool], size: float) -> float:
    """Return from what gap on rows are parted."""
    usual = sorted(gaps)[len(gaps) // 4] if gaps else 0.0
    above = [gap for gap, is_new in zip(gaps, numbered, strict=True) if is_new]
    if not above:
        return usual + size * _APART
    least = min(above)
    return least * 0.9 if least > min(usual + size * 0.3, size * 0.7) else inf


def _is_numbered(line: Line, edges: Sequence[float]) -> bool:
    """True if a number stands alone in the first column, or leads its text."""
    first = pieces_of(line)[0]
    if first.right > edges[1] + 1.0:
        return False
    return bool(NUMBER.match(first.text) or _LEADING.match(line.text))


def is_over(line: Line, edges: Sequence[float]) -> bool:
    """True for a line of one piece that reaches over columns."""
    pieces = pieces_of(line)
    return len(pieces) == 1 and any(
        pieces[0].left < edge - 1.0 and pieces[0].right > edge + 3.0 for edge in edges[1:-1]
    )
