"""What the pages of questions that can be asked show.

Must not know: HTML, MkDocs, the disk, the clock.
"""

from dataclasses import dataclass
from typing import NamedTuple

from action_plans.publishing.views.parts import Link


class FormText(NamedTuple):
    """One form of a question: what it is for, and its text, to be copied as it stands."""

    form: str  # "Written question"
    text: str


class QuestionRow(NamedTuple):
    """One action with what can be asked of it, and the facts behind that."""

    ref: str
    anchor: str
    name: str  # "6.2"
    path: str  # of the action
    label: str  # "Left out of the update"
    forms: tuple[FormText, ...]
    facts: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class AskingView:
    """All that can be asked of one plan."""

    plan: Link
    title: str  # with the plan's name
    answer: str
    rules: str  # what this page does not say
    held: str  # the last document held, and whether anybody looked for a later one
    footnotes: tuple[tuple[str, str], ...]  # what marks on dates mean
    rows: tuple[QuestionRow, ...]
    table: Link


@dataclass(frozen=True, slots=True)
class AskingListView:
    """The plans of which something can be asked, with how much."""

    answer: str
    rows: tuple[tuple[Link, str], ...]
    rest: str  # "The first 300 of 1,204 are here", "" where all are
    table: Link
