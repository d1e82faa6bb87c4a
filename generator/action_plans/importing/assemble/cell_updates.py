"""Updates printed in the very cell that they report on, each made a row of its own; and rows that
are updates as a whole.

Must not know: how rows are grouped, plan files.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from action_plans.importing.assemble.body_rows import BodyRow
from action_plans.importing.assemble.due_cells import dates_in
from action_plans.importing.assemble.labels import Label, read_label
from action_plans.importing.assemble.months import MONTHS
from action_plans.importing.document import Paragraph
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.inline import balanced, plain
from action_plans.importing.layouts.layout import Column
from action_plans.importing.paths import At, Name

_WHEN = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTHS}\.?,?\s+(?:\d{{4}}|'?\d\d(?=:))|"
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
)
_ENDS = r"(?!\**\w)"  # no date is cut out of a word, nor out of one in which emphasis begins
UPDATE = re.compile(
    rf"^[\s*]*(?:(?:action plan\s+|progress\s+)?(?:update[sd]?|diweddariad(?:au)?)"
    rf"(?:\s+(?:as\s+at|at|on|of|for|in|from))?"
    rf"\s*[:(–-]?\s*(?:{_WHEN}){_ENDS}|(?:{_WHEN})\s*[-–:]?\s*(?:progress\s+)?updates?{_ENDS}|"
    rf"(?:progress\s+)?update(?=\s*[:–-]\s))\)?[\s*]*[:.–-]?[\s*]*",
    re.IGNORECASE,
)
# The heading of an entry in a cell of progress: "**June 2023:** Two have begun".
ENTRY = re.compile(
    rf"{UPDATE.pattern}|^[\s*]*(?:{_WHEN})[\s*]*(?:[:–-][\s*]*(?=\S)|$)", re.IGNORECASE
)
_INSIDE = re.compile(
    rf"(?<=[.;:!?])[\s*]+(?=(?:Progress\s+)?Update\s*(?:[:(–-]?\s*(?:{_WHEN})|[:–-]\s))",
    re.IGNORECASE,
)


def update_of(said: Sequence[Paragraph]) -> tuple[list[Paragraph], str]:
    """Return a cell's paragraphs without its update heading, and the heading, "" if none."""
    found = UPDATE.match(said[0].text) if said else None
    if not found:
        return list(said), ""
    rest = balanced(said[0].text[found.end() :])
    first = [replace(said[0], text=rest)] if rest else []
    return [*first, *said[1:]], plain(found[0]).strip(" :.–-()")


_WORDS = (Column.RECOMMENDATION, Column.RESPONSE, Column.REASON, Column.ACTION)


def as_update(row: BodyRow) -> BodyRow:
    """Return a row whose first words head an update, "Update March 2025 | Vacancies are down", with
    all of its words as its actions, below the heading; another row itself.
    """
    led = next((each for each in (Column.NUMBER, *_WORDS) if each in row.cells), None)
    if led is Column.NUMBER and not UPDATE.match(row.text(led)):
        led = next((each for each in _WORDS if each in row.cells), None)
    if led in (None, Column.ACTION) or row.free:
        return row
    said = tuple(each for part in dict.fromkeys((led, *_WORDS)) for each in row.cells.get(part, ()))
    rest, heading = update_of(said)
    if not heading or not rest:
        return row
    left = {column: cell for column, cell in row.cells.items() if column not in (led, *_WORDS)}
    return replace(row, cells={**left, Column.ACTION: said})


def rows_apart(doubts: Doubts, at: At, row: BodyRow) -> list[tuple[BodyRow, bool]]:
    """Return a row as several if updates follow actions in its cell, each with whether it is one
    of these updates. Such an update ends with the cell, or where the labels of actions go on.

    Dates and owners go to the updates from the end, as far as there is one for each.
    """
    said = [piece for each in row.cells.get(Column.ACTION, ()) for piece in _pieces(each)]
    cuts = list(_cuts(said))
    if not cuts:
        return [(row, False)]
    edges = [0, *cuts, len(said)]
    parts = [said[a:b] for a, b in pairwise(edges)]
    inner = [
        bool(part and UPDATE.match(part[0].text)) and index > 0 for index, part in enumerate(parts)
    ]
    updates = sum(inner)
    doubts.say(Code.UPDATE_IN_CELL, row.place, at.of(Name.UPDATES), count=updates)
    dues, owners = _dates(row.cells.get(Column.DUE, ())), list(row.cells.get(Column.OWNER, ()))
    if 1 < len(dues) == len(owners) == len(parts[0]):  # one for each action, none for an update
        shares = [[dues, *([[]] * updates)], [owners, *([[]] * updates)]]
    elif updates == len(parts) - 1:
        shares = [_shared(some, len(parts)) for some in (dues, owners)]
    else:
        shares = [_for_plain(some, inner) for some in (dues, owners)]
    rows = []
    for index, part in enumerate(parts):
        cells = dict(row.cells) if not index else {}
        cells[Column.ACTION] = tuple(part)
        for column, own in zip((Column.DUE, Column.OWNER), shares, strict=True):
            cells.pop(column, None)
            if own[index]:
                cells[column] = tuple(own[index])
        first = row.first_on_page and not index
        kept = row.beside if not index else ()
        rows.append((replace(row, cells=cells, beside=kept, first_on_page=first), inner[index]))
    return rows


def _cuts(said: Sequence[Paragraph]) -> Iterator[int]:
    """Yield where an update begins, and where the labels before it go on."""
    last: Label | None = None
    within = False
    for at, each in enumerate(said):
        label = read_label(each.text)
        if at and UPDATE.match(each.text):
            within = True
            yield at
        elif label and within and last and label[0].follows(last):
            within = False
            yield at
        if label and not within:
            last = label[0]


def _pieces(each: Paragraph) -> list[Paragraph]:
    return [
        replace(each, text=balanced(piece), marker=each.marker if not at else "")
        for at, piece in enumerate(_INSIDE.split(each.text))
        if piece.strip()
    ]


def _dates(lines: Sequence[Paragraph]) -> list[Paragraph]:
    return [
        replace(line, text=text) for line in lines for text in dates_in(line.text, done_apart=True)
    ]


def _shared(some: list[Paragraph], parts: int) -> list[list[Paragraph]]:
    """Return what each part gets: the last ones one by one, all the others the first part."""
    updates = parts - 1
    if len(some) <= updates:
        return [some, *([[]] * updates)]
    split = len(some) - updates
    return [some[:split], *([each] for each in some[split:])]


def _for_plain(some: list[Paragraph], inner: Sequence[bool]) -> list[list[Paragraph]]:
    """Return what each part gets where actions stand between updates: one each in order, if there
    are as many as parts or as actions; else all stand with the first.
    """
    takers = [at for at in range(len(inner)) if len(some) == len(inner) or not inner[at]]
    shares: list[list[Paragraph]] = [[] for _ in inner]
    if len(some) != len(takers):
        shares[0] = some
        return shares
    for at, each in zip(takers, some, strict=True):
        shares[at] = [each]
    return shares
