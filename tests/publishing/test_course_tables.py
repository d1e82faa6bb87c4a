"""The tables of the record's course hold what recall-2020 must show, and the database has them."""

import csv
import io
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from string import ascii_uppercase

import pytest

from action_plans.publishing.data.course_tables import COURSE_TABLES
from action_plans.publishing.data.described_tables import described_tables
from action_plans.publishing.pages.dictionary_page import dictionary_pages
from action_plans.publishing.views.dictionary import DictionaryView
from tests.publishing.frozen_edition import frozen_edition

THEME = Path(__file__).parents[2] / "theme"


@cache
def files() -> dict[str, bytes]:
    return {file.path: file.content for file in described_tables(frozen_edition())}


def rows(name: str) -> list[dict[str, str]]:
    text = files()[f"data/{name}.csv"].decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_each_promise_through_time() -> None:
    found = {(row["action"], row["position"]): row for row in rows("histories")}
    for ref, was, now, months, lesser in (
        ("recall-2020#3/a2", "2021-11-30", "2022-01-31", "2", "decision"),
        ("recall-2020#4/a2", "2021-11-30", "2022-01-31", "2", "decision"),
        ("recall-2020#5/a1", "2021-07-31", "2022-03-31", "8", ""),
        ("recall-2020#7/a1", "2021-06-30", "2022-03-31", "9", ""),
    ):
        row = found[ref, "2"]
        assert (row["was"], row["now"], row["months"], row["lesser"]) == (was, now, months, lesser)
    assert found["recall-2020#6/a2", "2"]["event"] == "left-out"
    assert found["recall-2020#8/a1", "2"]["reported"] == "completed"
    owners = "Senior Responsible Officer for the Probation Reform Programme"
    assert found["recall-2020#3/a2", "2"]["owners"] == owners


def test_what_was_done_when_plans_came_out() -> None:
    done = {
        row["plan"]: int(row["actions"])
        for row in rows("standings")
        if (row["what"], row["value"]) == ("standing", "done-at-first")
    }
    assert done["joshua-jacques-2024"] == 28
    assert sum(done.values()) == 37
    assert len(rows("evidence")) == 43
    behind = sum(int(row["actions"]) for row in rows("standings") if row["what"] == "evidence")
    assert behind == 43


def test_the_clock_has_its_days() -> None:
    days = {(row["plan"], row["step"]): row["days"] for row in rows("clocks")}
    assert days["joshua-jacques-2024", "plan"] == "0"
    assert days["recall-2020", "first-update"] == "365"
    assert days["sfo-reviews-2020", "plan"] == "-1"


def test_the_database_holds_the_same_and_finds_words(tmp_path: Path) -> None:
    file = tmp_path / "plans.sqlite"
    file.write_bytes(files()["data/plans.sqlite"])
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        for table in COURSE_TABLES:
            (held,) = database.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()
            assert held == len(rows(table.name)) > 0
        found = database.execute(
            "SELECT ref FROM actions WHERE rowid IN "
            "(SELECT rowid FROM actions_fts WHERE actions_fts MATCH 'licence AND warnings')"
        ).fetchall()
        assert ("recall-2020#1/a1",) in found


def test_the_worked_example_in_python_works_and_its_columns_are_where_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (THEME / "pages" / "dictionary.html").read_text(encoding="utf-8")
    example = page.split('<pre><code tabindex="0">')[1].split("</code></pre>")[0]
    (tmp_path / "actions.csv").write_bytes(files()["data/actions.csv"])
    monkeypatch.chdir(tmp_path)
    exec(compile(example, "example", "exec"), {})
    assert len(capsys.readouterr().out.splitlines()) == 85
    names = list(rows("actions")[0])
    (dictionary,) = dictionary_pages(frozen_edition())
    view = dictionary.make().view
    assert isinstance(view, DictionaryView)
    assert names[ascii_uppercase.index(view.plan_letter)] == "recommendation"
    assert names[ascii_uppercase.index(view.schedule_letter)] == "schedule"


def test_the_dictionary_has_every_column() -> None:
    (page,) = dictionary_pages(frozen_edition())
    view = page.make().view
    assert isinstance(view, DictionaryView)
    told = {each.file.words: [row.name for row in each.columns] for each in view.tables}
    assert told == {
        path.removeprefix("data/"): next(csv.reader([content.decode().splitlines()[0]]))
        for path, content in files().items()
        if path.endswith(".csv")
    }
