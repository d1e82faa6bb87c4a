"""Which pairs of recommendations are worth a closer look: the nearest few of each, across plans.

Must not know: plans, texts, files, what a score means.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, hstack

from action_plans.relating.suggestions.corpus import Corpus
from action_plans.relating.suggestions.evidence import Weights
from action_plans.relating.suggestions.sparse_rows import Numbers, Rows, Values

NEAREST = 16  # candidates looked at for each recommendation
WIDE = 600  # a column that more recommendations have leads to none of them
RARE = 60  # a column that no more have is always looked up
ASKED = 12  # of the others, those where a recommendation weighs most
BLOCK = 500  # recommendations compared at a time


def candidate_pairs(corpus: Corpus, weights: Weights) -> tuple[Numbers, Numbers]:
    """Return pairs (one, other), one < other, of different plans, in order, each once.

    Each recommendation looks up its rare columns and the ASKED weightiest of the others. Those
    that are WIDE, as themes become among thousands, find nobody; they count again in the score.
    So time grows with the number of recommendations, not with its square.
    """
    rows = _joined(corpus, weights)
    held = np.bincount(rows.indices, minlength=rows.shape[1])
    asked = _greatest(rows, ASKED, held <= RARE)
    leads = csr_array(rows.T)
    del rows
    n = len(corpus.refs)
    found = [
        _nearest(asked[start : start + BLOCK], start, leads, corpus.plan_of)
        for start in range(0, n, BLOCK)
    ]
    keys = np.unique(np.concatenate([np.empty(0, np.int64), *found]))
    return keys // max(n, 1), keys % max(n, 1)


def _joined(corpus: Corpus, weights: Weights) -> Rows:
    """Return the columns that can lead somewhere, all kinds of evidence beside each other.

    So that one product sums them.
    """
    kinds = (
        (corpus.themes, weights.themes),
        (corpus.words.whole, weights.words + weights.actions),
    )
    parts = [_narrow(rows, weight) for rows, weight in kinds if weight > 0]
    parts = parts or [csr_array(np.zeros((len(corpus.refs), 1), dtype=np.float32))]
    rows: Rows = csr_array(hstack(parts, format="csr", dtype=np.float32))
    return rows


def _narrow(rows: Rows, weight: float) -> Rows:
    """Return the columns that two recommendations or more have, but not more than WIDE."""
    held = np.bincount(rows.indices, minlength=rows.shape[1])
    narrow: Rows = csr_array(rows[:, np.flatnonzero((held > 1) & (held <= WIDE))])
    narrow.data *= np.float32(np.sqrt(weight))
    return narrow


def _greatest(rows: Rows, most: int, free: NDArray[np.bool_]) -> Rows:
    """Return rows that keep their greatest entries, at most so many, the first of equals.

    Entries in a column that is `free` are kept and not counted.
    """
    starts, data = rows.indptr, rows.data
    kept = free[rows.indices]
    counted = np.flatnonzero(~kept)
    bounds = np.searchsorted(counted, starts)
    few = np.diff(bounds) <= most
    kept[counted[np.repeat(few, np.diff(bounds))]] = True
    for row in np.flatnonzero(~few).tolist():
        here = counted[bounds[row] : bounds[row + 1]]
        kept[here[np.argsort(-data[here], kind="stable")[:most]]] = True
    before = np.concatenate([[0], np.cumsum(kept)])
    pruned: Rows = csr_array((data[kept], rows.indices[kept], before[starts]), shape=rows.shape)
    return pruned


def _nearest(block: Rows, start: int, leads: Rows, plan_of: Numbers) -> Numbers:
    """Return the keys (one * n + other) of the nearest of each row of the block."""
    n, rows = len(plan_of), block.shape[0]
    products: Rows = csr_array(block @ leads)
    sizes = np.diff(products.indptr)
    # Of these so many are of other plans: the long lists are cut before they are looked at closer.
    enough = NEAREST + int(np.bincount(plan_of).max(initial=0))
    near = _greatest_of_each(products.data, sizes, enough)
    others, values = products.indices[near].astype(np.int64), products.data[near]
    row = np.repeat(np.arange(rows), sizes)[near]
    across = np.flatnonzero(plan_of[others] != plan_of[row + start])
    row, others, values = row[across], others[across], values[across]
    near = _greatest_of_each(values, np.bincount(row, minlength=rows), NEAREST)
    here, others = row[near] + start, others[near]
    return np.minimum(others, here) * n + np.maximum(others, here)


def _greatest_of_each(values: Values, sizes: Numbers, most: int) -> Numbers:
    """Return the places of the greatest values of each row, and of those equal to the last."""
    least = np.full(len(sizes), -np.inf, dtype=np.float32)
    ends = np.cumsum(sizes)
    parted = values.copy()
    for row in np.flatnonzero(sizes > most).tolist():
        of_row = parted[ends[row] - sizes[row] : ends[row]]
        of_row.partition(len(of_row) - most)
        least[row] = of_row[-most]
    return np.flatnonzero(values >= np.repeat(least, sizes))
