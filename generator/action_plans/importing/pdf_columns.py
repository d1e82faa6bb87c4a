"""Tables of a PDF page that rules do not part into columns: told by where the words stand.

Must not know: rules' making, other pages, what an action plan is.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from action_plans.importing.pdf_grid import Bands, Box, Grid
from action_plans.importing.pdf_text import Letter, Line, lines_of

_FEWEST: Final = 3  # columns, and pieces of a line that tell of columns
_PARTED: Final = 0.6  # of a letter's height: what a gap between columns is wider than
_NEXT: Final = 2.0  # of a letter's height: what stands further off is no row of a table
_APART: Final = 1.45  # of the usual distance between lines: a wider gap parts rows
_NUMBER: Final = re.compile(r"\W{0,2}(?:\d+(?:\.\d+)*|[A-Za-z]{1,4}\.? ?\d+)[a-z]?\W{0,2}$")


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands in one line without a wide gap."""

    left: float
    right: float
    text: str


def banded_grid(letters: Iterable[Letter], bands: Bands) -> Grid | None:
    """Return the table between horizontal rules or shades, each band a row; None if it has no
    columns.

    A row just above or below that stands in the same columns belongs to it. Where no more than a
    head is ruled off, rows are told as in a table without rules.
    """
    lines = lines_of(letters)
    top, bottom = bands.ys[0], bands.ys[-1]
    inside = [line for line in lines if top < (line.top + line.bottom) / 2 < bottom]
    below = _going_on([line for line in lines if line.top >= bottom - 1.0], bottom)
    above = _going_on([line for line in reversed(lines) if line.bottom <= top + 1.0], top)[::-1]
    edges = _edges([*above, *inside, *below], bands.left, bands.right)
    if edges is None:
        return None
    ys = list(bands.ys)
    if len(ys) > 3:
        ys += [below[-1].bottom + 1.0] if below else []
    else:
        at = -1 if below else -2
        body = below or [line for line in inside if (line.top + line.bottom) / 2 > ys[-2]]
        end = below[-1].bottom + 1.0 if below else ys[-1]
        ys = [*(ys if at == -1 else ys[:-1]), *_starts(body, edges)[1:], end]
    ys = [*([above[0].top - 1.0] if above else []), *ys]
    return _grid([*above, *inside, *below], edges, ys)


def _going_on(lines: Sequence[Line], start: float) -> list[Line]:
    """Return the lines from a table's edge on that still stand in columns, near one another."""
    taken: list[Line] = []
    told = 0
    for line in lines:
        apart = min(abs(line.top - start), abs(line.bottom - start))
        if apart > line.size * _NEXT:
            break
        taken.append(line)
        start = line.bottom if line.top >= start - 1.0 else line.top
        if len(_pieces(line)) >= _FEWEST:
            told = len(taken)
    return taken[: _end_of_row(lines, told)]


def _end_of_row(lines: Sequence[Line], told: int) -> int:
    """Return how many lines the rows have whose last parted line is the one before `told`."""
    at = told
    while 0 < at < len(lines):
        gap = max(lines[at].top - lines[at - 1].bottom, lines[at - 1].top - lines[at].bottom)
        if gap > lines[at].size * 0.5:
            break
        at += 1
    return at


def bare_grid(letters: Iterable[Letter]) -> Grid | None:
    """Return the table that stands among letters without any rules; None if there is none.

    It reaches from the first line that is parted into columns to the last that begins in one.
    """
    lines = lines_of(letters)
    told = [at for at, line in enumerate(lines) if len(_pieces(line)) >= _FEWEST]
    if len(told) < 2:
        return None
    lines = lines[told[0] :]
    edges = _edges(lines, min(line.left for line in lines), max(line.right for line in lines))
    if edges is None:
        return None
    starts = _starts(lines, edges)
    if len(starts) < 2:
        return None
    return _grid(lines, edges, [*starts, max(line.bottom for line in lines) + 1])


def _pieces(line: Line) -> list[_Piece]:
    wide = max(line.size * _PARTED, line.space * 1.3)
    parts: list[list[Letter]] = []
    for letter in (each for each in line.letters if each.text.strip()):
        if parts and letter.left - parts[-1][-1].right <= wide:
            parts[-1].append(letter)
        else:
            parts.append([letter])
    return [
        _Piece(part[0].left, max(each.right for each in part), "".join(each.text for each in part))
        for part in parts
    ]


def _edges(lines: Sequence[Line], left: float, right: float) -> list[float] | None:
    """Return where columns begin, and where the last one ends; None if there are too few.

    A column begins where pieces of lines begin that are parted into three or more.
    """
    reach: list[list[float]] = []
    told = [pieces for line in lines if len(pieces := _pieces(line)) >= _FEWEST]
    if len(told) < 2:
        return None
    for piece in sorted((piece for each in told for piece in each), key=lambda one: one.left):
        if reach and piece.left <= reach[-1][1] + 1.0:
            reach[-1][1] = max(reach[-1][1], piece.right)
        else:
            reach.append([piece.left, piece.right])
    if len(reach) < _FEWEST:
        return None
    inner = [start - 1.0 for start, _ in reach[1:]]
    return [min(left, reach[0][0]) - 1.0, *inner, max(right, reach[-1][1]) + 1.0]


def _starts(lines: Sequence[Line], edges: Sequence[float]) -> list[float]:
    """Return where rows begin: at a number in the first column, at a text over several columns,
    and after a wide gap.
    """
    if not lines:
        return []
    steps = [after.bottom - line.bottom for line, after in pairwise(lines)]
    usual = median(steps) if steps else 0.0
    numbered = any(_is_numbered(line, edges) for line in lines[1:])
    starts = [lines[0].top - 1.0]
    for (line, after), step in zip(pairwise(lines), steps, strict=True):
        new = _is_numbered(after, edges) or (step > usual * _APART and not numbered)
        if new or _is_over(after, edges) != _is_over(line, edges):
            starts.append(after.top - 1.0)
    return starts


def _is_numbered(line: Line, edges: Sequence[float]) -> bool:
    first = _pieces(line)[0]
    return first.right <= edges[1] + 1.0 and bool(_NUMBER.match(first.text))


def _is_over(line: Line, edges: Sequence[float]) -> bool:
    """True for a line of one piece that reaches over columns."""
    pieces = _pieces(line)
    return len(pieces) == 1 and any(
        pieces[0].left < edge - 1.0 and pieces[0].right > edge + 3.0 for edge in edges[1:-1]
    )


def _grid(lines: Sequence[Line], edges: Sequence[float], ys: Sequence[float]) -> Grid:
    boxes: list[Box] = []
    for row, (top, bottom) in enumerate(pairwise(ys)):
        here = [line for line in lines if top <= (line.top + line.bottom) / 2 < bottom]
        over = len(here) > 0 and all(_is_over(line, edges) for line in here)
        cuts = [edges[0], edges[-1]] if over else edges
        for column, (left, right) in enumerate(pairwise(cuts)):
            wide = len(edges) - 1 if over else 1
            boxes.append(Box(left, top, right, bottom, row, column, wide))
    columns, rows = len(edges) - 1, len(ys) - 1
    return Grid(edges[0], ys[0], edges[-1], ys[-1], columns, rows, tuple(boxes))
