"""What the page of the form of the data shows.

Must not know: HTML, MkDocs, the disk, how a file is read.
"""

from dataclasses import dataclass
from typing import NamedTuple

from action_plans.publishing.views.dictionary import ColumnRow
from action_plans.publishing.views.parts import Link


class RowsView(NamedTuple):
    """Keys that stand together, or the machine values of an axis; `id` is its anchor."""

    id: str
    name: str
    lead: str
    rows: tuple[ColumnRow, ...]


@dataclass(frozen=True, slots=True)
class SchemaView:
    """The version, its files with what each holds, every key and what the values mean."""

    version: str
    as_of: str  # the day for which the set says what is to be read
    files: tuple[tuple[Link, str], ...]
    keys: tuple[RowsView, ...]
    values: tuple[RowsView, ...]
