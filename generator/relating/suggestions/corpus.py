"""The features of all plans as sparse rows, weighted by rarity: all that is compared.

Must not know: plans, texts, files, how rows are compared.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.model.refs import Ref
from generator.relating.suggestions.features import Hit, PlanFeatures, RecommendationFeatures
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
# A theme met in texts is the matter of what is asked; one met in actions alone (training, audits)
# is more often a means, which tells less. Its share in texts, taken to this power, weighs it.
MATTER = 0.3
MATTER_PRIOR = 12.0  # imagined recommendations that speak of a theme, half of them in their text
UNSAID_THEMES = 2.0  # the length thought to lie beside the themes that were found


@dataclass(frozen=True, slots=True, eq=False)
class Corpus:
    """All recommendations, in the order of `refs`; every matrix has one row for each.

    Rows of words and themes have length 1 at most (0 where nothing was found), so that a dot
    product is a likeness of 0.0-1.0.
    """

    refs: tuple[Ref, ...]
    plan_of: Numbers  # position of the plan of each recommendation
    words: Words
    theme_ids: tuple[str, ...]
    themes: Rows
    phrase_names: tuple[str, ...]
    phrases: Rows  # phrases of themes, by rarity; a reason to show, not evidence of its own
    system_names: tuple[str, ...]  # short forms as printed, without the number of a version
    systems: Rows  # likewise


def corpus_of(plans: Sequence[PlanFeatures]) -> Corpus:
    """Return the corpus of these plans, in their order."""
    each = [one for plan in plans for one in plan.recommendations]
    sizes = [len(plan.recommendations) for plan in plans]
    themes, theme_ids = named_rows([_strengths(one.themes) for one in each])
    phrases, phrase_names = named_rows([dict.fromkeys(one.phrases, 1.0) for one in each])
    systems, keys = named_rows([dict.fromkeys(one.systems, 1.0) for one in each])
    printed = dict(pair for plan in reversed(plans) for pair in plan.systems)
    return Corpus(
        tuple(Ref(plan.plan, one.number) for plan in plans for one in plan.recommendations),
        np.repeat(np.arange(len(plans)), sizes),
        words_of(plans),
        theme_ids,
        unit(scaled(themes, _theme_weights(themes, theme_ids, each)), UNSAID_THEMES),
        phrase_names,
        scaled(phrases, rarity(phrases)),
        tuple(printed[key] for key in keys),
        scaled(systems, rarity(systems)),
    )


def _strengths(hits: Sequence[Hit]) -> dict[str, float]:
    return {
        hit.theme: hit.in_text * IN_TEXT + PER_DOUBLING * math.log2(1 + hit.in_actions)
        for hit in hits
    }


def _theme_weights(
    themes: Rows, theme_ids: Sequence[str], each: Sequence[RecommendationFeatures]
) -> Values:
    """Return what each theme weighs: by how rare it is, and how often it is the matter itself."""
    held = Counter(hit.theme for one in each for hit in one.themes)
    in_text = Counter(hit.theme for one in each for hit in one.themes if hit.in_text)
    shares = [(in_text[id] + MATTER_PRIOR / 2) / (held[id] + MATTER_PRIOR) for id in theme_ids] or [
        0.5
    ]
    matter = (2 * np.array(shares, dtype=np.float32)) ** np.float32(MATTER)
    weights: Values = rarity(themes, THEME_PRIOR, USUAL_SHARE) * matter
    return weights
