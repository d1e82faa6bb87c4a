"""Our own accounts of the plans in content/plans, read plainly; for measuring only."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from generator.model.due import Due, DueKind
from generator.model.plan import Action, Document, Plan, Recommendation, Report
from generator.model.refs import Ref
from generator.model.terms import DocumentKind, PlanKind, Response, Wording

FOLDER = Path(__file__).parents[2] / "content" / "plans"
_BLANK = Due("", DueKind.BLANK)


def content_plans() -> dict[str, Plan]:
    """Return the plans of the content folder, without editors' themes and links, by id."""
    plans = {}
    for path in sorted(FOLDER.glob("*.yml")):
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
        published: date = found["report"]["published"]
        plans[path.stem] = Plan(
            id=path.stem,
            title=found["title"],
            kind=PlanKind(found["kind"]),
            wording=Wording.SUMMARY,
            report=Report(published),
            documents=(Document(published, DocumentKind.PLAN),),
            recommendations=tuple(
                _recommendation(path.stem, each) for each in found["recommendations"]
            ),
        )
    return plans


def _recommendation(plan: str, found: dict[str, Any]) -> Recommendation:
    return Recommendation(
        Ref(plan, found["number"]),
        found["text"],
        Response(found["response"]),
        to=tuple(found.get("to", ())),
        stem=found.get("stem", ""),
        lead_in=found.get("lead_in", ""),
        actions=tuple(
            Action(
                each["id"],
                each["text"],
                tuple(each.get("owners", ())),
                _BLANK,
                group=each.get("group", ""),
            )
            for each in found.get("actions", ())
        ),
    )


def marked(plans: dict[str, Plan]) -> dict[str, Plan]:
    """Return the plans with the themes that editors gave their recommendations."""
    themes = {
        (path.stem, each["number"]): tuple(each.get("themes", ()))
        for path in sorted(FOLDER.glob("*.yml"))
        for each in yaml.safe_load(path.read_text(encoding="utf-8"))["recommendations"]
    }
    return {
        id: replace(
            plan,
            recommendations=tuple(
                replace(each, themes=themes[id, each.number]) for each in plan.recommendations
            ),
        )
        for id, plan in plans.items()
    }
