"""`data/plans.sqlite`: every table with its keys, in one file to ask questions of.

Must not know: what a table holds, where the site is on the disk.

The same edition gives the same bytes: the page size is fixed, rows are added in plan order, and
nothing is taken out again. The file names the version of the SQLite library that wrote it.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from action_plans.model.bounds import Extra
from action_plans.publishing.data.bulk import bulk_of
from action_plans.publishing.data.columns import AnyTable, Batch, Cell, Heading, Kind, are_texts
from action_plans.publishing.data.questions_table import QUESTIONS
from action_plans.publishing.data.sql_schema import (
    create_index,
    create_list_table,
    create_table,
    insert,
    list_table,
)
from action_plans.publishing.data.tables import SQLITE_TABLES
from action_plans.publishing.edition import Edition
from action_plans.publishing.output import OutputFile

FULL_TEXT: Final = ("recommendations", "actions")  # tables whose texts are found by their words
_PAGE_SIZE: Final = 16384
_CACHE_KIB: Final = 64_000  # with SQLite's own 2 MB, 100,000 recommendations took 2.6 times as long

_Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Database:
    """A database that is being filled, table by table in their order."""

    _file: Path
    _connection: sqlite3.Connection
    _tables: tuple[AnyTable, ...]

    def filled(self, table: AnyTable, batches: Iterable[Batch]) -> Iterator[Batch]:
        """Add the rows of a table and of its lists; yield each batch on when it is in.

        Of a table that the database is without, they are yielded on alone.
        """
        if table not in self._tables:
            yield from batches
            return
        single = [heading for heading in table.columns if heading.kind is not Kind.LIST]
        add_row = insert(table.name, len(single))
        names = [heading.name for heading in table.columns]
        for batch in batches:
            cells = dict(zip(names, batch, strict=True))
            values = {each.name: _values(each, cells[each.name]) for each in single}
            self._connection.executemany(add_row, zip(*values.values(), strict=True))
            for heading in _lists(table):
                add = insert(list_table(table, heading), len(table.key) + 2)
                rows = _texts([values[name] for name in table.key], cells[heading.name])
                self._connection.executemany(add, rows)
            yield batch

    def finished(self, edition: Edition) -> OutputFile:
        """Return the database as it is published, when every table is in it."""
        self._connection.execute("COMMIT")
        _make_indexes(self._connection, self._tables)
        _make_full_text(self._connection, self._tables)
        self._connection.close()
        return bulk_of(edition, "data/plans.sqlite", self._file)


@contextmanager
def new_database(edition: Edition) -> Iterator[Database]:
    """Give a database with all its tables, still empty.

    It is made in a file of its own that is gone when it has been read: SQLite's own copy of a
    database in memory would hold it three times at once.
    """
    with TemporaryDirectory() as folder:
        file = Path(folder, "plans.sqlite")
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = OFF")  # nobody reads it before it is whole
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            connection.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
            connection.execute("PRAGMA encoding = 'UTF-8'")
            # The closed lists are enums by here; SQLite would build each anew for every row.
            connection.execute("PRAGMA ignore_check_constraints = ON")
            tables = _tables_of(edition)
            _make_tables(connection, tables)
            connection.execute("BEGIN")
            _fill_edition(connection, edition)
            yield Database(file, connection, tables)


def _tables_of(edition: Edition) -> tuple[AnyTable, ...]:
    """Return the tables of a database: of a large record without the questions, long and alike."""
    asks = edition.makes(Extra.QUESTIONS)
    return tuple(table for table in SQLITE_TABLES if asks or table is not QUESTIONS)


def _make_tables(database: sqlite3.Connection, tables: tuple[AnyTable, ...]) -> None:
    database.execute('CREATE TABLE "edition" ("name" TEXT NOT NULL PRIMARY KEY, "value" TEXT)')
    keys = {table.name: table.key[0] for table in tables}
    for table in tables:
        database.execute(create_table(table, keys))
        for heading in _lists(table):
            database.execute(create_list_table(table, heading, keys))


def _make_indexes(database: sqlite3.Connection, tables: tuple[AnyTable, ...]) -> None:
    """Make an index for each reference but those of a key.

    A key is its own index; `to` of what is related needs none, since every link stands under both
    of its ends.
    """
    for table in tables:
        for heading in table.columns:
            if not heading.refers:
                continue
            if heading.kind is Kind.LIST:
                database.execute(create_index(list_table(table, heading), "value"))
            elif heading.name not in table.key:
                database.execute(create_index(table.name, heading.name))


def _make_full_text(database: sqlite3.Connection, tables: tuple[AnyTable, ...]) -> None:
    """Make what finds words in texts, `<table>_fts`; it holds the words alone, the table the texts.

    `SELECT … FROM actions WHERE rowid IN (SELECT rowid FROM actions_fts WHERE … MATCH 'recall')`.
    """
    for name in (table.name for table in tables if table.name in FULL_TEXT):
        database.execute(
            f'CREATE VIRTUAL TABLE "{name}_fts" USING fts5(text, content="{name}", '
            "tokenize='porter unicode61', detail=column)"
        )
        database.execute(f'INSERT INTO "{name}_fts" ("{name}_fts") VALUES (\'rebuild\')')


def _lists(table: AnyTable) -> Iterator[Heading]:
    yield from (heading for heading in table.columns if heading.kind is Kind.LIST)


def _fill_edition(database: sqlite3.Connection, edition: Edition) -> None:
    facts = (
        ("as_of", edition.as_of.isoformat()),
        ("commit", edition.commit),
        ("site_url", edition.site_url),
    )
    database.executemany(insert("edition", 2), facts)


def _texts(key: list[list[_Value]], lists: list[Cell]) -> list[tuple[_Value, ...]]:
    """Return a row for each text of a list column, behind the key of its row."""
    return [
        (*known, number, _text(text))
        for known, texts in zip(zip(*key, strict=True), lists, strict=True)
        if isinstance(texts, tuple)
        for number, text in enumerate(texts, 1)
    ]


def _values(heading: Heading, cells: list[Cell]) -> list[_Value]:
    """Return cells as SQLite holds them."""
    if are_texts(cells) and (all(cells) or not (heading.values or heading.refers)) and _fit(cells):
        return list(cells)
    held = {cell: _value(cell, heading) for cell in set(cells)}  # the same ones come up often
    return [held[cell] for cell in cells]


def _fit(texts: Iterable[str]) -> bool:
    """True if UTF-8 can hold texts as they are, as it can but for a lone surrogate."""
    try:
        "".join(texts).encode()
    except UnicodeEncodeError:
        return False
    return True


def _value(cell: Cell, heading: Heading) -> _Value:
    """Return a cell as SQLite holds it; what stands in no closed list or table is NULL."""
    match cell:
        case str():
            return _text(cell) if cell or not (heading.values or heading.refers) else None
        case bool():
            return int(cell)
        case date():
            return cell.isoformat()
        case tuple():
            raise TypeError(f"a list in {heading.name}, which is no list column")
        case _:
            return cell


def _text(text: str) -> str:
    """Return plain text that UTF-8 can hold: a lone surrogate becomes `?`."""
    return str(text) if text.isascii() else text.encode("utf-8", "replace").decode()
