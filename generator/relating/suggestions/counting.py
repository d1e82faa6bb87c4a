"""Counts of what stands in rows, and names beside rows, as arrays.

Must not know: plans, texts, what is counted.
"""

from collections.abc import Iterable

import numpy as np

from generator.relating.suggestions.features import Counted, Named
from generator.relating.words import Places

_MOST = 255


def counted(rows: Places, columns: Places, n: int) -> Counted:
    """Return how often each column stands in each of n rows; given is where it stands, in pairs."""
    bits = int(columns.max(initial=0)).bit_length()
    keys = np.sort(rows << bits | columns)
    first = np.flatnonzero(np.diff(keys, prepend=-1))
    counts = np.diff(first, append=len(keys))
    keys = keys[first]
    there = keys & ((1 << bits) - 1)
    return Counted(
        np.searchsorted(keys, np.arange(n + 1) << bits).astype(np.int32),
        there.astype(np.uint16) if bits <= 16 else there.astype(np.uint32),
        np.minimum(counts, _MOST).astype(np.uint8),
    )


def named(pairs: Iterable[tuple[int, str]]) -> Named:
    """Return which rows have which names, names by the alphabet."""
    pairs = sorted(set(pairs))
    names = sorted({name for _, name in pairs})
    column = {name: at for at, name in enumerate(names)}
    return Named(
        tuple(names),
        np.array([row for row, _ in pairs], dtype=np.int32),
        np.array([column[name] for _, name in pairs], dtype=np.int32),
    )
