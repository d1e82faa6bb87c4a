"""The five published documents as plans, by a plain reading of their tables; for measuring only.

Must not know: the importer, the site. Sentences stay in memory; nothing is written.
"""

import re
from datetime import date
from pathlib import Path

from generator.model.due import Due, DueKind
from generator.model.plan import Action, Document, Plan, Recommendation, Report
from generator.model.refs import Ref
from generator.model.terms import DocumentKind, PlanKind, Response, Wording

SOURCES = Path(__file__).parents[3] / "shared" / "sources"
PLANS = {
    "000": ("joseph-mccann-2020", date(2020, 6, 30), PlanKind.CASE_REVIEW),
    "001": ("recall-2020", date(2020, 11, 10), PlanKind.THEMATIC),
    "002": ("joshua-jacques-2024", date(2024, 3, 7), PlanKind.CASE_REVIEW),
    "003": ("north-west-2019", date(2019, 2, 22), PlanKind.INSPECTION),
    "004": ("sfo-reviews-2020", date(2020, 5, 14), PlanKind.THEMATIC),
}
_BLANK = Due("", DueKind.BLANK)
_SPLIT = re.compile(r"[•]|<p>|(?<=\s)(?=[a-f]\) )|(?<=\.)\s{2,}")
_ADDRESSEE = re.compile(r"(should|to|following):$|^Her Majesty's Prison and$|^Recommendations$")
_HEADER = re.compile(
    r"^(Term|Agreed|Partly Agreed|Not Agreed|1\. Rec No|Total|Recommendations|-+)$"
)


def _clean(cell: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", cell).split())


def _rows(text: str) -> list[list[str]]:
    """Return the body rows, of six cells each; three-column continuations are widened."""
    rows = []
    body = text[text.index("ACTION PLAN:") :]
    for line in body.splitlines():
        cells = line.split("\t")
        if len(cells) == 3:
            cells = ["", "", "", *cells]
        elif len(cells) == 2 and not _HEADER.match(cells[0].strip()):
            cells = ["", "", "", cells[0], "", cells[1]]
        if len(cells) == 6 and not _HEADER.match(_clean(cells[0])):
            rows.append(cells)
    return rows


def _actions(ref: Ref, cells: list[tuple[str, str]]) -> tuple[Action, ...]:
    actions: list[Action] = []
    for cell, owner in cells:
        for part in _SPLIT.split(cell):
            text = _clean(part)
            if len(text.split()) < 6:
                continue
            owners = (owner,) if owner else ()
            actions.append(Action(f"a{len(actions) + 1}", text, owners, _BLANK))
    return tuple(actions)


def _recommendations(plan: str, rows: list[list[str]]) -> tuple[Recommendation, ...]:
    found: list[tuple[str, str, list[str], list[tuple[str, str]]]] = []
    addressee = ""
    for raw in rows:
        number, text, _, action, owner, _ = raw
        number = _clean(number).rstrip(".")
        if number.isdigit():
            found.append((number, addressee, [_clean(text)], [(action, _clean(owner))]))
        elif not _clean(action) and _ADDRESSEE.search(_clean(number or text)):
            addressee = _clean(number or text)
        elif found:
            found[-1][2].append(_clean(text))
            found[-1][3].append((action, _clean(owner)))
    return tuple(
        Recommendation(
            Ref(plan, number),
            " ".join(" ".join(texts).split()),
            Response.NOT_STATED,
            to_printed=to,
            actions=_actions(Ref(plan, number), cells),
        )
        for number, to, texts, cells in found
    )


def published_plans() -> dict[str, Plan]:
    """Return the five plans by id in the order of their ids; {} where the sources are absent."""
    plans = {}
    for path in sorted(SOURCES.glob("*.txt")):
        if path.name[:3] not in PLANS:
            continue
        plan, published, kind = PLANS[path.name[:3]]
        text = path.read_text(encoding="utf-8")
        title = re.search(r"A Response to[^:\n]*:?\s*(.+?)\n\nReport", text, re.S)
        plans[plan] = Plan(
            id=plan,
            title=" ".join(title.group(1).split()) if title else plan,
            kind=kind,
            wording=Wording.PUBLISHED,
            report=Report(published),
            documents=(Document(published, DocumentKind.PLAN),),
            recommendations=_recommendations(plan, _rows(text)),
        )
    return dict(sorted(plans.items()))
