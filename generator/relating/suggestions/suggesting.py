"""Suggestions: pairs of recommendations with a score and the evidence for it.

Must not know: files, HTML, who bars a pair and why.
"""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from generator.model.library import Library
from generator.model.refs import Ref
from generator.model.related import Evidence
from generator.relating.suggestions.candidates import candidate_pairs
from generator.relating.suggestions.corpus import Corpus, corpus_of
from generator.relating.suggestions.evidence import (
    WEIGHTS,
    Actions,
    Weights,
    best_actions,
    evidence_in_sum,
    score_of,
    total_of,
)
from generator.relating.suggestions.explaining import evidence_of, sentence_of
from generator.relating.suggestions.features import PlanFeatures
from generator.relating.suggestions.sparse_rows import Numbers, Values
from generator.relating.words import spelling, words

CUT = 0.55  # a suggestion below this score is not shown
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
    """Pairs that were looked at, best first; `one` and `other` are positions in the corpus."""

    corpus: Corpus
    one: Numbers  # the lesser
    other: Numbers
    scores: Values
    actions: Actions

    def of(self, ref: Ref) -> "Scored":
        """Return the pairs of one recommendation, best first."""
        at = self.corpus.refs.index(ref)
        return self.kept(np.flatnonzero((self.one == at) | (self.other == at)))

    def kept(self, rows: Numbers) -> "Scored":
        """Return the pairs in these rows, in their order."""
        actions = (self.actions.left[rows], self.actions.right[rows], self.actions.alike[rows])
        return Scored(
            self.corpus, self.one[rows], self.other[rows], self.scores[rows], Actions(*actions)
        )


def pair_of(one: Ref, other: Ref) -> Pair:
    """Return two recommendations as a pair, the lesser first."""
    return (one, other) if one < other else (other, one)


def scored_pairs(
    plans: Sequence[PlanFeatures], weights: Weights = WEIGHTS, floor: float = 0.0
) -> Scored:
    """Return the pairs worth a look, across plans only, best first, then in the plans' order.

    Pairs that cannot reach a score of `floor` are left out before their actions are compared.
    """
    corpus = corpus_of(plans)
    one, other = candidate_pairs(corpus, weights)
    total = evidence_in_sum(corpus, one, other, weights)
    if floor > 0:
        near = np.flatnonzero(total + weights.actions >= total_of(floor))
        one, other, total = one[near], other[near], total[near]
    actions = best_actions(corpus, one, other)
    total += np.float32(weights.actions) * actions.alike
    order = np.lexsort((other, one, -np.round(total, 5)))
    return Scored(corpus, one, other, score_of(total), actions).kept(order)


def suggestions(
    scored: Scored,
    library: Library,
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
    return _explained(scored.kept(np.array(kept, dtype=np.int64)), library)


def _explained(scored: Scored, library: Library) -> tuple[Suggestion, ...]:
    """Return all pairs with their evidence."""
    refs, themes = scored.corpus.refs, library.vocabulary.themes
    grouped = scored.kept(np.argsort(scored.one, kind="stable"))  # so that each text is read once
    found = evidence_of(
        grouped.corpus,
        grouped.one,
        grouped.other,
        grouped.actions,
        lru_cache(maxsize=1)(lambda at: _spelling_of(library, refs[at])),
    )
    ends = zip(grouped.one.tolist(), grouped.other.tolist(), strict=True)
    made = [
        Suggestion(refs[a], refs[b], round(score, 2), sentence_of(evidence, themes), evidence)
        for (a, b), score, evidence in zip(ends, grouped.scores.tolist(), found, strict=True)
    ]
    return tuple(sorted(made, key=lambda each: (-each.score, each.one, each.other)))


def _spelling_of(library: Library, ref: Ref) -> dict[int, str]:
    """Return the terms of a recommendation's own text, as printed."""
    found = library.recommendation(ref)
    return spelling(words(f"{found.stem} {found.text}")) if found else {}
