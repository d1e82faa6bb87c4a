"""The table of questions: one row for each action of which something can be asked.

Must not know: how a table is written, how a question is worded.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from action_plans.publishing import addresses
from action_plans.publishing.asking.asked import Asked, Why, asked_of, has_question_pages
from action_plans.publishing.asking.facts import known_words
from action_plans.publishing.asking.forms import Texts, texts_in
from action_plans.publishing.data.columns import Column, Kind, Table, spellings
from action_plans.publishing.data.rows import plans_of, url
from action_plans.publishing.edition import Edition


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One action with the texts of what can be asked of it."""

    asked: Asked
    texts: Texts


def _path(edition: Edition, asked: Asked) -> str:
    ref = asked.status.ref
    page = addresses.questions(ref.plan)
    return f"{page}#{ref.anchor}" if has_question_pages(edition) else ref.path


def _rows(edition: Edition) -> Iterator[QuestionRow]:
    own = edition.entries_by_plan()
    for plan in plans_of(edition):
        for asked in asked_of(edition, own.get(plan.id, ())):
            yield QuestionRow(asked, texts_in(edition, asked))


QUESTIONS: Final[Table[QuestionRow]] = Table(
    "questions",
    "Questions to ask",
    "Every action that is past its date, not mentioned in an update or moved, and not reported "
    "done, with what can be asked of it. It does not say that anything was not done.",
    ("ref",),
    _rows,
    (
        Column(
            "ref",
            Kind.TEXT,
            "The action that it is about.",
            lambda _, r: str(r.asked.status.ref),
            refers="actions",
        ),
        Column(
            "url",
            Kind.TEXT,
            "Where the question stands with the facts behind it.",
            lambda edition, r: url(edition, _path(edition, r.asked)),
        ),
        Column(
            "why",
            Kind.TEXT,
            "What gives reason to ask.",
            lambda _, r: r.asked.why,
            values=spellings(Why),
        ),
        Column(
            "parliament",
            Kind.TEXT,
            "As a written question in Parliament.",
            lambda _, r: r.texts.parliament,
        ),
        Column(
            "information",
            Kind.TEXT,
            "As a request for information.",
            lambda _, r: r.texts.information,
        ),
        Column(
            "committee",
            Kind.TEXT,
            "As a question for a committee.",
            lambda _, r: r.texts.committee,
        ),
        Column(
            "held",
            Kind.TEXT,
            "The last document in this record, and whether anybody looked for a later one.",
            lambda _, r: known_words(r.asked.plan, r.asked.plan_status),
        ),
    ),
)
