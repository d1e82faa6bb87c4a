"""Printed date cells and their readings, from the table in dates.yml."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from action_plans.model.due import Due, DueKind
from action_plans.reading.dates import read_due

TABLE = Path(__file__).with_name("dates.yml")
SOURCES = Path(__file__).parents[2] / ".." / "shared" / "sources"
CASES: dict[str, dict[str, str]] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
CELLS = [printed for cells in CASES.values() for printed in cells]

# Cells of the published plans that have no reading while they stand as one cell: several entries
# in it, or letters garbled in the extraction. A plan file holds their parts, one action each.
UNREAD_IN_THE_SOURCES = {
    "*April 2021 *June 2021",
    "*June 2020 *September 2020",
    "*September 2020 *April 2021",
    "Completed Completed",
    "Completed Completed Completed",
    "Geptember 2020",
    "June 2021 Completed June 2022",
    "March 2021 November 2021",
    "March 2021 September 2020",
    "October 2020 March 2022",
}
NOT_DATE_CELLS = {"6. Target Date", "--", "Definition", "Additional comment"}


def reading_of(due: Due) -> str:
    """Return a reading on one line: kind, days and precision, then whatever else is set."""
    parts = [due.kind.value]
    if due.first_day and due.first_day == due.last_day:
        parts.append(str(due.first_day))
    elif due.first_day or due.last_day:
        parts.append(f"{due.first_day or '…'} to {due.last_day or '…'}")
    if due.precision != "none":
        parts.append(due.precision.value)
    others = {
        "mark": due.mark,
        "recurs": due.recurs,
        "condition": due.condition,
        "about": due.about,
        "extended from": due.extended_from,
        "why": due.why_unread,
    }
    words = " ".join(parts)
    return "; ".join([words, *(f"{name}: {value}" for name, value in others.items() if value)])


@pytest.mark.parametrize(
    ("printed", "expected"),
    [(printed, reading) for cells in CASES.values() for printed, reading in cells.items()],
)
def test_a_cell_is_read_as_the_table_says(printed: str, expected: str) -> None:
    due = read_due(printed)
    assert reading_of(due) == expected
    assert due.printed == printed


def test_only_a_date_is_a_target_and_only_unread_cells_say_why() -> None:
    for due in map(read_due, CELLS):
        assert (due.target is not None) == (due.kind is DueKind.DATE), due
        assert bool(due.why_unread) == (due.kind is DueKind.UNREAD), due
        if due.first_day and due.last_day:
            assert due.first_day <= due.last_day, due


@pytest.mark.parametrize("change", [str.upper, str.lower, str.swapcase])
def test_capitals_make_no_difference_to_days_and_kind(change: Callable[[str], str]) -> None:
    for printed in CELLS:
        if "&" in printed or "<" in printed:
            continue  # entities are spelt in small letters
        plain, changed = read_due(printed), read_due(change(printed))
        assert changed.kind == plain.kind, printed
        assert (changed.first_day, changed.last_day) == (plain.first_day, plain.last_day), printed


@pytest.mark.parametrize("space", ["\N{NO-BREAK SPACE}", "  ", "\n", "&nbsp;", "<br>", "&#160;"])
def test_the_kind_of_space_makes_no_difference(space: str) -> None:
    for printed in CELLS:
        if "<" in printed:
            continue
        plain, spaced = read_due(printed), read_due(printed.replace(" ", space))
        assert reading_of(spaced) == reading_of(plain), printed


def test_two_different_dates_without_a_range_are_never_read() -> None:
    months = ["March 2021", "September 2020", "31/03/2023", "Spring 2024", "2019/20", "1 May 2021"]
    for first in months:
        for second in months:
            for between in (" ", ", ", " and ", "; ", " & ", "/", "<br>", "</p><p>"):
                if first != second and (first, between) != ("2019/20", "/"):
                    printed = first + between + second
                    assert read_due(printed).kind is DueKind.UNREAD, printed


@pytest.mark.needs_sources
def test_every_target_date_of_the_sources_has_a_reading() -> None:
    if not SOURCES.is_dir():
        pytest.skip("the published documents are not here (../shared/sources)")
    unread: set[str] = set()
    cells = 0
    for path in sorted(SOURCES.glob("*.txt")):
        for cell in _date_cells(path.read_text(encoding="utf-8")):
            cells += 1
            if read_due(cell).kind is DueKind.UNREAD:
                unread.add(" ".join(cell.split()))
    assert cells > 120
    assert unread == UNREAD_IN_THE_SOURCES


def _date_cells(text: str) -> list[str]:
    """Return the filled target-date cells; a cell with paragraphs of its own is one for each."""
    table = text[text.index("6. Target Date") :]
    rows = [line.split("\t") for line in table.splitlines()]
    cells = [row[-1] for row in rows if len(row) in (3, 6)]
    parts = [part.strip() for cell in cells for part in re.split(r"</?p>", cell)]
    return [part for part in parts if part and part not in NOT_DATE_CELLS]


_WORDS = st.sampled_from(sorted({word for cell in CELLS for word in cell.split()}))
_CELLS = st.lists(_WORDS | st.text(max_size=4), max_size=9).map(" ".join)


@settings(deadline=None)  # what it takes is measured below, and other work may share the machine
@given(st.text(max_size=80) | _CELLS)
def test_any_text_is_read_without_an_error_and_kept_to_the_letter(printed: str) -> None:
    due = read_due(printed)
    assert due.printed == printed
    assert due == read_due(printed)
    assert (due.target is not None) == (due.kind is DueKind.DATE)
    if due.first_day and due.last_day:
        assert due.first_day <= due.last_day


@pytest.mark.parametrize(
    "printed",
    [
        "<" * 2_000,
        "(" * 150 + ")" * 150,
        "April 2023 (" * 25,
        "from April 2023 to " * 15,
        "subject to " * 27,
        "x by " * 60,
        "&#" + "9" * 1_900 + ";",
        "Completed " * 100_000,
        "\x00\ud800" * 100,
        "٣١/٠٣/٢٠٢٣",
    ],
    ids=lambda printed: ascii(printed[:12]),
)
def test_hostile_text_is_unread(printed: str) -> None:
    assert read_due(printed).kind is DueKind.UNREAD
