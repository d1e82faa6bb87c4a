"""The kinds of evidence that two recommendations are related, and what each weighs.

Must not know: plans, texts, files, how candidates are found.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.relating.suggestions.corpus import Corpus, Numbers, Rows

Values = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Weights:
    """What each kind of evidence counts, each between 0 and 1 before it is weighed."""

    themes: float = 1.0
    words: float = 1.0  # text and actions together
    actions: float = 0.3  # the two actions that match best
    systems: float = 0.1
    people: float = 0.05  # shared owner or addressee: weak, it never carries a link


WEIGHTS = Weights()

# Evidence in sum → how likely a link is: 1 / (1 + exp(-STEEP * (sum - EVEN))).
EVEN = 0.72  # the sum at which a suggestion is as often right as wrong
STEEP = 5.0


def score_of(total: Values) -> Values:
    """Return the score, 0.0-1.0: a reading of the sum that does not depend on the corpus."""
    scores: Values = (1.0 / (1.0 + np.exp(-STEEP * (total - EVEN)))).astype(np.float32)
    return scores


def dots(rows: Rows, one: Numbers, other: Numbers) -> Values:
    """Return the dot product of row one[k] with row other[k], for each k."""
    products: Values = np.asarray(rows[one].multiply(rows[other]).sum(axis=1)).ravel()
    return products


def best_actions(corpus: Corpus, one: Numbers, other: Numbers) -> tuple[Values, Numbers, Numbers]:
    """Return, for each pair, the closest match of an action of each, and those two action rows.

    The first of equals wins; where an end has no action the match is 0 and the rows are -1.
    """
    counts = np.diff(corpus.action_starts)
    mine, theirs = counts[one], counts[other]
    size = mine * theirs
    pair = np.repeat(np.arange(len(one)), size)
    place = np.arange(size.sum()) - np.repeat(np.cumsum(size) - size, size)
    left = corpus.action_starts[one][pair] + place // np.maximum(theirs[pair], 1)
    right = corpus.action_starts[other][pair] + place % np.maximum(theirs[pair], 1)
    match = dots(corpus.actions, left, right)
    best = np.zeros(len(one), dtype=np.float32)
    np.maximum.at(best, pair, match)
    rows = np.full((2, len(one)), -1, dtype=np.int64)
    winners = np.flatnonzero(match >= best[pair])[::-1]  # reversed: the first of equals is last
    rows[0, pair[winners]] = left[winners]
    rows[1, pair[winners]] = right[winners]
    return best, rows[0], rows[1]
