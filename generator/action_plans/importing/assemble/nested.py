"""A table inside a cell of actions: its rows as rows of actions, owners and dates.

Must not know: how rows are grouped, plan files.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from action_plans.importing.assemble.body_rows import BodyRow
from action_plans.importing.assemble.inferring import is_dated
from action_plans.importing.document import Paragraph
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.inline import plain
from action_plans.importing.layouts.headers import header_of
from action_plans.importing.layouts.layout import Column
from action_plans.importing.paths import At

_COLUMNS = {2: (Column.ACTION, Column.DUE), 3: (Column.ACTION, Column.OWNER, Column.DUE)}


def nested_apart(doubts: Doubts, at: At, row: BodyRow) -> list[BodyRow]:
    """Return a row whose actions stand in a table of their own as several, other rows alone.

    The columns are told by the inner table's header, or by the dates in the last of two or three.
    """
    said = row.cells.get(Column.ACTION, ())
    inner = [each.cells for each in said if each.cells]
    if not inner or Column.OWNER in row.cells or Column.DUE in row.cells:
        return [row]
    header = header_of(inner[0])
    columns = header.columns if header else _by_content(inner)
    if not columns or (header and len(inner) == 1):
        return [row]
    words = plain(" ".join(inner[0])) if header else ""
    doubts.say(Code.NESTED_ROWS, row.place, at, words)
    head = inner[0] if header else None
    parts: list[dict[Column, tuple[Paragraph, ...]]] = []
    for is_inner, some in groupby(said, key=lambda each: bool(each.cells)):
        if is_inner:
            parts += [_cells(each, columns) for each in some if each.cells != head]
        else:
            parts.append({Column.ACTION: tuple(some)})
    whole = dict(row.cells)
    del whole[Column.ACTION]
    first = replace(row, cells=whole | parts[0])
    rest = (
        replace(row, cells=part, beside=(), first_on_page=False, continues=False, over={})
        for part in parts[1:]
    )
    return [first, *rest]


def _by_content(inner: Sequence[tuple[str, ...]]) -> tuple[Column, ...]:
    columns = _COLUMNS.get(max(map(len, inner)), ())
    dated = all(not cells[-1] or is_dated(plain(cells[-1])) for cells in inner)
    return columns if dated and any(cells[-1] for cells in inner) else ()


def _cells(each: Paragraph, columns: Sequence[Column]) -> dict[Column, tuple[Paragraph, ...]]:
    made: dict[Column, tuple[Paragraph, ...]] = {}
    for column, text in zip(columns, each.cells, strict=False):
        if text:
            kept = column if column in (Column.OWNER, Column.DUE) else Column.ACTION
            made[kept] = (*made.get(kept, ()), replace(each, text=text, cells=()))
    return made
