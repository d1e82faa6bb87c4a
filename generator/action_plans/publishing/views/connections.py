"""A small picture of how plans connect, and the table beside it.

Must not know: HTML, colours, MkDocs, the disk, the clock.

Lengths are in the picture's own units, which are pixels on a small phone.
"""

from dataclasses import dataclass

from action_plans.publishing.views.parts import Link


@dataclass(frozen=True, slots=True)
class NodeView:
    """A plan in the picture."""

    path: str
    title: str
    date: str  # "June 2020"
    y: int  # of the node's middle
    lines: tuple[str, ...]  # the title as it is written, one or two lines


@dataclass(frozen=True, slots=True)
class ArcView:
    """The links between two plans."""

    curve: str  # the path's data
    width: float
    is_suggested: bool  # nothing but suggestions
    label: str  # how many
    x: int  # of the label's middle
    y: int
    words: str  # "11 links between A and B"


@dataclass(frozen=True, slots=True)
class ConnectionRow:
    """Two plans with how many pairs of their recommendations are linked, and by whom."""

    one: Link
    other: Link
    pairs: int
    by_text: int
    by_editor: int
    suggested: int


@dataclass(frozen=True, slots=True)
class ConnectionsView:
    """The picture and its table."""

    title: str
    about: str  # what the picture shows, for those who cannot see it
    lead: str  # which plans are shown
    width: int
    height: int
    axis: int  # x of the nodes
    nodes: tuple[NodeView, ...]  # oldest report first
    arcs: tuple[ArcView, ...]  # widest first
    rows: tuple[ConnectionRow, ...]  # most links first
    fold_words: str  # "" where the table is short enough to stand open
