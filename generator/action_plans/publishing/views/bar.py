"""A stacked bar of actions by standing, with its key in words.

Must not know: HTML, colours, how a standing is decided.
"""

from typing import NamedTuple


class BarPart(NamedTuple):
    """The actions of one standing: how many, in words, and where they are listed.

    `start`, `width` and `middle` are of the bar's length, as SVG has them ("28.1%").
    """

    standing: str  # machine spelling
    number: int
    words: str  # "done when the plan came out"
    sign: str  # tells it from the others without colour
    start: str
    width: str
    middle: str
    is_wide: bool  # its number fits on it
    is_target: bool  # it can be hit, on a phone too; the key leads where the others would
    path: str  # from the root; a fragment alone on the page that it is of


class Bar(NamedTuple):
    """All of them, which add up; none where there is no action."""

    parts: tuple[BarPart, ...]
    words: str  # "28 done when the plan came out, 11 date passed"


class Dot(NamedTuple):
    """One action among those of its recommendation."""

    standing: str
    sign: str
