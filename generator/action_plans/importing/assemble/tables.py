"""The tables of a document, told apart, and the rows of the action tables in one sequence.

Must not know: recommendations, how cells are split, plan files.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from action_plans.importing.assemble.body_rows import BodyRow, body_row, free_row
from action_plans.importing.assemble.columns import (
    columns_by_content,
    completed,
    first_header,
    header_at,
    looks_like_body,
    row_text,
)
from action_plans.importing.assemble.headings import SHOULD, body_in
from action_plans.importing.assemble.other_tables import (
    colour_key,
    front_lines,
    is_definitions,
    totals_in,
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
from action_plans.importing.layouts.headers import Header, is_welsh
from action_plans.importing.layouts.layout import Column, Layout
from action_plans.importing.layouts.read_layouts import header_words

_PROMISED = {Column.ACTION, Column.OWNER, Column.DUE, Column.DUE_AND_OWNER}
_ANNEX = re.compile(r"(?:annex|appendix|atodiad|glossary|abbreviations|geirfa)\b", re.IGNORECASE)


@dataclass(slots=True)
class Found:
    """The parts of a document.

    `front` is what stands before the action table (tables as their rows' texts), `rows` the
    action table, `totals` the totals table's rows as (key, printed, number, place), `strange` the
    rows of tables that are none of these, `headers` the header rows' words, `key` what colours
    mean, `own` the record's own answers.
    """

    front: tuple[Paragraph, ...] = ()
    rows: list[BodyRow] = field(default_factory=list)
    totals: list[tuple[str, str, str, Place]] = field(default_factory=list)
    strange: list[Row] = field(default_factory=list)
    headers: dict[Place, str] = field(default_factory=dict)
    key: Mapping[str, str] = field(default_factory=dict)
    by_content: bool = False
    language: str = "en"
    own: Layout = field(default_factory=Layout)


def find_tables(document: Document, given: Sequence[Column], own: Layout) -> Found:
    """Return the parts; raises Unreadable if no action table is found.

    `own` has what the record says that its documents print for each answer, `given` are the columns
    that an editor has named, for tables that no layout knows.
    """
    blocks = document.blocks
    found = Found(own=own)
    start, header = _start(blocks, given, own)
    found.by_content = header is not None
    if found.by_content:
        before = (table for _, table in _tables(blocks[:start]) if not is_definitions(table))
        found.strange = [row for table in before for row in table.rows]  # no header tells of them
        found.language = "cy" if header and is_welsh(header.texts) else found.language
    start = min(
        (at for at in range(max(start - 2, 0), start) if _is_addressed(blocks[at])), default=start
    )
    annex = False  # of what stands below "Annex: Summary", only tables of promises are read
    for at, block in enumerate(blocks[start:], start):
        if isinstance(block, Paragraph):
            found.rows.append(free_row(block))
            annex = annex or bool(_ANNEX.match(plain(block.text).strip()))
        elif annex and not _promises(block):
            found.strange.extend(block.rows)
        elif not is_definitions(block):
            annex = False
            header = _take(block, blocks[at + 1 :], header, found)
    found.front = tuple(front_lines(blocks[:start]))
    found.key = colour_key(blocks)
    return found


def _promises(table: Table) -> bool:
    header = first_header(table)
    return bool(header and _PROMISED & set(header.columns))


def _is_addressed(block: Block) -> bool:
    """True for a line right above a table that says to whom its recommendations are."""
    text = plain(block.text).strip() if isinstance(block, Paragraph) else ""
    return bool(body_in(text) or SHOULD.match(text))


def _start(
    blocks: Sequence[Block], given: Sequence[Column], own: Layout
) -> tuple[int, Header | None]:
    """Return the index of the first action table, and its columns if no header names them."""
    if given:
        at = next((at for at, each in _tables(blocks) if _width(each) == len(given)), None)
        if at is None:
            raise Unreadable(f"No table has {len(given)} columns. {columns_seen(blocks)}")
        texts = _first_texts(blocks[at])
        named = any(map(looks_like_body, texts))  # then the first row is none of names
        return at, Header(tuple(given), ("",) * len(given) if named else texts, Layout())
    for at, table in _tables(blocks):
        if not is_definitions(table) and first_header(table):
            return at, None
    return _headerless(blocks, own)


def _tables(blocks: Sequence[Block]) -> Iterator[tuple[int, Table]]:
    return ((at, block) for at, block in enumerate(blocks) if isinstance(block, Table))


def _first_texts(block: Block) -> tuple[str, ...]:
    rows = block.rows if isinstance(block, Table) else ()
    return tuple(" ".join(plain(cell.text).split()) for cell in rows[0].cells) if rows else ()


def _take(
    table: Table, after: Sequence[Block], header: Header | None, found: Found
) -> Header | None:
    """Take a table's rows; return the header that holds below it. `after` are the blocks below."""
    counted = totals_in(table)
    if counted:
        found.totals.extend(counted)
        taken = {place for *_, place in counted}
        table = Table(tuple(row for row in table.rows if row.place not in taken))
        if header is None or not any(looks_like_body(row.cells[0].text) for row in table.rows):
            found.strange.extend(table.rows)
            return header
    is_strange = header is not None and _is_strange(table, header.columns)
    above: list[tuple[Paragraph, ...]] = []
    first, headed, skip, ended = True, False, 0, False
    for at, row in enumerate(table.rows):
        before = found.headers.values() if header else None
        named = None if found.by_content or skip else header_at(table.rows, at, before)
        if skip or named or (found.by_content and header and _repeats(row, header)):
            found.headers[row.place] = row_text(row)
            skip, ended = skip - 1 if skip else 0, False
            if named:
                skip, headed = named[1] - 1, True
                below = islice(table.rows, at + named[1], None)
                rows = chain(below, _rows_after(after, len(row.cells)))
                if header is None or header.texts != named[0].texts:
                    header = completed(named[0], rows, found.own)
                found.language = header.language if header.language != "en" else found.language
        elif header is None or is_strange or ended or _ANNEX.match(lone_cell(row)):
            ended = header is not None and not is_strange
            found.strange.append(row)
        elif any(cell.text or cell.goes_on for cell in row.cells):
            found.rows.append(body_row(row, header, first, headed, above))
            first = headed = False
        above = _above(above, row)
    return header


def lone_cell(row: Row) -> str:
    """Return the words of a row's only filled cell, "" if it has several."""
    texts = [plain(cell.text).strip() for cell in row.cells if cell.text]
    return texts[0] if len(texts) == 1 else ""


def _rows_after(blocks: Sequence[Block], width: int) -> Iterator[Row]:
    """Yield the rows of later tables that are as wide: a table goes on over pages."""
    return (row for _, each in _tables(blocks) if _width(each) == width for row in each.rows)


def _repeats(row: Row, header: Header) -> bool:
    """True for a row of the header's words."""
    return (
        any(header.texts)
        and tuple(" ".join(plain(cell.text).split()) for cell in row.cells) == header.texts
    )


def _above(before: Sequence[tuple[Paragraph, ...]], row: Row) -> list[tuple[Paragraph, ...]]:
    """Return what stands over each cell of the next row; a merged cell goes on."""
    return [
        before[at] if cell.goes_on and at < len(before) else cell.paragraphs
        for at, cell in enumerate(row.cells)
    ]


def _headerless(blocks: Sequence[Block], own: Layout) -> tuple[int, Header]:
    tables = list(_tables(blocks))
    if not tables:
        raise Unreadable("It has no table, so no action plan can be read from it.")
    for _, table in tables:
        header = columns_by_content(table.rows, own)
        if header:
            first = next(at for at, other in tables if _width(other) == len(header.columns))
            return first, header
    raise Unreadable(
        "None of its tables is an action plan: no header names a recommendation or an action"
        f" beside an owner, a date or a response. {columns_seen(blocks)}"
    )


def columns_seen(blocks: Sequence[Block]) -> str:
    """Return a sentence that shows the widest table's first row, and how to name its columns."""
    widest = max((table for _, table in _tables(blocks)), key=_width)
    seen = " | ".join(
        f"{at} “{' '.join(header_words(text))[:40]}”"
        for at, text in enumerate(_first_texts(widest), 1)
    )
    names = "number,text,response,actions,owners,due"
    return f"Its widest table begins with: {seen}; name its columns with --columns {names}."


def _width(table: Table) -> int:
    return max((len(row.cells) for row in table.rows), default=0)


def _is_strange(table: Table, columns: tuple[Column, ...]) -> bool:
    """True for a headerless table too narrow to go on with the action table."""
    widest = _width(table)
    return (widest < 2 or widest < min(3, len(columns))) and not first_header(table)
