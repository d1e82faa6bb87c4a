"""Dates that stand at the height of their actions; paragraphs; links of a PDF."""

from pathlib import Path

import pytest

from action_plans.importing.document import Cell, Document, Format, Paragraph, Place, Row, Table
from action_plans.importing.from_pdf import read_pdf
from action_plans.importing.from_text import read_text
from action_plans.importing.importer import imported
from action_plans.importing.paths import Name
from action_plans.importing.pdf_grid import grids
from action_plans.importing.pdf_rules import Rule
from tests.cases import case_files
from tests.importing.reading import DOCUMENTS, bare_plan, vocabulary
from tests.importing.writers.pdf import Drawn, write_pdf

HEADER = ("No", "Recommendation", "Agreed?", "Action", "Owner", "Target date")


def row(*cells: str | tuple[Paragraph, ...]) -> Row:
    return Row(tuple(Cell((Paragraph(each),) if isinstance(each, str) else each) for each in cells))


def test_dates_at_the_height_of_their_paragraphs() -> None:
    """Three paragraphs and two dates: the heights tell which two begin an action."""
    said = tuple(
        Paragraph(text, top=top, place=Place(1, 1, 2, 4))
        for text, top in (
            ("The yard will be swept.", 100.0),
            ("Brooms stand in the shed.", 120.0),
            ("The shed will be painted.", 140.0),
        )
    )
    dates = tuple(
        Paragraph(text, top=top, place=Place(1, 1, 2, 6))
        for text, top in (("May 2021", 100.5), ("June 2021", 140.2))
    )
    table = Table((row(*HEADER), row("1", "Sweep.", "Agreed", said, "Head of Brooms", dates)))
    document = Document("x.pdf", Format.PDF, "", (Paragraph("Report Published: 1 May 2021"), table))
    actions = imported(document, vocabulary(), "same-plan").draft.recommendations[0].actions
    assert [(each.text.text, each.due.text) for each in actions] == [
        ("The yard will be swept.\n\nBrooms stand in the shed.", "May 2021"),
        ("The shed will be painted.", "June 2021"),
    ]


def test_paragraphs_have_their_height(tmp_path: Path) -> None:
    said = (Paragraph("The yard will be swept."), Paragraph("The shed will be painted."))
    table = Table((row(*HEADER), row("1", "Sweep.", "Agreed", said, "Head of Brooms", "May 2021")))
    write_pdf(Document("x", Format.PDF, "", (table,)), tmp_path / "x.pdf")
    document = read_pdf((tmp_path / "x.pdf").read_bytes(), "x.pdf", "")
    cell = next(document.tables()).rows[1].cells[3]
    assert [each.text for each in cell.paragraphs] == [each.text for each in said]
    tops = [each.top for each in cell.paragraphs]
    assert all(tops) and tops == sorted(tops, key=lambda top: top or 0)
    assert cell.paragraphs[0].place == Place(1, 1, 2, 4)


def test_a_grid_open_at_the_foot_and_merged_cells() -> None:
    across = [Rule(10, 0, 90), Rule(30, 0, 90)]
    down = [Rule(x, 10, 60) for x in (0, 60, 90)] + [Rule(30, 30, 60)]
    ((grid,), bands) = grids(across, down)
    assert bands == []
    assert (grid.columns, grid.rows, grid.open_top, grid.open_bottom) == (3, 2, False, True)
    assert [(box.row, box.column, box.columns) for box in grid.boxes] == [
        (0, 0, 2),
        (0, 2, 1),
        (1, 0, 1),
        (1, 1, 1),
        (1, 2, 1),
    ]


def test_a_frame_is_no_table() -> None:
    frame = grids([Rule(10, 0, 90), Rule(60, 0, 90)], [Rule(0, 10, 60), Rule(90, 10, 60)])
    assert frame[0] == []


def coloured(key: Paragraph | Table | None) -> Document:
    """Return a plan whose last column has colours and no words, with a key to them or without."""
    texts = ("No", "Recommendation", "Action", "Owner", "Target date", "RAG")
    said = (("1", "green"), ("2", "red"), ("3", "amber"))
    rows = [row(*texts)]
    for number, colour in said:
        some = row(
            number, "Sweep the yard.", "Brooms will be bought.", "Head of Brooms", "May 2021"
        )
        rows.append(Row((*some.cells, Cell(colour=colour))))
    return Document("x", Format.PDF, "", (Table(tuple(rows)), *([key] if key else [])))


def meaning(colour: str, words: str) -> Row:
    return Row((Cell(colour=colour), Cell((Paragraph(words),))))


LINE = Paragraph("Key: Red – not started; Amber – in progress; Green – completed and embedded")
ROWS = Table((meaning("red", "Not begun"), meaning("amber", "Under way"), meaning("green", "Done")))


@pytest.mark.parametrize(
    ("key", "reported", "doubted"),
    [
        (LINE, ["completed", "", "in-progress"], ["STATUS_READ", "STATUS_UNKNOWN", "STATUS_READ"]),
        (ROWS, ["completed", "", "in-progress"], ["STATUS_READ", "STATUS_UNKNOWN", "STATUS_READ"]),
        (None, ["", "", ""], ["COLOUR_WITHOUT_KEY"] * 3),
    ],
    ids=["line", "rows", "none"],
)
def test_a_shade_is_a_state_by_a_key_alone(
    key: Paragraph | Table | None, reported: list[str], doubted: list[str], tmp_path: Path
) -> None:
    write_pdf(coloured(key), tmp_path / "x.pdf")
    read = read_pdf((tmp_path / "x.pdf").read_bytes(), "x.pdf", "")
    made = imported(read, vocabulary(), "same-plan")
    actions = [each.actions[0] for each in made.draft.recommendations]
    assert [each.reported.text for each in actions] == reported
    own = [each.code.name for each in made.draft.doubts if each.field.name is Name.REPORTED]
    assert own == doubted


# A row of three cells on a page of its own, a header on one, and totals in two columns tell of no
# columns.
NOT_TOLD = {(Drawn.BARE, "bridge-unit"), (Drawn.BARE, "quay-releases")}


@pytest.mark.parametrize("drawn", [each for each in Drawn if each is not Drawn.RULED])
@pytest.mark.parametrize("path", case_files(DOCUMENTS, "*.txt"), ids=lambda path: path.stem)
def test_a_table_with_fewer_rules_or_none_gives_the_same_plan(
    path: Path, drawn: Drawn, tmp_path: Path
) -> None:
    plans = []
    for look in (Drawn.RULED, drawn):
        target = tmp_path / f"{look.value}.pdf"
        write_pdf(read_text(path.read_bytes(), path.name, ""), target, look)
        made = imported(read_pdf(target.read_bytes(), "x.pdf", ""), vocabulary(), "same-plan")
        assert made.coverage.is_whole, str(made.coverage)
        plans.append(bare_plan(made).split())
    assert (plans[0] == plans[1]) is ((drawn, path.stem) not in NOT_TOLD)
