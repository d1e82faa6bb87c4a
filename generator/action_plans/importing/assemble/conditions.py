"""Conditions on which an action depends, as its own words name them.

Must not know: tables, date cells' readings, plan files.
"""

import re

from action_plans.importing.document import Place
from action_plans.importing.draft import PlanDraft, Value
from action_plans.importing.inline import plain
from action_plans.importing.review import DoubtKind

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


def find_conditions(draft: PlanDraft) -> None:
    """Copy the first condition of each action that is not completed into its own field."""
    for recommendation in draft.recommendations:
        for index, action in enumerate(recommendation.actions, 1):
            if _DONE.match(action.due.text) or action.condition:
                continue
            text = plain(action.text.text)
            for found in _CONDITION.finditer(text):
                before = text[: found.start()]
                if found[1].casefold().startswith("subject") and _OF_PERSONS.search(before):
                    continue
                action.condition = Value(found[1].strip(), action.text.places, copied=True)
                where = action.text.places[0] if action.text.places else Place()
                field = f"{recommendation.number.text}/a{index}/condition"
                draft.doubt(
                    DoubtKind.GUESSED,
                    4,
                    where,
                    field,
                    "words of the text are read as a condition of the date",
                )
                break
