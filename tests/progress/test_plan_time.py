"""A plan's course in time is put together of what its parts say."""

from dataclasses import replace
from datetime import date

import pytest

from action_plans.model import bounds
from action_plans.model.library import Library, Vocabulary
from action_plans.progress import library_status, library_time, plan_status
from action_plans.progress.answer_clock import answer_clock
from action_plans.progress.plan_states import plan_states
from action_plans.progress.plan_time import plan_time
from action_plans.progress.silence import silence_of
from action_plans.progress.timeline import timelines_of
from tests.progress import plans

CASE: plans.Case = {
    "documents": ["2019-04-01 plan", "2020-04-20 update"],
    "recommendations": [{"actions": [{"due": "September 2019", "later": ["later-2021"]}]}],
}
ON = date(2022, 6, 1)


def test_every_part_is_that_of_the_plan_on_the_day() -> None:
    plan = plans.plan(CASE)
    status = plan_status(plan, ON)
    found = plan_time(plan, status, {})
    assert found.plan == plan.id
    assert list(found.timelines.values()) == list(timelines_of(plan, ON))
    assert all(ref == each.ref for ref, each in found.timelines.items())
    assert found.clock == answer_clock(plan, ON)
    assert found.clock is not None
    assert found.states == plan_states(plan, status)
    assert found.silence == silence_of(plan, status, {})
    assert found.silence is not None


def test_silence_is_broken_by_a_later_plan_once_it_is_published() -> None:
    plan = plans.plan(CASE)
    later = replace(plans.plan({"recommendations": [{"due": "May 2022"}]}), id="later-2021")
    library = Library({plan.id: plan, later.id: later}, Vocabulary())
    times = library_time(library, library_status(library, ON))
    assert list(times) == [plan.id, later.id]
    assert times[plan.id].silence is None
    alone = Library({plan.id: plan}, Vocabulary())
    assert library_time(alone, library_status(alone, ON))[plan.id].silence is not None


def test_a_large_record_is_without_states_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = plans.plan(CASE)
    library = Library({plan.id: plan}, Vocabulary())
    statuses = library_status(library, ON)
    whole = library_time(library, statuses)[plan.id]
    assert whole.states == plan_states(plan, statuses[plan.id]) != ()
    monkeypatch.setattr(bounds, "LARGE", 0)
    assert library_time(library, statuses)[plan.id] == replace(whole, states=())
