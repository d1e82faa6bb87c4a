"""A plan as known on a day: which days there are, and what changed since, by what."""

from dataclasses import replace
from datetime import date

import pytest

from action_plans.model.plan_states import PlanState
from action_plans.progress import plan_status
from action_plans.progress.plan_states import known_by, plan_states
from tests.progress import plans

CASE: plans.Case = {
    "documents": ["2020-12-07 plan", "2021-06-07 update", "2021-12-07 update"],
    "recommendations": [
        {
            "actions": [
                {"due": "April 2021"},  # done by the first update
                {"due": "September 2021"},  # its date passes, and nobody speaks of it
                {"due": "Completed"},  # nothing changes
                {"due": "January 2021"},  # passed, then a later date, then that passed
            ],
            "updates": [
                {"date": date(2021, 6, 7), "due": "Completed"},
                {"date": date(2021, 12, 7), "answers": ["a4"], "due": "March 2022"},
            ],
        },
        {
            "actions": [],
            "updates": [{"date": date(2021, 12, 7), "answers": [], "response": "not-agreed"}],
        },
        {"actions": [], "checks": [{"date": "2022", "grade": "good"}]},
    ],
}


def states(case: plans.Case, as_of: date) -> tuple[PlanState, ...]:
    plan = plans.plan(case)
    return plan_states(plan, plan_status(plan, as_of))


def changes(state: PlanState) -> list[str]:
    """Return what changed since, each on one line: by the calendar, by documents, or by both."""
    return [
        f"{each.ref.action} {each.then.standing} > {each.passed.standing} > {each.now.standing}"
        + ", calendar" * (each.then != each.passed)
        + ", documents" * each.by_documents
        for each in state.actions
    ]


@pytest.mark.parametrize(
    ("documents", "as_of", "days"),
    [
        (["2020-12-07 plan"], "2021-12-31", []),
        (["2020-12-07 plan", "2021-06-07 update"], "2021-06-06", []),
        (["2020-12-07 plan", "2021-06-07 update"], "2021-06-07", ["2020-12-07", "2021-06-07"]),
        (["2020-12-07 plan", "2021-06-07 update, not held"], "2021-12-31", []),
        (["2020-12-07 plan", "2021-06-07 answer"], "2021-12-31", ["2020-12-07", "2021-06-07"]),
        (["2020-11-30 plan", "2020-12-07 revision"], "2021-12-31", []),
        (
            ["2020-11-30 plan", "2020-12-07 revision", "2021-06-07 update"],
            "2021-12-31",
            ["2020-12-07", "2021-06-07"],
        ),
        (["2020-12-07 plan, not held", "2021-06-07 update"], "2021-12-31", []),
        (["2020-12-07 plan, not held"], "2021-12-31", []),
    ],
)
def test_there_is_a_state_for_every_document_that_is_held_from_the_base_on(
    documents: list[str], as_of: str, days: list[str]
) -> None:
    found = states({"due": "April 2021", "documents": documents}, date.fromisoformat(as_of))
    assert [str(each.on) for each in found] == days
    for each in found:
        assert each.status.as_of == each.on
        assert [one.date for one in each.documents] == [each.on]
        assert all(one.date > each.on for one in each.since)


def test_what_changed_since_is_told_apart_by_what_changed_it() -> None:
    first, second, last = states(CASE, date(2023, 6, 1))
    assert changes(first) == [
        "a1 ahead > passed > done-since, calendar, documents",
        "a2 ahead > passed > left-out, calendar, documents",
        "a4 ahead > passed > unfinished, calendar, documents",
    ]
    assert changes(second) == [
        "a2 left-out > left-out > left-out, calendar",
        "a4 left-out > left-out > unfinished, documents",
    ]
    assert changes(last) == ["a4 unfinished > unfinished > unfinished, calendar"]
    assert [each.date.year for each in first.since] == [2021, 2021]
    assert last.since == ()


def test_a_changed_answer_and_a_check_are_told_of_the_recommendation() -> None:
    first, second, last = states(CASE, date(2023, 6, 1))
    for state in (first, second):
        assert [each.ref.number for each in state.answers] == ["2", "3"]
    assert [each.ref.number for each in last.answers] == ["3"]
    (answer, _) = first.answers
    assert (answer.then.response, answer.now.response) == ("agreed", "not-agreed")


def test_nothing_has_changed_on_the_day_itself() -> None:
    found = states(CASE, date(2021, 12, 7))
    assert (found[-1].actions, found[-1].answers) == ((), ())


def test_what_is_known_by_a_day_stands_on_it_as_the_whole_plan_does() -> None:
    plan = plans.plan(CASE)
    for day in (date(2020, 12, 7), date(2021, 6, 7), date(2021, 12, 6), date(2021, 12, 7)):
        assert plan_status(known_by(plan, day), day) == plan_status(plan, day)
    assert known_by(plan, date(2030, 1, 1)) == replace(plan)
