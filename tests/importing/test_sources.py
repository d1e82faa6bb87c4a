"""The five published documents: nothing lost, nothing invented, and what is known of each."""

import shutil
from pathlib import Path

import pytest

from action_plans.checking.rules import check_library
from action_plans.importing.doubt_codes import Code
from action_plans.importing.output import write_pair
from action_plans.importing.provenance import as_json
from action_plans.model.plan import Action, Plan
from action_plans.model.problem import Severity
from action_plans.model.refs import Ref
from action_plans.reading.library_reader import read_library
from action_plans.reading.plan_reader import read_plan
from tests.building import FROZEN
from tests.importing.reading import PUBLISHED, import_source, needs_sources

pytestmark = [pytest.mark.needs_sources, needs_sources]
# Recommendations, actions, outcomes in updates; words in table cells; printed dates; owner cells.
FIGURES = {
    "joseph-mccann-2020": (13, 26, 0, 2105, 26, 23),
    "recall-2020": (8, 12, 11, 1708, 22, 19),
    "joshua-jacques-2024": (8, 39, 0, 2657, 45, 33),
    "north-west-2019": (8, 29, 0, 2193, 25, 12),
    "sfo-reviews-2020": (15, 26, 0, 2226, 26, 24),
}


def plan(plan_id: str) -> Plan:
    made = read_plan(import_source(plan_id).text.encode(), f"{plan_id}.yml").plan
    assert made is not None
    return made


def by_hand(plan_id: str) -> Plan:
    path = FROZEN / "plans" / f"{plan_id}.yml"
    made = read_plan(path.read_bytes(), f"{plan_id}.yml").plan
    assert made is not None
    return made


@pytest.mark.parametrize("plan_id", PUBLISHED)
def test_nothing_lost_nothing_invented(plan_id: str) -> None:
    found = import_source(plan_id).coverage
    assert found.is_whole, str(found)
    assert found.caught == 0
    figures = (
        found.recommendations,
        found.actions,
        found.updates,
        found.words,
        found.dates[1],
        found.owners[1],
    )
    assert figures == FIGURES[plan_id]


def test_52_recommendations() -> None:
    assert sum(len(plan(each).recommendations) for each in PUBLISHED) == 52


@pytest.mark.parametrize("plan_id", PUBLISHED)
def test_numbers_addressees_and_responses(plan_id: str) -> None:
    def said(of: Plan) -> list[tuple[object, ...]]:
        return [
            (each.number, each.number_printed, each.to, each.to_printed, each.response)
            for each in of.recommendations
        ]

    assert said(plan(plan_id)) == said(by_hand(plan_id))


@pytest.mark.parametrize("plan_id", PUBLISHED)
def test_owners_and_dates_of_every_action(plan_id: str) -> None:
    def said(of: Plan) -> list[tuple[object, ...]]:
        return [
            (str(action_of), action.label, action.due.printed, action.owners_inherited)
            for action_of, action in actions(of)
        ]

    assert said(plan(plan_id)) == said(by_hand(plan_id))
    for (where, found), (_, expected) in zip(
        actions(plan(plan_id)), actions(by_hand(plan_id)), strict=True
    ):
        assert found.owners == expected.owners, where


def actions(of: Plan) -> list[tuple[Ref, Action]]:
    return [(each.ref, action) for each in of.recommendations for action in each.actions]


def test_names_are_left_out_and_told_save_those_of_cases_in_titles() -> None:
    told = [
        str(each.field)
        for plan_id in PUBLISHED
        for each in import_source(plan_id).doubts
        if each.code is Code.NAME_LEFT_OUT
    ]
    assert told == ["4/a1/text", "5/a1/owners/0"]
    kept = {plan_id for plan_id in PUBLISHED if import_source(plan_id).draft.allow}
    assert kept == {"joseph-mccann-2020", "joshua-jacques-2024"}


@pytest.mark.parametrize("plan_id", PUBLISHED)
def test_updates_answer_what_they_answer_by_hand(plan_id: str) -> None:
    def said(of: Plan) -> list[tuple[object, ...]]:
        return [
            (each.number, update.date, update.answers, update.due.printed, update.owners)
            for each in of.recommendations
            for update in each.updates
        ]

    assert said(plan(plan_id)) == said(by_hand(plan_id))


@pytest.mark.parametrize("plan_id", PUBLISHED)
def test_title_block(plan_id: str) -> None:
    found, expected = plan(plan_id), by_hand(plan_id)
    assert found.title == expected.title
    assert found.kind == expected.kind
    assert found.report == expected.report
    assert found.documents == expected.documents
    assert found.respondent == expected.respondent
    assert found.review == expected.review
    assert found.printed_totals == expected.printed_totals
    assert set(expected.inspectorate) <= set(found.inspectorate)
    assert dict(found.footnotes).keys() == dict(expected.footnotes).keys()


def test_refusals_have_their_reasons() -> None:
    reasons = {
        str(each.ref): tuple(each.reason.grounds)
        for plan_id in PUBLISHED
        for each in plan(plan_id).recommendations
        if each.reason and each.reason.text
    }
    assert reasons == {
        "joseph-mccann-2020#4": (),
        "joshua-jacques-2024#3": ("affordability",),
        "sfo-reviews-2020#5": (),
        "sfo-reviews-2020#8": (),
        "sfo-reviews-2020#9": (),
        "sfo-reviews-2020#11": (),
        "sfo-reviews-2020#13": (),
    }


def test_the_five_together_check_without_errors(tmp_path: Path) -> None:
    shutil.copytree(FROZEN / "vocabulary", tmp_path / "vocabulary")
    for plan_id in PUBLISHED:
        made = import_source(plan_id)
        target = tmp_path / "plans" / f"{plan_id}.yml"
        beside = tmp_path / "provenance" / f"{plan_id}.json"
        write_pair(target, made.text, beside, as_json(made.provenance))
    problems = check_library(read_library(tmp_path))
    errors = [each for each in problems if each.severity is Severity.ERROR]
    # What a person has not looked at yet is all that keeps a fresh import from being published.
    assert {str(each.code) for each in errors} == {"not-looked-at"}
    assert problems
