"""Suggestions: pairs of recommendations with a score and the evidence for it.

Must not know: files, HTML, who bars a pair and why.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from action_plans.model.library import Library
from action_plans.model.plan import Recommendation
from action_plans.model.refs import Ref
from action_plans.model.related import Evidence, Level
from action_plans.relating.suggestions.candidates import candidate_pairs
from action_plans.relating.suggestions.corpus import Corpus, corpus_of
from action_plans.relating.suggestions.evidence import (
    WEIGHTS,
    Actions,
    Weights,
    joined,
    score_of,
    total_of,
    weighed,
)
from action_plans.relating.suggestions.explaining import names_in_sentences, sentences_of
from action_plans.relating.suggestions.features import PlanFeatures
from action_plans.relating.suggestions.reasons import Reasons, reasons_of, texts_to_tell
from action_plans.relating.suggestions.sparse_rows import (
    AT_ONCE,
    Numbers,
    Values,
    shared_columns_of,
)
from action_plans.relating.suggestions.suggestion import Pair, Suggestion

CLOSE = 0.9  # from this score on two recommendations are closely related
IN_WORDS = 0.15  # of its sum, what words and actions make at least: a theme alone is not close
THEMES = 2  # themes shared, from which on words do; with one, a run of two words must be shared,
ALONE = 0.4  # and words and actions must make so much of the sum: a rare theme brings most of it
CUT = 0.14  # a suggestion below this score is not shown
MOST = 5  # suggestions shown under one recommendation, at most
ALIKE = 0.25  # from here on the two closest actions are worth naming


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """Pairs that were looked at, best first; `one` and `other` are positions in the corpus."""

    corpus: Corpus
    one: Numbers  # the lesser
    other: Numbers
    scores: Values
    said: Values  # what words and actions make of the sum behind the score
    actions: Actions

    def of(self, ref: Ref) -> "Scored":
        """Return the pairs of one recommendation, best first."""
        at = self.corpus.refs.index(ref)
        return self.kept(np.flatnonzero((self.one == at) | (self.other == at)))

    def kept(self, rows: Numbers) -> "Scored":
        """Return the pairs in these rows, in their order."""
        actions = (self.actions.left[rows], self.actions.right[rows], self.actions.alike[rows])
        return Scored(
            self.corpus,
            self.one[rows],
            self.other[rows],
            self.scores[rows],
            self.said[rows],
            Actions(*actions),
        )


def scored_pairs(
    plans: Sequence[PlanFeatures],
    weights: Weights = WEIGHTS,
    floor: float = 0.0,
) -> Scored:
    """Return the pairs worth a look, across plans only, best first, then in the plans' order.

    Pairs that cannot reach a score of `floor` are left out before their actions are compared.
    """
    corpus = corpus_of(plans)
    del plans  # where nobody else holds them, a tenth of all memory is free for what comes
    one, other = candidate_pairs(corpus, weights)
    least = total_of(floor) if floor > 0 else -math.inf
    found = joined(
        [
            weighed(corpus, one[at : at + AT_ONCE], other[at : at + AT_ONCE], weights, least)
            for at in range(0, max(len(one), 1), AT_ONCE)
        ]
    )
    order = np.lexsort((found.other, found.one, -np.round(found.total, 5)))
    scores = score_of(found.total)
    return Scored(corpus, found.one, found.other, scores, found.said, found.actions).kept(order)


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
    refs = scored.corpus.refs
    parted = _positions(barred, refs)
    below = np.flatnonzero(scored.scores < cut)
    shown = slice(int(below[0]) if len(below) else None)
    taken = [0] * len(refs)
    kept = []
    ends = zip(scored.one[shown].tolist(), scored.other[shown].tolist(), strict=True)
    for at, (one, other) in enumerate(ends):
        if taken[one] < most and taken[other] < most and (one, other) not in parted:
            taken[one] += 1
            taken[other] += 1
            kept.append(at)
    return _explained(scored.kept(np.array(kept, dtype=np.int64)), library)


def _positions(pairs: AbstractSet[Pair], refs: Sequence[Ref]) -> frozenset[tuple[int, int]]:
    """Return pairs as positions in `refs`, those left out of which an end is not there."""
    if not pairs:
        return frozenset()
    at = {ref: position for position, ref in enumerate(refs)}
    return frozenset((at[one], at[other]) for one, other in pairs if one in at and other in at)


def _explained(scored: Scored, library: Library) -> tuple[Suggestion, ...]:
    """Return all pairs with their evidence."""
    corpus = scored.corpus
    found = {each.ref: each for _, each in library.recommendations()}
    told = [found[ref] for ref in corpus.refs]
    texts = texts_to_tell(
        corpus, scored.one, scored.other, lambda at: f"{told[at].stem} {told[at].text}"
    )
    reasons = [
        reasons_of(
            corpus,
            scored.one[start : start + AT_ONCE],
            scored.other[start : start + AT_ONCE],
            texts,
        )
        for start in range(0, len(scored.one), AT_ONCE)
    ]
    scores = np.round(scored.scores.astype(np.float64), 2)
    close = _are_close(scored)
    made = [
        Suggestion(
            told[one].ref,
            told[other].ref,
            score,
            Level.CLOSE if is_close else Level.SUBJECT,
            why,
            from_other,
            evidence,
        )
        for one, other, score, is_close, (evidence, why, from_other) in zip(
            scored.one.tolist(),
            scored.other.tolist(),
            scores.tolist(),
            close.tolist(),
            _told(scored, told, chain.from_iterable(reasons), library),
            strict=True,
        )
    ]
    return tuple(made[at] for at in np.lexsort((scored.other, scored.one, -scores)).tolist())


def _are_close(scored: Scored) -> NDArray[np.bool_]:
    """Return which pairs are closely related.

    A theme that both have brings its own words along, so that likeness in single words says little
    more: those who share one theme or none must also say two words alike in a row, and more than
    the theme's own words. Chosen over plans that the vocabulary was not tended for, each left out
    once: rather none than a wrong one, since what is not close is shown on the same subject.
    """
    corpus, one, other = scored.corpus, scored.one, scored.other
    enough = (scored.scores >= CLOSE) & (scored.said >= IN_WORDS)
    at = np.flatnonzero(enough)
    themes = shared_columns_of(corpus.themes, one[at], other[at])
    runs = shared_columns_of(corpus.runs, one[at], other[at])
    enough[at] = (themes >= THEMES) | ((runs > 0) & (scored.said[at] >= ALONE))
    return enough


def _told(
    scored: Scored,
    recommendations: Sequence[Recommendation],
    reasons: Iterable[Reasons],
    library: Library,
) -> Iterator[tuple[Evidence, str, str]]:
    """Yield the evidence of each pair, as it is and in a sentence read from either end.

    It is the reasons, and the two actions that match best.
    """
    names = names_in_sentences(library.vocabulary.themes.values())
    actions = list(_actions(scored.corpus, recommendations))
    rows = zip(
        scored.actions.left.tolist(),
        scored.actions.right.tolist(),
        (scored.actions.alike >= ALIKE).tolist(),
        reasons,
        strict=True,
    )
    for left, right, is_alike, (systems, themes, phrases) in rows:
        alike = labels = None
        if is_alike:
            (mine, here), (theirs, there) = actions[left], actions[right]
            alike, labels = (mine, theirs), (here, there)
        evidence = Evidence(systems, themes, phrases, alike)
        yield evidence, *sentences_of(evidence, names, labels)


def _actions(
    corpus: Corpus, recommendations: Sequence[Recommendation]
) -> Iterator[tuple[Ref, str]]:
    """Yield every action of the corpus, with what a page calls it: its label, else its number."""
    starts, ids = corpus.words.action_starts.tolist(), corpus.words.action_ids
    for each, (first, end) in zip(recommendations, pairwise(starts), strict=True):
        for id in ids[first:end]:
            action = each.action(id)
            label = action.label if action and action.label else id.removeprefix("a")
            yield Ref(each.ref.plan, each.ref.number, id), label
