"""Tables as SQL statements.

Must not know: what a table holds, how a statement is run.

A list column is a table of its own, `<table>_<column>`, one row for each text: the key of its
row, its `place` from 1, and the text as `value`.
"""

from collections.abc import Mapping
from typing import Final

from action_plans.publishing.data.columns import AnyTable, Heading, Kind

_TYPES: Final[Mapping[Kind, str]] = {
    Kind.TEXT: "TEXT",
    Kind.INTEGER: "INTEGER",
    Kind.NUMBER: "REAL",
    Kind.BOOLEAN: "INTEGER",
    Kind.DATE: "TEXT",
    Kind.LIST: "TEXT",
}


def _quoted(name: str) -> str:
    return f'"{name}"'


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(_quoted(name) for name in names)


def list_table(table: AnyTable, heading: Heading) -> str:
    """Return the name of the table that holds a list column."""
    return f"{table.name}_{heading.name}"


def create_table(table: AnyTable, keys: Mapping[str, str]) -> str:
    """Return the statement that makes a table, its lists left out; `keys` are by table name."""
    single = [heading for heading in table.columns if heading.kind is not Kind.LIST]
    lines = [_definition(table, heading) for heading in single]
    lines.append(f"PRIMARY KEY ({_names(table.key)})")
    lines += [
        _reference(heading.name, heading.refers, keys) for heading in single if heading.refers
    ]
    # With a key of several columns, an index beside the table would hold a third of it again.
    ending = " WITHOUT ROWID" if len(table.key) > 1 else ""
    return f"CREATE TABLE {_quoted(table.name)} (\n  " + ",\n  ".join(lines) + f"\n){ending}"


def create_list_table(table: AnyTable, heading: Heading, keys: Mapping[str, str]) -> str:
    """Return the statement that makes the table of a list column."""
    types = {each.name: _TYPES[each.kind] for each in table.columns}
    lines = [f"{_quoted(name)} {types[name]} NOT NULL" for name in table.key]
    lines += ['"place" INTEGER NOT NULL', f'"value" TEXT NOT NULL{_check("value", heading.values)}']
    lines.append(f"PRIMARY KEY ({_names((*table.key, 'place'))})")
    lines.append(
        f"FOREIGN KEY ({_names(table.key)}) REFERENCES {_quoted(table.name)} ({_names(table.key)})"
    )
    if heading.refers:
        lines.append(_reference("value", heading.refers, keys))
    name = _quoted(list_table(table, heading))
    return f"CREATE TABLE {name} (\n  " + ",\n  ".join(lines) + "\n) WITHOUT ROWID"


def create_index(table: str, column: str) -> str:
    """Return the statement that makes an index for looking up by one column."""
    return f"CREATE INDEX {_quoted(f'{table}_by_{column}')} ON {_quoted(table)} ({_quoted(column)})"


def insert(table: str, columns: int) -> str:
    """Return the statement that adds a row of so many cells."""
    return f"INSERT INTO {_quoted(table)} VALUES ({', '.join('?' * columns)})"


def _definition(table: AnyTable, heading: Heading) -> str:
    required = " NOT NULL" if heading.name in table.key else ""
    check = _check(heading.name, heading.values)
    return f"{_quoted(heading.name)} {_TYPES[heading.kind]}{required}{check}"


def _check(column: str, values: tuple[str, ...]) -> str:
    if not values:
        return ""
    accepted = ", ".join(f"'{value}'" for value in values)
    return f" CHECK ({_quoted(column)} IN ({accepted}))"


def _reference(column: str, refers: str, keys: Mapping[str, str]) -> str:
    return f"FOREIGN KEY ({_quoted(column)}) REFERENCES {_quoted(refers)} ({_quoted(keys[refers])})"
