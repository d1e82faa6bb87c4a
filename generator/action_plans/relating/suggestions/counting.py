"""Counts of what stands in rows, and names beside rows, as arrays.

Must not know: plans, texts, what is counted.
"""

from collections.abc import Iterable

import numpy as np

from action_plans.relating.arrays import Codes, Places
from action_plans.relating.suggestions.features import Counted, Named

_MOST = 255


def counted(rows: Places, columns: Places, n: int) -> Counted:
    """Return how often each column stands in each of n rows; given is where it stands, in pairs."""
    bits = int(columns.max(initial=0)).bit_length()
    keys = np.sort(rows << bits | columns)
    fresh = np.ones(len(keys), dtype=bool)
    np.not_equal(keys[1:], keys[:-1], out=fresh[1:])
    first = np.flatnonzero(fresh)
    ends = np.empty_like(first)
    ends[:-1], ends[-1:] = first[1:], len(keys)
    keys = keys[first]
    there = keys & ((1 << bits) - 1)
    return Counted(
        np.searchsorted(keys, np.arange(n + 1) << bits).astype(np.int32),
        there.astype(np.uint16) if bits <= 16 else there.astype(np.uint32),
        np.minimum(ends - first, _MOST).astype(np.uint8),
    )


def run_codes(first: Codes, second: Codes) -> Codes:
    """Return one code for each run of two words, whose codes are given; the order counts.

    Multiplied by an odd number, whose bits are well mixed, so that a run and its reverse differ.
    """
    codes: Codes = (first * np.uint64(0x9E3779B97F4A7C15)) ^ second
    return codes


def named(pairs: Iterable[tuple[int, str]]) -> Named:
    """Return which rows have which names, names by the alphabet."""
    found = set(pairs)
    names = sorted({name for _, name in found})
    width = max(len(names), 1)
    column = {name: at for at, name in enumerate(names)}
    keys = np.array([row * width + column[name] for row, name in found], dtype=np.int32)
    keys.sort()
    return Named(tuple(names), *np.divmod(keys, width, dtype=np.int32))
