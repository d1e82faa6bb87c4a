"""A small table of two columns for each recommendation: what a row holds stands in its first cell.

Must not know: the rest of the document, recommendations, plan files.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from action_plans.importing.assemble.body_rows import Beside, BodyRow, split_due_owner
from action_plans.importing.document import Paragraph, Row, Table
from action_plans.importing.inline import plain
from action_plans.importing.layouts.headers import column_of, resolved
from action_plans.importing.layouts.layout import Column, Layout
from action_plans.importing.layouts.read_layouts import layouts

_NUMBERED = re.compile(
    r"^(?:recommendation|rec\.?|argymhelliad)\s*(?:no\.?\s*)?(?P<number>\d[\w.]*)\W*$", re.I
)
_NAMING = re.compile(
    r"^(?:recommendation|rec\.?|argymhelliad)\s*(?:no\.?\s*)?(?P<number>\d[\d.]*[a-z]?)\b\W*(?P<text>.*)$",
    re.I,
)
_COUNTED = re.compile(r"\b(?:number of|total|how many)\b", re.IGNORECASE)
_BESIDE: Final = (Column.UPDATE, Column.STATUS, Column.ASIDE, Column.OTHER)
_CARDS: Final = "one card for each recommendation"


def card_layout() -> Layout:
    """Return the layout of cards."""
    return next((each for each in layouts() if each.name == _CARDS), Layout())


def is_card_name(block: Paragraph | Table | None) -> bool:
    """True for a line that names the recommendation whose card stands below it."""
    return isinstance(block, Paragraph) and bool(_NAMING.match(plain(block.text).strip()))


def card_columns(table: Table, named: bool = False) -> list[Column] | None:
    """Return what each row of a card holds, None if the table is none.

    Every row has a name and what it is; a recommendation and what was done about it are named.
    The recommendation may be `named` by the line above the table.
    """
    labels = [plain(row.cells[0].text).strip() for row in table.rows if row.cells]
    if len(labels) < len(table.rows) or any(_filled(row) > 2 for row in table.rows):
        return None
    if any(len(row.cells) < 2 or _COUNTED.search(row.cells[0].text) for row in table.rows):
        return None
    found = [_column(label) for label in labels]
    known = {column for column in found if column}
    told = named or known & {Column.RECOMMENDATION, Column.FINDING}
    answered = known & {Column.ACTION, Column.RESPONSE, Column.REPLY}
    if len(known) < 3 or not told or not answered or 2 * len(known) < len(set(labels)):
        return None
    return resolved(found)


def _filled(row: Row) -> int:
    return sum(bool(cell.text) for cell in row.cells)


def _column(label: str) -> Column | None:
    return Column.RECOMMENDATION if _NUMBERED.match(label) else column_of(label, card_layout())


def label_number(row: Row) -> str:
    """Return the number that a row's label holds, "" without one."""
    numbered = _NUMBERED.match(plain(row.cells[0].text).strip())
    return numbered["number"] if numbered else ""


def named_card(table: Table, name: Paragraph) -> BodyRow:
    """Return what the line above a card says: its number, and its text if the line has it."""
    found = _NAMING.match(plain(name.text).strip())
    assert found
    cells: dict[Column, tuple[Paragraph, ...]] = {}
    cells[Column.NUMBER] = (replace(name, text=found["number"]),)
    if found["text"]:
        cells[Column.RECOMMENDATION] = (replace(name, text=found["text"]),)
    return BodyRow(cells, table.rows[0].place, layout=card_layout())


def card_rows(
    table: Table, columns: Sequence[Column], card: BodyRow | None = None
) -> Iterator[BodyRow]:
    """Yield a row for each card of a table, each as a table with columns would have it; `card` is
    what a line above it says.
    """
    for row, column in zip(table.rows, columns, strict=True):
        starts = column in (Column.NUMBER, Column.RECOMMENDATION)
        if card is None or (starts and _begun(card, column)):
            if card:
                yield card
            card = BodyRow({}, row.place, layout=card_layout())
        card = _with(card, column, row)
    if card:
        yield card


def _begun(card: BodyRow, column: Column) -> bool:
    return bool(card.cells.get(column)) or bool(
        card.cells.keys() - {Column.NUMBER, Column.RECOMMENDATION}
    )


def _with(card: BodyRow, column: Column, row: Row) -> BodyRow:
    label = plain(row.cells[0].text).strip()
    said = tuple(each for cell in row.cells[1:] for each in cell.paragraphs if each.text)
    cells = dict(card.cells)
    numbered = _NUMBERED.match(label)
    if numbered:
        cells[Column.NUMBER] = (Paragraph(numbered["number"], place=row.place),)
    if not said:
        return replace(card, cells=cells)
    if column in _BESIDE:
        return replace(card, cells=cells, beside=(*card.beside, Beside(column, label, said)))
    if column is Column.DUE_AND_OWNER:
        cells.update(split_due_owner(said))
    else:
        cells[column] = cells.get(column, ()) + said
    return replace(card, cells=cells)
