"""The measured quality does not fall unseen: see judged/README.md for what the figures mean."""

from collections.abc import Mapping
from dataclasses import fields, replace

import pytest

from generator.model.plan import Plan
from generator.relating.suggestions.evidence import WEIGHTS, Weights
from tests.relating.judgements import kappa, read_judged
from tests.relating.measure import ours
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
    holds(plans, ndcg=0.87, first_right=0.9, precision=0.8, strong_shown=0.8)


def test_suggestions_in_the_words_of_our_accounts() -> None:
    holds(content_plans(), ndcg=0.83, first_right=0.85, precision=0.75, strong_shown=0.8)


def holds(plans: Mapping[str, Plan], **least: float) -> None:
    found, _, _ = ours(plans, content_vocabulary(), read_judged())
    assert {name: getattr(found, name) for name in least} == {
        name: pytest.approx(max(getattr(found, name), wanted)) for name, wanted in least.items()
    }


def test_the_figures_hang_on_no_single_weight() -> None:
    """Half as much again of each kind of evidence, or a third less, costs little."""
    plans = published_plans() or content_plans()
    best, _, _ = ours(plans, content_vocabulary(), read_judged())
    for kind in fields(Weights):
        for times in (2 / 3, 3 / 2):
            weights = replace(WEIGHTS, **{kind.name: getattr(WEIGHTS, kind.name) * times})
            found, _, _ = ours(plans, content_vocabulary(), read_judged(), weights)
            assert found.ndcg > best.ndcg - 0.05, (kind.name, times)
            assert found.average_precision > best.average_precision - 0.05, (kind.name, times)
