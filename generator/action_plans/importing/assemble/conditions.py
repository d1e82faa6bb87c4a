"""Conditions on which an action depends, as its own words name them.

Must not know: tables, date cells' readings, plan files.
"""

import re
from collections.abc import Sequence

from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import NOTHING, ActionDraft, RecommendationDraft, Value
from action_plans.importing.inline import plain
from action_plans.importing.paths import At, Name

_CONDITION = re.compile(
    r"\b((?:subject to|pending|dependent (?:up)?on|depending on|conditional (?:up)?on|"
    r"provided that|contingent (?:up)?on)\s+[^.;:()\n]{3,90}?)(?=\s+[-–—]|[.,;:()\n]|$)",
    re.IGNORECASE,
)
# "subject to civil orders" says of persons what they are under, not when something happens.
_OF_PERSONS = re.compile(
    r"\b(?:are|is|be|being|was|were|those|individuals?|people|persons?|offenders?|prisoners?|who)\s+"
    r"(?:currently\s+)?$",
    re.IGNORECASE,
)
_DONE = re.compile(r"^\W*completed?\b", re.IGNORECASE)


def find_conditions(recommendations: Sequence[RecommendationDraft]) -> Doubts:
    """Copy the first condition of each action that is not completed into its own field."""
    doubts = Doubts()
    for recommendation in recommendations:
        for index, action in enumerate(recommendation.actions, 1):
            if _DONE.match(action.due.text) or action.condition:
                continue
            action.condition = _condition(action)
            if action.condition:
                at = At(recommendation.number.text, index).of(Name.CONDITION)
                doubts.say(Code.CONDITION, action.text.place, at)
    return doubts


def _condition(action: ActionDraft) -> Value:
    text = plain(action.text.text)
    for found in _CONDITION.finditer(text):
        of_persons = _OF_PERSONS.search(text[: found.start()])
        if not (found[1].casefold().startswith("subject") and of_persons):
            return Value(found[1].strip(), action.text.places, copied=True)
    return NOTHING
