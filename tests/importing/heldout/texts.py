"""Texts and tables as CSV that a plan might be, in our own sentences.

Must not know: readers, what should come of them.
"""

from typing import Final

from tests.importing.heldout.web_and_sheets import FRONT


def semicolons() -> bytes:
    """A table of an ombudsman, parted by semicolons: date and owner in one cell."""
    return (
        b"No;Recommendation;Accepted / Not accepted;Response;Target date for completion and function responsible\r\n"
        b'1;"Check on men at night; write it down.";Accepted;A form will be used.;"July 2022\nHead of Safety"\r\n'
        b"2;Share notes of calls.;Not accepted;Calls are private.;\r\n"
        b'3;Call an ambulance at once.;Accepted;"Staff will be told.";"Completed\nHead of Operations"\r\n'
    )


def labels() -> bytes:
    """Labels of several kinds, fewer dates than labels, numbers that are shared, an audit's words."""
    rows = (
        ("1. Rec No", "2. Recommendation", "3. Agreed/ Partly Agreed/ Not Agreed", "4. Response Action Taken/Planned", "5. Responsible Owner", "6. Target Date"),
        ("To the Chief Officer of Fenland Fire", "", "", "", "", ""),
        ("5(ii)", "Test hoses.", "Agreed – complete", "1. Hoses are tested. 2. A log is kept.", "1. Fire Officer 2. Head of Safety", "1. June 2022 2. July 2022"),
        ("6", "Mend the alarm.", "Agreed (subject to funding)", "6.1 – a) A bid will be made. b) Work will start.", "a) Head of Estates b) Head of Estates", "a) June 2022"),
        ("7", "To the Head of Learning: teach fire drills.", "Noted", "A film will be shown.", "Both: Head of Learning and Fire Officer", "Both: May 2023"),
        ("To HMPPS", "", "", "", "", ""),
        ("8", "Publish results.", "Agreed", "Results will be put on the web.", "HMPPS Head of Data", "Autumn 2022"),
    )  # fmt: skip
    front = "\n\n".join(each.format("A Review of Fire Safety") for each in FRONT)
    return (front + "\n\n" + "\n".join("\t".join(row) for row in rows) + "\n").encode()


def audit() -> bytes:
    """An audit's table: finding and recommendation, the answer leading the response, a name."""
    rows = (
        ("Ref", "Finding", "Recommendation", "Priority", "Management response", "Responsible officer", "Implementation date"),
        ("1", "Receipts were lost.", "Keep receipts.", "High", "Agreed. A box for receipts will be kept.", "Mary Oakley, Finance Manager", "30 June 2022"),
        ("2", "Two people share a login.", "End shared logins.", "Medium", "Partially accepted. New logins are ordered.", "Head of IT", "Q3 2022/23"),
        ("3", "Cash is counted by one.", "Count in pairs.", "Low", "Not accepted. There are too few staff.", "", ""),
    )  # fmt: skip
    front = "\n\n".join(each.format("An Audit of Cash") for each in FRONT)
    return (front + "\n\n" + "\n".join("\t".join(row) for row in rows) + "\n").encode()


def unknown() -> bytes:
    """Headers that no layout knows."""
    rows = (
        ("Item", "What was asked", "Verdict", "What we shall do", "Chap", "Deadline-ish"),
        (
            "1",
            "Clear the paths.",
            "Agreed",
            "Snow will be cleared.",
            "Head of Grounds",
            "July 2022",
        ),
        ("2", "Cut the trees.", "Not agreed", "Owls live there.", "", ""),
    )
    front = "\n\n".join(each.format("A Review of Grounds") for each in FRONT)
    return (front + "\n\n" + "\n".join("\t".join(row) for row in rows) + "\n").encode()


DOCUMENTS: Final = {
    "c1-semicolons.csv": semicolons,
    "t1-labels.txt": labels,
    "t2-audit.txt": audit,
    "t3-unknown-header.txt": unknown,
}
