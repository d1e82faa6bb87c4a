"""OpenDocument texts that a plan might be, in our own sentences.

Must not know: readers, what should come of them.
"""

from typing import Final

from tests.importing.heldout.word import HEADER
from tests.importing.kinds.odt_kinds import odt


def para(words: str) -> str:
    return f"<text:p>{words}</text:p>"


def cell(*inside: str, look: str = "") -> str:
    blocks = "".join(each if each.startswith("<text:") else para(each) for each in inside)
    return f"<table:table-cell {look}>{blocks}</table:table-cell>"


def row(*cells: str) -> str:
    inside = "".join(each if each.startswith("<table:") else cell(each) for each in cells)
    return f"<table:table-row>{inside}</table:table-row>"


def table(*rows: str) -> str:
    return f"<table:table>{''.join(rows)}</table:table>"


def front(title: str) -> str:
    return (
        para("Action Plan Submitted: 9 June 2022")
        + para(f"A Response to: {title}")
        + para("Report Published: 12 May 2022")
    )


def items(*texts: str, header: str = "") -> str:
    first = f"<text:list-header>{para(header)}</text:list-header>" if header else ""
    listed = "".join(f"<text:list-item>{para(each)}</text:list-item>" for each in texts)
    return f"<text:list>{first}{listed}</text:list>"


def lists_and_notes() -> bytes:
    """A list with a header as actions, a note in a cell, the title in a frame, a sub-table."""
    note = (
        "October 2022<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        + para("If the vote is passed.")
        + "</text:note-body></text:note>"
    )
    sub = (
        '<table:table table:is-sub-table="true">'
        + row("Seeds will be bought.", "Gardens Manager", "July 2022")
        + row("Beds will be dug.", "Head of Industries", "August 2022")
        + "</table:table>"
    )
    framed = (
        f"<draw:frame><draw:text-box>{front('A Review of Gardens')}</draw:text-box></draw:frame>"
    )
    wide = 'table:number-columns-spanned="3"'
    covered = "<table:covered-table-cell/>" * 2
    return odt(
        para(framed)
        + table(
            f"<table:table-header-rows>{row(*HEADER)}</table:table-header-rows>",
            row("1", "Grow food.", "Agreed",
                f"<table:table-cell {wide}>{sub}</table:table-cell>{covered}"),
            row("2", "Sell what is grown.", "Partly Agreed",
                cell(items("A stall will open.", "Prices will be set.", header="We will do two things:")),
                "Head of Industries", cell(note)),
        )
    )  # fmt: skip


def spans_and_repeats() -> bytes:
    """Cells over two rows, repeated blank cells, addressees in rows of their own."""
    two = 'table:number-rows-spanned="2"'
    blank = '<table:table-cell table:number-columns-repeated="5"/>'
    return odt(
        front("A Review of Transport")
        + table(
            row(*HEADER),
            row("For the Court Custody Contractor", blank),
            row(cell("1", look=two), cell("Bring men to court in time.", look=two), cell("Agreed", look=two),
                "Vans will leave earlier.", "Contract Manager", "July 2022"),
            "<table:table-row>" + "<table:covered-table-cell/>" * 3
            + cell("Delays will be counted.") + cell("Head of Escorts") + cell("Ongoing")
            + "</table:table-row>",
            row("To the Ministry of Justice", blank),
            row("2", "Use video where possible.", "Not Agreed", "Courts decide this.", "", ""),
        )
    )  # fmt: skip


DOCUMENTS: Final = {
    "o1-lists-and-notes.odt": lists_and_notes,
    "o2-spans-and-repeats.odt": spans_and_repeats,
}
