"""What changes in meaning between two states, told rightly and completely."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from action_plans.comparing import fields as named
from action_plans.comparing.change import Change
from action_plans.comparing.compare import compare
from action_plans.comparing.kinds import ChangeKind
from action_plans.comparing.report import as_json, as_markdown, as_text
from action_plans.model.library import Library
from action_plans.model.plan import Action, Link, Plan, Recommendation, Update
from action_plans.model.refs import Ref
from action_plans.model.terms import DocumentKind, Lesser, LinkKind, Response
from action_plans.reading.dates import read_due
from action_plans.reading.library_reader import read_library
from tests.building import FROZEN
from tests.cases import check_expected

HERE = Path(__file__).parent
AS_OF = date(2022, 6, 1)


@cache
def published() -> Library:
    return read_library(FROZEN).library


def recall() -> Plan:
    return published().plans["recall-2020"]


def with_plan(plan: Plan, *, instead_of: str = "") -> Library:
    """Return the published library with one plan put in."""
    plans = {id: each for id, each in published().plans.items() if id != instead_of}
    return Library(dict(sorted({**plans, plan.id: plan}.items())), published().vocabulary)


def without_update(plan: Plan) -> Plan:
    """Return the plan as it was before its update was published."""
    documents = tuple(each for each in plan.documents if each.kind is not DocumentKind.UPDATE)
    recommendations = tuple(replace(each, updates=()) for each in plan.recommendations)
    return replace(plan, documents=documents, recommendations=recommendations)


def edited(number: str, change: Callable[[Recommendation], Recommendation]) -> Plan:
    """Return the recall plan with one recommendation changed."""
    return replace(
        recall(),
        recommendations=tuple(
            change(each) if each.number == number else each for each in recall().recommendations
        ),
    )


def acting(number: str, change: Callable[[Action], Action]) -> Plan:
    """Return the recall plan with the first action of one recommendation changed."""
    return edited(
        number, lambda each: replace(each, actions=(change(each.actions[0]), *each.actions[1:]))
    )


def updating(number: str, change: Callable[[Update], Update]) -> Plan:
    """Return the recall plan with the first update of one recommendation changed."""
    return edited(
        number, lambda each: replace(each, updates=(change(each.updates[0]), *each.updates[1:]))
    )


def changes(new: Plan, *, instead_of: str = "") -> tuple[Change, ...]:
    return compare(published(), with_plan(new, instead_of=instead_of), AS_OF)


def lines(new: Plan, *, instead_of: str = "") -> list[str]:
    return [str(change) for change in changes(new, instead_of=instead_of)]


def test_the_update_of_the_recall_plan_action_by_action(request: pytest.FixtureRequest) -> None:
    found = compare(with_plan(without_update(recall())), published(), AS_OF)
    check_expected(as_text(found), HERE / "recall-update.txt", request)
    check_expected(as_markdown(found), HERE / "recall-update.md", request)
    check_expected(as_json(found), HERE / "recall-update.json", request)


def test_what_the_update_of_the_recall_plan_says_in_figures() -> None:
    found = compare(with_plan(without_update(recall())), published(), AS_OF)
    moved = {
        each.ref: (each.months, each.lesser) for each in found if each.kind is ChangeKind.DATE_MOVED
    }
    assert moved == {
        "recall-2020#3/a2": (2, "decision"),
        "recall-2020#4/a2": (2, "decision"),
        "recall-2020#5/a1": (8, ""),
        "recall-2020#7/a1": (9, ""),
    }
    passed_on = [each.ref for each in found if each.kind is ChangeKind.OWNER_CHANGED]
    assert passed_on == ["recall-2020#3/a2", "recall-2020#4/a2"]
    left_out = [each.ref for each in found if each.kind is ChangeKind.NOT_MENTIONED]
    assert left_out == ["recall-2020#6/a2"]
    reported = {each.ref: each.new for each in found if each.kind is ChangeKind.REPORTED}
    assert reported == {
        "recall-2020#1/a1": "completed",
        "recall-2020#2/a1": "completed",
        "recall-2020#2/a2": "completed",
        "recall-2020#3/a1": "completed",
        "recall-2020#3/a2": "in progress",
        "recall-2020#4/a1": "completed",
        "recall-2020#4/a2": "in progress",
        "recall-2020#5/a1": "in progress",
        "recall-2020#6/a1": "completed",
        "recall-2020#7/a1": "in progress",
        "recall-2020#8/a1": "completed",
    }


def test_taking_the_update_out_again_is_told_too() -> None:
    found = compare(published(), with_plan(without_update(recall())), AS_OF)
    kinds = {each.kind for each in found}
    assert ChangeKind.DOCUMENT_REMOVED in kinds
    assert sum(each.kind is ChangeKind.UPDATE_REMOVED for each in found) == 11
    assert ChangeKind.REPORTED in kinds


A1 = "recall-2020#1/a1"
OTHER = Ref("joseph-mccann-2020", "5")


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (
            edited("1", lambda each: replace(each, response=Response.NOT_STATED)),
            ["recall-2020#1: response: 'agreed' → 'not stated'"],
        ),
        (
            acting("1", lambda each: replace(each, due=read_due("June 2021"))),
            [f"{A1}: date moved: 'April 2021' → 'June 2021', 2 months later"],
        ),
        (
            acting("1", lambda each: replace(each, due=read_due("March 2021"))),
            [f"{A1}: date moved: 'April 2021' → 'March 2021', 1 month earlier"],
        ),
        (
            acting("1", lambda each: replace(each, due=read_due(""))),
            [f"{A1}: date: 'April 2021' → (nothing)"],
        ),
        (
            acting("1", lambda each: replace(each, owners=("Head of Courts", "Head of Estates"))),
            [
                f"{A1}: owner: 'Deputy Director, Effective Practice and Service Improvement Group'"
                " → 'Head of Courts; Head of Estates'"
            ],
        ),
        (
            edited("6", lambda each: replace(each, text="Review how executive release ends.")),
            [
                "recall-2020#6: text changed: Review how executive release [-works, so that all"
                " organisations operate it in a consistent way.-] {+ends.+}"
            ],
        ),
        (
            edited("1", lambda each: replace(each, note="Garbled.")),
            ["recall-2020#1: note added: 'Garbled.'"],
        ),
        (
            edited("7", lambda each: replace(each, related=(), actions=each.actions[:0])),
            None,
        ),
        (
            edited("2", lambda each: replace(each, actions=tuple(reversed(each.actions)))),
            ["recall-2020#2/a2: action moved: 'place 2' → 'place 1'"],
        ),
        (
            edited(
                "1",
                lambda each: replace(
                    each,
                    related=(*each.related, Link(OTHER, LinkKind.FOLLOWS, "both")),
                    not_related=(Ref("x-y", "1"),),
                ),
            ),
            [
                "recall-2020#1: link added (follows): 'joseph-mccann-2020#5: both'",
                "recall-2020#1: link added (not related): 'x-y#1'",
            ],
        ),
        (
            edited("8", lambda each: replace(each, related=())),
            None,
        ),
        (
            updating("5", lambda each: replace(each, due=read_due("May 2022"))),
            [
                "recall-2020#5/a1: date in the update moved: 'March 2022' → 'May 2022',"
                " 2 months later (document of 7 December 2021)"
            ],
        ),
        (
            updating("5", lambda each: replace(each, dates=Lesser.PART)),
            [
                "recall-2020#5: what the new date is for: (nothing) → 'part'"
                " (document of 7 December 2021)"
            ],
        ),
        (
            replace(recall(), title="Recall"),
            None,
        ),
    ],
)
def test_single_changes(new: Plan, expected: list[str] | None) -> None:
    found = lines(new)
    if expected is None:
        assert found
    else:
        assert found == expected


def test_an_action_that_goes_to_another_recommendation_has_moved() -> None:
    action = recall().recommendations[1].actions[1]
    plan = edited(
        "2", lambda each: replace(each, actions=each.actions[:1], updates=each.updates[:1])
    )
    third = replace(action, id="a9")
    plan = replace(
        plan,
        recommendations=tuple(
            replace(each, actions=(*each.actions, third)) if each.number == "3" else each
            for each in plan.recommendations
        ),
    )
    assert "recall-2020#3/a9: action moved: 'recall-2020#2/a2' → 'recall-2020#3/a9'" in lines(plan)


def test_a_renamed_plan_is_one_change() -> None:
    def renamed(ref: Ref) -> Ref:
        return replace(ref, plan="recall-again") if ref.plan == "recall-2020" else ref

    plan = replace(
        recall(),
        id="recall-again",
        was=("recall-2020",),
        recommendations=tuple(
            replace(each, ref=renamed(each.ref)) for each in recall().recommendations
        ),
    )
    found = lines(plan, instead_of="recall-2020")
    assert found == [
        "recall-again: plan renamed: 'recall-2020' → 'recall-again'",
        "recall-again: earlier ids: (nothing) → 'recall-2020'",
    ]


def test_plans_that_come_and_go() -> None:
    plans = {id: plan for id, plan in published().plans.items() if id != "recall-2020"}
    without = Library(plans, published().vocabulary)
    (gone,) = compare(published(), without, AS_OF)
    (come,) = compare(without, published(), AS_OF)
    assert (gone.kind, gone.ref) == (ChangeKind.PLAN_REMOVED, "recall-2020")
    assert (come.kind, come.ref) == (ChangeKind.PLAN_ADDED, "recall-2020")
    assert "8 recommendations, 12 actions" in come.new


HANDLED = {
    Plan: {"id", "documents", "recommendations", "withdrawn"},
    Recommendation: {"ref", "response", "actions", "updates", "related", "not_related"},
    Action: {"id", "owners", "due", "same_as", "later"},
    Update: {"date", "due", "owners"},
}
TABLES = {
    Plan: named.PLAN,
    Recommendation: named.RECOMMENDATION,
    Action: named.ACTION,
    Update: named.UPDATE,
}


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
def test_every_field_of_the_model_is_compared(kind: type) -> None:
    compared = {each.name for each in TABLES[kind]}
    assert compared | HANDLED[kind] == {field.name for field in fields(kind)}
    assert not compared & HANDLED[kind]
