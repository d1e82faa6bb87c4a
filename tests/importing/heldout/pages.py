"""PDF pages that a plan might be, in our own sentences, drawn word by word.

Must not know: readers, what should come of them. Places are points from the foot of a page that is
842 wide and 595 high; letters are of one width.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from tests.importing.heldout.word import HEADER
from tests.importing.writers.pdf import pdf_bytes

X: Final = (40, 90, 280, 370, 580, 720)  # left edges of the six columns
RIGHT: Final = 810
SHORT: Final = ("No", "Recommendation", "Response", "Action", "Owner", "Target date")
Row = Sequence[str | Sequence[str]]  # a cell's lines


def words(x: float, y: float, said: str, size: float = 8, font: str = "F1") -> str:
    shown = said.replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({shown}) Tj ET"


def line(x0: float, y0: float, x1: float, y1: float) -> str:
    return f"{x0} {y0} m {x1} {y1} l S"


def lines_of(cell: str | Sequence[str]) -> Sequence[str]:
    return [cell] if isinstance(cell, str) else cell


def drawn(
    rows: Iterable[Row], top: float, xs: Sequence[float] = X
) -> tuple[list[str], list[float]]:
    """Return the operators of rows' words, and the heights between the rows, first and last too."""
    made, edges, y = [], [top], top
    for row in rows:
        for x, cell in zip(xs, row, strict=False):
            made += [words(x + 3, y - 12 - 10 * at, each) for at, each in enumerate(lines_of(cell))]
        y -= 10 * max(len(lines_of(cell)) for cell in row) + 12
        edges.append(y)
    return made, edges


def front(title: str) -> list[str]:
    return [
        words(40, 560, "Action Plan Submitted: 9 June 2022"),
        words(40, 545, f"A Response to: {title}"),
        words(40, 530, "Report Published: 12 May 2022"),
    ]


def header() -> Row:
    return [each.split(" ", 1)[1].split("/ ") for each in HEADER[:3]] + [
        ["Response", "Action Taken/Planned"], ["Responsible", "Owner"], "Target Date",
    ]  # fmt: skip


ROWS: Final[list[Row]] = [
    ["1", ["Write down who holds", "each key."], "Agreed", ["A book for keys will be", "kept at the gate."], ["Head of", "Security"], "July 2022"],
    ["2", ["Change locks when a key", "is lost."], ["Partly", "Agreed"], ["Locks of cells will be", "changed at once."], ["Head of", "Estates"], "Completed"],
    ["3", "Count keys at night.", "Agreed", ["Night staff will count", "and sign."], "Night Manager", "March 2023"],
]  # fmt: skip


def shaded() -> bytes:
    """Every other row shaded, no rule at all."""
    made, edges = drawn([header(), *ROWS], 510)
    shades = [
        f"0.85 g {X[0]} {low} {RIGHT - X[0]} {high - low} re f 0 g"
        for high, low in list(pairwise(edges))[::2]
    ]
    return pdf_bytes(["\n".join([*shades, *front("A Review of Keys"), *made])])


def bare() -> bytes:
    """No rule and no shade; a note stands beside the table."""
    made, _ = drawn([SHORT, *ROWS], 510, (120, 160, 320, 420, 590, 720))
    note = [
        words(20, 450 - 10 * at, each)
        for at, each in enumerate(("See also", "Annex C", "of the", "report."))
    ]
    return pdf_bytes(["\n".join([*front("A Review of Keys"), *made, *note])])


def horizontal() -> bytes:
    """Rules between rows alone; one row goes on over the page with a second owner."""
    first, edges = drawn([header(), *ROWS[:2]], 510)
    more: list[Row] = [
        [
            "3",
            "Count keys at night.",
            "Agreed",
            ["Night staff will count", "and sign."],
            "Night Manager",
            "March 2023",
        ]
    ]
    cut, low = drawn(more, 120)
    over, on = drawn(
        [
            ["", "", "", "Day staff will check.", "Day Manager", "April 2023"],
            ["4", "Mark each key.", "Not Agreed", "It tells too much.", "", ""],
        ],
        560,
    )
    rules = [line(X[0], y, RIGHT, y) for y in (*edges, low[0])]
    second = [line(X[0], y, RIGHT, y) for y in on[1:]]
    return pdf_bytes([
        "\n".join([*front("A Review of Keys"), *first, *cut, *rules]),
        "\n".join([*over, *second]),
    ])  # fmt: skip


def ticks() -> bytes:
    """A tick in one of three columns of answers, all ruled."""
    xs = (40, 80, 260, 320, 380, 440, 620, 730)
    head: Row = [
        "No",
        "Recommendation",
        "Agreed",
        ["Partly", "agreed"],
        ["Not", "agreed"],
        "Action",
        "Owner",
        "Target date",
    ]
    rows: list[Row] = [
        [
            "1",
            "Oil the hinges.",
            "X",
            "",
            "",
            "Hinges will be oiled.",
            "Head of Estates",
            "July 2022",
        ],
        [
            "2",
            "Paint the doors.",
            "",
            "X",
            "",
            "Half will be painted.",
            "Head of Estates",
            "May 2023",
        ],
        ["3", "Widen the doors.", "", "", "X", "Walls bear the roof.", "", ""],
    ]
    made, edges = drawn([head, *rows], 510, xs)
    rules = [line(xs[0], y, RIGHT, y) for y in edges]
    rules += [line(x, edges[0], x, edges[-1]) for x in (*xs, RIGHT)]
    return pdf_bytes(["\n".join([*front("A Review of Doors"), *made, *rules])])


def two_tables() -> bytes:
    """A second, short table without a header; one date over two rows of actions; page furniture."""
    made, edges = drawn([SHORT, *ROWS[:2]], 510)
    rules = [line(X[0], y, RIGHT, y) for y in edges] + [
        line(x, edges[0], x, edges[-1]) for x in (*X, RIGHT)
    ]
    rows: list[Row] = [
        ["3", "Lock the shed.", "Agreed", "A lock will be bought.", "Head of Estates", ""],
        ["", "", "", "Keys will be cut.", "Head of Security", ""],
    ]
    short, low = drawn(rows, 330)
    grid = [
        line(X[0], low[0], RIGHT, low[0]),
        line(X[0], low[2], RIGHT, low[2]),
        line(X[3], low[1], X[5], low[1]),
    ]
    grid += [line(x, low[0], x, low[2]) for x in (*X, RIGHT)]
    body = words(40, 345, "Recommendations to the Governor")
    date = words(X[5] + 3, (low[0] + low[2]) / 2 - 4, "September 2022")
    foot = [words(400, 20, "Page 1 of 1"), words(40, 20, "OFFICIAL")]
    mark = "0.9 g BT /F2 60 Tf .7 .7 -.7 .7 250 150 Tm (DRAFT) Tj ET 0 g"
    return pdf_bytes(
        [
            "\n".join(
                [mark, *front("A Review of Keys"), *made, *rules, body, *short, date, *grid, *foot]
            )
        ]
    )


DOCUMENTS: Final = {
    "p1-shaded.pdf": shaded,
    "p2-bare-with-note.pdf": bare,
    "p3-horizontal-over-page.pdf": horizontal,
    "p4-ticks.pdf": ticks,
    "p5-two-tables.pdf": two_tables,
}
