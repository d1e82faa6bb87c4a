"""Who inspects, who answers and who reviews, as the introduction says.

Must not know: the title block, the action table, how a plan file is written.
"""

import re
from collections.abc import Sequence

from action_plans.importing.assemble.organisations import organisations_in
from action_plans.importing.document import Place
from action_plans.importing.draft import PlanDraft
from action_plans.importing.review import DoubtKind
from action_plans.model.terms import ReviewEvery

_YEARLY = re.compile(
    r"\breviewed\s+(?P<every>annually|yearly|every year|twice a year|every six months|quarterly|"
    r"every quarter|monthly|every month)\s+by\s+(?P<by>[^.]{3,80})",
    re.I,
)
_EVERY = {
    "annually": ReviewEvery.YEAR,
    "yearly": ReviewEvery.YEAR,
    "every year": ReviewEvery.YEAR,
    "twice a year": ReviewEvery.HALF_YEAR,
    "every six months": ReviewEvery.HALF_YEAR,
    "quarterly": ReviewEvery.QUARTER,
    "every quarter": ReviewEvery.QUARTER,
    "monthly": ReviewEvery.MONTH,
    "every month": ReviewEvery.MONTH,
}
_REQUIRED = re.compile(r"(?P<who>[^.]{2,80}?)\s+(?:are|is)\s+required\s+to\b", re.I)


def read_bodies(draft: PlanDraft, lines: Sequence[tuple[str, Place]]) -> None:
    """Fill in the bodies that the text before the table names."""
    text = " ".join(line for line, _ in lines)
    named = organisations_in(text, draft.vocabulary).ids
    draft.inspectorate = [id for id in named if _inspects(draft, id)]
    if len(draft.inspectorate) > 1:
        draft.doubt(
            DoubtKind.GUESSED,
            6,
            Place(),
            "inspectorate",
            "several inspectorates are named; keep those whose report it is",
        )
    asked = _REQUIRED.search(text)
    if asked:
        draft.respondent = list(organisations_in(asked["who"], draft.vocabulary).ids)
        draft.respondent = [id for id in draft.respondent if not _inspects(draft, id)]
    for field, ids in (("inspectorate", draft.inspectorate), ("respondent", draft.respondent)):
        if not ids:
            draft.doubt(
                DoubtKind.NOT_UNDERSTOOD,
                6,
                Place(),
                field,
                "no organisation of the vocabulary was found for it",
            )
    yearly = _YEARLY.search(text)
    if yearly:
        by = organisations_in(yearly["by"], draft.vocabulary).ids
        if by:
            draft.review_by, draft.review_every = by[0], _EVERY[yearly["every"].casefold()]


def _inspects(draft: PlanDraft, id: str) -> bool:
    return "inspectorate" in draft.vocabulary.organisations[id].name.casefold()
