"""Small plans built in code from what a case states, and a status on one line."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from action_plans.model.plan import (
    Action,
    Check,
    Document,
    Evidence,
    Plan,
    Recommendation,
    Report,
    Update,
)
from action_plans.model.refs import Ref
from action_plans.model.status import ActionStatus, PlanStatus, RecommendationStatus
from action_plans.model.terms import (
    DocumentKind,
    Grade,
    Lesser,
    PlanKind,
    ReportedInWords,
    Response,
    Wording,
)
from action_plans.reading.dates import read_due

Case = Mapping[str, Any]  # as a case file states it; what is wrong in it fails its test


def document(stated: str) -> Document:
    """Return the document that "2020-12-07 plan" or "2020-12-07 plan, not held" states."""
    words, _, held = stated.partition(", ")
    day, kind = words.split()
    return Document(date.fromisoformat(day), DocumentKind(kind), held=held != "not held")


def evidence(stated: Case) -> Evidence | None:
    """Return the evidence that "the new rota" or "the new rota, public" states, if it does."""
    if "evidence" not in stated:
        return None
    names, _, public = stated["evidence"].partition(", ")
    return Evidence(names, "https://www.example.org/" if public else "")


def action(stated: Case, number: int, ref: Ref) -> Action:
    return Action(
        id=stated.get("id", f"a{number}"),
        text="Something is done.",
        owners=tuple(stated.get("owners", ["Head of Northmere"])),
        due=read_due(stated.get("due", "")),
        reported=ReportedInWords(stated["reported"]) if "reported" in stated else None,
        evidence=evidence(stated),
        same_as=ref if stated.get("repeats") else None,
        later=tuple(Ref(plan, "1") for plan in stated.get("later", [])),
    )


def update(stated: Case) -> Update:
    return Update(
        date=stated["date"],
        answers=tuple(stated.get("answers", ["a1"])),
        text="Something was done.",
        due=read_due(stated.get("due", "")),
        dates=Lesser(stated["dates"]) if "dates" in stated else None,
        owners=tuple(stated.get("owners", [])),
        reported=ReportedInWords(stated["reported"]) if "reported" in stated else None,
        evidence=evidence(stated),
        response=Response(stated["response"]) if "response" in stated else None,
    )


def recommendation(stated: Case, ref: Ref) -> Recommendation:
    actions = stated.get("actions", [{"due": stated["due"]}] if "due" in stated else [])
    return Recommendation(
        ref=ref,
        text="Do something.",
        response=Response(stated.get("response", "agreed")),
        actions=tuple(action(each, at, ref) for at, each in enumerate(actions, start=1)),
        updates=tuple(update(each) for each in stated.get("updates", [])),
        checks=tuple(
            Check(each["date"], "hmi-probation", Grade(each["grade"]))
            for each in stated.get("checks", [])
        ),
    )


def plan(stated: Case, id: str = "northmere-2020") -> Plan:
    """Return the plan of a case; one with no `recommendations` states the one that it has."""
    recommendations: Sequence[Case] = stated.get("recommendations", [stated])
    return Plan(
        id=id,
        title="Night cover in Northmere hostels",
        kind=PlanKind.THEMATIC,
        wording=Wording.SUMMARY,
        report=Report(date(2020, 11, 10)),
        documents=tuple(map(document, stated.get("documents", ["2020-12-07 plan"]))),
        recommendations=tuple(
            recommendation(each, Ref(id, str(at)))
            for at, each in enumerate(recommendations, start=1)
        ),
    )


def line(status: ActionStatus | RecommendationStatus) -> str:
    """Return where something stands: reported / schedule, and the months that its date moved."""
    moved = f", moved {status.moved:+}" if status.moved is not None else ""
    lesser = f", {status.lesser} only" if isinstance(status, ActionStatus) and status.lesser else ""
    return f"{status.reported} / {status.schedule}{moved}{lesser}"


def state(status: PlanStatus) -> str:
    """Return whether anything is published and held, in the words of the case files."""
    if not status.published:
        return "not yet published"
    return "" if status.content_held else "not held"
