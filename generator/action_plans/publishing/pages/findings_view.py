"""What a reader should know of a published document: the checker's findings, as sentences.

Must not know: HTML, which rules there are, how an editor is told of the same.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from action_plans.model.plan import Recommendation
from action_plans.model.problem import Problem
from action_plans.publishing import words
from action_plans.publishing.pages.action_view import action_name
from action_plans.publishing.views.parts import Item
from action_plans.publishing.views.plan import FindingView

# What a finding begins with where it says what it is about: "recommendation 5.12", "action 3/a2"
# or a whole reference.
_SUBJECT: Final = re.compile(
    r"(?:recommendation |action |[a-z0-9-]+#)(?P<number>[0-9]+(?:\.[0-9]+)*[a-z]?)"
    r"(?:/(?P<action>a[0-9]+))?(?= )"
)
# A date in quotes is as printed, and stays so.
_DAY: Final = re.compile(r"(?<![\d'-])\d{4}-\d{2}-\d{2}(?![\d'-])")
_SENTENCE_ENDS: Final = (".", "?", "!", "…")
# An editor has the file open at the place and knows the contract; a reader has neither.
_FOR_READERS: Final = (
    ("prints a person's name here", "prints a person's name, which is left out on this site"),
    (" on no named ground", ", and the document names none of the four grounds"),
)


def findings_view(
    shown: tuple[Recommendation, ...], findings: tuple[Problem, ...]
) -> tuple[FindingView, ...]:
    """Return each finding as a sentence, in the order given; `shown` are those of the page."""
    return tuple(_finding(shown, each) for each in findings)


def _finding(shown: tuple[Recommendation, ...], finding: Problem) -> FindingView:
    message = _sentence(finding.message)
    subject = _SUBJECT.match(finding.message)
    if subject:
        about = _item(shown, subject["number"], subject["action"] or "")
        if about:
            return FindingView(about, message[subject.end() :])
    elif about := _item_at(shown, finding):
        return FindingView(about, f": {message}")
    return FindingView(None, words.capital(message))


def _sentence(message: str) -> str:
    """Return a message with its dates in words and a full stop, its beginning as it stands."""
    for said, for_readers in _FOR_READERS:
        message = message.replace(said, for_readers)
    said = _DAY.sub(_day, message)
    return said if said.endswith(_SENTENCE_ENDS) else f"{said}."


def _day(found: re.Match[str]) -> str:
    try:
        return words.day(date.fromisoformat(found[0]))
    except ValueError:  # no such day, so it stands as it is
        return found[0]


def _item(shown: tuple[Recommendation, ...], number: str, id: str) -> Item | None:
    """Return a link to a recommendation, or to its action if an id is given, None if not shown."""
    recommendation = next((each for each in shown if each.number == number), None)
    if recommendation is None:
        return None
    anchor = recommendation.ref.anchor
    if not id:
        return Item(f"Recommendation {number}", anchor)
    action = recommendation.action(id)
    if action is None:
        return None
    return Item(f"{action_name(action)} of recommendation {number}", f"{anchor}-{id}")


def _item_at(shown: tuple[Recommendation, ...], finding: Problem) -> Item | None:
    """Return a link to the one action that has what stands at the finding's place, else None."""
    start = finding.place.column - 1
    value = finding.source_line[start : start + finding.place.length].strip("'\"")
    having = tuple(_having(shown, value)) if value else ()
    return _item(shown, *having[0]) if len(having) == 1 else None


def _having(shown: tuple[Recommendation, ...], value: str) -> Iterator[tuple[str, str]]:
    """Yield each action that has this owner or date, as printed, in itself or an answer to it."""
    for recommendation in shown:
        for action in recommendation.actions:
            cells = {*action.owners, action.due.printed}
            for update in recommendation.updates:
                if action.id in update.answers:
                    cells |= {*update.owners, update.due.printed}
            if value in cells:
                yield recommendation.number, action.id
