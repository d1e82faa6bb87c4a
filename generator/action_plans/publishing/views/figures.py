"""What the page of figures shows: each as a picture, with its numbers beside it.

Must not know: HTML, MkDocs, the disk, the clock.
"""

from dataclasses import dataclass
from typing import NamedTuple

from action_plans.publishing.views.parts import Link


class FigureRow(NamedTuple):
    """A row of a figure's table: its label, its numbers, what is said beside them."""

    to: Link
    cells: tuple[str, ...]


class Picture(NamedTuple):
    """A picture's path from the site's root, and its size in pixels."""

    path: str
    width: int
    height: int


class FigureView(NamedTuple):
    """One figure; `total` is the row of sums, () where numbers do not add up."""

    id: str
    title: str
    lead: str
    image: Picture
    narrow: Picture  # the same for phones
    head: tuple[str, ...]
    rows: tuple[FigureRow, ...]
    total: tuple[str, ...]
    rest: str  # "The first 25 of 1,204 are here", "" where all are
    files: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FiguresView:
    """Every figure, and what was agreed where all that was promised was finished already."""

    figures: tuple[FigureView, ...]
    finished: str  # how many, in a sentence
    agreed: tuple[Link, ...]  # those recommendations
    rest: str
    lists: tuple[Link, ...]  # of actions by what they were when the plan came out
