"""A mistake in what an editor wrote, or a breach that the published document itself has.

Must not know: how problems are found, how they are shown.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Severity(StrEnum):
    """ERROR: only an editor can have made it; stops the build. FINDING: the document has it.

    HINT: an editor's words could be plainer; told only where somebody asks for it.
    """

    ERROR = "error"
    FINDING = "finding"
    HINT = "hint"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: a file as the editor knows it, line and column from 1."""

    file: str
    line: int = 1
    column: int = 1
    length: int = 1  # characters to underline, at least 1, within the line


@dataclass(frozen=True, slots=True)
class About:
    """What a problem is about: its plan, recommendation, action, field; "" for none."""

    plan: str = ""
    number: str = ""  # of the recommendation
    action: str = ""  # its id
    field: str = ""  # the key of the file

    def __str__(self) -> str:
        """Return it as an editor is told: "action 3/a2", "recommendation 3", "this plan"."""
        if self.action:
            return f"action {self.number}/{self.action}"
        return f"recommendation {self.number}" if self.number else "this plan"


@dataclass(frozen=True, slots=True)
class Correction:
    """The lines that belong in the place of the lines `first` to `last`, counted from 1."""

    first: int
    last: int
    lines: tuple[str, ...]


Fact = str | int | date


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake with its place and its remedy. Sorts by file, line, column, code."""

    place: Place
    code: str  # stable, lower case with hyphens; each has an entry in the editors' guide
    severity: Severity
    message: str  # one sentence: what is wrong
    remedy: str = ""  # one sentence: what would be right, with accepted values or a guess
    source_line: str = ""  # the line itself, without its line break
    about: About = field(default=About(), compare=False)
    facts: tuple[tuple[str, Fact], ...] = field(default=(), compare=False)  # what the words hold
    correction: Correction | None = field(default=None, compare=False)
    reader: str = field(default="", compare=False)  # a finding's sentence for readers, facts in {}
    readers: str = field(default="", compare=False)  # of several alike; "" if each is told alone
