"""Which pairs of recommendations are worth a closer look: the nearest few of each, across plans.

Must not know: plans, texts, files, what a score means.
"""

import numpy as np
from scipy.sparse import csr_array, hstack

from generator.relating.suggestions.corpus import Corpus, Numbers, Rows
from generator.relating.suggestions.evidence import Weights

NEAREST = 24  # candidates looked at for each recommendation
POSTINGS = 600  # the most recommendations that one column leads to, those where it weighs most
BLOCK = 2_000  # recommendations compared at a time


def candidate_pairs(corpus: Corpus, weights: Weights) -> tuple[Numbers, Numbers]:
    """Return pairs (one, other), one < other, of different plans, in order, each once.

    Each recommendation is compared, block by block, with the POSTINGS where each of its columns
    weighs most; so time and memory grow with the number of recommendations, not with its square.
    """
    rows = _side_by_side(corpus, weights)
    columns = csr_array(_champions(rows).T)
    n = len(corpus.refs)
    found = [
        _nearest(rows[start : start + BLOCK], start, columns, corpus.plan_of)
        for start in range(0, n, BLOCK)
    ]
    keys = np.unique(np.concatenate([np.empty(0, np.int64), *found]))
    return keys // max(n, 1), keys % max(n, 1)


def _side_by_side(corpus: Corpus, weights: Weights) -> Rows:
    """Return all kinds of evidence beside each other, so that one product sums them."""
    kinds = (
        (corpus.themes, weights.themes),
        (corpus.whole, weights.words + weights.actions),
        (corpus.systems, weights.systems),
    )
    parts = [rows * np.float32(np.sqrt(weight)) for rows, weight in kinds if weight > 0]
    if not parts:
        return csr_array((len(corpus.refs), 1), dtype=np.float32)
    rows: Rows = csr_array(hstack(parts, format="csr", dtype=np.float32))
    return rows


def _champions(rows: Rows) -> Rows:
    """Return rows in which each column keeps its POSTINGS greatest entries, the first of equals."""
    columns = csr_array(rows.T)
    sizes = np.diff(columns.indptr)
    if not len(sizes) or sizes.max() <= POSTINGS:
        return rows
    column = np.repeat(np.arange(len(sizes)), sizes)
    order = np.lexsort((columns.indices, -columns.data, column))
    rank = np.arange(len(order)) - np.repeat(columns.indptr[:-1], sizes)
    kept = order[rank < POSTINGS]
    champions: Rows = csr_array(
        (columns.data[kept], (columns.indices[kept], column[kept])), shape=rows.shape
    )
    return champions


def _nearest(block: Rows, start: int, columns: Rows, plan_of: Numbers) -> Numbers:
    """Return the keys (one * n + other) of the nearest of each row of the block."""
    n = len(plan_of)
    products: Rows = csr_array(block @ columns)
    keys = []
    for at in range(block.shape[0]):
        here = start + at
        others = products.indices[products.indptr[at] : products.indptr[at + 1]]
        values = products.data[products.indptr[at] : products.indptr[at + 1]]
        across = plan_of[others] != plan_of[here]
        others, values = others[across].astype(np.int64), values[across]
        if len(others) > NEAREST:
            cut = np.partition(values, len(values) - NEAREST)[len(values) - NEAREST]
            others = others[values >= cut]
        keys.append(np.minimum(others, here) * n + np.maximum(others, here))
    return np.concatenate([np.empty(0, np.int64), *keys])
