"""What Word files hold that plain text cannot: merges, reckoned numbers, links, page breaks."""

import io
from typing import Any

from docx import Document as NewDocx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from action_plans.importing.document import Document
from action_plans.importing.from_docx import read_docx
from action_plans.importing.importer import Imported, imported
from tests.importing.reading import vocabulary

HEADER = ("No", "Recommendation", "Agreed?", "Action", "Owner", "Target date")


def read(made: Any) -> Document:
    buffer = io.BytesIO()
    made.save(buffer)
    return read_docx(buffer.getvalue(), "x.docx", "")


def plan(made: Any) -> Imported:
    return imported(read(made), vocabulary(), "same-plan")


def new_table(rows: list[tuple[str, ...]]) -> tuple[Any, Any]:
    made = NewDocx()
    made.add_paragraph("Action Plan Submitted: 4 May 2021")
    made.add_paragraph("Report Published: 3 May 2021")
    table = made.add_table(rows=0, cols=6)
    for row in [HEADER, *rows]:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    return made, table


def test_merged_cells_are_read_once() -> None:
    made, table = new_table(
        [
            ("The Ministry of Justice should:", "", "", "", "", ""),
            ("1", "Sweep.", "Agreed", "Brooms will be bought.", "Head of Brooms", "May 2021"),
            ("", "", "", "Floors will be swept.", "", "June 2021"),
        ]
    )
    table.cell(1, 0).merge(table.cell(1, 5))
    for column in (0, 1, 2, 4):
        table.cell(2, column).merge(table.cell(3, column))
    found = plan(made)
    one = found.draft.recommendations[0]
    assert one.to == ["moj"]
    assert [(each.due.text, each.inherited) for each in one.actions] == [
        ("May 2021", False),
        ("June 2021", True),
    ]
    assert found.coverage.is_whole, str(found.coverage)


def numbered(made: Any, form: str, pattern: str) -> str:
    """Define a list and return its id."""
    numbering = made.part.numbering_part.element
    count = str(900 + len(numbering))
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), count)
    level = OxmlElement("w:lvl")
    level.set(qn("w:ilvl"), "0")
    for name, value in (("w:start", "1"), ("w:numFmt", form), ("w:lvlText", pattern)):
        child = OxmlElement(name)
        child.set(qn("w:val"), value)
        level.append(child)
    abstract.append(level)
    number = OxmlElement("w:num")
    number.set(qn("w:numId"), count)
    of = OxmlElement("w:abstractNumId")
    of.set(qn("w:val"), count)
    number.append(of)
    numbering.insert(0, abstract)
    numbering.append(number)
    return count


def make_item(paragraph: Any, id: str) -> None:
    properties = paragraph._p.get_or_add_pPr()
    listed = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", "0"), ("w:numId", id)):
        child = OxmlElement(name)
        child.set(qn("w:val"), value)
        listed.append(child)
    properties.append(listed)


def test_numbers_that_word_reckons() -> None:
    made, table = new_table(
        [
            ("", "Sweep.", "Agreed", "", "Head of Brooms", "May 2021"),
            ("", "Dust.", "Agreed", "Cloths will be bought.", "Head of Brooms", "June 2021"),
        ]
    )
    numbers = numbered(made, "decimal", "%1.")
    letters = numbered(made, "lowerLetter", "%1)")
    for row in (1, 2):
        make_item(table.cell(row, 0).paragraphs[0], numbers)
    cell = table.cell(1, 3)
    cell.paragraphs[0].text = "Buy brooms."
    cell.add_paragraph("Teach sweeping.")
    for paragraph in cell.paragraphs:
        make_item(paragraph, letters)
    recommendations = plan(made).draft.recommendations
    assert [each.number.text for each in recommendations] == ["1", "2"]
    assert [each.number_printed.text for each in recommendations] == ["1.", "2."]
    assert [(each.label.text, each.text.text) for each in recommendations[0].actions] == [
        ("a)", "Buy brooms."),
        ("b)", "Teach sweeping."),
    ]


def test_links_and_emphasis_become_markdown() -> None:
    made, table = new_table([("1", "Sweep.", "Agreed", "See ", "Head of Brooms", "May 2021")])
    paragraph = table.cell(1, 3).paragraphs[0]
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    for target in ("https://example.org/brooms", "javascript:alert(1)"):
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), made.part.relate_to(target, kind, is_external=True))
        run = paragraph.add_run("the guide")
        link.append(run._r)
        paragraph._p.append(link)
        paragraph.add_run(" or ")
    paragraph.add_run("now").bold = True
    text = plan(made).draft.recommendations[0].actions[0].text.text
    assert text == "See [the guide](https://example.org/brooms) or the guide or **now**"


def test_deleted_text_is_not_read() -> None:
    made, table = new_table([("1", "Sweep.", "Agreed", "Now.", "Head of Brooms", "May 2021")])
    gone = OxmlElement("w:del")
    run = table.cell(1, 3).paragraphs[0].add_run("Never. ")
    gone.append(run._r)
    table.cell(1, 3).paragraphs[0]._p.append(gone)
    found = plan(made)
    assert found.draft.recommendations[0].actions[0].text.text == "Now."
    assert any("tracked change" in each.says and each.words == "Never." for each in found.doubts)


def test_pages_are_known_only_where_word_has_laid_them_out() -> None:
    """A break that an author sets says nothing of the pages before it."""
    made, table = new_table([("1", "Sweep.", "Agreed", "Now.", "Head of Brooms", "May 2021")])
    made.paragraphs[-1].paragraph_format.page_break_before = True
    assert read(made).pages == 0
    for cell in table.rows[1].cells[1:3]:  # one row over two pages, of which two cells tell
        cell.paragraphs[0].runs[0]._r.append(OxmlElement("w:lastRenderedPageBreak"))
    assert read(made).pages == 2
