"""What the columns of a table hold, told by its header or by what stands in them.

Must not know: recommendations, pages, plan files.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import islice, zip_longest

from action_plans.importing.assemble.dates import find_day
from action_plans.importing.assemble.inferring import holds_number, inferred, is_dated
from action_plans.importing.document import Row, Table
from action_plans.importing.inline import plain
from action_plans.importing.layouts.headers import Header, column_of, header_of, settled
from action_plans.importing.layouts.layout import Column, Layout

_TELLING = frozenset({Column.RESPONSE, Column.DUE, Column.OWNER, Column.DUE_AND_OWNER})
_SAMPLE = 200  # rows that tell what columns hold
_NARROWEST = 3  # columns of a table without a header


def header_at(
    rows: Sequence[Row], at: int, before: Collection[str] | None = None
) -> tuple[Header, int] | None:
    """Return the header that begins at a row, and of how many rows it is; None if none does.

    A header of two rows has its columns' names above, below, or in both. `before` are the rows of
    the headers above, if there are any: what stands over a header that comes again, and neither
    adds to it nor stood over it before, is a row of its own.
    """
    texts = [cell.text for cell in rows[at].cells]
    if any(looks_like_body(text) for text in texts):
        return None
    one = header_of(tuple(texts))
    both = _of_two(rows, at) if at + 1 < len(rows) else None
    if both and before is not None and one is None and row_text(rows[at]) not in before:
        below = header_of(tuple(cell.text for cell in rows[at + 1].cells))
        both = None if below and _told(both) <= _told(below) else both
    if both and (one is None or _told(both) > _told(one)):
        return both, 2
    return (one, 1) if one else None


def row_text(row: Row) -> str:
    """Return all of a row in one line."""
    return " ".join(cell.text for cell in row.cells)


def _of_two(rows: Sequence[Row], at: int) -> Header | None:
    above, below = rows[at].cells, rows[at + 1].cells
    if not any(cell.goes_on or not cell.text for cell in (*above, *below)):
        return None
    texts = []
    over = ""  # the name that stands over several columns
    for upper, lower in zip_longest(above, below):
        lower_text = lower.text if lower and not lower.goes_on else ""
        if looks_like_body(lower_text):
            return None
        over = upper.text if upper and (upper.text or upper.goes_on or not lower_text) else over
        texts.append(_named_by(over, lower_text))
    return header_of(tuple(texts))


def _told(header: Header) -> int:
    """Return how much a header tells: different parts, columns that are an answer or an update."""
    updates = header.columns.count(Column.UPDATE)
    parts = set(header.columns) - {Column.OTHER}
    return len(parts) + len(header.ticked) + max(updates - 1, 0)


def _named_by(over: str, name: str) -> str:
    """Return a column's name of two rows; a day below says of when the name above it is."""
    dated = over and find_day(name) and not column_of(name, Layout())
    return f"{over} {name}" if dated else name or over


def first_header(table: Table) -> Header | None:
    """Return the first header that stands in a table, from the top down."""
    found = (header_at(table.rows, at) for at in range(len(table.rows)))
    return next((each[0] for each in found if each), None)


def looks_like_body(text: str) -> bool:
    """True for a cell that holds a number, as no header does."""
    return holds_number(plain(text))


def completed(header: Header, rows: Iterable[Row], own: Layout) -> Header:
    """Return a header with the parts of columns that it leaves unknown, as far as the rows below
    it tell; `own` has the record's own answers.
    """
    if not {None, Column.UPDATE} & set(header.named):
        return header
    below = [
        row
        for row in islice(rows, _SAMPLE)
        if tuple(cell.text for cell in row.cells) != header.texts  # printed again on each page
    ]
    cells = _cells(below, len(header.named))
    found = inferred(header.named, cells, own)
    named = tuple(found.get(at, column) for at, column in enumerate(header.named))
    return replace(header, columns=settled(named), named=named, inferred=frozenset(found))


def columns_by_content(rows: Sequence[Row], own: Layout) -> Header | None:
    """Return what the columns of a table hold that has no known header, told by their cells; None
    if that is not clear. The first row may be a header of unknown words; `own` has the record's own
    answers.
    """
    width = max((len(row.cells) for row in rows), default=0)
    if width < _NARROWEST or len(rows) < 2:
        return None
    first = tuple(" ".join(plain(cell.text).split()) for cell in rows[0].cells)
    headed = sum(map(bool, first)) > 1 and not any(
        holds_number(text) or is_dated(text) or len(text.split()) > 10 for text in first
    )
    texts = first if headed else ("",) * width
    header = Header((), texts, Layout(), named=_names(texts, width))
    return _clear(completed(header, rows[1:] if headed else rows, own))


def _names(texts: Sequence[str], width: int) -> tuple[Column | None, ...]:
    named = [column_of(text, Layout()) for text in texts]
    return (*named, *[None] * (width - len(named)))


def _clear(header: Header) -> Header | None:
    """Return a header that tells enough: what is recommended or done, and two things of it."""
    parts = set(header.columns)
    text = parts & {Column.RECOMMENDATION, Column.ACTION}
    return header if text and len(parts & _TELLING) + len(text) > 2 else None


def _cells(rows: Sequence[Row], width: int) -> list[list[str]]:
    texts = [[plain(cell.text).strip() for cell in row.cells] for row in rows]
    return [[row[at] for row in texts if at < len(row) and row[at]] for at in range(width)]


def columns_of_row(columns: tuple[Column, ...], row: Row) -> tuple[tuple[Column, ...], bool]:
    """Return the columns of one row under a header, and whether they are guessed.

    Fewer cells than columns: the leading cells were empty and are gone, unless the first cell
    holds a number or the last columns do not fit.
    """
    width = len(row.cells)
    if width == len(columns):
        return columns, False
    if width > len(columns):
        spare = [cell for cell in row.cells[len(columns) :] if cell.text]
        return (*columns, *([Column.OTHER] * (width - len(columns)))), bool(spare)
    first = plain(row.cells[0].text).strip() if row.cells else ""
    right = columns[-width:]
    if columns[0] is Column.NUMBER and holds_number(first):
        return columns[:width], True
    if width > 1 and not first:  # its leading cells are there, and blank
        return columns[:width], False
    if Column.DUE in right:
        last = plain(row.cells[right.index(Column.DUE)].text).strip()
        if not last or is_dated(last):
            return right, False
    return columns[:width], True
