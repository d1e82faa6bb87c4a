"""What is asked, by the kind of action: whether it was done, on which dates, whether decided.

Must not know: HTML, pages, which action it is, what documents print of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from action_plans.languages.speaking import marked
from action_plans.model.meaning import is_past
from action_plans.model.terms import Lesser
from action_plans.publishing.asking.asked import Asked, Why


@dataclass(frozen=True, slots=True)
class Phrasing:
    """What is asked, in each form: round the action in a sentence, and as sentences after it.

    `after` goes on from a clause about the action: with a comma before it where there is one. What
    is `wanted` and the `question` are said in the language in force; the sentence is English.
    """

    before: str
    after: str
    wanted: tuple[str, ...]
    question: str


_LATEST: Final = marked("Please send me the latest recorded information on its progress.")
_COMPLETED: Final = Phrasing(
    "whether",
    "has been completed, and if not, when it will be",
    (_LATEST, "If it has been completed, please also send the recorded date."),
    "Has it been completed, and if not, when will it be?",
)
_PROGRESS: Final = Phrasing(
    "what progress has been made on", "", (_LATEST,), "What progress has been made on it?"
)
_ON_COURSE: Final = Phrasing(
    "whether", "is on course", (_LATEST,), "Is it on course for that date?"
)
_EACH_TIME: Final = Phrasing(
    "on which dates, if any,",
    "was carried out",
    ("Please send me any recorded dates on which it was carried out.",),
    "On which dates, if any, was it carried out?",
)
_LESSER: Final[Mapping[Lesser, Phrasing]] = {
    Lesser.DECISION: Phrasing(
        "whether",
        "has been decided on, and if so, what was decided",
        (
            "Please send me the recorded decision on it, with its date.",
            "If none has been made, please send the latest information on when it is expected.",
        ),
        "Has it been decided on, and if so, what was decided?",
    ),
    Lesser.PART: Phrasing(
        "how much of", "has been completed", (_LATEST,), "How much of it has been completed?"
    ),
}


def phrasing_of(asked: Asked) -> Phrasing:
    """Return what is asked: of a decision if that alone was dated, of each time if it recurs."""
    status = asked.status
    if asked.why is Why.NEW_DATE and status.lesser:
        return _LESSER[status.lesser]
    if status.latest.recurs:
        return _EACH_TIME
    if is_past(status.schedule):
        return _COMPLETED
    return _ON_COURSE if asked.why is Why.MOVED else _PROGRESS
