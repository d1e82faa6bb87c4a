"""Word documents that a plan might be: bodies of their text part, in our own sentences.

Must not know: readers, what should come of them.
"""

from collections.abc import Sequence
from typing import Final

from tests.importing.kinds.docx_kinds import docx

HEADER: Final = (
    "1. Rec No",
    "2. Recommendation",
    "3. Agreed/ Partly Agreed/ Not Agreed",
    "4. Response Action Taken/Planned",
    "5. Responsible Owner",
    "6. Target Date",
)


def run(words: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def para(words: str, look: str = "") -> str:
    """Return a paragraph: of runs if words begin with a tag, else of one run."""
    return f"<w:p><w:pPr>{look}</w:pPr>{words if words.startswith('<') else run(words)}</w:p>"


def cell(*paragraphs: str, look: str = "") -> str:
    inside = "".join(each if each.startswith("<w:p>") else para(each) for each in paragraphs)
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{inside or '<w:p/>'}</w:tc>"


def row(*cells: str, look: str = "") -> str:
    inside = "".join(each if each.startswith("<w:tc>") else cell(each) for each in cells)
    return f"<w:tr><w:trPr>{look}</w:trPr>{inside}</w:tr>"


def table(*rows: str, wide: Sequence[int] = (700, 2000, 1000, 3000, 1500, 1000)) -> str:
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in wide)
    return f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def front(title: str) -> str:
    return (
        para("Action Plan Submitted: 9 June 2022")
        + para(f"A Response to: {title}")
        + para("Report Published: 12 May 2022")
    )


def span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def changed_text() -> bytes:
    """Tracked changes, a content control round a row, custom XML, a box with a note of its own."""
    moved = (
        run("A rota will be ")
        + '<w:del w:id="1"><w:r><w:delText>drafted and then </w:delText></w:r></w:del>'
        + f'<w:ins w:id="2">{run("agreed and ")}</w:ins>'
        + f'<w:moveTo w:id="3">{run("put up by the gate.")}</w:moveTo>'
        + '<w:moveFrom w:id="4"><w:r><w:t>put up by the gate.</w:t></w:r></w:moveFrom>'
    )
    controlled = row(
        "2",
        "Count keys at noon.",
        "Agreed",
        "A board for keys will be hung.",
        "Head of Gate",
        "July 2022",
    )
    box = (
        "<w:r><w:drawing><wps:txbx><w:txbxContent>"
        + para("This plan was agreed by the Gate Board.")
        + "</w:txbxContent></wps:txbx></w:drawing></w:r>"
    )
    body = front("A Review of Gates") + table(
        row(*HEADER),
        row(
            "1",
            "Staff the gate at all hours.",
            "Agreed",
            cell(para(moved)),
            "Head of Gate",
            "June 2022",
        ),
        f"<w:sdt><w:sdtPr/><w:sdtContent>{controlled}</w:sdtContent></w:sdt>",
        f'<w:customXml w:element="r">{row("3", "Light the lane.", "Partly Agreed", "Two lamps will be put up.", "Head of Estates", "May 2023")}</w:customXml>',
    )
    return docx(body + f"<w:p>{box}</w:p>")


def cells_of_many_cuts() -> bytes:
    """Rows cut differently, cells merged over two recommendations, a box ticked among three."""
    merged = '<w:vMerge w:val="restart"/>'
    body = front("A Review of Kitchens") + table(
        row(*HEADER),
        row(cell("To the Head of Catering", look=span(6))),
        row(
            "1", "Serve food hot.", cell("☐ Agreed", "☒ Partly agreed", "☐ Not agreed"),
            cell("New trolleys will be bought.", look=merged), "Catering Manager", "August 2022",
        ),
        row(
            "2", "Keep food hot on the way.", "Agreed (subject to funding)",
            cell(look="<w:vMerge/>"), "Catering Manager", "August 2022",
        ),
        row(
            cell("3"), cell("Ask diners.", look=span(2)), cell("A survey will be made.", look=span(1)),
            cell("Head of Business Assurance"), cell("March 2023"),
        ),
        row(cell("To Ashwell Foods Limited", look=span(6))),
        row("4-5", "Weigh portions.", "Not agreed", "The contract forbids it.", "", ""),
        wide=(700, 2000, 1000, 3000, 1500, 1000),
    )  # fmt: skip
    return docx(body)


def nested_table() -> bytes:
    """Actions with owners and dates in a table inside one cell."""
    inner = table(
        row("Print the form.", "Head of Learning", "July 2022"),
        row("Train tutors.", "Education Manager", "September 2022"),
        wide=(3000, 1500, 1000),
    )
    holder = f"<w:tc><w:tcPr/>{para('Two steps will be taken:')}{inner}<w:p/></w:tc>"
    return docx(
        front("A Review of Classes")
        + table(
            row(*HEADER),
            row("1", "Assess each learner.", "Agreed", holder, "", ""),
            row(
                "2",
                "Mend the heating.",
                "Agreed",
                "Boilers will be mended.",
                "Head of Estates",
                "Completed",
            ),
        )
    )


def updates_between() -> bytes:
    """Rows of updates between rows of the plan, an update inside a cell, status in words."""
    body = (
        para("Action Plan Submitted: 9 June 2022")
        + para("Revised Version Submitted: 20 February 2023")
        + para("A Response to: A Review of Visits")
        + para("Report Published: 12 May 2022")
        + table(
            row(*HEADER),
            row("To HMPPS", "", "", "", "", ""),
            row("1", "Open on Sundays.", "Agreed", cell("a) Staff will be asked.", "b) A rota will be tried."),
                cell("a) Head of Visits", "b) Head of Operations"), cell("a) July 2022", "b) October 2022")),
            row("", "", "", cell("Update February 2023", "a) All staff have been asked.", "b) The rota starts in May."),
                "", cell("a) Completed", "b) May 2023")),
            row("", "", "", "c) Families will be told.", "Head of Visits", "November 2022"),
            row("2", "Mend the play room.", "Agreed",
                cell("Toys will be bought.", "Update February 2023: half are bought."), "Head of Visits", "August 2022"),
            row("To the Director of Transport for the Fens", "", "", "", "", ""),
            row("3", "Run a bus on visit days.", "Agreed", "A bus will be tried.", "Head of Visits", "TBC"),
        )
    )  # fmt: skip
    return docx(body)


DOCUMENTS: Final = {
    "w1-changed-text.docx": changed_text,
    "w2-cells-of-many-cuts.docx": cells_of_many_cuts,
    "w3-nested-table.docx": nested_table,
    "w4-updates-between.docx": updates_between,
}
