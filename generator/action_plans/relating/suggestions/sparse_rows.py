"""Sparse rows over named columns: made, weighted by rarity, scaled to length 1.

Must not know: plans, texts, what the columns stand for.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

Rows = csr_array[np.float32, tuple[int, int]]
Numbers = NDArray[np.int64]
Values = NDArray[np.float32]

AT_ONCE = 20_000  # pairs of rows compared at a time, so that memory does not grow with their number
RAREST = 1 / 400  # a share below this is not rarer: so that scores do not grow with the corpus


def rarity(rows: Rows, prior: float = 0.0, usual: float = 0.0) -> Values:
    """Return the weight of each column: the logarithm of how rare it is, at least 0.

    `prior` adds that many imagined rows with the `usual` share of each column, so that five plans,
    one of them on a single subject, do not make that subject look common.
    """
    held = np.asarray(rows.sum(axis=0)).ravel() + prior * usual
    return rarity_of(held, rows.shape[0] + prior)


def rarity_of(held: NDArray[np.float64], n: float) -> Values:
    """Return the weight of what is `held` by so many of n rows."""
    share = np.maximum((held + 0.5) / (n + 1), RAREST)
    weights: Values = np.maximum(-np.log(share), 0.0).astype(np.float32)
    return weights


def damped(counts: Values) -> Values:
    """Return counts above 1 as 1 + their logarithm."""
    return np.where(counts > 1, 1 + np.log(np.maximum(counts, 1)), counts).astype(np.float32)


def scaled(rows: Rows, weights: Values) -> Rows:
    """Return rows with each column multiplied by its weight."""
    return _with_data(rows, rows.data * weights[rows.indices])


def unit(rows: Rows, unsaid: float | Values = 0.0) -> Rows:
    """Return rows scaled to length 1; a row of zeros stays.

    `unsaid` is the length that a row has, or is thought to have, beside what stands in it: one
    shared theme out of one found is then less than three out of three.
    """
    sizes = np.diff(rows.indptr)
    squares = np.zeros(len(sizes), dtype=np.float64)
    squares[sizes > 0] = np.add.reduceat(np.square(rows.data), rows.indptr[:-1][sizes > 0])
    lengths = np.sqrt(squares + np.square(unsaid))
    scale = np.divide(1.0, lengths, out=np.zeros_like(lengths), where=lengths > 0)
    return _with_data(rows, rows.data * np.repeat(scale.astype(np.float32), sizes))


def shared_columns_of(rows: Rows, one: Numbers, other: Numbers) -> Numbers:
    """Return how many columns row one[k] shares with row other[k], for each k."""
    shared = [
        np.diff(csr_array(rows[here].multiply(rows[there])).indptr)
        for here, there in (
            (one[at : at + AT_ONCE], other[at : at + AT_ONCE]) for at in range(0, len(one), AT_ONCE)
        )
    ]
    return np.concatenate([np.empty(0, np.int64), *shared])


def _with_data(rows: Rows, data: Values) -> Rows:
    """Return rows with other values in the same places."""
    other: Rows = csr_array((data, rows.indices, rows.indptr), shape=rows.shape)
    return other
