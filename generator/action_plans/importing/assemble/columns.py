"""What the columns of a table hold, told by its header or by what stands in them.

Must not know: recommendations, pages, plan files.
"""

import re
from collections.abc import Callable, Sequence
from itertools import zip_longest

from action_plans.importing.assemble.answers import read_answer
from action_plans.importing.assemble.months import MONTHS
from action_plans.importing.document import Row
from action_plans.importing.inline import plain
from action_plans.importing.layouts.headers import Header, header_of, settled
from action_plans.importing.layouts.layout import Column, Layout

_NUMBER = re.compile(r"\(?(r|rec|recommendation)?\.?\s*\d+(\.\d+)*[a-z]?[.)]?", re.IGNORECASE)
_DATED = re.compile(
    rf"\b{MONTHS}\b\.?,?\s*'?\d{{2,4}}|\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}"
    r"|\bcompleted?\b|\bongoing\b"
    r"|\bq[1-4]\b|\b(spring|summer|autumn|winter)\b|\btbc\b|\bimmediate|\bwithin \w+ \w+"
    r"|\b20\d\d\b",
    re.IGNORECASE,
)


def header_at(rows: Sequence[Row], at: int) -> tuple[Header, int] | None:
    """Return the header that begins at a row, and of how many rows it is; None if none does.

    A header of two rows has its columns' names above, below, or in both.
    """
    texts = [cell.text for cell in rows[at].cells]
    if any(looks_like_body(text) for text in texts):
        return None
    one = header_of(tuple(texts))
    both = _of_two(rows, at) if at + 1 < len(rows) else None
    if both and (one is None or len(set(both.columns)) > len(set(one.columns))):
        return both, 2
    return (one, 1) if one else None


def _of_two(rows: Sequence[Row], at: int) -> Header | None:
    above, below = rows[at].cells, rows[at + 1].cells
    if not any(cell.goes_on or not cell.text for cell in (*above, *below)):
        return None
    texts = []
    for upper, lower in zip_longest(above, below):
        lower_text = lower.text if lower and not lower.goes_on else ""
        if looks_like_body(lower_text):
            return None
        texts.append(lower_text or (upper.text if upper else ""))
    return header_of(tuple(texts))


def looks_like_body(text: str) -> bool:
    """True for a cell that holds a number, as no header does."""
    return bool(_NUMBER.fullmatch(plain(text).strip()))


def columns_by_content(rows: Sequence[Row]) -> Header | None:
    """Return what headerless columns hold, told by their cells; None if that is not clear."""
    width = max((len(row.cells) for row in rows), default=0)
    if width < 4:
        return None
    texts = [
        [plain(row.cells[at].text).strip() for row in rows if at < len(row.cells)]
        for at in range(width)
    ]
    filled = [[text for text in column if text] for column in texts]
    found: list[Column | None] = [None] * width
    for at, column in enumerate(filled):
        if _share(column, lambda text: read_answer(text, Layout()) is not None) > 0.6:
            found[at] = Column.RESPONSE
        elif _share(column, lambda text: bool(_NUMBER.fullmatch(text))) > 0.6 and at == 0:
            found[at] = Column.NUMBER
        elif at > 1 and _share(column, is_dated) > 0.6:
            found[at] = Column.DUE
    if Column.RESPONSE not in found or Column.DUE not in found:
        return None
    answer, due = found.index(Column.RESPONSE), found.index(Column.DUE)
    if not 0 < answer < due - 2 or found[answer - 1] or found[answer + 1] or found[due - 1]:
        return None
    found[answer - 1] = Column.RECOMMENDATION
    found[answer + 1] = Column.ACTION
    found[due - 1] = Column.OWNER
    return Header(settled(found), ("",) * width, Layout())


def _share(texts: Sequence[str], fits: Callable[[str], bool]) -> float:
    return sum(map(fits, texts)) / len(texts) if texts else 0.0


def is_dated(text: str) -> bool:
    """True if a short text names a date or a state of completion."""
    return len(text.split()) <= 14 and bool(_DATED.search(text))


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
    if columns[0] is Column.NUMBER and _NUMBER.fullmatch(first):
        return columns[:width], True
    if Column.DUE in right:
        last = plain(row.cells[right.index(Column.DUE)].text).strip()
        if not last or is_dated(last):
            return right, False
    return columns[:width], True
