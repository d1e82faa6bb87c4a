"""The text of one file, and places in it.

Must not know: YAML, plans, where the file lies.
"""

import re
from dataclasses import dataclass
from typing import Protocol

from action_plans.model.problem import Correction, Place, Problem, Severity

LINE_BREAK = re.compile(r"\r\n|\r|\n")


class Located(Protocol):
    """Anything with a line and column from 1, and a length; 0 is "to the end of the line"."""

    @property
    def line(self) -> int: ...  # noqa: D102  a protocol's members, explained above
    @property
    def column(self) -> int: ...  # noqa: D102
    @property
    def length(self) -> int: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of one line, counted from 1; a length of 0 is "to the end of the line"."""

    line: int = 1
    column: int = 1
    length: int = 0


class SourceText:
    """One file's text. Its lines are split when first asked for: most files have no problem."""

    __slots__ = ("_lines", "file", "text")

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self._lines: list[str] | None = None

    @property
    def lines(self) -> list[str]:
        """The lines without their line breaks, at least one."""
        if self._lines is None:
            many = "\r" in self.text  # kinds of line breaks; for one, there is a quicker way
            self._lines = LINE_BREAK.split(self.text) if many else self.text.split("\n")
        return self._lines

    def line(self, number: int) -> str:
        """Return a line by its number from 1, the empty string past the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def place(self, at: Located) -> Place:
        """Return where `at` is, its length held within the line."""
        rest = len(self.line(at.line).rstrip()) - at.column + 1
        length = min(at.length, rest) if at.length else rest
        return Place(self.file, at.line, at.column, max(length, 1))

    def problem(
        self, at: Located, code: str, severity: Severity, message: str, remedy: str = ""
    ) -> Problem:
        """Return a problem at `at`, with the line itself."""
        return Problem(self.place(at), code, severity, message, remedy, self.line(at.line))

    def corrected(self, at: Located, write: str) -> Correction:
        """Return the line of `at` with `write` in its place; it may hold line breaks."""
        line, place = self.line(at.line), self.place(at)
        before, after = line[: at.column - 1], line[at.column - 1 + place.length :]
        return Correction(at.line, at.line, tuple(f"{before}{write}{after}".split("\n")))
