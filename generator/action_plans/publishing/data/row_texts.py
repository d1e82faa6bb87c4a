"""Rows of a table as text, of its columns as text.

Must not know: CSV, JSON, what a table holds.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, repeat


def row_texts(fixed: Sequence[str], columns: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield each row as one text: its cells, in order, with the `fixed` texts around them.

    The first of `fixed` stands before the first cell and the last behind the last cell, so there
    is one more than there are columns. Columns are as long as each other.
    """
    *before, after = map(repeat, fixed)  # so that no Python of ours runs for a row or a cell
    parts = chain.from_iterable(zip(before, columns, strict=True))
    return map("".join, zip(*parts, after, strict=False))
