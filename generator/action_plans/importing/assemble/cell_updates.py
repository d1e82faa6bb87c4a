"""Updates printed in the very cell that they report on, each made a row of its own.

Must not know: how rows are grouped, plan files.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from action_plans.importing.assemble.columns import MONTHS, Column
from action_plans.importing.assemble.due_cells import dates_in
from action_plans.importing.assemble.tables import BodyRow
from action_plans.importing.document import Paragraph
from action_plans.importing.draft import PlanDraft
from action_plans.importing.inline import balanced, plain
from action_plans.importing.review import DoubtKind

_WHEN = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTHS}\.?,?\s+\d{{4}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}"
)
UPDATE = re.compile(
    rf"^[\s*]*(?:(?:action plan\s+|progress\s+)?update[sd]?(?:\s+(?:as\s+at|at|on|of|for|in|from))?"
    rf"\s*[:(–-]?\s*(?:{_WHEN})|(?:{_WHEN})\s*[-–:]?\s*(?:progress\s+)?update)\)?[\s*]*[:.–-]?[\s*]*",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    rf"(?<=[.;:!?])[\s*]+(?=(?:Progress\s+)?Update\s*[:(–-]?\s*(?:{_WHEN}))", re.IGNORECASE
)


def update_of(said: Sequence[Paragraph]) -> tuple[list[Paragraph], str]:
    """Return a cell's paragraphs without its update heading, and the heading, "" if none."""
    found = UPDATE.match(said[0].text) if said else None
    if not found:
        return list(said), ""
    rest = balanced(said[0].text[found.end() :])
    first = [replace(said[0], text=rest)] if rest else []
    return [*first, *said[1:]], plain(found[0]).strip(" :.–-()")


def rows_apart(draft: PlanDraft, number: str, row: BodyRow) -> list[BodyRow]:
    """Return a row as several if updates follow the action in its cell: dates and owners go on
    to the updates from the end, as far as there is one for each.
    """
    said = [piece for each in row.cells.get(Column.ACTION, ()) for piece in _pieces(each)]
    cuts = [at for at, each in enumerate(said) if at and UPDATE.match(each.text)]
    if not cuts:
        return [row]
    edges = [0, *cuts, len(said)]
    parts = [said[a:b] for a, b in pairwise(edges)]
    dues = _shared(_dates(row.cells.get(Column.DUE, ())), len(parts))
    owners = _shared(list(row.cells.get(Column.OWNER, ())), len(parts))
    draft.doubt(
        DoubtKind.SPLIT,
        5,
        row.place,
        f"{number}/updates",
        f"the cell holds {len(cuts)} updates beside the action; see which dates are whose",
    )
    rows = []
    for at, part in enumerate(parts):
        cells = dict(row.cells) if not at else {}
        cells[Column.ACTION] = tuple(part)
        for column, shares in ((Column.DUE, dues), (Column.OWNER, owners)):
            cells.pop(column, None)
            if shares[at]:
                cells[column] = tuple(shares[at])
        kept = row.updates if not at else ()
        rows.append(
            replace(row, cells=cells, updates=kept, first_on_page=row.first_on_page and not at)
        )
    return rows


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
