"""Where actions and recommendations stand, from the tables beside this file."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from action_plans.model.due import DueKind
from action_plans.model.library import Library, Vocabulary
from action_plans.model.terms import Reported, ReportedInWords, Schedule
from action_plans.progress import library_status, plan_status
from action_plans.progress.history import histories_of
from action_plans.progress.in_force import in_force
from action_plans.progress.standing import standing_of
from tests.progress import plans

HERE = Path(__file__).parent
ACTIONS: dict[str, list[plans.Case]] = yaml.safe_load((HERE / "actions.yml").read_text("utf-8"))
STANDINGS: list[plans.Case] = yaml.safe_load((HERE / "standings.yml").read_text("utf-8"))
EVIDENCE: list[plans.Case] = yaml.safe_load((HERE / "evidence.yml").read_text("utf-8"))
BEGINNINGS: list[plans.Case] = yaml.safe_load((HERE / "beginnings.yml").read_text("utf-8"))
RECOMMENDATIONS: list[plans.Case] = yaml.safe_load(
    (HERE / "recommendations.yml").read_text("utf-8")
)


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=f"{axis}: {case['says']}")
        for axis, cases in ACTIONS.items()
        for case in cases
    ],
)
def test_actions_stand_where_the_table_says(case: plans.Case) -> None:
    plan = plans.plan(case)
    for as_of, expected in case["gives"].items():
        status = plan_status(plan, as_of)
        found = [plans.line(each) for each in status.actions] or [plans.state(status)]
        assert found == (expected if isinstance(expected, list) else [expected]), as_of


@pytest.mark.parametrize("case", STANDINGS, ids=lambda case: case["says"])
def test_every_action_has_the_one_standing_that_the_table_says(case: plans.Case) -> None:
    plan = plans.plan(case)
    for as_of, expected in case["gives"].items():
        found = [
            each.standing + ", later refused" * each.later_refused
            for each in plan_status(plan, as_of).actions
        ]
        assert found == (expected if isinstance(expected, list) else [expected]), as_of


@pytest.mark.parametrize("case", EVIDENCE, ids=lambda case: case["says"])
def test_what_stands_behind_done_is_what_the_table_says(case: plans.Case) -> None:
    plan = plans.plan(case)
    for as_of, expected in case["gives"].items():
        found = [
            f"{each.backing or 'none'} {each.evidence.names if each.evidence else ''}".strip()
            for each in plan_status(plan, as_of).actions
        ]
        assert found == (expected if isinstance(expected, list) else [expected]), as_of


@pytest.mark.parametrize("case", BEGINNINGS, ids=lambda case: case["says"])
def test_an_action_was_at_first_what_the_table_says(case: plans.Case) -> None:
    plan = plans.plan(case)
    for as_of, expected in case["gives"].items():
        assert [each.beginning for each in plan_status(plan, as_of).actions] == expected, as_of


@pytest.mark.parametrize("case", RECOMMENDATIONS, ids=lambda case: case["says"])
def test_recommendations_stand_where_the_table_says(case: plans.Case) -> None:
    plan = plans.plan(case)
    for as_of, expected in case["gives"].items():
        [status] = plan_status(plan, as_of).recommendations
        moved = f", moved {status.moved:+}" if status.moved is not None else ""
        words = [status.response, status.reported, status.schedule, status.checked]
        assert " / ".join(words) + moved == expected, as_of


@pytest.mark.parametrize("schedule", ["done-late", "not-applicable"])
def test_no_calendar_says_of_what_is_unfinished_that_it_has_ended(schedule: str) -> None:
    plan = plans.plan({"due": "April 2021"})
    forced = in_force(plan, date(2021, 12, 31))
    assert forced
    [history] = histories_of(plan.recommendations[0], forced)
    with pytest.raises(AssertionError, match=f"^{schedule} of an action that is neither done"):
        standing_of(history, Reported.NOTHING_REPORTED, Schedule(schedule), offered=False)


def test_what_a_refusal_offers_keeps_its_own_state() -> None:
    plan = plans.plan({"response": "not-agreed", "due": "April 2021"})
    [action] = plan_status(plan, date(2021, 12, 31)).actions
    assert action.offered
    assert plans.line(action) == "nothing-reported / passed-silent"


def test_cells_owners_and_answers_are_those_last_printed() -> None:
    case = {
        "documents": ["2020-12-07 plan", "2021-06-07 update", "2021-12-07 update"],
        "due": "*April 2021",
        "updates": [
            {"date": date(2021, 6, 7), "due": "July 2021", "owners": ["Head of Southmere"]},
            {"date": date(2021, 12, 7), "due": ""},
        ],
    }
    [before] = plan_status(plans.plan(case), date(2021, 6, 6)).actions
    [after] = plan_status(plans.plan(case), date(2021, 12, 31)).actions
    assert before.first == before.latest
    assert (before.owners, before.answered_on) == (("Head of Northmere",), None)
    assert (after.first.printed, after.first.mark) == ("*April 2021", "*")
    assert (after.latest.printed, after.target) == ("July 2021", date(2021, 7, 31))
    assert (after.owners, after.answered_on) == (("Head of Southmere",), date(2021, 12, 7))


def test_a_target_that_has_passed_stays_the_target_though_there_is_no_end_date() -> None:
    case = {
        "documents": ["2020-12-07 plan", "2021-12-07 update"],
        "due": "April 2021",
        "updates": [{"date": date(2021, 12, 7), "due": "Ongoing"}],
    }
    [action] = plan_status(plans.plan(case), date(2021, 12, 31)).actions
    assert (action.schedule, action.target) == (Schedule.NO_END_DATE, date(2021, 4, 30))
    assert (action.latest.kind, action.moved) == (DueKind.ONGOING, None)


def test_documents_are_those_that_exist_on_the_day_oldest_first() -> None:
    plan = plans.plan(
        {"due": "", "documents": ["2021-12-07 update", "2020-12-07 plan", "2022-12-07 update"]}
    )
    status = plan_status(plan, date(2022, 1, 1))
    assert [each.date for each in status.documents] == [date(2020, 12, 7), date(2021, 12, 7)]
    assert status.latest_held == status.documents[-1]


def test_a_library_has_a_status_for_every_plan_in_its_order() -> None:
    found = {id: plans.plan({"due": "April 2021"}, id) for id in ("aldmere-2020", "northmere-2020")}
    statuses = library_status(Library(found, Vocabulary()), date(2021, 5, 1))
    assert list(statuses) == ["aldmere-2020", "northmere-2020"]
    assert all(statuses[id].plan == id for id in found)


_CELLS = st.sampled_from(
    [
        "",
        "TBC",
        "Ongoing",
        "Completed",
        "Completed June 2021",
        "Completed and ongoing",
        "From April 2021",
        "Q3 2022",
        "March 2021",
        "January 2022",
        "April 2023 (extended from May 2021)",
    ]
)
_DAYS = st.dates(date(2020, 6, 2), date(2024, 1, 1))
_UPDATES = st.lists(
    st.fixed_dictionaries(
        {"date": _DAYS, "due": _CELLS},
        optional={"reported": st.sampled_from([each.value for each in ReportedInWords])},
    ),
    max_size=4,
)


@settings(deadline=None)
@given(_CELLS, _UPDATES, _DAYS, st.sampled_from(["plan", "revision"]))
def test_what_comes_after_the_as_of_day_changes_nothing(
    due: str, updates: list[plans.Case], as_of: date, kind: str
) -> None:
    documents = [f"2020-06-01 {kind}", *(f"{each['date']} update" for each in updates)]
    whole = plans.plan({"due": due, "updates": updates, "documents": documents})
    by_then = replace(
        whole,
        documents=tuple(each for each in whole.documents if each.date <= as_of),
        recommendations=tuple(
            replace(each, updates=tuple(u for u in each.updates if u.date <= as_of))
            for each in whole.recommendations
        ),
    )
    assert plan_status(whole, as_of) == plan_status(by_then, as_of)


@settings(deadline=None)
@given(_CELLS, _UPDATES, _DAYS)
def test_schedule_and_reported_never_contradict_each_other(
    due: str, updates: list[plans.Case], as_of: date
) -> None:
    documents = ["2020-06-01 plan", *(f"{each['date']} update" for each in updates)]
    plan = plans.plan({"due": due, "updates": updates, "documents": documents})
    for action in plan_status(plan, as_of).actions:
        assert action.schedule.startswith("done") == action.reported.startswith("completed")
        assert (action.schedule == "not-applicable") == (action.reported in ("replaced", "dropped"))
        assert action.standing.startswith("done") == action.reported.startswith("completed")
        assert (action.standing == "ended") == (action.reported in ("replaced", "dropped"))
        assert (action.standing == "left-out") == (action.reported == "not-mentioned")
        if action.schedule.startswith("passed"):
            assert action.target is not None
            assert action.target < as_of
        if action.schedule == Schedule.DUE_SOON:
            assert action.target is not None
            assert timedelta(0) <= action.target - as_of <= timedelta(90)
