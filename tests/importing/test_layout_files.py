"""Layouts as data: the files are read, and a file that says what none may say is told."""

from pathlib import Path

import pytest

from action_plans.importing.layouts.headers import column_of, header_of, layout_of
from action_plans.importing.layouts.layout import Column, Layout
from action_plans.importing.layouts.read_layouts import LayoutError, layouts, read_layout
from action_plans.model.terms import ReportedInWords, Response

HMPPS = (
    "1. Rec No",
    "2. Recommendation",
    "3. Agreed/ Partly Agreed/ Not Agreed",
    "4. Response Action Taken/Planned",
    "5. Responsible Owner",
    "6. Target Date",
)


def test_each_layout_has_a_name_of_its_own_and_values_that_plans_know() -> None:
    assert len({each.name for each in layouts()}) == len(layouts()) >= 9
    for each in layouts():
        assert set(each.answers.values()) <= set(Response)
        assert {*each.states.values(), *each.colours.values()} - {""} <= set(ReportedInWords)


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("Rec No", Column.NUMBER), ("Recommendation", Column.RECOMMENDATION),
        ("Action owner", Column.OWNER), ("Agreed action(s)", Column.ACTION),
        ("Response", Column.REPLY), ("Accepted / Not accepted", Column.RESPONSE),
        ("Key milestones achieved in enacting recommendation", Column.ASIDE),
        ("Date of completion and outcome", Column.STATUS), ("By when", Column.DUE),
        ("Target date for completion and function responsible", Column.DUE_AND_OWNER),
        ("Dyddiad targed", Column.DUE), ("Argymhelliad", Column.RECOMMENDATION),
        ("Chap", None), ("", None),
    ],
)  # fmt: skip
def test_the_phrase_of_the_most_words_names_the_column(header: str, column: Column | None) -> None:
    assert column_of(header, Layout()) is column


def test_a_header_tells_its_layout() -> None:
    found = header_of(HMPPS)
    assert found is not None
    assert found.layout.name == "HMPPS since 2019"
    assert found.columns == (
        Column.NUMBER, Column.RECOMMENDATION, Column.RESPONSE, Column.ACTION, Column.OWNER,
        Column.DUE,
    )  # fmt: skip
    assert layout_of(("Ref", "Finding", "Management response")).name == "audit reports"
    assert header_of(("1", "Keep a log.", "Agreed", "Logs will be issued.")) is None


def test_a_layout_that_is_added_as_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.yml"
    path.write_text("name: mine\ncolumns: {owners: [chap]}\n", encoding="utf-8")
    assert column_of("Chap", read_layout(path)) is Column.OWNER
    path.write_text("name: mine\ncolums: {}\n", encoding="utf-8")
    with pytest.raises(LayoutError, match=r"mine\.yml: colums means nothing in a layout"):
        read_layout(path)
