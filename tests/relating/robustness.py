"""How firm the measured quality is: with other weights, and on plans that had no say in them.

Must not know: how a ranking is judged.
"""

from collections.abc import Mapping
from dataclasses import fields, replace
from itertools import product
from typing import Final

from action_plans.model.library import Vocabulary
from action_plans.model.plan import Plan
from action_plans.relating.suggestions.evidence import WEIGHTS, Weights
from action_plans.relating.suggestions.suggesting import scored_pairs
from tests.relating.judgements import Judged, Quality
from tests.relating.ranking import features_of, judged_as, ours

TIMES: Final = (0.8, 1.25)  # a fifth less, a quarter more
# What the weights of words and of matched actions are chosen from, that of themes being 1.
CHOICE: Final = tuple(
    Weights(words=words, actions=actions)
    for words, actions in product((0.6, 0.9, 1.2, 1.6, 2.0), (0.3, 0.45, 0.6, 0.75, 0.9))
)


def shifted() -> list[tuple[str, Weights]]:
    """Return the weights with one of them a fifth less or a quarter more, and what was changed."""
    return [
        (
            f"{kind.name} × {times}",
            replace(WEIGHTS, **{kind.name: getattr(WEIGHTS, kind.name) * times}),
        )
        for kind in fields(Weights)
        for times in TIMES
    ]


def left_out(
    plans: Mapping[str, Plan], vocabulary: Vocabulary, judged: Judged
) -> dict[str, tuple[Weights, Quality]]:
    """Return for each plan the weights chosen without it, and the quality that they give for it.

    Chosen are those with the best sum of nDCG and average precision among the other plans; the
    quality is that of what is ranked for the recommendations of the plan left out.
    """
    found = {}
    for id, plan in plans.items():
        others = {each: plans[each] for each in plans if each != id}
        known = judged.among(others)
        features = features_of(others, vocabulary)
        # What is shown has no say in the sum.
        sums = [_sum(judged_as(known, scored_pairs(features, each), ())) for each in CHOICE]
        best = CHOICE[sums.index(max(sums))]
        whose = frozenset(each.ref for each in plan.recommendations)
        found[id] = best, ours(plans, vocabulary, judged, best, whose)[0]
    return found


def _sum(found: Quality) -> float:
    return found.ndcg + found.average_precision


def pooled(each: Mapping[str, tuple[Weights, Quality]]) -> tuple[float, float]:
    """Return nDCG and the share of first ones right over all recommendations left out once."""
    asked = sum(found.asked for _, found in each.values())
    ndcg = sum(found.ndcg * found.asked for _, found in each.values())
    first = sum(found.first_right * found.asked for _, found in each.values())
    return ndcg / asked, first / asked
