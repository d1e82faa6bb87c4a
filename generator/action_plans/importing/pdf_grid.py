"""The ruled tables of a PDF page: lines → cells.

Must not know: text, other pages, what an action plan is.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
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
        Bands(group[0].start, group[0].end, tuple(_without_slivers([rule.at for rule in group])))
        for group in made
        if len(group) > 1
    ]


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
    if not cluster.vertical:
        return None
    xs = _levels(rule.at for rule in cluster.vertical)
    ys = _levels(rule.at for rule in cluster.horizontal)
    top = min(rule.start for rule in cluster.vertical)
    bottom = max(rule.end for rule in cluster.vertical)
    open_top = not ys or ys[0] - top > LOWEST_ROW
    open_bottom = not ys or bottom - ys[-1] > LOWEST_ROW
    ys = [*([top] if open_top else []), *ys, *([bottom] if open_bottom else [])]
    ys = _without_slivers(ys)
    # Where rules reach beyond the outermost vertical ones, the outer columns have no border.
    start = min((rule.start for rule in cluster.horizontal), default=xs[0])
    end = max((rule.end for rule in cluster.horizontal), default=xs[-1])
    bare = xs[0] - start > SHORT and end - xs[-1] > SHORT
    xs = [*([start] if xs[0] - start > SHORT else []), *xs]
    xs = [*xs, *([end] if end - xs[-1] > SHORT else [])]
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
        open_top and not bare,
        open_bottom and not bare,
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
