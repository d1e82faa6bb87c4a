"""One row of the action table, its cells named by what they hold.

Must not know: how tables are told apart, recommendations, plan files.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from action_plans.importing.assemble.action_ends import ends_apart
from action_plans.importing.assemble.answers import EMPTY_BOXES, TICKS
from action_plans.importing.assemble.columns import columns_of_row
from action_plans.importing.assemble.due_cells import date_at_edge, dated_parts
from action_plans.importing.assemble.posts import names_post
from action_plans.importing.document import Cell, Paragraph, Place, Row
from action_plans.importing.doubt_codes import Code
from action_plans.importing.inline import plain
from action_plans.importing.layouts.headers import Header
from action_plans.importing.layouts.layout import Column, Layout

_SIGNS = (Column.STATUS, Column.OTHER)  # where a colour without words may tell something
_POST_BEHIND = re.compile(r"(?P<due>.+?)\s*\((?P<post>[^()]+)\)")  # "Spring 2025 (Clerk)"
_OWNED = {Column.OWNER, Column.DUE, Column.DUE_AND_OWNER}
_BESIDE = (Column.UPDATE, Column.STATUS, Column.EVIDENCE, Column.ASIDE, Column.OTHER)


@dataclass(frozen=True, slots=True)
class Beside:
    """A cell of a column that is no part of the promise itself, with the words of its header."""

    column: Column
    header: str
    paragraphs: tuple[Paragraph, ...]
    colour: str = ""  # behind a cell that holds no words

    @property
    def text(self) -> str:
        """All of it in one line of Markdown."""
        return " ".join(each.text for each in self.paragraphs)


@dataclass(frozen=True, slots=True)
class BodyRow:
    """One row below a header, or a paragraph that stands between such rows.

    `cells` has only what is filled; `beside` the filled cells of other columns. `over` are the
    cells that a merge continues from above. `first_on_page` is True for the first row after a
    break in the table, `headed` for the first below a header.
    """

    cells: dict[Column, tuple[Paragraph, ...]]
    place: Place
    first_on_page: bool = False
    continues: bool = False
    beside: tuple[Beside, ...] = ()
    guessed: bool = False
    free: bool = False  # a paragraph outside every table
    headed: bool = False
    over: Mapping[Column, tuple[Paragraph, ...]] = field(default_factory=dict)
    layout: Layout = field(default_factory=Layout)
    answered: bool = True  # the table has a column for the answer
    # Parts that no header tells for certain, with the words of their headers and why in doubt.
    guessed_parts: tuple[tuple[Column, str, Code], ...] = ()

    def text(self, column: Column) -> str:
        """Return a cell's text in one line of Markdown, "" where it is blank."""
        return " ".join(paragraph.text for paragraph in self.cells.get(column, ()))


def free_row(paragraph: Paragraph) -> BodyRow:
    """Return a paragraph that stands between the rows."""
    return BodyRow({Column.RECOMMENDATION: (paragraph,)}, paragraph.place, free=True)


def body_row(
    row: Row, header: Header, first: bool, headed: bool, above: Sequence[tuple[Paragraph, ...]]
) -> BodyRow:
    """Return a row below a header; `above` has what stands over each of its cells."""
    named, guessed = columns_of_row(header.columns, row)
    made = BodyRow(
        {},
        row.place,
        first,
        row.continues,
        headed=headed,
        layout=header.layout,
        answered=Column.RESPONSE in header.columns,
        guessed_parts=_guessed_parts(header),
    )
    alone = row.cells[0].text and not any(cell.text for cell in row.cells[1:])
    if alone and named[0] not in (Column.NUMBER, Column.ACTION):
        return replace(made, cells={Column.RECOMMENDATION: row.cells[0].paragraphs})
    cells: dict[Column, tuple[Paragraph, ...]] = {}
    over: dict[Column, tuple[Paragraph, ...]] = {}
    beside = []
    for at, (column, cell) in enumerate(zip(named, row.cells, strict=False)):
        if cell.goes_on and at < len(above) and above[at]:
            over[column] = above[at]
        elif column in _SIGNS and not cell.text and _is_sign(cell, row):
            beside.append(Beside(column, header.text(at), (), cell.colour))
        elif not cell.text or cell.goes_on:
            continue
        elif at in header.ticked:
            cells.update(_ticked(cell, header.text(at)))
        elif column in _BESIDE:
            beside.append(Beside(column, header.text(at), cell.paragraphs))
        elif column is Column.DUE_AND_OWNER:
            cells.update(split_due_owner(cell.paragraphs))
        else:
            cells[column] = cells.get(column, ()) + cell.paragraphs
    _take_label(cells)
    if Column.ACTION in cells and not _OWNED & set(header.columns):
        cells.update(ends_apart(cells[Column.ACTION]))
    return replace(made, cells=cells, over=over, beside=tuple(beside), guessed=guessed)


def _take_label(cells: dict[Column, tuple[Paragraph, ...]]) -> None:
    """Put the number of an action, which has a column of its own, before the action's words."""
    label = cells.pop(Column.LABEL, ())
    if label:
        said, *more = cells.get(Column.ACTION, ()) or (replace(label[0], text=""),)
        text = " ".join([*(each.text for each in label), said.text]).strip()
        cells[Column.ACTION] = (replace(said, text=text), *more)


def _guessed_parts(header: Header) -> tuple[tuple[Column, str, Code], ...]:
    whys = ((header.inferred, Code.COLUMN_INFERRED), (header.alone, Code.COLUMN_ALONE))
    return tuple(
        (header.columns[at], header.text(at), code)
        for places, code in whys
        for at in sorted(places)
    )


def _is_sign(cell: Cell, row: Row) -> bool:
    """True if the colour behind a cell is its own, and not that of its row."""
    return bool(cell.colour) and sum(each.colour == cell.colour for each in row.cells) == 1


def _ticked(cell: Cell, answer: str) -> dict[Column, tuple[Paragraph, ...]]:
    """Return the answer whose column has a tick, {} for an empty box."""
    tick = plain(cell.text).strip()
    if tick in EMPTY_BOXES:
        return {}
    said = f"[{tick}] {answer}" if tick in TICKS else f"{answer} {tick}"
    return {Column.RESPONSE: (replace(cell.paragraphs[0], text=said),)}


def split_due_owner(said: Sequence[Paragraph]) -> dict[Column, tuple[Paragraph, ...]]:
    """Return the dates and the owners of a cell that holds both, each in the order printed."""
    dues: list[Paragraph] = []
    owners: list[Paragraph] = []
    parts = [replace(each, text=part) for each in said for part in dated_parts(each.text)]
    for each in parts:
        due, rest = date_at_edge(each.text)
        rest = rest.strip(" -–—:;,/|().")
        behind = _POST_BEHIND.fullmatch(due) if not rest else None
        if behind and names_post(behind["post"]) and not date_at_edge(behind["post"])[0]:
            due, rest = behind["due"], behind["post"]
        if due:
            dues.append(replace(each, text=due))
        if re.search(r"\w{3}", rest):
            owners.append(replace(each, text=rest))
        elif rest and not due:
            dues.append(each)
    found = {Column.DUE: tuple(dues), Column.OWNER: tuple(owners)}
    return {column: lines for column, lines in found.items() if lines}
