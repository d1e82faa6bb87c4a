"""Counts: recommendations and actions apart, every value in its order, zeros included."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from action_plans.model.counts import Counts, count
from action_plans.model.terms import Checked, Reported, Response, Schedule, Standing
from action_plans.progress import plan_status
from tests.progress import plans

Value = TypeVar("Value", bound=StrEnum)
AS_OF = date(2021, 12, 31)
MIXED: plans.Case = {
    "documents": ["2020-12-07 plan", "2021-12-07 update"],
    "recommendations": [
        {
            "actions": [
                {"due": "April 2021"},
                {"due": "Completed"},
                {"due": "Ongoing"},
                {"due": "May 2021"},
                {"due": "June 2021"},
                {"due": "July 2021"},
            ],
            "updates": [
                {"date": date(2021, 12, 7), "due": "Completed"},
                {"date": date(2021, 12, 7), "answers": ["a4"], "due": "June 2022"},
                {
                    "date": date(2021, 12, 7),
                    "answers": ["a5"],
                    "due": "July 2022",
                    "dates": "decision",
                },
            ],
            "checks": [{"date": "2021-06", "grade": "good"}],
        },
        {
            "response": "not-agreed",
            "actions": [{"due": "March 2022", "repeats": True}, {"due": "March 2021"}],
        },
        {"response": "not-stated", "actions": []},
    ],
}


def counted(axis: Mapping[Value, int]) -> dict[str, int]:
    """Return the values that are there."""
    return {value.value: number for value, number in axis.items() if number}


def mixed(as_of: date = AS_OF) -> Counts:
    return count(plan_status(plans.plan(MIXED), as_of).recommendations)


def test_recommendations_are_counted_by_their_one_word_on_every_axis() -> None:
    found = mixed().recommendations
    assert (found.total, found.moved) == (3, 1)
    assert counted(found.response) == {"agreed": 1, "not-agreed": 1, "not-stated": 1}
    assert counted(found.reported) == {
        "nothing-reported": 1,
        "not-mentioned": 1,
        "not-applicable": 1,
    }
    assert counted(found.schedule) == {
        "passed-not-mentioned": 1,
        "no-date": 1,
        "not-applicable": 1,
    }
    assert counted(found.checked) == {"not-recorded": 2, "good": 1}
    assert found.done_at_first == 0
    done = plans.plan({"actions": [{"due": "Completed"}]})
    assert count(plan_status(done, AS_OF).recommendations).recommendations.done_at_first == 1


def test_actions_are_counted_by_themselves_those_offered_by_a_refusal_among_them() -> None:
    found = mixed().actions
    assert (found.total, found.repeats, found.offered) == (8, 1, 2)
    assert (found.moved, found.lesser) == (1, 1)
    assert counted(found.reported) == {"completed": 2, "not-mentioned": 4, "in-progress": 2}
    assert counted(found.schedule) == {
        "passed-not-mentioned": 2,
        "due-soon": 1,
        "not-due": 2,
        "no-end-date": 1,
        "done-undated": 1,
        "done-at-publication": 1,
    }
    assert counted(found.standing) == {
        "done-at-first": 1,
        "done-since": 1,
        "unfinished": 2,
        "left-out": 2,
        "offered": 2,
    }


def test_a_date_that_has_passed_is_counted_beside_any_standing_that_is_not_done() -> None:
    assert counted(mixed().actions.past) == {"left-out": 1, "offered": 1}
    later = mixed(date(2022, 12, 31)).actions
    assert counted(later.past) == {"unfinished": 2, "left-out": 1, "offered": 2}


def test_every_value_is_there_in_its_order() -> None:
    found = mixed()
    assert list(found.recommendations.response) == list(Response)
    assert list(found.recommendations.reported) == list(Reported)
    assert list(found.recommendations.schedule) == list(Schedule)
    assert list(found.recommendations.checked) == list(Checked)
    assert list(found.actions.reported) == list(Reported)
    assert list(found.actions.schedule) == list(Schedule)
    assert list(found.actions.standing) == list(Standing)
    assert list(found.actions.past) == list(Standing)


def test_nothing_is_counted_before_the_first_document() -> None:
    found = mixed(date(2020, 12, 6))
    assert (found.recommendations.total, found.actions.total) == (0, 0)
    assert set(found.actions.reported.values()) == {0}
