"""Suggestions: pairs of recommendations with a score and the evidence for it.

Must not know: files, HTML, who bars a pair and why.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np

from generator.model.library import Theme
from generator.model.refs import Ref
from generator.model.related import Evidence
from generator.relating.suggestions.candidates import candidate_pairs
from generator.relating.suggestions.corpus import Corpus, Numbers, corpus_of
from generator.relating.suggestions.evidence import (
    WEIGHTS,
    Values,
    Weights,
    best_actions,
    dots,
    score_of,
)
from generator.relating.suggestions.explaining import evidence_of, sentence_of
from generator.relating.suggestions.features import PlanFeatures

CUT = 0.5  # a suggestion below this score is not shown
MOST = 6  # suggestions shown under one recommendation, at most

Pair = tuple[Ref, Ref]  # the lesser first


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two recommendations of different plans that are likely to be related."""

    one: Ref  # the lesser
    other: Ref
    score: float  # 0.0-1.0, two decimals
    why: str  # a short sentence
    evidence: Evidence  # its actions: that of `one`, then that of `other`


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """Pairs that were looked at, best first.

    `one` and `other` are positions in the corpus, `one` the lesser; `left` and `right` are the
    rows of the two actions that match best, -1 where an end has none, and `alike` how well.
    """

    corpus: Corpus
    one: Numbers
    other: Numbers
    scores: Values
    left: Numbers
    right: Numbers
    alike: Values


def pair_of(one: Ref, other: Ref) -> Pair:
    """Return two recommendations as a pair, the lesser first."""
    return (one, other) if one < other else (other, one)


def scored_pairs(plans: Sequence[PlanFeatures], weights: Weights = WEIGHTS) -> Scored:
    """Return every pair worth a look, across plans only, best first, then in the plans' order."""
    corpus = corpus_of(plans)
    one, other = candidate_pairs(corpus, weights)
    alike, left, right = best_actions(corpus, one, other)
    total = (
        weights.themes * dots(corpus.themes, one, other)
        + weights.words * dots(corpus.whole, one, other)
        + weights.actions * alike
        + weights.systems * dots(corpus.systems, one, other)
        + weights.people * dots(corpus.people, one, other)
    )
    order = np.lexsort((other, one, -np.round(total, 5)))
    return Scored(
        corpus,
        one[order],
        other[order],
        score_of(total[order]),
        left[order],
        right[order],
        alike[order],
    )


def suggestions(
    scored: Scored,
    themes: Mapping[str, Theme],
    barred: AbstractSet[Pair] = frozenset(),
    cut: float = CUT,
    most: int = MOST,
) -> tuple[Suggestion, ...]:
    """Return what is shown, best first: scores of at least `cut`, no pair that is barred.

    A pair is taken while both of its ends have fewer than `most`, so that it stands on both ends
    or on neither.
    """
    taken: Counter[int] = Counter()
    kept = []
    ends = zip(scored.one.tolist(), scored.other.tolist(), strict=True)
    for at, (one, other) in enumerate(ends):
        if scored.scores[at] < cut:
            break
        if taken[one] >= most or taken[other] >= most:
            continue
        if barred and (scored.corpus.refs[one], scored.corpus.refs[other]) in barred:
            continue
        taken[one] += 1
        taken[other] += 1
        kept.append(at)
    return _explained(scored, np.array(kept, dtype=np.int64), themes)


def _explained(
    scored: Scored, kept: Numbers, themes: Mapping[str, Theme]
) -> tuple[Suggestion, ...]:
    """Return the kept pairs with their evidence."""
    refs = scored.corpus.refs
    one, other = scored.one[kept], scored.other[kept]
    columns = (scored.left[kept], scored.right[kept], scored.alike[kept])
    actions = list(zip(*(each.tolist() for each in columns), strict=True))
    found = evidence_of(scored.corpus, one, other, actions)
    return tuple(
        Suggestion(refs[a], refs[b], round(score, 2), sentence_of(evidence, themes), evidence)
        for a, b, score, evidence in zip(
            one.tolist(), other.tolist(), scored.scores[kept].tolist(), found, strict=True
        )
    )
