"""Suggestions: pairs of recommendations with a score and the evidence for it.

Must not know: files, HTML, who bars a pair and why.
"""

import math
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np

from generator.model.library import Library
from generator.model.refs import Ref
from generator.model.related import Evidence
from generator.relating.sharing import Sharing, in_turn
from generator.relating.suggestions.candidates import candidate_pairs
from generator.relating.suggestions.corpus import Corpus, corpus_of
from generator.relating.suggestions.evidence import (
    AT_ONCE,
    WEIGHTS,
    Actions,
    Weights,
    joined,
    score_of,
    total_of,
    weighed,
)
from generator.relating.suggestions.explaining import evidence_of, sentence_of, turned_round
from generator.relating.suggestions.features import PlanFeatures
from generator.relating.suggestions.sparse_rows import Numbers, Values
from generator.relating.words import spelling, words

CUT = 0.6  # a suggestion below this score is not shown
MOST = 6  # suggestions shown under one recommendation, at most

Pair = tuple[Ref, Ref]  # the lesser first


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two recommendations of different plans that are likely to be related."""

    one: Ref  # the lesser
    other: Ref
    score: float  # 0.0-1.0, two decimals
    why: str  # a short sentence, read from `one`
    why_from_other: str  # the same, read from `other`
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

    def part(self, start: int, most: int) -> "Scored":
        """Return so many of the pairs at most, in their order."""
        return self.kept(np.arange(start, min(start + most, len(self.one))))

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
    plans: Sequence[PlanFeatures],
    weights: Weights = WEIGHTS,
    floor: float = 0.0,
    share: Sharing = in_turn,
) -> Scored:
    """Return the pairs worth a look, across plans only, best first, then in the plans' order.

    Pairs that cannot reach a score of `floor` are left out before their actions are compared.
    """
    corpus = corpus_of(plans)
    del plans  # where nobody else holds them, a tenth of all memory is free for what comes
    one, other = candidate_pairs(corpus, weights, share)
    least = total_of(floor) if floor > 0 else -math.inf
    found = joined(
        share(
            lambda at: weighed(
                corpus, one[at : at + AT_ONCE], other[at : at + AT_ONCE], weights, least
            ),
            range(0, max(len(one), 1), AT_ONCE),
        )
    )
    order = np.lexsort((found.other, found.one, -np.round(found.total, 5)))
    return Scored(corpus, found.one, found.other, score_of(found.total), found.actions).kept(order)


def suggestions(
    scored: Scored,
    library: Library,
    barred: AbstractSet[Pair] = frozenset(),
    cut: float = CUT,
    most: int = MOST,
    share: Sharing = in_turn,
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
    return _explained(scored.kept(np.array(kept, dtype=np.int64)), library, share)


def _explained(scored: Scored, library: Library, share: Sharing) -> tuple[Suggestion, ...]:
    """Return all pairs with their evidence."""
    refs = scored.corpus.refs
    grouped = scored.kept(np.argsort(scored.one, kind="stable"))  # so that each text is read once
    found = chain.from_iterable(
        share(
            lambda start: _evidence(grouped.part(start, AT_ONCE), library),
            range(0, len(grouped.one), AT_ONCE),
        )
    )
    ends = zip(grouped.one.tolist(), grouped.other.tolist(), strict=True)
    made = [
        _suggestion((refs[a], refs[b]), round(score, 2), evidence, library)
        for (a, b), score, evidence in zip(ends, grouped.scores.tolist(), found, strict=True)
    ]
    return tuple(sorted(made, key=lambda each: (-each.score, each.one, each.other)))


def _suggestion(pair: Pair, score: float, evidence: Evidence, library: Library) -> Suggestion:
    why = from_other = sentence_of(evidence, library)
    if evidence.actions:
        from_other = sentence_of(turned_round(evidence), library)
    return Suggestion(*pair, score, why, from_other, evidence)


def _evidence(scored: Scored, library: Library) -> list[Evidence]:
    refs = scored.corpus.refs
    spelling_at = lru_cache(maxsize=1)(lambda at: _spelling_of(library, refs[at]))
    return evidence_of(scored.corpus, scored.one, scored.other, scored.actions, spelling_at)


def _spelling_of(library: Library, ref: Ref) -> dict[int, str]:
    """Return the terms of a recommendation's own text, as printed."""
    found = library.recommendation(ref)
    return spelling(words(f"{found.stem} {found.text}")) if found else {}
