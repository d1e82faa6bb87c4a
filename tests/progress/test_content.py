"""Where the five published plans stand: one worked out by hand, all of them free of nonsense."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from action_plans.model.counts import Counts, count
from action_plans.model.library import Library
from action_plans.model.terms import Reported
from action_plans.progress import library_status, plan_status
from action_plans.reading.library_reader import read_library
from tests.building import FROZEN
from tests.progress import plans

BY_HAND: dict[date, dict[str, str]] = yaml.safe_load(
    Path(__file__).with_name("recall_2020.yml").read_text("utf-8")
)


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(FROZEN).library


def of_all(library: Library, as_of: date) -> Counts:
    """Return the counts of all plans together."""
    statuses = library_status(library, as_of).values()
    return count(each for status in statuses for each in status.recommendations)


@pytest.mark.parametrize("as_of", BY_HAND, ids=str)
def test_recall_2020_stands_where_it_was_worked_out_by_hand(library: Library, as_of: date) -> None:
    status = plan_status(library.plans["recall-2020"], as_of)
    found = {f"{each.ref.number}/{each.ref.action}": plans.line(each) for each in status.actions}
    assert found == BY_HAND[as_of]


def test_recall_2020_is_counted_as_it_was_worked_out_by_hand(library: Library) -> None:
    counts = count(plan_status(library.plans["recall-2020"], date(2021, 12, 31)).recommendations)
    assert (counts.recommendations.total, counts.actions.total) == (8, 12)
    assert counts.actions.reported[Reported.COMPLETED] == 7
    assert {v: n for v, n in counts.recommendations.reported.items() if n} == {
        "not-mentioned": 1,
        "in-progress": 4,
        "completed": 3,
    }
    assert {v: n for v, n in counts.recommendations.schedule.items() if n} == {
        "passed-not-mentioned": 1,
        "due-soon": 4,
        "done-undated": 3,
    }


def test_a_recommendation_of_recall_2020_shows_the_longest_move(library: Library) -> None:
    status = plan_status(library.plans["recall-2020"], date(2021, 12, 31))
    moves = {each.ref.number: each.moved for each in status.recommendations if each.moved}
    assert moves == {"5": 8, "7": 9}


def test_the_standings_of_all_actions_are_as_they_were_worked_out_by_hand(
    library: Library,
) -> None:
    actions = of_all(library, date(2026, 11, 30)).actions
    assert {standing.value: n for standing, n in actions.standing.items() if n} == {
        "done-at-first": 37,
        "done-since": 6,
        "unfinished": 4,
        "left-out": 1,
        "passed": 79,
        "no-end": 4,
        "offered": 1,
    }
    assert (actions.total, actions.repeats, actions.offered) == (132, 5, 1)
    assert {standing.value: n for standing, n in actions.past.items() if n} == {
        "unfinished": 4,
        "left-out": 1,
        "passed": 79,
        "offered": 1,
    }
    assert (actions.moved, actions.lesser) == (2, 2)
    assert {grade.value: n for grade, n in actions.backing.items() if n} == {
        "word": 22,
        "named": 21,
    }


@pytest.mark.parametrize("year", range(2018, 2031))
def test_every_axis_adds_up_to_what_it_counts(library: Library, year: int) -> None:
    for month in (1, 6, 12):
        counts = of_all(library, date(year, month, 15))
        whole, actions = counts.recommendations, counts.actions
        for of_whole in (whole.response, whole.reported, whole.schedule, whole.checked):
            assert sum(of_whole.values()) == whole.total
        for of_actions in (actions.reported, actions.schedule, actions.standing):
            assert sum(of_actions.values()) == actions.total
