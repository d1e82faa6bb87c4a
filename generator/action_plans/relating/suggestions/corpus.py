"""The features of all plans as sparse rows, weighted by rarity: all that is compared.

Must not know: plans, texts, files, how rows are compared.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from action_plans.model.refs import Ref
from action_plans.relating.suggestions.features import Named, PlanFeatures
from action_plans.relating.suggestions.sparse_rows import (
    Numbers,
    Rows,
    Values,
    rarity,
    scaled,
    unit,
)
from action_plans.relating.suggestions.word_rows import Words, runs_of, words_of

IN_TEXT = 1.0  # strength of a theme that stands in the recommendation's own text
PER_DOUBLING = 0.35  # added for each doubling of (1 + the actions that speak of the theme)
THEME_PRIOR = 100.0  # imagined recommendations, each theme in the usual share of them
USUAL_SHARE = 0.06
UNSAID = 2.0  # the length thought to lie beside the themes that were found


@dataclass(frozen=True, slots=True, eq=False)
class Corpus:
    """All recommendations, in the order of `refs`; every matrix has one row for each.

    Rows of words and themes have length 1 at most (0 where nothing was found), so that a dot
    product is a likeness of 0.0-1.0.
    """

    refs: tuple[Ref, ...]
    plan_of: Numbers  # position of the plan of each recommendation
    words: Words
    runs: Rows  # of two words
    theme_ids: tuple[str, ...]
    themes: Rows
    phrase_names: tuple[str, ...]
    phrases: Rows  # phrases of themes, by rarity; a reason to show, not evidence of its own
    system_names: tuple[str, ...]  # short forms as printed, without the number of a version
    systems: Rows  # likewise


def corpus_of(plans: Sequence[PlanFeatures]) -> Corpus:
    """Return the corpus of these plans, in their order."""
    sizes = [len(plan.numbers) for plan in plans]
    phrases, phrase_names = _rows_of([plan.phrases for plan in plans], sizes)
    systems, keys = _rows_of([plan.systems for plan in plans], sizes)
    themes, theme_ids = _themes_of(plans, sizes)
    printed = {
        key: short
        for plan in reversed(plans)
        for key, short in zip(plan.systems.names, plan.systems_printed, strict=True)
    }
    return Corpus(
        tuple(Ref(plan.plan, number) for plan in plans for number in plan.numbers),
        np.repeat(np.arange(len(plans)), sizes),
        words_of(plans),
        runs_of(plans),
        theme_ids,
        themes,
        phrase_names,
        scaled(phrases, rarity(phrases)),
        tuple(printed[key] for key in keys),
        scaled(systems, rarity(systems)),
    )


def _rows_of(
    each: Sequence[Named], sizes: Sequence[int], values: Values | None = None
) -> tuple[Rows, tuple[str, ...]]:
    """Return rows over the names of all plans, by the alphabet; values of 1 if none are given."""
    names = sorted({name for plan in each for name in plan.names})
    column = {name: at for at, name in enumerate(names)}
    firsts = np.cumsum([0, *sizes])
    none = [np.empty(0, np.int64)]
    holders = np.concatenate(
        none + [plan.holders + first for plan, first in zip(each, firsts, strict=False)]
    )
    columns = np.concatenate(
        none
        + [
            np.array([column[name] for name in plan.names])[plan.columns]
            for plan in each
            if plan.names
        ]
    )
    if values is None:
        values = np.ones(len(holders), np.float32)
    shape = (int(firsts[-1]), max(1, len(names)))
    rows: Rows = csr_array(
        (values, (holders.astype(np.int64), columns.astype(np.int64))), shape=shape
    )
    rows.sort_indices()
    return rows, tuple(names)


def _themes_of(plans: Sequence[PlanFeatures], sizes: Sequence[int]) -> tuple[Rows, tuple[str, ...]]:
    """Return how strongly each recommendation speaks of each theme, rare ones more; and ids."""
    in_text = np.concatenate([np.empty(0, bool), *(plan.themes.in_text for plan in plans)])
    in_actions = np.concatenate([np.empty(0, int), *(plan.themes.in_actions for plan in plans)])
    strengths = (in_text * IN_TEXT + PER_DOUBLING * np.log2(1 + in_actions)).astype(np.float32)
    rows, ids = _rows_of([plan.themes.named for plan in plans], sizes, strengths)
    return unit(scaled(rows, rarity(rows, THEME_PRIOR, USUAL_SHARE)), UNSAID), ids
