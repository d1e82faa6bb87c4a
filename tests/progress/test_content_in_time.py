"""The course in time of the five published plans, each figure worked out by hand."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

import pytest

from action_plans.model.counts import count
from action_plans.model.library import Library
from action_plans.model.plan_time import PlanTime
from action_plans.model.refs import Ref
from action_plans.model.terms import Beginning, Lesser
from action_plans.model.timeline import DateChange, Timeline
from action_plans.progress import library_status, library_time
from action_plans.progress.status import plan_status
from action_plans.reading.library_reader import read_library
from tests.building import FROZEN

AS_OF = date(2026, 11, 30)
RECALL = "recall-2020"


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(FROZEN).library


@pytest.fixture(scope="module")
def course(library: Library) -> Mapping[str, PlanTime]:
    return library_time(library, library_status(library, AS_OF))


def changes_of_date(timeline: Timeline) -> list[DateChange]:
    return [each.date_change for each in timeline.events if each.date_change]


def timeline(course: Mapping[str, PlanTime], number: str, action: str) -> Timeline:
    return course[RECALL].timelines[Ref(RECALL, number, action)]


@pytest.mark.parametrize("number", ["3", "4"])
def test_the_second_actions_of_recall_3_and_4_have_a_new_date_for_a_decision_only(
    course: Mapping[str, PlanTime], number: str
) -> None:
    [change] = changes_of_date(timeline(course, number, "a2"))
    assert (change.was, change.now) == (date(2021, 11, 30), date(2022, 1, 31))
    assert change.lesser is Lesser.DECISION


@pytest.mark.parametrize(
    ("number", "was", "months"), [("5", date(2021, 7, 31), 8), ("7", date(2021, 6, 30), 9)]
)
def test_recall_5_and_7_moved_to_march_2022(
    course: Mapping[str, PlanTime], number: str, was: date, months: int
) -> None:
    [change] = changes_of_date(timeline(course, number, "a1"))
    assert (change.was, change.now, change.months) == (was, date(2022, 3, 31), months)
    assert change.lesser is None


def test_the_data_analysis_of_recall_6_is_left_out_of_the_update(
    library: Library, course: Mapping[str, PlanTime]
) -> None:
    assert timeline(course, "6", "a2").left_out_of == (library.plans[RECALL].documents[-1],)
    others = [each for each in course[RECALL].timelines.values() if each.left_out_of]
    assert len(others) == 1


def test_recall_8_is_called_done_by_the_update_that_speaks_of_a_later_date(
    course: Mapping[str, PlanTime],
) -> None:
    done = timeline(course, "8", "a1").events[-1]
    assert (done.reported, done.date_change) == ("completed", None)
    assert done.update is not None
    assert "March 2022" in done.update.text


def test_dates_that_moved_are_all_in_one_plan(course: Mapping[str, PlanTime]) -> None:
    moved = [
        (each.ref, change.lesser)
        for one in course.values()
        for each in one.timelines.values()
        for change in changes_of_date(each)
    ]
    assert {ref.plan for ref, _ in moved} == {RECALL}
    assert Counter(lesser for _, lesser in moved) == {None: 2, Lesser.DECISION: 2}


def test_what_was_done_when_the_plans_came_out(library: Library) -> None:
    statuses = library_status(library, AS_OF)
    begun = {id: count(status.recommendations).actions.beginning for id, status in statuses.items()}
    assert sum(begun["joshua-jacques-2024"].values()) == 39
    assert begun["joshua-jacques-2024"][Beginning.DONE] == 28
    assert sum(each[Beginning.DONE] for each in begun.values()) == 37
    assert sum(sum(each.values()) for each in begun.values()) == 132
    assert sum(each[Beginning.CONTINUED] for each in begun.values()) == 1
    assert sum(each[Beginning.UNKNOWN] for each in begun.values()) == 0


def test_what_is_accepted_and_was_done_when_the_plan_came_out_is_named(library: Library) -> None:
    statuses = library_status(library, AS_OF)
    found = [
        str(each.ref)
        for status in statuses.values()
        for each in status.recommendations
        if each.was_done_at_first
    ]
    assert found == [
        "joseph-mccann-2020#5",
        "joshua-jacques-2024#2",
        "joshua-jacques-2024#4",
        "north-west-2019#8",
        "sfo-reviews-2020#1",
        "sfo-reviews-2020#2",
    ]


def test_the_clock_of_each_answer(course: Mapping[str, PlanTime]) -> None:
    days = {id: [step.days for step in one.clock.steps] for id, one in course.items()}
    assert days == {
        "joseph-mccann-2020": [None, 0, 17],  # the plan was not seen; a revision is the last word
        "joshua-jacques-2024": [None, 0],
        "north-west-2019": [None, 10],
        "recall-2020": [None, 27, 365],
        "sfo-reviews-2020": [None, -1],
    }
    early = [id for id, one in course.items() if one.clock.is_before_report]
    assert early == ["sfo-reviews-2020"]


def test_the_states_of_recall_are_two_and_differ_by_the_update(
    library: Library, course: Mapping[str, PlanTime]
) -> None:
    first, last = course[RECALL].states
    assert [each.date for each in first.documents] == [library.plans[RECALL].documents[0].date]
    assert sum(each.by_documents for each in first.actions) == 12
    assert [each.ref.number for each in last.actions if each.by_documents] == []
    assert all(not one.states for id, one in course.items() if id != RECALL)
    assert last.status == plan_status(library.plans[RECALL], date(2021, 12, 7))


def test_plans_are_not_called_silent_where_nobody_has_recorded_looking(
    course: Mapping[str, PlanTime],
) -> None:
    silences = {id: one.silence for id, one in course.items() if one.silence}
    assert {id: len(each.open) for id, each in silences.items()} == {
        "joshua-jacques-2024": 11,
        "north-west-2019": 27,
        "recall-2020": 5,
        "sfo-reviews-2020": 23,
    }  # a later plan speaks of what joseph-mccann-2020 promised
    assert all(each.looked is None for each in silences.values())
