"""Columns that the plans share: which terms stand in two plans or more, and how rare each is.

Must not know: plans' texts, files, how rows are compared.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from action_plans.relating.arrays import Codes
from action_plans.relating.suggestions.features import Array, Counted
from action_plans.relating.suggestions.sparse_rows import Numbers, Values, rarity_of

# Terms are looked at in parts, by the first bits of their codes, so that what is needed for it
# takes a small share of the memory that the terms themselves take.
_PART_BITS: Final = 4


@dataclass(frozen=True, slots=True, eq=False)
class SharedColumns:
    """The terms of all plans, one plan after another, and what each of them is among all plans.

    `place` is the shared column of each term; for a term of one plan alone it is below 0: how many
    recommendations of that plan have it, negated. Read from its end, as such a number does, `rare`
    says what those weigh.
    """

    terms: Codes  # of the shared columns, ascending
    starts: Numbers  # where the terms of each plan start
    place: NDArray[np.int32]
    rare: Values  # what each shared column weighs, by how rare it is; then see above


def shared_columns(each: Sequence[Codes], whole: Sequence[Counted]) -> SharedColumns:
    """Return the columns that plans share: the terms of each, and the rows that count them."""
    sizes = [len(rows.starts) - 1 for rows in whole]
    held = [_held(*plan) for plan in zip(each, whole, sizes, strict=True)]
    starts = np.cumsum([0, *map(len, each)])
    place = np.empty(starts[-1], np.int32)
    terms: list[Codes] = [np.empty(0, np.uint64)]
    times: list[NDArray[np.float64]] = [np.empty(0)]
    columns = 0
    for part in _parts(each):
        codes = np.concatenate([terms[0], *(all[at] for all, at in zip(each, part, strict=True))])
        counts = np.concatenate([times[0], *(all[at] for all, at in zip(held, part, strict=True))])
        distinct, at, in_plans = np.unique(codes, return_inverse=True, return_counts=True)
        of_many = in_plans > 1
        column = np.where(of_many[at], (np.cumsum(of_many) - 1 + columns)[at], -counts)
        _put_back(place, starts, part, column)
        terms.append(distinct[of_many])
        times.append(np.bincount(at, counts, len(distinct))[of_many].astype(np.float64))
        columns += len(terms[-1])
    most = max(sizes, default=0)
    rare = rarity_of(np.concatenate([*times, np.arange(most, 0, -1.0)]), sum(sizes))
    return SharedColumns(np.concatenate(terms), starts, place, rare)


def _parts(each: Sequence[Codes]) -> Iterator[list[slice]]:
    """Yield, for each beginning of codes, where the codes of each plan that begin so stand."""
    firsts = np.arange(1, 1 << _PART_BITS, dtype=np.uint64) << np.uint64(64 - _PART_BITS)
    bounds = [[0, *np.searchsorted(terms, firsts).tolist(), len(terms)] for terms in each]
    for part in range(1 << _PART_BITS):
        yield [slice(bound[part], bound[part + 1]) for bound in bounds]


def _put_back(
    place: NDArray[np.int32], starts: Numbers, part: Sequence[slice], values: Array
) -> None:
    """Write values for a part of each plan, one plan after another, to where they belong."""
    filled = 0
    for start, at in zip(starts.tolist(), part, strict=False):
        size = at.stop - at.start
        place[start + at.start : start + at.stop] = values[filled : filled + size]
        filled += size


def _held(terms: Codes, whole: Counted, recommendations: int) -> Array:
    """Return how many recommendations of a plan have each of its terms."""
    counts = np.bincount(whole.columns, minlength=len(terms))
    return counts.astype(np.min_scalar_type(recommendations))
