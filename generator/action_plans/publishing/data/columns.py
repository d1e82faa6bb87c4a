"""What a table of the open data is: its columns, each one function of a row.

Must not know: CSV, SQL, what any one table holds.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import islice
from typing import Final, Generic, Protocol, TypeAlias, TypeGuard, TypeVar

from action_plans.publishing.edition import Edition

Row = TypeVar("Row")
Cell: TypeAlias = str | int | float | bool | date | tuple[str, ...] | None
Batch: TypeAlias = tuple[list[Cell], ...]  # of some rows: for each column in order, their cells

_ROWS_AT_ONCE: Final = 500


class Kind(StrEnum):
    """What the cells of a column are."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    LIST = "list"  # texts in order


@dataclass(frozen=True, slots=True)
class Heading:
    """What a column is: `values` is the closed list of what may stand there, () = open.

    `refers` is the table, by name, whose key the cells are (in a list, each of its texts).
    """

    name: str
    kind: Kind
    description: str
    values: tuple[str, ...] = field(default=(), kw_only=True)
    refers: str = field(default="", kw_only=True)


@dataclass(frozen=True, slots=True)
class Column(Heading, Generic[Row]):
    """One column: `of` gives a row's cell, None or an empty text where there is none."""

    of: Callable[[Edition, Row], Cell]


class AnyTable(Protocol):
    """A table, whatever its rows are."""

    @property
    def name(self) -> str:
        """The name of its file and of its table in a database."""

    @property
    def title(self) -> str:
        """Its name in words."""

    @property
    def description(self) -> str:
        """What its rows are, in a sentence."""

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that tell its rows apart, empty in no row."""

    @property
    def columns(self) -> tuple[Heading, ...]:
        """What its columns are, in order."""

    def batches(self, edition: Edition) -> Iterator[Batch]:
        """Yield the cells, some hundred rows at a time."""


@dataclass(frozen=True, slots=True)
class Table(Generic[Row]):
    """One table and how its rows are found; see AnyTable."""

    name: str
    title: str
    description: str
    key: tuple[str, ...]
    rows: Callable[[Edition], Iterable[Row]]
    columns: tuple[Column[Row], ...]

    def batches(self, edition: Edition) -> Iterator[Batch]:
        """Yield the cells, some hundred rows at a time."""
        functions = tuple(column.of for column in self.columns)
        rows = iter(self.rows(edition))
        while some := list(islice(rows, _ROWS_AT_ONCE)):
            yield tuple([of(edition, row) for row in some] for of in functions)


def are_texts(cells: list[Cell]) -> TypeGuard[list[str]]:
    """True if every cell is a text, and none a word of a closed list."""
    return set(map(type, cells)) <= {str}


def spellings(words: type[StrEnum]) -> tuple[str, ...]:
    """Return the machine spellings of a closed list."""
    return tuple(word.value for word in words)
