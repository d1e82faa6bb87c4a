"""The tables of a document, told apart, and the rows of the action table in one sequence.

Must not know: recommendations, how cells are split, plan files.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from action_plans.importing.assemble.columns import (
    Column,
    columns_by_content,
    columns_of_row,
    header_columns,
    header_text,
)
from action_plans.importing.document import (
    Block,
    Document,
    Paragraph,
    Place,
    Row,
    Table,
    Unreadable,
)
from action_plans.importing.inline import plain

_TERM = re.compile(r"^(not agreed|partly agreed|partially agreed|agreed|accepted|rejected)\b")
_TOTAL = re.compile(
    r"^(?:number )?(?:total )?(agreed|part(?:ly|ially) agreed|not agreed|total)"
    r"(?: recommendations?)?$"
)
TOTAL_KEYS = {"agreed": "agreed", "not agreed": "not-agreed", "total": "total"}


@dataclass(frozen=True, slots=True)
class BodyRow:
    """One row below a header, or a paragraph that stands between such rows.

    `cells` has only what is filled. `updates` are the cells of progress columns, each with its
    header. `first_on_page` is True for the first row after a break in the table.
    """

    cells: dict[Column, tuple[Paragraph, ...]]
    place: Place
    first_on_page: bool = False
    continues: bool = False
    updates: tuple[tuple[str, tuple[Paragraph, ...]], ...] = ()
    guessed: bool = False
    free: bool = False  # a paragraph outside every table

    def text(self, column: Column) -> str:
        """Return a cell's text in one line of Markdown, "" where it is blank."""
        return " ".join(paragraph.text for paragraph in self.cells.get(column, ()))


@dataclass(frozen=True, slots=True)
class Found:
    """The parts of a document.

    `front` is what stands before the action table (tables as their rows' texts), `rows` the
    action table, `totals` the totals table's rows as (key, number, place), `strange` the rows of
    tables that are none of these, `definitions` whether there is a definitions table.
    """

    front: tuple[Paragraph, ...]
    rows: tuple[BodyRow, ...]
    totals: tuple[tuple[str, str, Place], ...]
    strange: tuple[Row, ...]
    by_content: bool = False


def find_tables(document: Document) -> Found:
    """Return the parts; raises Unreadable if no action table is found."""
    blocks = document.blocks
    start = next((at for at, block in enumerate(blocks) if _header_at(block) is not None), None)
    by_content = start is None
    columns: tuple[Column, ...] | None = None
    if start is None:
        start, columns = _headerless(blocks)
    rows: list[BodyRow] = []
    totals: list[tuple[str, str, Place]] = []
    strange = _rows_before(blocks[:start]) if by_content else []
    headers: list[str] = []
    for block in blocks[start:]:
        if isinstance(block, Paragraph):
            cells: dict[Column, tuple[Paragraph, ...]] = {Column.RECOMMENDATION: (block,)}
            rows.append(BodyRow(cells, block.place, free=True))
            continue
        counted = _totals(block)
        if counted:
            totals.extend(counted)
            taken = {place for _, _, place in counted}
            strange.extend(row for row in block.rows if row.place not in taken)
            continue
        if is_definitions(block):
            continue
        first = True
        is_strange = columns is not None and _is_strange(block, columns)
        for row in block.rows:
            named = header_columns(row)
            if named:
                columns, headers = named, [header_text(cell.text) for cell in row.cells]
            elif columns is None or is_strange:
                strange.append(row)
            elif any(cell.text for cell in row.cells):
                rows.append(_body_row(row, columns, headers, first))
                first = False
    return Found(_front(blocks[:start]), tuple(rows), tuple(totals), tuple(strange), by_content)


def _header_at(block: Block) -> int | None:
    """Return the index of a table's header row, None for a paragraph or another table."""
    if isinstance(block, Table):
        for at, row in enumerate(block.rows):
            if header_columns(row):
                return at
    return None


def _headerless(blocks: Sequence[Block]) -> tuple[int, tuple[Column, ...]]:
    tables = [(at, block) for at, block in enumerate(blocks) if isinstance(block, Table)]
    if not tables:
        raise Unreadable("It has no table, so no action plan can be read from it.")
    for _, table in tables:
        columns = columns_by_content(table.rows)
        if columns:
            first = next(at for at, other in tables if _width(other) == len(columns))
            return first, columns
    raise Unreadable(
        "None of its tables is an action plan: no header names a recommendation or an action"
        " beside an owner, a date or a response."
    )


def _rows_before(blocks: Sequence[Block]) -> list[Row]:
    """Return the rows of the tables before a headerless one: no header tells what they are."""
    tables = [each for each in blocks if isinstance(each, Table) and not is_definitions(each)]
    return [row for table in tables for row in table.rows]


def _width(table: Table) -> int:
    return max(len(row.cells) for row in table.rows)


def is_definitions(table: Table) -> bool:
    """True for the table that says what agreed, partly agreed and not agreed mean."""
    first = [plain(row.cells[0].text).strip().casefold() for row in table.rows if row.cells]
    if not first:
        return False
    if any(
        len(row.cells) > 1 and "definition" in header_text(row.cells[1].text) and "term" in first[0]
        for row in table.rows[:1]
    ):
        return True
    named = [text for text in first if text]
    long = any(len(cell.text.split()) > 8 for row in table.rows for cell in row.cells[1:])
    return bool(named) and long and all(_TERM.match(text) for text in named)


def _totals(table: Table) -> list[tuple[str, str, Place]]:
    """Return the rows of a totals table, [] for another table."""
    found = []
    for row in table.rows:
        filled = [plain(cell.text).strip() for cell in row.cells if cell.text.strip()]
        named = _TOTAL.match(filled[0].casefold()) if len(filled) == 2 else None
        if named and re.fullmatch(r"\d{1,4}", filled[1]):
            key = TOTAL_KEYS.get(named[1], "partly-agreed")
            found.append((key, filled[1], row.place))
    return found if len(found) >= 2 else []


def _is_strange(table: Table, columns: tuple[Column, ...]) -> bool:
    """True for a headerless table too narrow to go on with the action table."""
    if any(header_columns(row) for row in table.rows):
        return False
    widest = max(len(row.cells) for row in table.rows)
    return widest < 2 or widest < min(3, len(columns))


def _body_row(
    row: Row, columns: tuple[Column, ...], headers: Sequence[str], first: bool
) -> BodyRow:
    named, guessed = columns_of_row(columns, row)
    cells: dict[Column, tuple[Paragraph, ...]] = {}
    updates = []
    alone = row.cells[0].text and not any(cell.text for cell in row.cells[1:])
    if alone and named[0] not in (Column.NUMBER, Column.ACTION):
        said = {Column.RECOMMENDATION: row.cells[0].paragraphs}
        return BodyRow(said, row.place, first, row.continues)
    for at, (column, cell) in enumerate(zip(named, row.cells, strict=False)):
        if not cell.text or cell.goes_on:
            continue
        if column is Column.UPDATE:
            updates.append((headers[at] if at < len(headers) else "", cell.paragraphs))
        else:
            cells[column] = cells.get(column, ()) + cell.paragraphs
    return BodyRow(cells, row.place, first, row.continues, tuple(updates), guessed)


def _front(blocks: Sequence[Block]) -> tuple[Paragraph, ...]:
    """Return the lines before the action table; a two-column table's rows are lines too."""
    return tuple(_front_lines(blocks))


def _front_lines(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif not is_definitions(block):
            for row in block.rows:
                texts = [cell.text.strip(" :") for cell in row.cells if cell.text.strip()]
                yield Paragraph(": ".join(texts), place=row.place)
