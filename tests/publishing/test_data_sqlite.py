"""The SQLite file: sound, the same bytes each time, and of one mind with JSON and CSV."""

import csv
import io
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from action_plans.publishing.data.columns import Column, Kind, Table
from action_plans.publishing.data.csv_text import restored
from action_plans.publishing.data.files import DATA_FILES
from action_plans.publishing.data.sqlite import new_database
from action_plans.publishing.data.tables import CSV_TABLES, SQLITE_TABLES
from tests.publishing.every_data_file import data_files
from tests.publishing.small_library import small_edition


def plans_sqlite() -> bytes:
    contents = {file.path: file.content for file in data_files(small_edition())}
    return contents["data/plans.sqlite"]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    path = tmp_path / "plans.sqlite"
    path.write_bytes(plans_sqlite())
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def test_it_is_sound(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA page_size").fetchone() == (16384,)


def test_it_keeps_to_its_own_rules(database: sqlite3.Connection) -> None:
    """The keys and the closed lists are in the file, not in its description only."""
    database.execute("PRAGMA foreign_keys = ON")
    for statement in (
        "UPDATE actions SET reported = 'nearly'",
        "UPDATE actions SET recommendation = 'nowhere#1'",
        "INSERT INTO recommendations_themes VALUES ('day-cover-2022#1', 1, 'no-theme')",
        "INSERT INTO recommendations (ref) VALUES ('day-cover-2022#1')",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            database.execute(statement)


def test_the_same_bytes_each_time() -> None:
    assert plans_sqlite() == plans_sqlite()
    assert plans_sqlite().startswith(b"SQLite format 3\x00")


def test_it_says_which_edition_it_is(database: sqlite3.Connection) -> None:
    facts = dict(database.execute("SELECT name, value FROM edition").fetchall())
    assert facts == {"as_of": "2022-11-21", "commit": "0123abc", "site_url": ""}


def test_blank_references_are_null(database: sqlite3.Connection) -> None:
    found = database.execute("SELECT id, replaced_by FROM organisations ORDER BY id").fetchall()
    assert found == [("hmi", None), ("hmpps", None), ("old-body", "hmpps")]


def test_a_question_across_tables(database: sqlite3.Connection) -> None:
    found = database.execute(
        """
        SELECT owners.name, actions.ref, plans.title
        FROM actions
        JOIN actions_owner_ids USING (ref)
        JOIN owners ON owners.id = actions_owner_ids.value
        JOIN recommendations ON recommendations.ref = actions.recommendation
        JOIN plans ON plans.id = recommendations.plan
        WHERE actions.due_date < (SELECT value FROM edition WHERE name = 'as_of')
        """
    ).fetchall()
    assert found == [
        (
            "Head of Residential Services, North",
            "day-cover-2022#1/a1",
            "Day cover: <b>what</b> of it?",
        )
    ]


def cells_of(database: sqlite3.Connection, name: str, key: dict[str, Any], column: str) -> Any:
    where = " AND ".join(f'"{each}" = ?' for each in key)
    table = next(table for table in SQLITE_TABLES if table.name == name)
    heading = next(each for each in table.columns if each.name == column)
    if heading.kind is Kind.LIST:
        query = f'SELECT value FROM "{name}_{column}" WHERE {where} ORDER BY place'
        return [value for (value,) in database.execute(query, tuple(key.values()))]
    query = f'SELECT "{column}" FROM "{name}" WHERE {where}'
    (found,) = database.execute(query, tuple(key.values())).fetchall()
    return found[0]


def test_csv_and_sqlite_agree_cell_by_cell(database: sqlite3.Connection) -> None:
    contents = {file.path: file.content for file in data_files(small_edition())}
    compared = []
    for table in CSV_TABLES:
        text = contents[f"data/{table.name}.csv"].decode("utf-8")
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        (count,) = database.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()
        assert count == len(rows)
        for row in rows:
            key = {name: row[name] for name in table.key}
            for heading in table.columns:
                held = cells_of(database, table.name, key, heading.name)
                assert as_text(held, heading.kind) == restored(row[heading.name])
        compared.append(len(rows))
    assert compared == [4, 5, 2, 4]  # rows of each, so that no table was empty


def as_text(held: Any, kind: Kind) -> str:
    """Return what SQLite holds as CSV writes it."""
    match kind:
        case Kind.LIST:
            return "|".join(each.replace("|", "¦") for each in held)
        case Kind.BOOLEAN:
            return "true" if held else "false"
        case _:
            return "" if held is None else str(held)


def test_json_and_sqlite_agree(database: sqlite3.Connection) -> None:
    contents = {file.path: file.content for file in data_files(small_edition())}
    same = "plan number number_printed to to_printed stem text response reported schedule moved"
    same_of_action = (
        "label group text owners owner_ids due precision condition reported schedule standing"
        " evidence evidence_names evidence_url"
    )
    recommendations = json.loads(contents["data/recommendations.json"])
    for each in recommendations:
        key = {"ref": each["ref"]}
        for name in [*same.split(), "url", "checked", "themes", "lead_in"]:
            assert cells_of(database, "recommendations", key, name) == each[name]
        for action in each["actions"]:
            key = {"ref": f"{each['ref']}/{action['id']}"}
            for name in [*same_of_action.split(), "first_due_date", "due_date", "moved"]:
                assert cells_of(database, "actions", key, name) == action[name]
        for position, update in enumerate(each["updates"], 1):
            place = {"recommendation": each["ref"], "position": position}
            for name in ("date", "text", "due", "owners"):
                assert cells_of(database, "updates", place, name) == update[name]
            answered = [f"{each['ref']}/{id}" for id in update["answers"]]
            assert cells_of(database, "updates", place, "answers") == answered
    related = json.loads(contents["data/related.json"])
    rows = database.execute(
        'SELECT "from", "to", kind, "by", score, level, why FROM related'
    ).fetchall()
    assert sorted(map(str, rows)) == sorted(str(tuple(row.values())) for row in related)


def test_every_file_is_listed_once() -> None:
    paths = [file.path for _, files in DATA_FILES for file in files(small_edition())]
    assert paths == [
        "data/recommendations.csv",
        "data/actions.csv",
        "data/updates.csv",
        "data/related.csv",
        "data/related.json",
        "data/histories.csv",
        "data/standings.csv",
        "data/evidence.csv",
        "data/clocks.csv",
        "data/questions.csv",
        "data/dates-passed.csv",
        "data/refused.csv",
        "data/dates-moved.csv",
        "data/datapackage.json",
        "data/csv-metadata.json",
        "data/plans.sqlite",
        "data/recommendations.json",
        "data/plans.json",
        "data/schema-org.jsonld",
        "data/oscal-poam.json",
        "data/prov.json",
    ]


def test_a_list_in_a_column_that_is_none_is_our_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong: Table[int] = Table(
        "wrong",
        "Wrong",
        "A row.",
        ("id",),
        lambda _: [1],
        (
            Column("id", Kind.INTEGER, "Its id.", lambda _, row: row),
            Column("names", Kind.TEXT, "Names.", lambda _, __: ("a", "b")),
        ),
    )
    monkeypatch.setattr("action_plans.publishing.data.sqlite.SQLITE_TABLES", (wrong,))
    with (
        new_database(small_edition()) as database,
        pytest.raises(TypeError, match="a list in names"),
    ):
        list(database.filled(wrong, wrong.batches(small_edition())))


def test_a_table_of_many_rows_is_whole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Rows go in by the hundred; the blank, the odd and the surrogate among them as alone."""
    texts = ["\ud800", "“quoted”", "", "<b>"]
    many: Table[int] = Table(
        "many",
        "Many",
        "A row.",
        ("id", "part"),
        lambda _: range(1203),
        (
            Column("id", Kind.INTEGER, "Its id.", lambda _, row: row // 2),
            Column("part", Kind.TEXT, "A or b.", lambda _, row: "ab"[row % 2], values=("a", "b")),
            Column("text", Kind.TEXT, "A text.", lambda _, row: texts[row % 4]),
            Column("said", Kind.BOOLEAN, "Whether.", lambda _, row: row % 2 == 0),
            Column("names", Kind.LIST, "Names.", lambda _, row: ("x",) * (row % 3)),
        ),
    )
    monkeypatch.setattr("action_plans.publishing.data.sqlite.SQLITE_TABLES", (many,))
    path = tmp_path / "many.sqlite"
    with new_database(small_edition()) as database:
        batches = list(database.filled(many, many.batches(small_edition())))
        path.write_bytes(database.finished(small_edition()).content)
    assert sum(len(batch[0]) for batch in batches) == 1203
    shown = ["?", "“quoted”", "", "<b>"]
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT * FROM many ORDER BY id, part").fetchall()
        (names,) = connection.execute("SELECT count(*) FROM many_names").fetchone()
    assert rows == [(n // 2, "ab"[n % 2], shown[n % 4], int(n % 2 == 0)) for n in range(1203)]
    assert names == sum(n % 3 for n in range(1203))
