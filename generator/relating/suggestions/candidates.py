"""Which pairs of recommendations are worth a closer look: the nearest few of each, across plans.

Must not know: plans, texts, files, what a score means.
"""

import numpy as np
from scipy.sparse import csr_array, hstack

from generator.relating.suggestions.corpus import Corpus
from generator.relating.suggestions.evidence import Weights
from generator.relating.suggestions.sparse_rows import Numbers, Rows

NEAREST = 24  # candidates looked at for each recommendation
ASKED = 48  # columns by which a recommendation is looked up, those where it weighs most
POSTINGS = 300  # the most recommendations that one column leads to, likewise
BLOCK = 500  # recommendations compared at a time


def candidate_pairs(corpus: Corpus, weights: Weights) -> tuple[Numbers, Numbers]:
    """Return pairs (one, other), one < other, of different plans, in order, each once.

    Each recommendation looks up its ASKED weightiest columns, each of which leads to at most
    POSTINGS others; so time grows with the number of recommendations, not with its square, and
    memory with the size of a block.
    """
    rows = _side_by_side(corpus, weights)
    asked = _greatest(rows, ASKED)
    leads = csr_array(_greatest(csr_array(rows.T), POSTINGS))
    n = len(corpus.refs)
    found = [
        _nearest(asked[start : start + BLOCK], start, leads, corpus.plan_of)
        for start in range(0, n, BLOCK)
    ]
    keys = np.unique(np.concatenate([np.empty(0, np.int64), *found]))
    return keys // max(n, 1), keys % max(n, 1)


def _side_by_side(corpus: Corpus, weights: Weights) -> Rows:
    """Return all kinds of evidence beside each other, so that one product sums them."""
    kinds = (
        (corpus.themes, weights.themes),
        (corpus.phrases, weights.phrases),
        (corpus.words.whole, weights.words + weights.actions),
        (corpus.systems, weights.systems),
    )
    parts = [rows * np.float32(np.sqrt(weight)) for rows, weight in kinds if weight > 0]
    parts = parts or [csr_array(np.zeros((len(corpus.refs), 1), dtype=np.float32))]
    rows: Rows = csr_array(hstack(parts, format="csr", dtype=np.float32))
    return rows


def _greatest(rows: Rows, most: int) -> Rows:
    """Return rows that keep their greatest entries, at most so many, the first of equals."""
    starts, data = rows.indptr, rows.data
    kept = np.ones(len(data), dtype=bool)
    for row in np.flatnonzero(np.diff(starts) > most).tolist():
        here = slice(starts[row], starts[row + 1])
        order = np.argsort(-data[here], kind="stable")
        kept[here][order[most:]] = False
    before = np.concatenate([[0], np.cumsum(kept)])
    pruned: Rows = csr_array((data[kept], rows.indices[kept], before[starts]), shape=rows.shape)
    return pruned


def _nearest(block: Rows, start: int, leads: Rows, plan_of: Numbers) -> Numbers:
    """Return the keys (one * n + other) of the nearest of each row of the block."""
    n = len(plan_of)
    products: Rows = csr_array(block @ leads)
    keys = []
    for at in range(block.shape[0]):
        here = start + at
        found = slice(products.indptr[at], products.indptr[at + 1])
        others, values = products.indices[found], products.data[found]
        across = plan_of[others] != plan_of[here]
        others, values = others[across].astype(np.int64), values[across]
        if len(others) > NEAREST:
            least = np.partition(values, len(values) - NEAREST)[len(values) - NEAREST]
            others = others[values >= least]
        keys.append(np.minimum(others, here) * n + np.maximum(others, here))
    return np.concatenate([np.empty(0, np.int64), *keys])
