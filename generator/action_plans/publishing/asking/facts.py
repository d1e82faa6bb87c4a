"""The facts behind a question, each with where it stands: what was promised, printed, looked for.

Must not know: HTML, pages, the texts of questions.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from action_plans.languages.speaking import gettext
from action_plans.model.meaning import is_past
from action_plans.model.plan import Plan
from action_plans.model.status import PlanStatus
from action_plans.publishing import addresses, prose, words
from action_plans.publishing.asking.asked import Asked
from action_plans.publishing.asking.printed import date_words, document_words
from action_plans.publishing.edition import Edition
from action_plans.publishing.events_in_words import event_words
from action_plans.publishing.grammar import clauses, sentence
from action_plans.publishing.moments import ago
from action_plans.publishing.views.parts import Link

TEXT_LENGTH: Final = 160


def facts_of(edition: Edition, asked: Asked) -> Iterator[Link]:
    """Yield what the record has on an action, oldest first; each leads to where it stands.

    What a footnote's mark means, and what is held of the plan, is of all its actions.
    """
    status, plan = asked.status, asked.plan
    action = asked.entry.recommendation.action(status.ref.action)
    if action:
        yield Link(prose.excerpt(action.text, TEXT_LENGTH), status.ref.path)
    for event in asked.timeline.events:
        on = event.document.date
        said = f"{words.day(on)}: {clauses(event_words(event))}"
        yield Link(sentence(said), _state_path(edition, plan, on) or status.ref.path)
    for said in _conditions(asked):
        yield Link(said, status.ref.path)
    if is_past(status.schedule) and status.target:
        passed = gettext("the date {day} passed", day=date_words(asked, status.target))
        yield Link(sentence(passed, ago(status.target, edition.as_of)), status.ref.path)


def _conditions(asked: Asked) -> Iterator[str]:
    action = asked.entry.recommendation.action(asked.status.ref.action)
    if action and action.condition:
        yield sentence(gettext("the date has a condition: {condition}", condition=action.condition))


def _state_path(edition: Edition, plan: Plan, day: date) -> str:
    """Return the page of a plan as the documents of a day left it, "" where there is none."""
    states = edition.states_of(plan)
    is_there = any(each.on == day for each in states)
    return addresses.as_published(plan.id, day) if is_there else ""


def known_words(plan: Plan, status: PlanStatus) -> str:
    """Return which document of a plan is the last held here, and whether anybody looked for more.

    It never says that there is no other.
    """
    held, last, looked = status.latest_held, status.documents[-1], plan.looked
    if held is None:
        return gettext("This record holds no document of this plan.")
    said = gettext(
        "the last document in this record is the {document}", document=document_words(held)
    )
    if last.date > held.date:
        document = document_words(last)
        more = gettext("a later one, the {document}, is known and was not seen", document=document)
    elif looked and held.date < looked.on <= status.as_of:
        more = gettext(
            "somebody last looked for a later one on {day}: {where}",
            day=words.day(looked.on),
            where=looked.where,
        )
    else:
        more = gettext("No search for a later one is recorded.")
    return f"{sentence(said)} {sentence(more)}"
