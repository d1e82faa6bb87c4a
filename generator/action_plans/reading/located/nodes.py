"""The located tree of a YAML file: every scalar is text, every node knows where it stands.

Must not know: plans, what a text should be.
"""

from enum import Enum, auto
from typing import Final, NamedTuple, Protocol


class Style(Enum):
    """How a scalar is written; BROKEN is one whose problem is noted already."""

    PLAIN = auto()
    QUOTED = auto()
    BLOCK = auto()
    BROKEN = auto()


_BROKEN: Final = Style.BROKEN  # looked up by name for each value, it would take its time
_NONE: Final = frozenset(("~", "null", "Null", "NULL"))


class Mark(Protocol):
    """A place as the parser has it, line and column counted from 0."""

    line: int
    column: int


class _Marked(Protocol):
    @property
    def start(self) -> Mark: ...
    @property
    def end(self) -> Mark: ...


class _Located:
    """A node's line and column from 1, and its length; 0 is "to the end of the line".

    Worked out when somebody asks: a plan file has hundreds of nodes, and most have no problem. For
    the same reason nodes are named tuples, which are made faster than frozen dataclasses.
    """

    __slots__ = ()

    @property
    def line(self: _Marked) -> int:
        """The line that it begins in."""
        return self.start.line + 1

    @property
    def column(self: _Marked) -> int:
        """The column that it begins in."""
        return self.start.column + 1

    @property
    def length(self: _Marked) -> int:
        """How many characters it takes, if it ends in the line that it begins in."""
        start, end = self.start, self.end
        return end.column - start.column if end.line == start.line else 0


class _ScalarParts(NamedTuple):
    text: str
    style: Style
    start: Mark
    end: Mark


class Scalar(_ScalarParts, _Located):
    """A text."""

    __slots__ = ()

    @property
    def is_broken(self) -> bool:
        """True if what is wrong with it is noted already."""
        return self.style is _BROKEN

    @property
    def is_empty(self) -> bool:
        """True if nothing is written: no value, YAML's words for none, or quotes round nothing."""
        text = self.text
        if not text or text.isspace():
            return self.style is not _BROKEN
        return text in _NONE and self.style is Style.PLAIN


class _SequenceParts(NamedTuple):
    items: tuple["Node", ...]
    start: Mark
    end: Mark


class Sequence(_SequenceParts, _Located):
    """A list."""

    __slots__ = ()


class _MappingParts(NamedTuple):
    entries: tuple[tuple[Scalar, "Node"], ...]
    start: Mark
    end: Mark


class Mapping(_MappingParts, _Located):
    """Keys with their values, in the file's order; no key twice."""

    __slots__ = ()


Node = Scalar | Sequence | Mapping
