"""Sums agree everywhere: a page, the list that it links to, tables, database, badge, figure."""

import csv
import json
import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from tests.site.reading_pages import parsed, with_class, words

STANDINGS = (
    "done-at-first",
    "done-since",
    "unfinished",
    "left-out",
    "passed",
    "no-end",
    "offered",
)
BEGINNINGS = ("new", "continued", "done")
LISTED = re.compile(r"([\d,]+) actions?, in")
DONE = re.compile(r"^(\d+) of \d+ actions done|^All (\d+) actions done")


def rows(site: Path, path: str) -> list[Mapping[str, str]]:
    with (site / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def in_database(site: Path, query: str) -> int:
    with closing(sqlite3.connect(site / "data" / "plans.sqlite")) as database:
        found: int = database.execute(query).fetchone()[0]
        return found


def in_list(site: Path, path: str) -> int:
    """Return how many actions a listing says that it counts."""
    found = LISTED.search(words(parsed(site, path)))
    assert found, path
    return int(found[1].replace(",", ""))


def in_figure(site: Path, figure: str, heading: str) -> int:
    """Return the sum of a column in a figure's table on the page, by what heads it."""
    page = parsed(site, "figures/")
    (table,) = (each for each in page.iter("table") if each.get("data-figure") == figure)
    heads = [words(each) for each in next(table.iter("thead")).iter("th")]
    (cells,) = ([*row] for row in next(table.iter("tfoot")).iter("tr"))
    return int(words(cells[heads.index(heading)]))


def column(site: Path, figure: str, value: str) -> int:
    """Return the sum of a column in a figure's file."""
    name = value.replace("-", "_")
    return sum(int(row[name]) for row in rows(site, f"figures/{figure}.csv"))


def in_standings(site: Path, what: str, value: str) -> int:
    return sum(
        int(row["actions"])
        for row in rows(site, "data/standings.csv")
        if (row["what"], row["value"]) == (what, value)
    )


def of_standing(site: Path, value: str) -> Iterator[tuple[str, int]]:
    bar = next(with_class(parsed(site, ""), "bar"))
    marks = (each.get("data-standing-count", "").partition(":") for each in bar.iter())
    yield "page", next(int(number) for name, _, number in marks if name == value)
    yield "list", in_list(site, f"standing/{value}/")
    actions = rows(site, "data/actions.csv")
    yield "CSV", sum(row["standing"] == value for row in actions)
    yield "SQLite", in_database(site, f"SELECT count(*) FROM actions WHERE standing = '{value}'")
    yield "standings", in_standings(site, "standing", value)
    yield "figure by plan", column(site, "standing-by-plan", value)
    yield "figure by year", column(site, "standing-by-year", value)


def of_beginning(site: Path, value: str) -> Iterator[tuple[str, int]]:
    heads = {
        "new": "Promised anew",
        "continued": "Going on from before",
        "done": "Finished when the plan came out",
    }
    yield "page", in_figure(site, "beginning-by-plan", heads[value])
    yield "list", in_list(site, f"beginning/{value}/")
    actions = rows(site, "data/actions.csv")
    yield "CSV", sum(row["beginning"] == value for row in actions)
    yield "SQLite", in_database(site, f"SELECT count(*) FROM actions WHERE beginning = '{value}'")
    yield "standings", in_standings(site, "beginning", value)
    yield "figure by year", column(site, "beginning-by-year", value)


def past(site: Path) -> Iterator[tuple[str, int]]:
    door = next(
        each
        for each in with_class(parsed(site, ""), "doors__door")
        if (each.get("href") or "").endswith("dates-passed/")
    )
    yield "page", int(words(next(door.iter("b"))))
    yield "list", len(list(with_class(parsed(site, "dates-passed/"), "question-row")))
    yield "CSV", len(rows(site, "data/dates-passed.csv"))
    yield (
        "SQLite",
        in_database(
            site,
            "SELECT count(*) FROM actions WHERE schedule IN "
            "('overdue-reported', 'passed-not-mentioned', 'passed-silent')",
        ),
    )


def moved(site: Path) -> Iterator[tuple[str, int]]:
    yield "page", in_figure(site, "dates-moved", "Actions")
    first = next(with_class(parsed(site, "dates-moved/"), "page__count"))
    yield "list", int(words(first))
    yield "CSV", sum(bool(row["moved"]) for row in rows(site, "data/actions.csv"))
    yield "SQLite", in_database(site, "SELECT count(*) FROM actions WHERE moved IS NOT NULL")
    yield "figure", column(site, "dates-moved", "actions")


def done(site: Path) -> Iterator[tuple[str, int]]:
    """Both kinds of done, as the badges count them."""
    badges = [
        path for path in (site / "badges").glob("*.json") if (site / "plans" / path.stem).is_dir()
    ]
    said = [json.loads(path.read_text())["message"] for path in sorted(badges)]
    told = [DONE.match(each.partition(" · ")[2]) for each in said]  # behind the plan's name
    assert len(told) == 5
    yield "badges", sum(int(each[1] or each[2]) for each in told if each)
    yield "CSV", len(rows(site, "data/evidence.csv"))
    yield (
        "SQLite",
        in_database(
            site, "SELECT count(*) FROM actions WHERE standing IN ('done-at-first', 'done-since')"
        ),
    )
    at_first, since = (column(site, "standing-by-plan", value) for value in STANDINGS[:2])
    yield "figure", at_first + since


def questions(site: Path) -> Iterator[tuple[str, int]]:
    yield "page", int(re.findall(r"(\d+) actions? of", words(parsed(site, "questions/")))[0])
    pages = sorted((site / "questions").glob("*/index.html"))
    paths = [f"questions/{page.parent.name}/" for page in pages]
    yield "list", sum(len(list(with_class(parsed(site, path), "asking"))) for path in paths)
    yield "CSV", len(rows(site, "data/questions.csv"))
    yield "SQLite", in_database(site, "SELECT count(*) FROM questions")


@pytest.mark.parametrize("value", STANDINGS)
def test_a_standing_is_counted_alike(value: str, content_site: Path) -> None:
    agree(of_standing(content_site, value))


@pytest.mark.parametrize("value", BEGINNINGS)
def test_what_actions_were_at_first_is_counted_alike(value: str, content_site: Path) -> None:
    agree(of_beginning(content_site, value))


@pytest.mark.parametrize("total", [past, moved, done, questions], ids=lambda each: each.__name__)
def test_a_total_is_counted_alike(total: object, content_site: Path) -> None:
    assert callable(total)
    agree(total(content_site))


def agree(told: Iterator[tuple[str, int]]) -> None:
    """Assert that all say the same number, which is not none."""
    found = dict(told)
    assert len(found) >= 4
    assert len(set(found.values())) == 1, found
    assert next(iter(found.values())) > 0
