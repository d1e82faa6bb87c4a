"""Small plans made by hand, for cases."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from action_plans.model.due import Due, DueKind
from action_plans.model.library import Library, Theme, Vocabulary
from action_plans.model.plan import Action, Document, Link, Plan, Recommendation, Report, Withdrawn
from action_plans.model.refs import Ref, parse_ref
from action_plans.model.terms import DocumentKind, LinkKind, PlanKind, Response, Wording

BLANK = Due("", DueKind.BLANK)


def ref(text: str) -> Ref:
    found = parse_ref(text)
    assert found, text
    return found


def recommendation(
    at: str,
    text: str = "",
    actions: Sequence[str] = (),
    related: Iterable[tuple[str, LinkKind]] = (),
    not_related: Iterable[str] = (),
    themes: Sequence[str] = (),
) -> Recommendation:
    return Recommendation(
        ref(at),
        text,
        Response.AGREED,
        themes=tuple(themes),
        actions=tuple(
            Action(f"a{number}", words, ("Head of X",), BLANK)
            for number, words in enumerate(actions, 1)
        ),
        related=tuple(Link(ref(to), kind, f"why {to}") for to, kind in related),
        not_related=tuple(map(ref, not_related)),
    )


def plan(
    id: str,
    title: str,
    recommendations: Iterable[Recommendation],
    published: date = date(2020, 1, 1),
    kind: PlanKind = PlanKind.THEMATIC,
    examined: str = "",
    withdrawn: bool = False,
) -> Plan:
    return Plan(
        id=id,
        title=title,
        kind=kind,
        wording=Wording.SUMMARY,
        report=Report(published, examined),
        documents=(Document(published, DocumentKind.PLAN),),
        recommendations=tuple(recommendations),
        withdrawn=Withdrawn(published, "double") if withdrawn else None,
    )


def library(plans: Iterable[Plan], themes: Mapping[str, Sequence[str]] | None = None) -> Library:
    vocabulary = Vocabulary(
        themes={id: Theme(id, id.title(), phrases=tuple(p)) for id, p in (themes or {}).items()}
    )
    return Library({each.id: each for each in sorted(plans, key=lambda p: p.id)}, vocabulary)
