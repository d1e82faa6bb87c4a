"""When a plan is silent, from the table in silence.yml."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from action_plans.model.plan import Looked, Plan, Review, Withdrawn
from action_plans.model.silence import Silence
from action_plans.model.terms import ReviewEvery
from action_plans.progress import plan_status
from action_plans.progress.silence import silence_of
from tests.progress import plans

CASES: list[plans.Case] = yaml.safe_load(Path(__file__).with_name("silence.yml").read_text("utf-8"))
REVIEW = Review("hmi-probation", ReviewEvery.YEAR)


def plan_of(case: plans.Case) -> Plan:
    looked = case.get("looked", date(2021, 9, 1))
    return replace(
        plans.plan(case),
        looked=Looked(looked, "the publications page") if looked else None,
        review=REVIEW,
    )


def told(silence: Silence | None) -> list[str] | str:
    """Return what is open, by reference, and whether nobody has looked; or that there is none."""
    if silence is None:
        return "not silent"
    open_ = [str(ref).partition("#")[2] for ref in silence.open]
    return ["not looked for", *open_] if silence.looked is None else open_


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_a_plan_is_silent_when_the_table_says_so(case: plans.Case) -> None:
    plan = plan_of(case)
    for as_of, expected in case["gives"].items():
        silence = silence_of(plan, plan_status(plan, as_of))
        found = told(silence)
        assert found == expected, as_of


def test_it_says_what_is_held_what_was_promised_and_when_an_editor_looked() -> None:
    plan = plan_of({"due": "April 2021"})
    silence = silence_of(plan, plan_status(plan, date(2022, 1, 1)))
    assert silence is not None
    assert silence.plan == plan.id
    assert silence.last == plan.documents[0]
    assert silence.looked is not None
    assert silence.looked.on == date(2021, 9, 1)
    assert silence.review == REVIEW


def test_a_later_plan_speaks_only_once_it_is_published() -> None:
    plan = plan_of({"actions": [{"due": "April 2021", "later": ["southmere-2021"]}]})
    later = plans.plan({"documents": ["2021-12-10 plan"]}, "southmere-2021")
    for as_of, is_silent in ((date(2021, 12, 9), True), (date(2021, 12, 10), False)):
        statuses = {each.id: plan_status(each, as_of) for each in (plan, later)}
        assert (silence_of(plan, statuses[plan.id], statuses) is not None) == is_silent


def test_a_withdrawn_plan_is_not_listed() -> None:
    plan = replace(plan_of({"due": "April 2021"}), withdrawn=Withdrawn(date(2021, 1, 1), "A copy."))
    assert silence_of(plan, plan_status(plan, date(2022, 1, 1))) is None
