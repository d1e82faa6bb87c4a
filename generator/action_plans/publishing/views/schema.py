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


class VersionRow(NamedTuple):
    """A version, its anchor, what it added to the one before, and its files."""

    number: str
    id: str
    adds: str
    files: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SchemaView:
    """The version, its files with what each holds, all versions, every key, what values mean."""

    version: str
    as_of: str  # the day for which the set says what is to be read
    files: tuple[tuple[Link, str], ...]
    versions: tuple[VersionRow, ...]  # newest first
    keys: tuple[RowsView, ...]
    values: tuple[RowsView, ...]
