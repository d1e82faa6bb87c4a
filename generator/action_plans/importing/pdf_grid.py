"""The ruled tables of a PDF page: lines → cells.

Must not know: text, other pages, what an action plan is.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from action_plans.importing.pdf_rules import NEAR, SHORT, Rule, merged

LOWEST_ROW: Final = 6.0  # points: a band lower than this is the space between double rules


@dataclass(frozen=True, slots=True)
class Box:
    """One cell in points from the page's top left, `column` and `row` from 0, with its spans."""

    left: float
    top: float
    right: float
    bottom: float
    row: int
    column: int
    columns: int = 1
    rows: int = 1

    def holds(self, x: float, y: float) -> bool:
        """True if a point lies in it."""
        return self.left <= x <= self.right and self.top - 1 <= y <= self.bottom + 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its cells in reading order. `open_top` and `open_bottom` say that no rule closes
    it there: its first or last row goes on over the page.
    """

    left: float
    top: float
    right: float
    bottom: float
    columns: int
    rows: int
    boxes: tuple[Box, ...]
    open_top: bool = False
    open_bottom: bool = False


@dataclass(slots=True)
class _Cluster:
    horizontal: list[Rule] = field(default_factory=list)
    vertical: list[Rule] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Bands:
    """Horizontal rules of one width, one above the other, that no vertical ones part."""

    left: float
    right: float
    ys: tuple[float, ...]


def grids(horizontal: Iterable[Rule], vertical: Iterable[Rule]) -> tuple[list[Grid], list[Bands]]:
    """Return the tables that rules form, and rules that have no columns, both from the top down.

    A lone frame is no table.
    """
    across, down = merged(horizontal), merged(vertical)
    found: list[Grid] = []
    rest: list[Rule] = []
    for cluster in _clusters(across, down):
        grid = _grid(cluster)
        if grid:
            found.append(grid)
        else:
            rest.extend(cluster.horizontal)
    inside = [(grid.top - NEAR, grid.bottom + NEAR) for grid in found]
    free = [rule for rule in rest if not any(top <= rule.at <= bottom for top, bottom in inside)]
    return sorted(found, key=lambda grid: (grid.top, grid.left)), _bands(free)


def _bands(rules: Iterable[Rule]) -> list[Bands]:
    """Return rules of the same width together, where there are at least two."""
    made: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda each: each.at):
        for group in made:
            near = abs(group[0].start - rule.start) + abs(group[0].end - rule.end)
            if near <= 4 * NEAR:
                group.append(rule)
                break
        else:
            made.append([rule])
    return [
        Bands(group[0].start, group[0].end, tuple(_apart((rule.at for rule in group), LOWEST_ROW)))
        for group in made
        if len(group) > 1
    ]


def _clusters(across: Sequence[Rule], down: Sequence[Rule]) -> list[_Cluster]:
    """Return the rules grouped by which of them meet."""
    made = [_Cluster([], [post]) for post in down]
    for line in across:
        joined, rest = _Cluster([line]), []
        for each in made:
            if any(_meet(line, post) for post in each.vertical):
                joined.horizontal += each.horizontal
                joined.vertical += each.vertical
            else:
                rest.append(each)
        made = [*rest, joined]
    return made


def _meet(line: Rule, post: Rule) -> bool:
    level = line.start - NEAR <= post.at <= line.end + NEAR
    return level and post.start - NEAR <= line.at <= post.end + NEAR


def _grid(cluster: _Cluster) -> Grid | None:
    if not cluster.vertical:
        return None
    xs = _apart(sorted(rule.at for rule in cluster.vertical), NEAR)
    ys = _apart(sorted(rule.at for rule in cluster.horizontal), NEAR)
    top = min(rule.start for rule in cluster.vertical)
    bottom = max(rule.end for rule in cluster.vertical)
    open_top = not ys or ys[0] - top > LOWEST_ROW
    open_bottom = not ys or bottom - ys[-1] > LOWEST_ROW
    ys = _apart([*([top] if open_top else []), *ys, *([bottom] if open_bottom else [])], LOWEST_ROW)
    # Where rules reach beyond the outermost vertical ones, the outer columns have no border.
    start = min((rule.start for rule in cluster.horizontal), default=xs[0])
    end = max((rule.end for rule in cluster.horizontal), default=xs[-1])
    outer = [start] if xs[0] - start > SHORT else [], [end] if end - xs[-1] > SHORT else []
    xs = [*outer[0], *xs, *outer[1]]
    if len(xs) < 3 or len(ys) < 2:
        return None
    return Grid(
        xs[0],
        ys[0],
        xs[-1],
        ys[-1],
        len(xs) - 1,
        len(ys) - 1,
        _boxes(xs, ys, cluster),
        open_top and not all(outer),
        open_bottom and not all(outer),
    )


def _apart(values: Iterable[float], least: float) -> list[float]:
    """Return values from the lowest on, those left out that are nearer than the one before."""
    kept: list[float] = []
    for value in values:
        if not kept or value - kept[-1] >= least:
            kept.append(value)
    return kept


def _boxes(xs: Sequence[float], ys: Sequence[float], cluster: _Cluster) -> tuple[Box, ...]:
    """Return the cells; where no rule parts two neighbours they are one."""
    taken: set[tuple[int, int]] = set()
    boxes = []
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            wide = column + 1
            while wide < len(xs) - 1 and not _parts(
                cluster.vertical, xs[wide], ys[row], ys[row + 1]
            ):
                wide += 1
            high = row + 1
            while high < len(ys) - 1 and not _parts(
                cluster.horizontal, ys[high], xs[column], xs[wide]
            ):
                high += 1
            taken.update((a, b) for a in range(row, high) for b in range(column, wide))
            boxes.append(
                Box(xs[column], ys[row], xs[wide], ys[high], row, column, wide - column, high - row)
            )
    return tuple(boxes)


def _parts(rules: Iterable[Rule], at: float, start: float, end: float) -> bool:
    """True if a rule runs through the middle of a stretch."""
    middle = (start + end) / 2
    return any(
        abs(rule.at - at) <= NEAR * 1.5 and rule.start - NEAR <= middle <= rule.end + NEAR
        for rule in rules
    )


class Finder:
    """Finds the cell of a point within one grid."""

    __slots__ = ("_by_row", "_grid", "_tops")

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._by_row: list[list[Box]] = [[] for _ in range(grid.rows)]
        for box in grid.boxes:
            for row in range(box.row, box.row + box.rows):
                self._by_row[row].append(box)
        tops = {box.row: box.top for box in reversed(grid.boxes)}
        self._tops = list(accumulate((tops.get(row, 0.0) for row in range(grid.rows)), max))

    def box_at(self, x: float, y: float) -> Box | None:
        """Return the cell in which a point lies, None outside the grid."""
        grid = self._grid
        if not (grid.left <= x <= grid.right and grid.top <= y <= grid.bottom):
            return None
        row = self._by_row[max(bisect_right(self._tops, y) - 1, 0)]
        return next((box for box in row if box.holds(x, y)), None)
