"""The ruled tables of a PDF page: lines → cells.

Must not know: text, other pages, what an action plan is.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

NEAR: Final = 2.5  # points: lines nearer than this are one
THIN: Final = 3.5  # points: a rectangle no thicker is a line
SHORT: Final = 6.0  # points: shorter lines are no rules
LOWEST_ROW: Final = 6.0  # points: a band lower than this is the space between double rules


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: at `at` (y of a horizontal, x of a vertical one), from `start` to `end`."""

    at: float
    start: float
    end: float


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


def grids(horizontal: Iterable[Rule], vertical: Iterable[Rule]) -> list[Grid]:
    """Return the tables that rules form, from the top down; a lone frame is none."""
    across, down = merged(horizontal), merged(vertical)
    found = [grid for cluster in _clusters(across, down) if (grid := _grid(cluster))]
    return sorted(found, key=lambda grid: (grid.top, grid.left))


def merged(rules: Iterable[Rule]) -> list[Rule]:
    """Return the rules with those in one line, touching or overlapping, as one."""
    lines: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda each: each.at):
        if lines and rule.at - lines[-1][0].at <= NEAR:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    made = []
    for line in lines:
        at = sum(rule.at for rule in line) / len(line)
        start, end = 0.0, -1.0
        for rule in sorted(line, key=lambda each: each.start):
            if end >= start and rule.start <= end + NEAR * 2:
                end = max(end, rule.end)
                continue
            if end - start >= SHORT:
                made.append(Rule(at, start, end))
            start, end = rule.start, rule.end
        if end - start >= SHORT:
            made.append(Rule(at, start, end))
    return made


def _clusters(across: Sequence[Rule], down: Sequence[Rule]) -> list[_Cluster]:
    """Return the rules grouped by which of them meet."""
    owner = list(range(len(across) + len(down)))

    def root(at: int) -> int:
        while owner[at] != at:
            owner[at] = owner[owner[at]]
            at = owner[at]
        return at

    for index, line in enumerate(across):
        for other, post in enumerate(down):
            meets = line.start - NEAR <= post.at <= line.end + NEAR
            if meets and post.start - NEAR <= line.at <= post.end + NEAR:
                owner[root(index)] = root(len(across) + other)
    made: dict[int, _Cluster] = {}
    for index, line in enumerate(across):
        made.setdefault(root(index), _Cluster()).horizontal.append(line)
    for other, post in enumerate(down):
        made.setdefault(root(len(across) + other), _Cluster()).vertical.append(post)
    return list(made.values())


def _grid(cluster: _Cluster) -> Grid | None:
    if len(cluster.vertical) < 2:
        return None
    xs = _levels(rule.at for rule in cluster.vertical)
    ys = _levels(rule.at for rule in cluster.horizontal)
    top = min(rule.start for rule in cluster.vertical)
    bottom = max(rule.end for rule in cluster.vertical)
    open_top = not ys or ys[0] - top > LOWEST_ROW
    open_bottom = not ys or bottom - ys[-1] > LOWEST_ROW
    ys = [*([top] if open_top else []), *ys, *([bottom] if open_bottom else [])]
    ys = _without_slivers(ys)
    if len(xs) < 3 or len(ys) < 2:
        return None
    boxes = _boxes(xs, ys, cluster)
    return Grid(
        xs[0], ys[0], xs[-1], ys[-1], len(xs) - 1, len(ys) - 1, boxes, open_top, open_bottom
    )


def _levels(values: Iterable[float]) -> list[float]:
    levels: list[float] = []
    for value in sorted(values):
        if not levels or value - levels[-1] > NEAR:
            levels.append(value)
    return levels


def _without_slivers(ys: list[float]) -> list[float]:
    kept = ys[:1]
    for y in ys[1:]:
        if y - kept[-1] >= LOWEST_ROW:
            kept.append(y)
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
        tops: dict[int, float] = {}
        for box in grid.boxes:
            tops.setdefault(box.row, box.top)
        self._tops = [tops.get(row, 0.0) for row in range(grid.rows)]
        for row in range(1, grid.rows):
            self._tops[row] = max(self._tops[row], self._tops[row - 1])

    def box_at(self, x: float, y: float) -> Box | None:
        """Return the cell in which a point lies, None outside the grid."""
        grid = self._grid
        if not (grid.left <= x <= grid.right and grid.top <= y <= grid.bottom):
            return None
        row = max(bisect_right(self._tops, y) - 1, 0)
        for box in self._by_row[row]:
            if box.left <= x <= box.right and box.top - 1 <= y <= box.bottom + 1:
                return box
        return None
