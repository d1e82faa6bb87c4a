"""Tables of a PDF page that rules do not part into columns: told by where the words stand.

Must not know: rules' making, other pages, what an action plan is.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import inf, isfinite
from typing import Final

from action_plans.importing.pdf_grid import Bands, Box, Grid
from action_plans.importing.pdf_lines import Letter, Line, line_of, lines_of
from action_plans.importing.pdf_rows import NUMBER, is_over, pieces_of, starts_of

_FEWEST: Final = 3  # columns, and pieces of a line that tell of columns
_MANY: Final = 5  # pieces of a line that alone tell of columns
_NEXT: Final = 2.0  # of a letter's height: what stands further off is no row of a table
_FAR: Final = 4.0  # of a letter's height: no two rows of a table stand so far apart
_FEW: Final = 0.7  # of a table's parted lines: what fewer have beyond its header stands beside it


def banded_grid(
    letters: Iterable[Letter], bands: Bands, known: Sequence[float] = ()
) -> Grid | None:
    """Return the table between horizontal rules or shades, each band a row; None if it has no
    columns. `known` are the edges of columns on the page before.

    A row just above or below that stands in the same columns belongs to it. Where no more than a
    head is ruled off, rows are told as in a table without rules.
    """
    lines = lines_of(letters)
    top, bottom = bands.ys[0], bands.ys[-1]
    inside = [line for line in lines if top < (line.top + line.bottom) / 2 < bottom]
    below = _going_on([line for line in lines if line.top >= bottom - 1.0], bottom)
    above = _going_on([line for line in reversed(lines) if line.bottom <= top + 1.0], top)[::-1]
    edges = _edges([*above, *inside, *below], bands.left, bands.right, 1, known)
    if edges is None:
        return None
    ys = list(bands.ys)
    if len(ys) > 3:
        ys += [below[-1].bottom + 1.0] if below else []
    else:
        at = -1 if below else -2
        body = below or [line for line in inside if (line.top + line.bottom) / 2 > ys[-2]]
        end = below[-1].bottom + 1.0 if below else ys[-1]
        ys = [*(ys if at == -1 else ys[:-1]), *starts_of(body, edges)[1:], end]
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
        if len(pieces_of(line)) >= _FEWEST:
            told = len(taken)
    return taken[: _end_of_row(lines, told)]


def _end_of_row(lines: Sequence[Line], told: int) -> int:
    """Return how many lines the rows have whose last parted line is the one before `told`.

    What stands in an inner column goes on with its cell across a gap between paragraphs.
    """
    at = told
    outer = min((line.left for line in lines[:told]), default=0.0)
    while 0 < at < len(lines):
        line = lines[at]
        gap = max(line.top - lines[at - 1].bottom, lines[at - 1].top - line.bottom)
        if gap > line.size * (1.0 if line.left > outer + 2 * line.size else 0.5):
            break
        at += 1
    return at


def bare_grid(letters: Iterable[Letter], known: Sequence[float] = ()) -> Grid | None:
    """Return the table that stands among letters without any rules; None if there is none.
    `known` are the edges of columns on the page before.

    It reaches from the first line that is parted into columns to the last that stands in them;
    what stands to the left or right of its header is no part of it.
    """
    lines = lines_of(letters)
    margins = _margins(lines)
    lines = [made for line in lines if (made := _between(line, *margins))]
    edges = _edges(lines, margins[0], margins[1], 2, known)
    if edges is None:
        return None
    told = [at for at, line in enumerate(lines) if _stands_in(line, edges)]
    lines = lines[told[0] : _end_of_row(lines, _last_near(lines, told) + 1)]
    starts = starts_of(lines, edges)
    if len(starts) < 2 and not known:
        return None
    return _grid(lines, edges, [*starts, max(line.bottom for line in lines) + 1])


def _margins(lines: Sequence[Line]) -> tuple[float, float]:
    """Return between where the table stands: what a few lines alone have beyond its header is
    beside it.
    """
    told = [pieces for line in lines if len(pieces := pieces_of(line)) >= _FEWEST]
    if not told:
        return -inf, inf
    left, right = told[0][0].left, told[0][-1].right
    before = [each for each in told if each[0].right < left and not NUMBER.match(each[0].text)]
    after = [each for each in told if each[-1].left > right]
    few = len(told) * _FEW
    return (
        left - 1.0 if 0 < len(before) < few else -inf,
        min(each[-1].left for each in after) - 1.0 if 0 < len(after) < few else inf,
    )


def _between(line: Line, left: float, right: float) -> Line | None:
    letters = [each for each in line.letters if left <= each.left and each.right <= right]
    return line_of(letters) if any(each.text.strip() for each in letters) else None


def _stands_in(line: Line, edges: Sequence[float]) -> bool:
    """True if a line is parted, and each of its pieces stands in one column."""
    pieces = pieces_of(line)
    columns = list(pairwise((*edges[:-1], inf)))
    return len(pieces) > 1 and all(
        any(a - 2.0 <= each.left and each.right <= b + 2.0 for a, b in columns) for each in pieces
    )


def _last_near(lines: Sequence[Line], told: Sequence[int]) -> int:
    """Return the last of the parted lines before a gap that no table has."""
    for at, after in pairwise(told):
        if lines[after].top - lines[after - 1].bottom > lines[at].size * _FAR:
            return at
    return told[-1]


def _edges(
    lines: Sequence[Line], left: float, right: float, fewest: int, known: Sequence[float]
) -> list[float] | None:
    """Return where columns begin, and where the last one ends; None if there are too few.

    A column begins where pieces of lines begin that are parted into three or more; `fewest` such
    lines tell of a table. Columns that are known from the page before hold as long as they fit.
    """
    told = [pieces for line in lines if len(pieces := pieces_of(line)) >= _FEWEST]
    if known and any(_stands_in(line, known) for line in lines):
        parted = [line for line in lines if len(pieces_of(line)) >= _FEWEST]
        if all(_stands_in(line, known) for line in parted):
            return [*known[:-1], max(known[-1], *(line.right for line in parted), 0.0)]
    if len(told) < fewest and not any(len(pieces) >= _MANY for pieces in told):
        return None
    reach: list[list[float]] = []
    for piece in sorted((piece for each in told for piece in each), key=lambda one: one.left):
        if reach and piece.left <= reach[-1][1] + 1.0:
            reach[-1][1] = max(reach[-1][1], piece.right)
        else:
            reach.append([piece.left, piece.right])
    if len(reach) < _FEWEST:
        return None
    inner = [start - 1.0 for start, _ in reach[1:]]
    left = left if isfinite(left) else min(line.left for line in lines)
    right = right if isfinite(right) else max(line.right for line in lines)
    return [min(left, reach[0][0]) - 1.0, *inner, max(right, reach[-1][1]) + 1.0]


def _grid(lines: Sequence[Line], edges: Sequence[float], ys: Sequence[float]) -> Grid:
    boxes: list[Box] = []
    for row, (top, bottom) in enumerate(pairwise(ys)):
        here = [line for line in lines if top <= (line.top + line.bottom) / 2 < bottom]
        over = len(here) > 0 and all(is_over(line, edges) for line in here)
        cuts = [edges[0], edges[-1]] if over else edges
        for column, (left, right) in enumerate(pairwise(cuts)):
            wide = len(edges) - 1 if over else 1
            boxes.append(Box(left, top, right, bottom, row, column, wide))
    columns, rows = len(edges) - 1, len(ys) - 1
    return Grid(edges[0], ys[0], edges[-1], ys[-1], columns, rows, tuple(boxes))


def edges_of(grid: Grid) -> tuple[float, ...]:
    """Return where the columns of a table begin, and where the last one ends."""
    return (*sorted({box.left for box in grid.boxes}), grid.right)
