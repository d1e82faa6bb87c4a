"""How ours ranks the pairs of some plans, and how good that is.

Must not know: how it is printed.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from action_plans.model.library import Library, Vocabulary
from action_plans.model.plan import Plan
from action_plans.model.refs import Ref
from action_plans.model.related import Level
from action_plans.relating.suggestions.evidence import WEIGHTS, Weights
from action_plans.relating.suggestions.features import PlanFeatures
from action_plans.relating.suggestions.reader import Reader
from action_plans.relating.suggestions.suggesting import Scored, scored_pairs, suggestions
from tests.relating.judgements import Judged, Pair, Quality, quality


def features_of(plans: Mapping[str, Plan], vocabulary: Vocabulary) -> list[PlanFeatures]:
    """Return what the plans hold: it hangs on no weight, so that many weights share it."""
    return Reader(vocabulary).features(list(plans.values()))


def ours(
    plans: Mapping[str, Plan],
    vocabulary: Vocabulary,
    judged: Judged,
    weights: Weights = WEIGHTS,
    whose: AbstractSet[Ref] | None = None,
) -> tuple[Quality, list[Pair], Scored]:
    """Return the quality of our ranking, the closely related pairs, and all scored pairs.

    `whose` limits what nDCG and the first right are taken over, to some recommendations.
    """
    scored = scored_pairs(features_of(plans, vocabulary), weights)
    shown = levels(scored, plans, vocabulary)[Level.CLOSE]
    return judged_as(judged, scored, shown, whose), shown, scored


def judged_as(
    judged: Judged,
    scored: Scored,
    shown: Sequence[Pair],
    whose: AbstractSet[Ref] | None = None,
) -> Quality:
    """Return the quality of scored pairs, of which some are shown as closely related."""
    ranking: dict[Ref, list[Ref]] = {ref: [] for ref in scored.corpus.refs}
    every: list[Pair] = []
    for a, b in zip(scored.one.tolist(), scored.other.tolist(), strict=True):
        one, other = scored.corpus.refs[a], scored.corpus.refs[b]
        every.append((one, other))
        ranking[one].append(other)
        ranking[other].append(one)
    return quality(judged, ranking, shown, every, whose)


def levels(
    scored: Scored, plans: Mapping[str, Plan], vocabulary: Vocabulary
) -> dict[Level, list[Pair]]:
    """Return the pairs that are shown, by level."""
    found = suggestions(scored, Library(plans, vocabulary))
    return {level: [(e.one, e.other) for e in found if e.level is level] for level in Level}
