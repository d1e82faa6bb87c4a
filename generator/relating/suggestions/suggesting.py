"""Suggestions: pairs of recommendations with a score and the evidence for it.

Must not know: files, HTML, who bars a pair and why.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial
from itertools import chain

import numpy as np

from generator.model.library import Library
from generator.model.plan import Recommendation
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
from generator.relating.suggestions.explaining import sentence_of, turned_round
from generator.relating.suggestions.features import PlanFeatures
from generator.relating.suggestions.reasons import Reasons, reasons_of, texts_to_tell
from generator.relating.suggestions.sparse_rows import Numbers, Values

CUT = 0.6  # a suggestion below this score is not shown
MOST = 6  # suggestions shown under one recommendation, at most
ALIKE = 0.25  # from here on the two closest actions are worth naming

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
    found = {each.ref: each for _, each in library.recommendations()}
    texts = texts_to_tell(
        scored.corpus,
        scored.one,
        scored.other,
        lambda at: f"{found[refs[at]].stem} {found[refs[at]].text}",
    )
    reasons = share(
        lambda start: reasons_of(
            scored.corpus,
            scored.one[start : start + AT_ONCE],
            scored.other[start : start + AT_ONCE],
            texts,
        ),
        range(0, len(scored.one), AT_ONCE),
    )
    scores = np.round(scored.scores.astype(np.float64), 2)
    sentence = partial(
        sentence_of,
        themes=library.vocabulary.themes,
        name_of=lambda ref: _action_name(found[ref.recommendation], ref.action),
    )
    made = [
        _suggestion(refs[one], refs[other], score, evidence, sentence)
        for one, other, score, evidence in zip(
            scored.one.tolist(),
            scored.other.tolist(),
            scores.tolist(),
            _evidence(scored, chain.from_iterable(reasons)),
            strict=True,
        )
    ]
    return tuple(made[at] for at in np.lexsort((scored.other, scored.one, -scores)).tolist())


def _suggestion(
    one: Ref, other: Ref, score: float, evidence: Evidence, sentence: Callable[[Evidence], str]
) -> Suggestion:
    why = from_other = sentence(evidence)
    if evidence.actions:
        from_other = sentence(turned_round(evidence))
    return Suggestion(one, other, score, why, from_other, evidence)


def _action_name(recommendation: Recommendation, id: str) -> str:
    """Return what a page calls an action: its printed label, else its number."""
    action = recommendation.action(id)
    return action.label if action and action.label else id.removeprefix("a")


def _evidence(scored: Scored, reasons: Iterable[Reasons]) -> Iterator[Evidence]:
    """Yield the evidence of each pair: the reasons, and the two actions that match best."""
    refs, ids, actions = scored.corpus.refs, scored.corpus.words.action_ids, scored.actions
    rows = zip(
        scored.one.tolist(),
        scored.other.tolist(),
        actions.left.tolist(),
        actions.right.tolist(),
        (actions.alike >= ALIKE).tolist(),
        reasons,
        strict=True,
    )
    for one, other, left, right, is_alike, (systems, themes, phrases) in rows:
        alike = None
        if is_alike:
            alike = (_action(refs[one], ids[left]), _action(refs[other], ids[right]))
        yield Evidence(systems, themes, phrases, alike)


def _action(recommendation: Ref, id: str) -> Ref:
    return Ref(recommendation.plan, recommendation.number, id)
