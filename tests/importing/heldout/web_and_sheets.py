"""HTML pages and sheets that a plan might be, in our own sentences.

Must not know: readers, what should come of them.
"""

import datetime
import io
from typing import Final

from openpyxl import Workbook
from openpyxl.comments import Comment

FRONT: Final = (
    "Action Plan Submitted: 9 June 2022",
    "A Response to: {}",
    "Report Published: 12 May 2022",
)


def page(title: str, body: str) -> bytes:
    front = "".join(f"<p>{each.format(title)}</p>" for each in FRONT)
    return (
        "<!DOCTYPE html><html lang='en'><head><title>Ministry pages</title></head><body>"
        "<nav><a href='/'>Home</a></nav><main>"
        f"<h1>Action plan</h1>{front}{body}</main><footer>Crown copyright</footer></body></html>"
    ).encode()


def spans() -> bytes:
    """A header in two rows, cells over several rows, lists as actions, bodies as headings."""
    return page(
        "A Review of Laundries",
        """
<h2>Recommendations to the Head of Residence</h2>
<table><thead>
<tr><th rowspan=2>No<th rowspan=2>Recommendation<th rowspan=2>Agreed / Partly agreed / Not agreed<th colspan=3>Response
<tr><th>Action taken or planned<th>Responsible owner<th>Target date</thead>
<tr><td rowspan=2>1<td rowspan=2>Wash kit each week.<td rowspan=2>Agreed
<td>Machines will be leased.<td>Head of Estates<td>July 2022
<tr><td>A list of washing days will be shown.<td>Residential Manager<td>Completed
<tr><td>2<td>Give out soap.<td>Partly agreed<td><ul><li>Soap will be bought.<li>Soap will be given at reception.</ul>
<td><p>Head of Business Assurance<p>Reception Manager<td><p>June 2022<p>May 2022
</table>
<h2>Recommendations to Crownclean Services</h2>
<table><tr><th>No<th>Recommendation<th>Agreed / Partly agreed / Not agreed<th>Action taken or planned<th>Responsible owner<th>Target date
<tr><td>3<td>Answer calls in a day.<td>Not agreed<td>The contract allows three days.<td><td>
</table>""",
    )


def cards() -> bytes:
    """One table of two columns for each recommendation."""

    def card(*pairs: tuple[str, str]) -> str:
        return (
            "<table>" + "".join(f"<tr><th>{a}</th><td>{b}</td></tr>" for a, b in pairs) + "</table>"
        )

    return page("A Review of Libraries", card(
        ("Recommendation 1", "Open in the evening."), ("Response", "Agreed"),
        ("Action", "Two evenings will be tried."), ("Owner", "Library Manager"), ("Target date", "October 2022"),
    ) + card(
        ("Recommendation 2", "Buy books in more languages."), ("Response", "Partly agreed"),
        ("Action", "Polish books will be bought.<br>Loans from the county will be asked for."),
        ("Owner", "Library Manager<br>Head of Learning"), ("Target date", "July 2022<br>August 2022"),
    ))  # fmt: skip


def welsh() -> bytes:
    """A plan in Welsh."""
    return page(
        "Adolygiad o Lety",
        """
<table><tr><th>Rhif<th>Argymhelliad<th>Ymateb<th>Cam gweithredu<th>Perchennog<th>Dyddiad targed
<tr><td>1<td>Dylid cadw cofnod o bob ymweliad.<td>Derbyniwyd<td>Bydd llyfr newydd ym mhob llety.<td>Pennaeth Llety<td>Mehefin 2022
<tr><td>2<td>Dylid trwsio’r larymau.<td>Derbyniwyd yn rhannol<td>Bydd hanner y larymau yn cael eu trwsio.<td>Pennaeth Ystadau<td>Mai 2023
</table>""",
    )


def workbook() -> bytes:
    """A cover sheet and a plan: real dates, a cell over two rows, a hidden column, a comment."""
    book = Workbook()
    cover, plan = book.active, book.create_sheet("Plan")
    assert cover is not None
    for at, each in enumerate(FRONT, 1):
        cover[f"A{at}"] = each.format("A Review of Stores")
    rows: list[list[object]] = [
        ["No", "Recommendation", "Response", "Cost", "Action", "Owner", "Target date", "Status"],
        [
            1,
            "Count stock each month.",
            "Agreed",
            "secret sum",
            "A count will be made.",
            "Stores Manager",
            datetime.date(2022, 7, 31),
            "Completed",
        ],
        [
            None,
            None,
            None,
            None,
            "Losses will be told.",
            "Head of Finance",
            "Ongoing",
            "In progress",
        ],
        [
            2,
            "Lock the yard.",
            "Partly agreed",
            None,
            "Gates will be mended.\nA camera will be put up.",
            "Head of Estates\nHead of Security",
            "August 2022\nMay 2023",
            None,
        ],
    ]
    for at, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value is not None:
                plan.cell(at, column, value)
    for letter in "ABC":
        plan.merge_cells(f"{letter}2:{letter}3")
    plan.column_dimensions["D"].hidden = True
    plan["E4"].comment = Comment("ask the board first", "x")
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def coloured() -> bytes:
    """A local plan with a column of colours and a key to them, one table a sheet, no cover."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    lines: list[list[str | None]] = [
        [FRONT[0]],
        [FRONT[1].format("A Review of Youth Work")],
        [FRONT[2]],
        [],
        ["Key: G = completed, A = in progress, R = not started"],
        [],
        ["Ref", "Recommendation", "Action", "Lead", "Timescale", "RAG", "Progress"],
        [
            "1.1",
            "Meet each child.",
            "A worker will be named.",
            "Team Manager",
            "July 2022",
            "G",
            "All are named.",
        ],
        [
            "1.2",
            "Ask schools.",
            "Heads will be written to.",
            "Education Lead",
            "September 2022",
            "A",
            "Half have answered.",
        ],
        [
            "2.1",
            "Train staff.",
            "A course will be bought.",
            "Workforce Lead",
            "May 2023",
            "R",
            None,
        ],
    ]
    for line in lines:
        sheet.append(line)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


DOCUMENTS: Final = {
    "h1-spans.html": spans,
    "h2-cards.html": cards,
    "h3-welsh.html": welsh,
    "x1-workbook.xlsx": workbook,
    "x2-coloured.xlsx": coloured,
}
