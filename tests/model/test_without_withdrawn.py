"""Promises that led to a withdrawn plan lead nowhere; all else stays."""

from dataclasses import replace
from datetime import date

from action_plans.model.due import Due, DueKind
from action_plans.model.library import Library, Vocabulary
from action_plans.model.plan import Action, Plan, Recommendation, Report, Withdrawn
from action_plans.model.refs import Ref
from action_plans.model.terms import PlanKind, Response, Wording
from action_plans.model.without_withdrawn import without_withdrawn


def _plan(id: str, **action: object) -> Plan:
    promise = replace(Action("a1", "It is done.", (), Due("", DueKind.BLANK)), **action)  # type: ignore[arg-type]
    asked = Recommendation(Ref(id, "1"), "Do it.", Response.AGREED, actions=(promise,))
    report = Report(date(2020, 11, 10))
    return Plan(id, id, PlanKind.THEMATIC, Wording.SUMMARY, report, (), (asked,))


def test_promises_lead_to_no_withdrawn_plan_by_either_id() -> None:
    kept, gone, old = Ref("kept", "1"), Ref("gone", "1"), Ref("old", "1")
    withdrawn = replace(_plan("gone"), was=("old",), withdrawn=Withdrawn(date(2022, 5, 6), "Why."))
    plans = (
        _plan("one", later=(gone, kept, old)),
        _plan("two", same_as=Ref("gone", "1", "a1")),
        _plan("three", same_as=Ref("kept", "1", "a1"), later=(kept,)),
        _plan("kept"),
        withdrawn,
    )
    library = Library({each.id: each for each in plans}, Vocabulary())
    found = without_withdrawn(library).plans
    actions = {id: plan.recommendations[0].actions[0] for id, plan in found.items()}
    assert actions["one"].later == (kept,)
    assert actions["two"].same_as is None
    assert found["three"] is plans[2]
    assert found["gone"] is withdrawn


def test_a_library_without_any_is_itself() -> None:
    library = Library({"one": _plan("one", later=(Ref("two", "1"),))}, Vocabulary())
    assert without_withdrawn(library) is library
