"""The kinds of evidence that two recommendations are related, and what each weighs.

Must not know: plans, texts, files, how candidates are found.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from action_plans.relating.suggestions.corpus import Corpus
from action_plans.relating.suggestions.sparse_rows import Numbers, Rows, Values


@dataclass(frozen=True, slots=True)
class Weights:
    """What each kind of evidence counts; each is a likeness of 0.0-1.0 before it is weighed.

    Systems that both name are told as a reason but not weighed: as evidence of their own, or as
    words more, they made no measure better, nor did shared owners and addressees.
    """

    themes: float = 1.0
    words: float = 1.6  # text, actions and updates together; their likeness is small by nature
    runs: float = 1.0  # of two words; they tell most where the vocabulary knows no theme
    actions: float = 0.4  # the two actions that match best


WEIGHTS = Weights()

# Evidence in sum → how likely a link is: 1 / (1 + exp(-STEEP * (sum - EVEN))). Both numbers are
# read off the judged pairs of the published plans and of our accounts of them, taken together.
EVEN = 0.65  # the sum at which a pair is as often related as not
STEEP = 12.1

FEWER = 5_000  # of those whose actions are compared, which are many more


def score_of(total: Values) -> Values:
    """Return the score, 0.0-1.0: a reading of the sum that does not depend on the corpus."""
    scores: Values = (1.0 / (1.0 + np.exp(-STEEP * (total - EVEN)))).astype(np.float32)
    return scores


def total_of(score: float) -> float:
    """Return the sum of evidence that has this score (above 0.0, below 1.0)."""
    return EVEN - math.log(1 / score - 1) / STEEP


@dataclass(frozen=True, slots=True, eq=False)
class Actions:
    """For each pair, the closest match of an action of each: rows of the corpus, and how alike.

    Where an end has no action, or none was looked at, the rows are -1 and the likeness is 0.
    """

    left: Numbers
    right: Numbers
    alike: Values


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """Pairs with the weighed sum of all their evidence; `one` and `other` as they were given."""

    one: Numbers
    other: Numbers
    total: Values
    said: Values  # of the total, what words, runs and actions make: not themes
    actions: Actions


def weighed(
    corpus: Corpus, one: Numbers, other: Numbers, weights: Weights, least: float
) -> Weighed:
    """Return the pairs with their evidence, but for those whose sum cannot reach `least`.

    Their actions, which take the longest, are compared only where that can make the difference.
    """
    themes = _weighed_dots(corpus.themes, weights.themes, one, other)
    said = _weighed_dots(corpus.words.whole, weights.words, one, other)
    said += _weighed_dots(corpus.runs, weights.runs, one, other)
    near = np.flatnonzero(themes + said + weights.actions >= least)
    one, other, themes, said = one[near], other[near], themes[near], said[near]
    starts = range(0, max(len(one), 1), FEWER)
    parts = [_best_actions(corpus, one[at : at + FEWER], other[at : at + FEWER]) for at in starts]
    actions = joined_actions(parts)
    said += np.float32(weights.actions) * actions.alike
    return Weighed(one, other, themes + said, said, actions)


def joined(parts: Sequence[Weighed]) -> Weighed:
    """Return all pairs of one part or more, in their order."""
    return Weighed(
        np.concatenate([each.one for each in parts]),
        np.concatenate([each.other for each in parts]),
        np.concatenate([each.total for each in parts]),
        np.concatenate([each.said for each in parts]),
        joined_actions([each.actions for each in parts]),
    )


def joined_actions(parts: Sequence[Actions]) -> Actions:
    """Return the actions of all pairs of one part or more, in their order."""
    return Actions(
        np.concatenate([each.left for each in parts]),
        np.concatenate([each.right for each in parts]),
        np.concatenate([each.alike for each in parts]),
    )


def _weighed_dots(rows: Rows, weight: float, one: Numbers, other: Numbers) -> Values:
    if weight <= 0:
        return np.zeros(len(one), dtype=np.float32)
    return np.float32(weight) * _dots(rows, one, other)


def _dots(rows: Rows, one: Numbers, other: Numbers) -> Values:
    """Return the dot product of row one[k] with row other[k], for each k."""
    products: Values = np.asarray(rows[one].multiply(rows[other]).sum(axis=1)).ravel()
    return products


def _best_actions(corpus: Corpus, one: Numbers, other: Numbers) -> Actions:
    """Return the two actions that match best for each pair; the first of equals wins."""
    starts = corpus.words.action_starts
    counts = np.diff(starts)
    theirs = counts[other]
    size = counts[one] * theirs
    pair = np.repeat(np.arange(len(one)), size)
    place = np.arange(size.sum()) - np.repeat(np.cumsum(size) - size, size)
    left = starts[one][pair] + place // np.maximum(theirs[pair], 1)
    right = starts[other][pair] + place % np.maximum(theirs[pair], 1)
    match = _dots(corpus.words.actions, left, right)
    best = np.zeros(len(one), dtype=np.float32)
    np.maximum.at(best, pair, match)
    rows = np.full((2, len(one)), -1, dtype=np.int64)
    winners = np.flatnonzero(match >= best[pair])[::-1]  # reversed: the first of equals is last
    rows[0, pair[winners]] = left[winners]
    rows[1, pair[winners]] = right[winners]
    return Actions(rows[0], rows[1], best)
