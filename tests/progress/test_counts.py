"""Counts of a plan and of a library: recommendations and actions apart, zeros included."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from action_plans.model.counts import Counts
from action_plans.model.library import Library, Vocabulary
from action_plans.model.plan import Withdrawn
from action_plans.model.terms import Checked, Reported, Response, Schedule, Standing
from action_plans.progress import count_library, count_plan, library_status, plan_status
from tests.progress import plans

Value = TypeVar("Value", bound=StrEnum)
AS_OF = date(2021, 12, 31)
MIXED: plans.Case = {
    "documents": ["2020-12-07 plan", "2021-12-07 update"],
    "recommendations": [
        {
            "actions": [{"due": "April 2021"}, {"due": "Completed"}, {"due": "Ongoing"}],
            "updates": [{"date": date(2021, 12, 7), "due": "Completed"}],
            "checks": [{"date": "2021-06", "grade": "good"}],
        },
        {"response": "not-agreed", "actions": [{"due": "March 2022", "repeats": True}]},
        {"response": "not-stated", "actions": []},
    ],
}


def counted(axis: Mapping[Value, int]) -> dict[str, int]:
    """Return the values that are there."""
    return {value.value: number for value, number in axis.items() if number}


def mixed() -> Counts:
    return count_plan(plan_status(plans.plan(MIXED), AS_OF))


def test_recommendations_are_counted_by_their_one_word_on_every_axis() -> None:
    tally = mixed().recommendations
    assert tally.total == 3
    assert counted(tally.response) == {"agreed": 1, "not-agreed": 1, "not-stated": 1}
    assert counted(tally.reported) == {
        "nothing-reported": 1,
        "not-mentioned": 1,
        "not-applicable": 1,
    }
    assert counted(tally.schedule) == {"no-end-date": 1, "no-date": 1, "not-applicable": 1}
    assert counted(tally.checked) == {"not-recorded": 2, "good": 1}


def test_actions_are_counted_by_themselves_those_offered_by_a_refusal_among_them() -> None:
    counts = mixed()
    assert (counts.actions.total, counts.standing[Standing.OFFERED], counts.repeats) == (4, 1, 1)
    assert counted(counts.actions.response) == {"agreed": 3, "not-agreed": 1}
    assert counted(counts.actions.reported) == {"completed": 2, "not-mentioned": 2}
    assert counted(counts.actions.schedule) == {
        "due-soon": 1,
        "no-end-date": 1,
        "done-undated": 1,
        "done-at-publication": 1,
    }
    assert counted(counts.actions.checked) == {"not-recorded": 1, "good": 3}


def test_every_value_is_there_in_its_order() -> None:
    for tally in (mixed().recommendations, mixed().actions):
        assert list(tally.response) == list(Response)
        assert list(tally.reported) == list(Reported)
        assert list(tally.schedule) == list(Schedule)
        assert list(tally.checked) == list(Checked)
    assert list(mixed().standing) == list(Standing)


def test_nothing_is_counted_before_the_first_document() -> None:
    counts = count_plan(plan_status(plans.plan(MIXED), date(2020, 12, 6)))
    assert (counts.plans, counts.recommendations.total, counts.actions.total) == (0, 0, 0)
    assert set(counts.actions.reported.values()) == {0}


def test_a_library_counts_its_plans_together_without_those_withdrawn() -> None:
    gone = replace(
        plans.plan(MIXED, "southmere-2020"), withdrawn=Withdrawn(date(2021, 1, 1), "A copy.")
    )
    kept = {id: plans.plan(MIXED, id) for id in ("aldmere-2020", "northmere-2020")}
    library = Library({**kept, gone.id: gone}, Vocabulary())
    counts = count_library(library, library_status(library, AS_OF))
    assert (counts.plans, counts.recommendations.total, counts.actions.total) == (2, 6, 8)
    assert (counts.standing[Standing.OFFERED], counts.repeats) == (2, 2)
