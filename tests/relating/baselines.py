"""What others would do with the same texts: TF-IDF and BM25, to be measured against."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from action_plans.model.plan import Plan, Recommendation
from tests.relating.judgements import Pair, Ranking

Likeness = NDArray[np.float64]


def text_only(each: Recommendation) -> str:
    return f"{each.stem} {each.text}"


def text_and_actions(each: Recommendation) -> str:
    actions = " ".join(action.text for action in each.actions)
    return f"{text_only(each)} {text_only(each)} {text_only(each)} {each.lead_in} {actions}"


def tfidf(texts: Sequence[str]) -> Likeness:
    """Return cosines of one- and two-word terms."""
    rows = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, stop_words="english")
    matrix = rows.fit_transform(texts)
    return np.asarray((matrix @ matrix.T).todense())


def bm25(texts: Sequence[str], k: float = 1.2, b: float = 0.75) -> Likeness:
    """Return each text's score for the words of each other, both ways added."""
    counts = CountVectorizer(stop_words="english").fit_transform(texts).toarray().astype(float)
    held = (counts > 0).sum(axis=0)
    rarity = np.log(1 + (len(texts) - held + 0.5) / (held + 0.5))
    length = counts.sum(axis=1, keepdims=True)
    weight = counts * (k + 1) / (counts + k * (1 - b + b * length / length.mean()))
    one_way = (counts > 0).astype(float) @ (weight * rarity).T
    return np.asarray(one_way + one_way.T)


Baseline = tuple[str, Callable[[Recommendation], str], Callable[[Sequence[str]], Likeness]]
BASELINES: tuple[Baseline, ...] = (
    ("TF-IDF, text", text_only, tfidf),
    ("TF-IDF, text and actions", text_and_actions, tfidf),
    ("BM25, text", text_only, bm25),
    ("BM25, text and actions", text_and_actions, bm25),
)


def ranked_by(likeness: Likeness, plans: Sequence[Plan]) -> tuple[Ranking, list[Pair]]:
    """Return for each recommendation those of other plans, best first, and all pairs likewise."""
    each = [one.ref for plan in plans for one in plan.recommendations]
    ranking = {}
    for at, here in enumerate(each):
        others = [k for k, ref in enumerate(each) if ref.plan != here.plan]
        others.sort(key=lambda k: (-likeness[at, k], k))
        ranking[here] = [each[k] for k in others]
    pairs = [(a, b) for a in range(len(each)) for b in range(a + 1, len(each))]
    pairs = [(a, b) for a, b in pairs if each[a].plan != each[b].plan]
    pairs.sort(key=lambda pair: (-likeness[pair], pair))
    in_order = [(each[a], each[b]) for a, b in pairs]
    return ranking, [(a, b) if a < b else (b, a) for a, b in in_order]
