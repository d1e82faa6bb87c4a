"""Who inspects, who answers and who reviews, as the introduction says.

Must not know: the title block, the action table, how a plan file is written.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from action_plans.importing.assemble.organisations import organisations_in
from action_plans.importing.document import Place
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.paths import Name
from action_plans.importing.paths import field as plan_field
from action_plans.model.library import Vocabulary
from action_plans.model.terms import ReviewEvery

_YEARLY = re.compile(
    r"\breviewed\s+(?P<every>annually|yearly|every year|twice a year|every six months|quarterly|"
    r"every quarter|monthly|every month)\s+by\s+(?P<by>[^.]{3,80})",
    re.I,
)
_EVERY: Final = {
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
# What only the body that answers does, and whose the answer is.
_ANSWERS = re.compile(
    r"(?P<who>[^.:;]{2,80}?)\s+(?:sets?\s+out|has\s+set\s+out|accepts?|has\s+accepted|welcomes?|"
    r"responds?|answers?|has\s+(?:answered|responded|agreed)|will\s+(?:answer|respond|do))\b"
    r"(?!\s+(?:of|by|from)\b)|"
    r"\b(?:response|reply|answer|plan|prepared|submitted|written|drafted|drawn\s+up|produced)\s+"
    r"(?:of|by|from)\s+(?:the\s+)?(?P<whose>[^.:;]{2,80}?)(?=\s+to\b|[.:;]|$)",
    re.I,
)
_LABELLED = re.compile(
    r"\b(?:who\s+answers?|organisations?\s+(?:that|who)\s+answers?|answered\s+by|"
    r"respond(?:ents?|ing\s+(?:body|bodies|organisations?)))\b\s*[:|–-]?\s*(?P<list>[^.]{2,200})",
    re.I,
)
# Who publishes a plan, on a line of its own; a report is published by who inspects.
_PUBLISHED = re.compile(r"\bPublished\s+by\s+(?:the\s+)?(?P<whose>[^.:;]{2,80}?)\s+on\s+\d")
_REQUIRED = re.compile(r"(?P<who>[^.]{2,80}?)\s+(?:are|is)\s+required\s+to\b", re.I)


@dataclass(frozen=True, slots=True)
class Bodies:
    """The organisations that the text before the table names, by id."""

    inspectorate: tuple[str, ...] = ()
    respondent: tuple[str, ...] = ()
    review_by: str = ""
    review_every: ReviewEvery | None = None


def read_bodies(doubts: Doubts, vocabulary: Vocabulary, text: str) -> Bodies:
    """Return the bodies that the text before the table names."""
    named = organisations_in(text, vocabulary).ids
    inspectorate = tuple(id for id in named if _inspects(vocabulary, id))
    if len(inspectorate) > 1:
        doubts.say(Code.SEVERAL_INSPECTORATES, Place(), plan_field(Name.INSPECTORATE))
    asked = _REQUIRED.search(text)
    ids = organisations_in(asked["who"], vocabulary).ids if asked else ()
    respondent = tuple(id for id in ids if not _inspects(vocabulary, id))
    if not respondent:
        respondent = _answering(vocabulary, text, named)
        if respondent:
            doubts.say(Code.RESPONDENT_READ, Place(), plan_field(Name.RESPONDENT))
    for name, found in ((Name.INSPECTORATE, inspectorate), (Name.RESPONDENT, respondent)):
        if not found:
            doubts.say(Code.NO_ORGANISATION, Place(), plan_field(name))
    yearly = _YEARLY.search(text)
    by = organisations_in(yearly["by"], vocabulary).ids if yearly else ()
    if yearly and by:
        return Bodies(inspectorate, respondent, by[0], _EVERY[yearly["every"].casefold()])
    return Bodies(inspectorate, respondent)


def _answering(vocabulary: Vocabulary, text: str, named: Sequence[str]) -> tuple[str, ...]:
    """Return who is said to answer, else the one body that is named and does not inspect."""
    labelled = (found["list"] for found in _LABELLED.finditer(text))
    said = (found["who"] or found["whose"] for found in _ANSWERS.finditer(text))
    published = (found["whose"] for found in _PUBLISHED.finditer(text))
    for words in (*labelled, *said, *published):
        who = organisations_in(words, vocabulary).ids
        if found := tuple(id for id in who if not _inspects(vocabulary, id)):
            return found
    others = tuple(id for id in named if not _inspects(vocabulary, id))
    return others if len(others) == 1 else ()


def _inspects(vocabulary: Vocabulary, id: str) -> bool:
    return "inspectorate" in vocabulary.organisations[id].name.casefold()
