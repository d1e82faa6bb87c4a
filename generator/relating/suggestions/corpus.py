"""The features of all plans as sparse rows over shared columns, weighted by rarity.

Must not know: plans, texts, files, how rows are compared.
"""

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, diags_array

from generator.model.refs import Ref
from generator.relating.suggestions.features import (
    LEAD_ROW,
    TEXT_ROW,
    PlanFeatures,
    RecommendationFeatures,
)

Rows = csr_array[np.float32, tuple[int, int]]
Numbers = NDArray[np.int64]

TEXT_COUNTS = 3.0  # a word of the recommendation's own text counts as three of its actions
IN_TEXT = 1.0  # strength of a theme that stands in the recommendation's own text
PER_DOUBLING = 0.35  # added for each doubling of (1 + the actions that speak of the theme)
THEME_PRIOR = 100.0  # imagined recommendations, each theme in the usual share of them
USUAL_SHARE = 0.06
RAREST = 1 / 400  # a share below this is not rarer: so that scores do not grow with the corpus


@dataclass(frozen=True, slots=True, eq=False)
class Corpus:
    """All recommendations, in the order of `refs`; every matrix has one row for each.

    Rows have length 1 (or 0, where nothing was found), so that a dot product is a cosine.
    `actions` has a row for each action; those of recommendation k are rows
    `action_starts[k]:action_starts[k + 1]`, and `action_refs` names them.
    """

    refs: tuple[Ref, ...]
    plan_of: Numbers  # position of the plan of each recommendation
    terms: tuple[str, ...]
    surfaces: tuple[str, ...]
    whole: Rows  # words of text and actions
    theme_ids: tuple[str, ...]
    themes: Rows
    system_names: tuple[str, ...]  # as printed, without the number of a version
    systems: Rows
    people: Rows  # owners and addressees
    actions: Rows
    action_starts: Numbers
    action_refs: tuple[Ref, ...]


def corpus_of(plans: Sequence[PlanFeatures]) -> Corpus:
    """Return the corpus of these plans, in their order."""
    each = [one for plan in plans for one in plan.recommendations]
    refs = tuple(Ref(plan.plan, one.number) for plan in plans for one in plan.recommendations)
    sizes = np.array([len(plan.recommendations) for plan in plans], dtype=np.int64)
    columns, surfaces = _shared_columns(plans)
    counts, owner_row, row_kind, action_refs = _count_rows(plans, columns)
    n = len(refs)
    text = _picked(counts, owner_row, row_kind == 0, n)
    whole = csr_array(text * TEXT_COUNTS + _picked(counts, owner_row, row_kind > 0, n))
    rarity = _rarity(csr_array(whole > 0).astype(np.float32))
    themes, theme_ids = _named(each, _theme_strengths)
    systems, system_keys = _named(each, lambda one: dict.fromkeys(one.systems, 1.0))
    people, _ = _named(each, _people)
    is_action = row_kind == 2
    action_rows = counts[np.flatnonzero(is_action)]
    per_recommendation = np.bincount(owner_row[is_action], minlength=n)
    return Corpus(
        refs,
        np.repeat(np.arange(len(plans)), sizes),
        tuple(columns),
        surfaces,
        _unit(_weighted(whole, rarity)),
        theme_ids,
        _unit(_scaled(themes, _rarity(themes, THEME_PRIOR, USUAL_SHARE))),
        tuple(map(_printed(plans).__getitem__, system_keys)),
        _unit(_scaled(systems, _rarity(systems))),
        _unit(_scaled(people, _rarity(people))),
        _unit(_weighted(action_rows, rarity)),
        np.concatenate([[0], np.cumsum(per_recommendation)]),
        action_refs,
    )


def _shared_columns(plans: Sequence[PlanFeatures]) -> tuple[dict[str, int], tuple[str, ...]]:
    """Return term → column, in alphabetical order, and how the first plan prints each.

    A term of one plan alone can match nothing, and gets no column.
    """
    times: Counter[str] = Counter()
    for plan in plans:
        times.update(plan.terms)
    shared = sorted(term for term, held in times.items() if held > 1)
    columns = {term: at for at, term in enumerate(shared)}
    surfaces = [""] * len(shared)
    for plan in plans:
        for term, surface in zip(plan.terms, plan.surfaces, strict=True):
            at = columns.get(term, -1)
            if at >= 0 and not surfaces[at]:
                surfaces[at] = surface
    return columns, tuple(surfaces)


def _count_rows(
    plans: Sequence[PlanFeatures], columns: Mapping[str, int]
) -> tuple[Rows, Numbers, Numbers, tuple[Ref, ...]]:
    """Return every row of counts, whose it is, what it is, and the references of the action rows.

    Whose: the position of the recommendation. What: 0 its text, 1 its lead-in, 2 an action.
    """
    indices: list[NDArray[np.int32]] = []
    counts: list[NDArray[np.int32]] = []
    sizes: list[NDArray[np.int64]] = []
    owner: list[int] = []
    kind: list[int] = []
    action_refs: list[Ref] = []
    before = 0
    for plan in plans:
        column = np.array([columns.get(term, -1) for term in plan.terms], dtype=np.int32)
        at = column[plan.indices] if len(plan.indices) else plan.indices
        held = at >= 0
        row = np.repeat(np.arange(len(plan.rows)), np.diff(plan.starts))
        indices.append(at[held])
        counts.append(plan.counts[held])
        sizes.append(np.bincount(row[held], minlength=len(plan.rows)))
        owner.extend(before + position for position, _ in plan.rows)
        kind.extend(_KINDS.get(label, 2) for _, label in plan.rows)
        action_refs.extend(
            Ref(plan.plan, plan.recommendations[position].number, label)
            for position, label in plan.rows
            if label not in _KINDS
        )
        before += len(plan.recommendations)
    starts = np.concatenate([[0], np.cumsum(np.concatenate([[], *sizes]))]).astype(np.int64)
    rows: Rows = csr_array(
        (
            np.concatenate([[], *counts]).astype(np.float32),
            np.concatenate([[], *indices]).astype(np.int32),
            starts,
        ),
        shape=(len(owner), max(1, len(columns))),
    )
    return rows, np.array(owner, dtype=np.int64), np.array(kind, np.int64), tuple(action_refs)


_KINDS = {TEXT_ROW: 0, LEAD_ROW: 1}


def _picked(rows: Rows, owner: Numbers, wanted: NDArray[np.bool_], n: int) -> Rows:
    """Return, for each of the n recommendations, the sum of its wanted rows."""
    at = np.flatnonzero(wanted)
    ones = np.ones(len(at), dtype=np.float32)
    sums: Rows = csr_array((ones, (owner[at], at)), shape=(n, rows.shape[0])) @ rows
    return sums


def _named(
    each: Sequence[RecommendationFeatures],
    strengths: Callable[[RecommendationFeatures], Mapping[str, float]],
) -> tuple[Rows, tuple[str, ...]]:
    """Return rows of strengths over names, and the names in order."""
    found = [strengths(one) for one in each]
    names = sorted({name for row in found for name in row})
    column = {name: at for at, name in enumerate(names)}
    starts = np.cumsum([0, *(len(row) for row in found)])
    indices = np.array([column[name] for row in found for name in row], dtype=np.int32)
    data = np.array([value for row in found for value in row.values()], dtype=np.float32)
    rows: Rows = csr_array((data, indices, starts), shape=(len(found), max(1, len(names))))
    rows.sort_indices()
    return rows, tuple(names)


def _theme_strengths(one: RecommendationFeatures) -> dict[str, float]:
    return {
        hit.theme: hit.in_text * IN_TEXT + PER_DOUBLING * math.log2(1 + hit.in_actions)
        for hit in one.themes
    }


def _printed(plans: Sequence[PlanFeatures]) -> dict[str, str]:
    """Return the key of each short form → how the first plan to spell it out prints it."""
    printed: dict[str, str] = {}
    for plan in plans:
        for key, short in plan.systems:
            printed.setdefault(key, short)
    return printed


def _people(one: RecommendationFeatures) -> dict[str, float]:
    return dict.fromkeys((*one.owners, *(f"to {each}" for each in one.addressees)), 1.0)


def _rarity(rows: Rows, prior: float = 0.0, usual: float = 0.0) -> NDArray[np.float32]:
    """Return the weight of each column: the logarithm of how rare it is, at least 0.

    `prior` adds that many imagined recommendations with the `usual` share of each column, so that
    five plans, one of them on a single subject, do not make that subject look common.
    """
    n = rows.shape[0] + prior
    held = np.asarray(rows.sum(axis=0)).ravel() + prior * usual
    share = np.maximum((held + 0.5) / (n + 1), RAREST)
    weights: NDArray[np.float32] = np.maximum(-np.log(share), 0.0).astype(np.float32)
    return weights


def _scaled(rows: Rows, weights: NDArray[np.float32]) -> Rows:
    """Return rows with each column multiplied by its weight."""
    scaled: Rows = csr_array(rows @ diags_array(weights, dtype=np.float32))
    return scaled


def _weighted(rows: Rows, weights: NDArray[np.float32]) -> Rows:
    """Return rows of counts, damped (1 + log) and weighted."""
    damped = rows.copy()
    over = damped.data > 1
    damped.data[over] = 1 + np.log(damped.data[over])
    return _scaled(damped, weights)


def _unit(rows: Rows) -> Rows:
    """Return rows scaled to length 1; a row of zeros stays."""
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    scale = np.divide(1.0, lengths, out=np.zeros_like(lengths), where=lengths > 0)
    unit: Rows = csr_array(diags_array(scale.astype(np.float32)) @ rows)
    unit.sort_indices()
    return unit
