"""The CSV files and the two files that describe them: quoting, formulas, keys, hashes."""

import csv
import hashlib
import io
import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from action_plans.model.terms import Response
from action_plans.publishing.data.answer_tables import ANSWER_TABLES
from action_plans.publishing.data.columns import Column, Kind, Table
from action_plans.publishing.data.course_tables import COURSE_TABLES
from action_plans.publishing.data.csv_text import csv_file, joined, neutral, restored
from action_plans.publishing.data.described_tables import described_tables
from action_plans.publishing.data.tables import CSV_TABLES, SQLITE_TABLES
from tests.publishing.small_library import small_edition

FORMULAS = [
    "=1+1",
    "+44 20",
    "-1+1",
    "- a list in Markdown",
    "@SUM(A1)",
    "\t=1+1",
    "\rtext",
    "\ntext",
    " =1+1",
    "\u00a0=1+1",
    "\ufeff=1+1",
    "＝1+1",
    "'=1+1",
    "''=1+1",
    '=HYPERLINK("http://evil.example","x")',
    "=cmd|' /C calc'!A0",
]
HARMLESS = ["", "2022-11-21", "Hire.", "a=b", "1-2", "it's", "'quoted'", "*September 2021", "3"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_made_text(text: str) -> None:
    assert neutral(text) == f"'{text}"
    assert restored(neutral(text)) == text


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_no_formula_stands(text: str) -> None:
    assert neutral(text) == text == restored(text)


@given(st.text(alphabet="'=+-@ \t\r\nab\ufeff", max_size=6))
def test_every_text_can_be_had_back(text: str) -> None:
    written = neutral(text)
    assert restored(written) == text
    assert not written.startswith(("\t", "\r", "\n"))
    assert not written.lstrip("\ufeff \t\r\n").startswith(("=", "+", "-", "@"))


ONE_CELL = "\x00 , \" ; ' | \r\n \r \n é 🙂"


def table_of(*cells: Any) -> Table[Any]:
    kinds = {bool: Kind.BOOLEAN, int: Kind.INTEGER, float: Kind.NUMBER, date: Kind.DATE}
    return Table(
        "invented",
        "Invented",
        "One row.",
        ("c0",),
        lambda _: [cells],
        tuple(
            Column(
                f"c{place}",
                Kind.LIST if isinstance(cell, tuple) else kinds.get(type(cell), Kind.TEXT),
                "A cell.",
                lambda _, row, place=place: row[place],  # type: ignore[misc]
            )
            for place, cell in enumerate(cells)
        ),
    )


def csv_of(table: Table[Any]) -> bytes:
    return csv_file(table, table.batches(small_edition())).content


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))


def test_figures_and_dates_are_ours_and_stand() -> None:
    """A move of three months back begins with a minus sign, and is a number."""
    table = table_of("x", -3, -0.5, date(2022, 11, 21), True, False, None, ("a", "b|c"), ())
    assert csv_of(table).split(b"\r\n")[1] == (
        b'"x",-3,-0.5,"2022-11-21","true","false","","a|b\xc2\xa6c",""'
    )


def test_any_text_comes_back_from_its_cell() -> None:
    assert rows_of(csv_of(table_of("key", ONE_CELL))) == [{"c0": "key", "c1": ONE_CELL}]


CELLS = st.one_of(
    st.text(alphabet="a'=-@\",|\r\n\t é🙂%", max_size=6),
    st.tuples(st.text(alphabet='a"=|', max_size=3)),
    st.sampled_from(Response),
    st.integers(-9, 9),
    st.floats(-1, 1),
    st.sampled_from([True, False, None]),
    st.dates(),
)


@given(st.lists(CELLS, min_size=1, max_size=4))
def test_lines_are_those_of_the_csv_module(cells: list[Any]) -> None:
    expected = io.StringIO(newline="")
    writer = csv.writer(expected, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow([f"c{place}" for place in range(len(cells))])
    writer.writerow([expected_in_csv(cell) for cell in cells])
    assert csv_of(table_of(*cells)).decode() == expected.getvalue()


def expected_in_csv(cell: Any) -> str | float:
    match cell:
        case bool():
            return str(cell).lower()
        case int() | float():
            return cell
        case tuple():
            return neutral(joined(cell))
        case _:
            return "" if cell is None else neutral(str(cell))


def test_columns_of_one_table_may_hold_quotes_formulas_and_neither() -> None:
    """A column is taken as a whole, so that one cell of it must not change how another stands."""
    rows = [("plain", '"', 1.5), ("=1", "", None), ("", "a", 0.25)]
    table = replace(table_of("", "", 0.5), rows=lambda _: rows)
    assert csv_of(table) == (
        b'"c0","c1","c2"\r\n"plain","""",1.5\r\n"\'=1","",""\r\n"","a",0.25\r\n'
    )


def test_a_lone_surrogate_does_not_stop_the_build() -> None:
    assert rows_of(csv_of(table_of("key", "\ud800")))[0]["c1"] == "?"


def test_a_list_that_begins_with_a_formula() -> None:
    assert rows_of(csv_of(table_of("key", ("=1", "=2"))))[0]["c1"] == "'=1|=2"
    assert joined(()) == ""


WRITTEN = (*CSV_TABLES, *COURSE_TABLES, *ANSWER_TABLES)


def files() -> dict[str, bytes]:
    return {file.path: file.content for file in described_tables(small_edition())}


def test_the_files() -> None:
    names = ["recommendations.csv", "actions.csv", "updates.csv", "related.csv"]
    names += ["related.json"]
    names += ["histories.csv", "standings.csv", "evidence.csv", "clocks.csv", "questions.csv"]
    names += ["dates-passed.csv", "refused.csv", "dates-moved.csv"]
    names += ["datapackage.json", "csv-metadata.json", "plans.sqlite"]
    assert list(files()) == [f"data/{name}" for name in names]


def test_no_cell_could_be_taken_for_a_formula() -> None:
    figures = {"moved", "score"}
    found = 0
    for path, content in files().items():
        if path.endswith(".csv"):
            for row in rows_of(content):
                for name, cell in row.items():
                    found += cell.startswith("'")
                    assert name in figures or not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert found == 5, "two texts, two printed dates, two reasons: the invented plans have formulas"


def test_conditions_and_footnotes_travel_with_the_date() -> None:
    actions = {row["ref"]: row for row in rows_of(files()["data/actions.csv"])}
    row = actions["night-cover-2021#1/a1"]
    assert row["due"] == "*September 2021"
    assert row["condition"] == "money"
    assert row["footnotes"] == "Likely to come later than printed."
    assert row["lesser"] == "decision"


def test_keys_tell_rows_apart_and_references_lead_somewhere() -> None:
    contents = files()
    keys: dict[str, set[tuple[str, ...]]] = {}
    for table in CSV_TABLES:
        rows = rows_of(contents[f"data/{table.name}.csv"])
        found = [tuple(row[name] for name in table.key) for row in rows]
        assert len(set(found)) == len(found) > 0
        assert all(all(key) for key in found)
        keys[table.name] = set(found)
    for table in CSV_TABLES:
        for heading in table.columns:
            if heading.refers in keys:
                for row in rows_of(contents[f"data/{table.name}.csv"]):
                    for ref in filter(None, row[heading.name].split("|")):
                        assert (ref,) in keys[heading.refers]


def test_closed_lists_hold() -> None:
    contents = files()
    for table in CSV_TABLES:
        for heading in table.columns:
            if heading.values:
                for row in rows_of(contents[f"data/{table.name}.csv"]):
                    cell = row[heading.name]
                    found = set(filter(None, cell.split("|")))
                    assert found <= set(heading.values)


def test_the_data_package_tells_of_the_files_as_they_are() -> None:
    contents = files()
    package = json.loads(contents["data/datapackage.json"])
    assert package["as_of"] == "2022-11-21"
    assert [each["name"] for each in package["resources"]] == [table.name for table in WRITTEN]
    for resource in package["resources"]:
        content = contents[f"data/{resource['path']}"]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        header = content.decode().split("\r\n")[0].replace('"', "").split(",")
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == header
        assert set(resource["schema"]["primaryKey"]) <= set(header)
        assert all(field["description"] for field in fields)
        types = {"string", "integer", "number", "boolean", "date", "list"}
        assert {field["type"] for field in fields} <= types


def test_the_data_packages_foreign_keys_name_resources_and_fields() -> None:
    package = json.loads(files()["data/datapackage.json"])
    fields = {
        each["name"]: {field["name"] for field in each["schema"]["fields"]}
        for each in package["resources"]
    }
    found = [
        (each["name"], key)
        for each in package["resources"]
        for key in each["schema"]["foreignKeys"]
    ]
    assert [(name, *key["fields"]) for name, key in found] == [
        ("actions", "recommendation"),
        ("updates", "recommendation"),
        ("related", "from"),
        ("related", "to"),
        ("histories", "action"),
        ("evidence", "action"),
        ("questions", "ref"),
        ("dates-passed", "recommendation"),
        ("dates-moved", "recommendation"),
    ]
    for name, key in found:
        assert set(key["fields"]) <= fields[name]
        assert set(key["reference"]["fields"]) <= fields[key["reference"]["resource"]]


def test_csvw_describes_the_same_columns() -> None:
    contents = files()
    metadata = json.loads(contents["data/csv-metadata.json"])
    assert metadata["@context"][0] == "http://www.w3.org/ns/csvw"
    assert [table["url"] for table in metadata["tables"]] == [f"{t.name}.csv" for t in WRITTEN]
    for described, table in zip(metadata["tables"], WRITTEN, strict=True):
        columns = described["tableSchema"]["columns"]
        assert [column["name"] for column in columns] == [each.name for each in table.columns]
        assert [c["name"] for c in columns if "separator" in c] == [
            each.name for each in table.columns if each.kind is Kind.LIST
        ]


def test_names_are_fit_for_sql_and_json() -> None:
    for table in SQLITE_TABLES:
        names = [table.name, *(heading.name for heading in table.columns)]
        assert len(set(names[1:])) == len(names[1:])
        for name in names:
            assert name.isidentifier() and name == name.lower()
        assert set(table.key) <= set(names[1:])
