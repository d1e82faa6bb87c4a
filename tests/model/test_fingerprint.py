"""The digits of a plan on a day change with all that stands in it, and with nothing else."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from action_plans.model.fingerprint import DIGITS, fingerprint, texts_of
from action_plans.model.plan import Plan, Reason
from action_plans.model.refs import Ref
from action_plans.model.terms import Ground, Response
from action_plans.progress import plan_status
from action_plans.reading.dates import read_due
from tests.progress import plans

CASE: plans.Case = {
    "documents": ["2021-04-01 plan", "2022-04-20 update"],
    "recommendations": [
        {
            "response": "partly-agreed",
            "actions": [{"due": "September 2021"}],
            "updates": [{"date": date(2022, 4, 20), "due": "Completed", "owners": ["Head, South"]}],
        }
    ],
}
ON, EARLIER = date(2022, 6, 1), date(2021, 6, 1)


def first(plan: Plan, **changed: Any) -> Plan:
    """Return the plan with its recommendation changed."""
    (only,) = plan.recommendations
    return replace(plan, recommendations=(replace(only, **changed),))


def plan() -> Plan:
    reason = Reason((Ground.POLICY,), text="There is no money.")
    return first(plans.plan(CASE), reason=reason, stem="Make sure to:", lead_in="We will:")


def of(plan: Plan, day: date = ON) -> str:
    return fingerprint(plan, plan_status(plan, day))


def action(plan: Plan, **changed: Any) -> Plan:
    (only,) = plan.recommendations
    return first(plan, actions=(replace(only.actions[0], **changed),))


def update(plan: Plan, **changed: Any) -> Plan:
    (only,) = plan.recommendations
    return first(plan, updates=(replace(only.updates[0], **changed),))


OTHER: Mapping[str, Callable[[Plan], Plan]] = {
    "title": lambda p: replace(p, title="Another title"),
    "id": lambda p: replace(p, id="another-2021"),
    "report": lambda p: replace(p, report=replace(p.report, published=date(2019, 1, 2))),
    "stem": lambda p: first(p, stem="Be sure to:"),
    "text": lambda p: first(p, text="Do something else."),
    "number": lambda p: first(p, ref=Ref(p.id, "9")),
    "response": lambda p: first(p, response=Response.AGREED),
    "reason": lambda p: first(p, reason=Reason((Ground.POLICY,), text="It is no use.")),
    "no-reason": lambda p: first(p, reason=None),
    "action": lambda p: action(p, text="Something else is done."),
    "owner": lambda p: action(p, owners=("Head of Aldersea",)),
    "due": lambda p: action(p, due=read_due("October 2021")),
    "outcome": lambda p: update(p, text="Something else was done."),
    "outcome-due": lambda p: update(p, due=read_due("Ongoing")),
    "outcome-owner": lambda p: update(p, owners=()),
    "answers": lambda p: update(p, answers=()),
}  # fmt: skip


@pytest.mark.parametrize("what", OTHER)
def test_it_changes_with_whatever_changes(what: str) -> None:
    assert of(OTHER[what](plan())) != of(plan())


def test_it_is_the_same_for_the_same_and_for_what_came_later() -> None:
    assert len(of(plan())) == DIGITS == 12
    assert of(plan()) == of(plan())
    assert of(plan(), date(2019, 1, 1)) != of(plan(), date(2019, 1, 2))  # nothing is published
    assert of(plan()) != of(plan(), date(2022, 6, 2))
    assert of(update(plan(), text="Something else was done."), EARLIER) == of(plan(), EARLIER)


@pytest.mark.parametrize(
    ("found", "digits"),
    [
        (plan(), "1838325300b6"),
        (OTHER["no-reason"](plan()), "bc6847f738d7"),
        (replace(plan(), title="\ud800"), "fbe81645b2ae"),
        (replace(plan(), title="?"), "fbe81645b2ae"),
    ],
)
def test_it_is_reckoned_as_ever(found: Plan, digits: str) -> None:
    """Citations hold it for years, and another way to reckon would call each of them changed."""
    assert of(found, date(2022, 4, 20)) == digits


def test_a_text_that_moves_from_one_place_to_another_changes_it() -> None:
    moved = first(plan(), stem="", text="Make sure to:Do something.")
    assert of(moved) != of(plan())


def test_its_texts_are_those_that_stood_on_the_day() -> None:
    held = plan()
    texts = ["Make sure to:", "Do something.", "There is no money.", "We will:"]
    before = [held.title, *texts, "Something is done."]
    assert list(texts_of(held, plan_status(held, EARLIER))) == before
    for day in (date(2022, 4, 20), ON):
        assert list(texts_of(held, plan_status(held, day))) == [*before, "Something was done."]
    assert list(texts_of(OTHER["no-reason"](held), plan_status(held, EARLIER)))[3] == ""
    assert list(texts_of(held, plan_status(held, date(2019, 1, 1)))) == [held.title]
