"""`data/plans.sqlite`: every table with its keys, in one file to ask questions of.

Must not know: what a table holds, where the site is on the disk.

The same edition gives the same bytes: the page size is fixed, rows are added in plan order, and
nothing is taken out again. The file names the version of the SQLite library that wrote it.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from generator.publishing.data.columns import AnyTable, Cell, Heading, Kind
from generator.publishing.data.sql_schema import (
    create_index,
    create_list_table,
    create_table,
    insert,
    list_table,
)
from generator.publishing.data.tables import SQLITE_TABLES
from generator.publishing.edition import Edition
from generator.publishing.output import OutputFile

_PAGE_SIZE: Final = 4096
_CACHE_KIB: Final = 64_000  # with SQLite's own 2 MB, 100,000 recommendations took 2.6 times as long
_ROWS_AT_ONCE: Final = 500

_Value = str | int | float | None


def plans_sqlite(edition: Edition) -> Iterator[OutputFile]:
    """Yield the database.

    It is made in a file of its own that is gone when it has been read: SQLite's own copy of a
    database in memory would hold it three times at once.
    """
    with TemporaryDirectory() as folder:
        file = Path(folder, "plans.sqlite")
        _write(file, edition)
        content = file.read_bytes()
    yield OutputFile("data/plans.sqlite", content)


def _write(file: Path, edition: Edition) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = OFF")  # nobody reads it before it is complete
        database.execute("PRAGMA synchronous = OFF")
        database.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        database.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
        database.execute("PRAGMA encoding = 'UTF-8'")
        _make_tables(database)
        database.execute("BEGIN")
        _fill_edition(database, edition)
        for table in SQLITE_TABLES:
            _fill(database, table, edition)
        database.execute("COMMIT")
        _make_indexes(database)


def _make_tables(database: sqlite3.Connection) -> None:
    database.execute('CREATE TABLE "edition" ("name" TEXT NOT NULL PRIMARY KEY, "value" TEXT)')
    keys = {table.name: table.key[0] for table in SQLITE_TABLES}
    for table in SQLITE_TABLES:
        database.execute(create_table(table, keys))
        for heading in _lists(table):
            database.execute(create_list_table(table, heading, keys))


def _make_indexes(database: sqlite3.Connection) -> None:
    for table in SQLITE_TABLES:
        for heading in table.columns:
            if not heading.refers:
                continue
            if heading.kind is Kind.LIST:
                database.execute(create_index(list_table(table, heading), "value"))
            elif heading.name != table.key[0]:
                database.execute(create_index(table.name, heading.name))


def _lists(table: AnyTable) -> Iterator[Heading]:
    yield from (heading for heading in table.columns if heading.kind is Kind.LIST)


def _fill_edition(database: sqlite3.Connection, edition: Edition) -> None:
    facts = (
        ("as_of", edition.as_of.isoformat()),
        ("commit", edition.commit),
        ("site_url", edition.site_url),
    )
    database.executemany(insert("edition", 2), facts)


def _fill(database: sqlite3.Connection, table: AnyTable, edition: Edition) -> None:
    """Add a table's rows and those of its lists, some hundred at a time."""
    columns = table.columns
    single = [place for place, heading in enumerate(columns) if heading.kind is not Kind.LIST]
    key = [place for place, heading in enumerate(columns) if heading.name in table.key]
    lists = [(place, list_table(table, columns[place])) for place in range(len(columns))]
    lists = [(place, name) for place, name in lists if columns[place].kind is Kind.LIST]
    add_row = insert(table.name, len(single))
    cells = table.cells(edition)
    while rows := list(islice(cells, _ROWS_AT_ONCE)):
        database.executemany(
            add_row, ([_value(row[place], columns[place]) for place in single] for row in rows)
        )
        for place, name in lists:
            texts = _texts(rows, key, place, columns)
            database.executemany(insert(name, len(key) + 2), texts)


def _texts(
    rows: list[tuple[Cell, ...]], key: list[int], place: int, columns: tuple[Heading, ...]
) -> Iterator[tuple[_Value, ...]]:
    """Yield a row for each text of a list column."""
    for row in rows:
        texts = row[place]
        if isinstance(texts, tuple) and texts:
            known = tuple(_value(row[each], columns[each]) for each in key)
            for number, text in enumerate(texts, 1):
                yield (*known, number, _text(text))


def _value(cell: Cell, heading: Heading) -> _Value:
    """Return a cell as SQLite holds it; what stands in no closed list or table is NULL."""
    match cell:
        case str():
            return _text(cell) if cell or not (heading.values or heading.refers) else None
        case date():
            return cell.isoformat()
        case tuple():
            raise TypeError(f"a list in {heading.name}, which is no list column")
        case _:
            return cell


def _text(text: str) -> str:
    """Return plain text that UTF-8 can hold: a lone surrogate becomes `?`."""
    return str(text) if text.isascii() else text.encode("utf-8", "replace").decode()
