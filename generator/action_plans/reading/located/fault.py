"""Where the YAML parser stopped, and what an editor is told of it.

Must not know: which mistakes there are.
"""

from dataclasses import dataclass

from action_plans.reading.codes import Code
from action_plans.reading.located.line_parts import LineParts, line_parts
from action_plans.reading.located.source_text import SourceText, Spot


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong, where, and what would be right.

    `blot` is the value at fault if it ends with its line: blotted out, the rest can be read.
    `write` is what belongs in its place, where that is sure.
    """

    at: Spot
    code: Code
    message: str
    remedy: str
    blot: Spot | None = None
    write: str | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """Where the parser stopped: its words, its place, and the place it came from."""

    source: SourceText
    problem: str
    line: int
    column: int
    origin: Spot | None  # where the thing began that the parser was in
    quote: Spot | None  # where a quoted text began that ran over several lines just before

    @property
    def text(self) -> str:
        """The line's text."""
        return self.source.line(self.line)

    @property
    def parts(self) -> LineParts:
        """The line's parts."""
        return line_parts(self.text)

    @property
    def character(self) -> str:
        """The character there, empty at the end of the line."""
        return self.text[self.column - 1 : self.column]

    @property
    def begins_line(self) -> bool:
        """True if nothing but spaces stand before it."""
        return not self.text[: self.column - 1].strip()
