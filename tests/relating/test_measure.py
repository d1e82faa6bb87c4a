"""The measured quality does not fall unseen: see judged/README.md for what the figures mean."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest

from action_plans.model.plan import Plan
from action_plans.model.related import Level
from action_plans.relating.suggestions.evidence import WEIGHTS, Weights
from tests.relating.judgements import Quality, kappa, read_judged, shown_levels
from tests.relating.ranking import levels, ours
from tests.relating.robustness import left_out, pooled, shifted
from tests.relating.sources import published_plans
from tests.relating.summaries import content_plans
from tests.relating.vocabulary import content_vocabulary


def test_judged_pairs_are_of_recommendations_that_exist() -> None:
    plans = content_plans()
    for pair in read_judged().pairs:
        for ref in pair:
            assert plans[ref.plan].recommendation(ref.number), ref


def test_the_two_judgements_agree() -> None:
    assert kappa(read_judged(), 1_059) > 0.8


@pytest.mark.needs_sources
def test_suggestions_in_the_words_of_the_published_plans() -> None:
    plans = published_plans()
    if not plans:
        pytest.skip("the published documents are not in ../shared/sources")
    holds(plans, ndcg=0.89, first_right=0.9, precision=0.9, strong_shown=0.54)


def test_suggestions_in_the_words_of_our_accounts() -> None:
    holds(content_plans(), ndcg=0.84, first_right=0.9, precision=0.9, strong_shown=0.54)


def holds(plans: Mapping[str, Plan], **least: float) -> None:
    found, _, _ = ours(plans, content_vocabulary(), read_judged())
    assert {name: getattr(found, name) for name in least} == {
        name: pytest.approx(max(getattr(found, name), wanted)) for name, wanted in least.items()
    }


@pytest.mark.needs_sources
def test_what_is_shown_of_the_published_plans() -> None:
    plans = published_plans()
    if not plans:
        pytest.skip("the published documents are not in ../shared/sources")
    _, _, scored = ours(plans, content_vocabulary(), read_judged())
    shown = levels(scored, plans, content_vocabulary())
    found = shown_levels(read_judged(), shown[Level.CLOSE], shown[Level.SUBJECT], plans)
    assert found.close >= 0.9, found
    assert found.precision >= 0.7, found
    assert found.recall >= 0.75, found
    assert found.bare <= 2, found
    assert {*read_judged().strong} <= {*shown[Level.CLOSE], *shown[Level.SUBJECT]}


def corpora() -> list[Mapping[str, Plan]]:
    return [each for each in (published_plans(), content_plans()) if each]


@cache
def whole_of(at: int) -> Quality:
    """Return the quality of our ranking of one of the corpora, with our weights."""
    return ours(corpora()[at], content_vocabulary(), read_judged())[0]


# Runs earn their place where the vocabulary knows little, which these plans cannot show.
@pytest.mark.parametrize("kind", ["themes", "words", "actions"])
def test_each_kind_of_evidence_is_worth_its_place_over_both_corpora(kind: str) -> None:
    lost = 0.0
    for at, plans in enumerate(corpora()):
        whole = whole_of(at)
        weights = replace(WEIGHTS, **{kind: 0.0})
        without, _, _ = ours(plans, content_vocabulary(), read_judged(), weights)
        lost += whole.ndcg - without.ndcg + whole.average_precision - without.average_precision
    assert lost > 0.01


@pytest.mark.parametrize(("name", "weights"), shifted())
def test_the_figures_hang_on_no_single_weight(name: str, weights: Weights) -> None:
    for at, plans in enumerate(corpora()):
        best = whole_of(at)
        found, _, _ = ours(plans, content_vocabulary(), read_judged(), weights)
        assert found.ndcg > best.ndcg - 0.03, name
        assert found.average_precision > best.average_precision - 0.03, name


def test_the_figures_hold_for_a_plan_that_had_no_say_in_the_weights() -> None:
    for plans, least in zip((published_plans(), content_plans()), (0.87, 0.83), strict=True):
        if plans:
            ndcg, first = pooled(left_out(plans, content_vocabulary(), read_judged()))
            assert ndcg > least
            assert first >= 0.9
