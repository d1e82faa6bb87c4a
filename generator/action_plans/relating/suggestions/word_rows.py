"""The words of all plans as sparse rows over shared columns.

Must not know: plans, texts, files, how rows are compared.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from action_plans.relating.arrays import Codes
from action_plans.relating.suggestions.features import Counted, PlanFeatures
from action_plans.relating.suggestions.shared_columns import SharedColumns, shared_columns
from action_plans.relating.suggestions.sparse_rows import (
    Numbers,
    Rows,
    Values,
    damped,
)

AT_ONCE = 200  # plans whose rows are put together at a time
_DAMPED: Values = damped(np.arange(256, dtype=np.float32))  # by count


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of all recommendations, weighted by rarity; rows have length 1 at most.

    `actions` has a row for each action; those of recommendation k are rows
    `action_starts[k]:action_starts[k + 1]`, and `action_ids` names them.
    """

    terms: Codes  # of the columns, ascending
    whole: Rows  # text and actions of each recommendation
    actions: Rows
    action_starts: Numbers
    action_ids: tuple[str, ...]


def words_of(plans: Sequence[PlanFeatures]) -> Words:
    """Return the words of these plans, recommendations in their order.

    A term of one plan alone can match nothing: it gets no column, and only adds to the length.
    """
    wholes = [plan.terms.whole for plan in plans]
    columns = shared_columns([plan.terms.terms for plan in plans], wholes)
    whole = _rows(wholes, columns)
    actions = _rows([plan.terms.actions for plan in plans], columns)
    per = [
        np.bincount(plan.terms.action_of, minlength=len(plan.numbers)).astype(np.int64)
        for plan in plans
    ]
    return Words(
        columns.terms,
        whole,
        actions,
        np.cumsum(np.concatenate([np.zeros(1, np.int64), *per])),
        tuple(id for plan in plans for id in plan.terms.action_ids),
    )


def runs_of(plans: Sequence[PlanFeatures]) -> Rows:
    """Return the runs of two words of these plans' recommendations, as `words_of` does words."""
    wholes = [plan.runs.whole for plan in plans]
    return _rows(wholes, shared_columns([plan.runs.terms for plan in plans], wholes))


def _rows(plans: Sequence[Counted], columns: SharedColumns) -> Rows:
    """Return the rows of all plans over the shared columns, weighted and of length 1 at most.

    They are written to where they stay, since two copies of them would not be small.
    """
    most = sum(len(each.columns) for each in plans)
    indices, data = np.empty(most, np.int32), np.empty(most, np.float32)
    sizes: list[Numbers] = [np.zeros(1, np.int64)]
    filled = 0
    for start in range(0, len(plans), AT_ONCE):
        firsts = columns.starts[start:]
        shared, values, lengths = _block(plans[start : start + AT_ONCE], firsts, columns)
        here = slice(filled, filled + len(shared))
        indices[here], data[here] = shared, values
        sizes.append(lengths)
        filled = here.stop
    for each in (indices, data):
        each.resize(filled, refcheck=False)
    starts = np.cumsum(np.concatenate(sizes))
    shape = (len(starts) - 1, max(1, len(columns.terms)))
    rows: Rows = csr_array((data, indices, starts), shape=shape)
    return rows


def _block(
    plans: Sequence[Counted], firsts: Numbers, columns: SharedColumns
) -> tuple[NDArray[np.int32], Values, Numbers]:
    """Return the shared columns of some plans' rows, their values, and how many each row has."""
    terms = np.concatenate([each.columns for each in plans])
    terms = terms + np.repeat(firsts[: len(plans)], [len(each.columns) for each in plans])
    place = columns.place[terms]
    counts = np.concatenate([each.counts for each in plans])
    values = _DAMPED[counts] * columns.rare[place]
    lengths = np.concatenate([np.diff(each.starts) for each in plans])
    row = np.repeat(np.arange(len(lengths)), lengths)
    squares = np.bincount(row, np.square(values), len(lengths)).astype(np.float64)
    scale = np.divide(1, np.sqrt(squares), out=np.zeros_like(squares), where=squares > 0)
    kept = np.flatnonzero(place >= 0)
    return (
        place[kept],
        (values * scale[row])[kept].astype(np.float32),
        np.bincount(row[kept], minlength=len(lengths)),
    )
