"""The located tree of a YAML file: every scalar is text, every node knows where it stands.

Must not know: plans, what a text should be.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, NamedTuple


class Style(Enum):
    """How a scalar is written; BROKEN is one whose problem is noted already."""

    PLAIN = auto()
    QUOTED = auto()
    BLOCK = auto()
    BROKEN = auto()


_BROKEN: Final = Style.BROKEN  # looked up by name for each value, it would take its time


class Scalar(NamedTuple):
    """A text. Lines and columns count from 1; a length of 0 is "to the end of the line".

    A plan file has hundreds, and a named tuple takes half the time that a frozen dataclass takes.
    """

    line: int
    column: int
    length: int
    text: str
    style: Style

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


_NONE = frozenset(("~", "null", "Null", "NULL"))


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    line: int
    column: int
    length: int
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the file's order; no key twice."""

    line: int
    column: int
    length: int
    entries: tuple[tuple[Scalar, "Node"], ...]

    def __iter__(self) -> Iterator[tuple[Scalar, "Node"]]:
        """Yield each key with its value."""
        return iter(self.entries)


Node = Scalar | Sequence | Mapping
