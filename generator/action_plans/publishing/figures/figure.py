"""What a figure is: rows of numbers under keys, which a picture and a table show alike.

Must not know: how it is drawn, what it counts.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeVar

Value = TypeVar("Value", bound=StrEnum)


class Key(NamedTuple):
    """What numbers of one column are: its words, and what tells it apart without colour."""

    id: str  # names its column in the CSV file
    words: str
    sign: str
    colour: str  # hexadecimal; white text on it reads


class Row(NamedTuple):
    """One row: its numbers by key, None where there is none; `said` are cells beside them."""

    label: str
    path: str  # of what is counted, from the site's root, "" where there is no such page
    values: tuple[int | None, ...]
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: `lead` says in a sentence what is to be seen.

    `rows` are all there are; `most` of them are shown in the picture and in the table on the page.
    """

    id: str
    title: str
    lead: str
    first: str  # heads the rows' labels: "Plan"
    keys: tuple[Key, ...]
    rows: tuple[Row, ...]
    most: int
    said: tuple[str, ...] = ()  # heads what is said beside the numbers
    total: bool = True  # whether the numbers of a column add up to something

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows that the picture and the page have."""
        return self.rows[: self.most]

    @property
    def totals(self) -> tuple[int, ...]:
        """The sum of each column, over all rows."""
        columns = (tuple(row.values[at] or 0 for row in self.rows) for at in range(len(self.keys)))
        return tuple(map(sum, columns))


def counted(values: Sequence[Value], keys: Sequence[Key]) -> tuple[int, ...]:
    """Return how often each key's value stands among these."""
    found = Counter(map(str, values))
    return tuple(found[key.id] for key in keys)
