"""The features of all plans as sparse rows, weighted by rarity: all that is compared.

Must not know: plans, texts, files, how rows are compared.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.model.refs import Ref
from generator.relating.suggestions.features import Hit, PlanFeatures, SystemName
from generator.relating.suggestions.sparse_rows import (
    Numbers,
    Rows,
    Values,
    named_rows,
    rarity,
    scaled,
    unit,
)
from generator.relating.suggestions.word_rows import Words, words_of

IN_TEXT = 1.0  # strength of a theme that stands in the recommendation's own text
PER_DOUBLING = 0.35  # added for each doubling of (1 + the actions that speak of the theme)
THEME_PRIOR = 100.0  # imagined recommendations, each theme in the usual share of them
USUAL_SHARE = 0.06
UNSAID_THEMES = 2.0  # the length thought to lie beside the themes that were found
UNSAID_SYSTEMS = 4.0


@dataclass(frozen=True, slots=True, eq=False)
class Corpus:
    """All recommendations, in the order of `refs`; every matrix has one row for each.

    Rows have length 1 at most (0 where nothing was found), so that a dot product is a likeness of
    0.0-1.0; only those of `named` keep their weights.
    """

    refs: tuple[Ref, ...]
    plan_of: Numbers  # position of the plan of each recommendation
    words: Words
    theme_ids: tuple[str, ...]
    themes: Rows
    phrase_names: tuple[str, ...]
    phrases: Rows  # phrases of themes
    system_names: tuple[str, ...]  # short forms as printed, without the number of a version
    systems: Rows  # those that are no phrase of a theme
    named: Rows  # all of them


def corpus_of(plans: Sequence[PlanFeatures]) -> Corpus:
    """Return the corpus of these plans, in their order."""
    each = [one for plan in plans for one in plan.recommendations]
    sizes = [len(plan.recommendations) for plan in plans]
    themes, theme_ids = named_rows([_strengths(one.themes) for one in each])
    phrases, phrase_names = named_rows([_strengths(one.phrases) for one in each])
    systems, system_keys = named_rows([dict.fromkeys(one.systems, 1.0) for one in each])
    printed, only_systems = _system_names(plans, system_keys)
    rare_systems = rarity(systems)
    return Corpus(
        tuple(Ref(plan.plan, one.number) for plan in plans for one in plan.recommendations),
        np.repeat(np.arange(len(plans)), sizes),
        words_of(plans),
        theme_ids,
        unit(scaled(themes, rarity(themes, THEME_PRIOR, USUAL_SHARE)), UNSAID_THEMES),
        phrase_names,
        unit(scaled(phrases, rarity(phrases)), UNSAID_THEMES),
        printed,
        unit(scaled(systems, rare_systems * only_systems), UNSAID_SYSTEMS),
        scaled(systems, rare_systems),
    )


def _strengths(hits: Sequence[Hit]) -> dict[str, float]:
    return {
        hit.name: hit.in_text * IN_TEXT + PER_DOUBLING * math.log2(1 + hit.in_actions)
        for hit in hits
    }


def _system_names(
    plans: Sequence[PlanFeatures], keys: Sequence[str]
) -> tuple[tuple[str, ...], Values]:
    """Return how the first plan to name each prints it, and 1 where it is no phrase, else 0."""
    named: dict[str, SystemName] = {}
    for plan in plans:
        for each in plan.systems:
            named.setdefault(each.key, each)
    only = [float(not named[key].is_phrase) for key in keys] or [0.0]
    return tuple(named[key].printed for key in keys), np.array(only, dtype=np.float32)
