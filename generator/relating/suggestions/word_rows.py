"""The words of all plans as sparse rows over shared columns.

Must not know: plans, texts, files, how rows are compared.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from generator.model.refs import Ref
from generator.relating.suggestions.features import NO_ACTION, TEXT_ROW, PlanFeatures
from generator.relating.suggestions.sparse_rows import (
    Numbers,
    Rows,
    Values,
    damped,
    rarity_of,
    sums_by,
    unit,
    weighted,
)
from generator.relating.words import Codes

TEXT_COUNTS = 3.0  # a word of the recommendation's own text counts as three of its actions


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of all recommendations, weighted by rarity; rows have length 1 at most.

    `actions` has a row for each action; those of recommendation k are rows
    `action_starts[k]:action_starts[k + 1]`, and `action_refs` names them.
    """

    terms: Codes  # of the columns, ascending
    whole: Rows  # text and actions of each recommendation
    actions: Rows
    action_starts: Numbers
    action_refs: tuple[Ref, ...]


def words_of(plans: Sequence[PlanFeatures]) -> Words:
    """Return the words of these plans, recommendations in their order.

    A term of one plan alone can match nothing: it gets no column, and only adds to the length.
    """
    terms = _shared_terms(plans)
    n = sum(len(plan.recommendations) for plan in plans)
    counts, owner, own_whole, own_rows = _count_rows(plans, terms, n)
    labels = [row for plan in plans for _, row in plan.rows]
    is_text = np.array([row == TEXT_ROW for row in labels], dtype=bool)
    is_action = np.array([_is_action(row) for row in labels], dtype=bool)
    whole = sums_by(owner, np.where(is_text, TEXT_COUNTS, 1.0).astype(np.float32), counts, n)
    held = np.bincount(whole.indices, minlength=whole.shape[1]).astype(np.float64)
    rare = rarity_of(held, n)
    actions = counts[np.flatnonzero(is_action)]
    del counts
    return Words(
        terms,
        unit(weighted(whole, rare), own_whole),
        unit(weighted(actions, rare), own_rows[is_action]),
        np.concatenate([[0], np.cumsum(np.bincount(owner[is_action], minlength=n))]),
        tuple(
            Ref(plan.plan, plan.recommendations[position].number, row)
            for plan in plans
            for position, row in plan.rows
            if _is_action(row)
        ),
    )


def _is_action(row: str) -> bool:
    return row not in NO_ACTION


def _shared_terms(plans: Sequence[PlanFeatures]) -> Codes:
    """Return the terms of two plans or more, ascending."""
    every = np.concatenate([np.empty(0, np.uint64), *(np.unique(plan.codes) for plan in plans)])
    every.sort()  # in place: it is the longest of all arrays
    again: Codes = every[1:][every[1:] == every[:-1]]
    return np.unique(again)


def _columns(codes: Codes, terms: Codes) -> NDArray[np.int32]:
    """Return the column of each code, -1 where it has none."""
    if not len(terms):
        return np.full(len(codes), -1, dtype=np.int32)
    column = np.minimum(np.searchsorted(terms, codes), len(terms) - 1)
    return np.where(terms[column] == codes, column, -1).astype(np.int32)


def _count_rows(
    plans: Sequence[PlanFeatures], terms: Codes, n: int
) -> tuple[Rows, Numbers, Values, Values]:
    """Return every row of counts, the recommendation that owns it, and what `_own_lengths` adds.

    The rows are written to where they stay, since two copies of them would not be small.
    """
    most = sum(len(plan.codes) for plan in plans)
    indices, counts = np.empty(most, np.int32), np.empty(most, np.float32)
    sizes: list[NDArray[np.int64]] = [np.zeros(1, np.int64)]
    owner: list[int] = []
    own = [(np.empty(0, np.float32), np.empty(0, np.float32))]
    filled = before = 0
    for plan in plans:
        column = _columns(plan.codes, terms)
        shared = column >= 0
        row = np.repeat(np.arange(len(plan.rows)), np.diff(plan.starts))
        sizes.append(np.bincount(row[shared], minlength=len(plan.rows)))
        here = slice(filled, filled + int(sizes[-1].sum()))
        indices[here], counts[here] = column[shared], plan.counts[shared]
        own.append(_own_lengths(plan, row[~shared], ~shared, n))
        owner.extend(before + position for position, _ in plan.rows)
        filled, before = here.stop, before + len(plan.recommendations)
    shape = (len(owner), max(1, len(terms)))
    starts = np.cumsum(np.concatenate(sizes))
    rows: Rows = csr_array((counts[:filled], indices[:filled], starts), shape=shape)
    whole, each = (np.concatenate(parts) for parts in zip(*own, strict=True))
    return rows, np.array(owner, dtype=np.int64), whole, each


def _own_lengths(
    plan: PlanFeatures, row: Numbers, alone: NDArray[np.bool_], n: int
) -> tuple[Values, Values]:
    """Return how long the terms of this plan alone make its recommendations, and its rows.

    Those terms are where `alone` is true, and stand in these rows.
    """
    own, column = np.unique(plan.codes[alone], return_inverse=True)
    rows = np.zeros((len(plan.rows), len(own)), dtype=np.float32)
    rows[row, column] = plan.counts[alone]
    whole = np.zeros((len(plan.recommendations), len(own)), dtype=np.float32)
    for at, (position, label) in enumerate(plan.rows):
        whole[position] += rows[at] * (TEXT_COUNTS if label == TEXT_ROW else 1.0)
    rare = rarity_of((whole > 0).sum(axis=0).astype(np.float64), n)
    return _lengths(whole, rare), _lengths(rows, rare)


def _lengths(rows: NDArray[np.float32], rare: Values) -> Values:
    lengths: Values = np.sqrt(np.square(damped(rows) * rare).sum(axis=1)).astype(np.float32)
    return lengths
