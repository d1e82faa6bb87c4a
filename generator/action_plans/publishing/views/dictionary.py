"""What the page of what the columns mean shows.

Must not know: HTML, MkDocs, the disk, how a table is written.
"""

from dataclasses import dataclass
from typing import NamedTuple

from action_plans.publishing.views.parts import Link


class ColumnRow(NamedTuple):
    """One column: its name, what its cells are, what it says, which values may stand there.

    `id` is its anchor, "" for none.
    """

    name: str
    kind: str
    says: str
    values: str
    id: str = ""


class TableView(NamedTuple):
    """One table with its columns; `id` is its anchor."""

    id: str
    name: str
    file: Link
    description: str
    columns: tuple[ColumnRow, ...]


@dataclass(frozen=True, slots=True)
class DictionaryView:
    """Every table that is published as a CSV file.

    `plan_letter` and `schedule_letter` are what a spreadsheet calls the two columns of actions.csv
    that its example names.
    """

    tables: tuple[TableView, ...]
    plan_letter: str
    schedule_letter: str
    example: str  # the id of a plan, for its formula
