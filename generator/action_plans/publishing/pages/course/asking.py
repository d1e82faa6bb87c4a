"""`/questions/`: what can be asked of actions that are past, left out or moved, plan by plan.

Must not know: HTML, MkDocs, the disk, how a question is worded.
"""

from collections.abc import Iterator
from functools import partial
from typing import Final

from action_plans.languages.speaking import gettext, marked, ngettext
from action_plans.model.plan import Plan
from action_plans.publishing import addresses, words
from action_plans.publishing.asking.asked import Asked, asked_of, has_question_pages
from action_plans.publishing.asking.facts import facts_of, known_words
from action_plans.publishing.asking.forms import texts_in
from action_plans.publishing.data.bulk import file_name
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.grammar import sentence
from action_plans.publishing.pages.action_view import action_name
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.standings import label_of
from action_plans.publishing.views.asking import (
    AskingListView,
    AskingView,
    FormText,
    QuestionRow,
)
from action_plans.publishing.views.parts import Link

TITLE: Final = marked("Questions to ask")
MOST: Final = 300  # plans of the list
RULES: Final = marked(
    "The questions say what documents in this record print. They do not say that anything was not "
    "done, or that nothing more was published."
)


def asking_pages(edition: Edition) -> Iterator[Page]:
    """Yield the list of plans of which something can be asked, and the page of each of them."""
    found = []
    entries = edition.entries_by_plan()
    for plan in edition.plans:
        own = entries.get(plan.id, ())
        number = sum(1 for _ in asked_of(edition, own))
        if number:
            found.append((plan, number))
            if has_question_pages(edition):
                yield Page(
                    addresses.questions(plan.id),
                    "asking",
                    f"{gettext(TITLE)}: {plan.name}",
                    partial(_shown, edition, plan, own),
                )
    yield Page(
        addresses.QUESTIONS, "asking-list", gettext(TITLE), partial(_listed, edition, tuple(found))
    )


def _shown(edition: Edition, plan: Plan, entries: tuple[Entry, ...]) -> Shown:
    view = asking_view(edition, plan, entries)
    return Shown(view, f"{view.answer} {view.rules}")


def asking_view(edition: Edition, plan: Plan, entries: tuple[Entry, ...]) -> AskingView:
    """Return what can be asked of one plan; `entries` are its own, as printed."""
    rows = tuple(question_row(edition, each) for each in asked_of(edition, entries))
    return AskingView(
        plan=Link(plan.name, addresses.plan(plan.id)),
        title=f"{gettext(TITLE)}: {plan.name}",
        answer=_answer(len(rows)),
        rules=gettext(RULES),
        held=known_words(plan, edition.statuses[plan.id]),
        footnotes=plan.footnotes,
        rows=rows,
        table=_table(edition),
    )


def _answer(number: int) -> str:
    return ngettext(
        "{number:,} action is not reported done, and is past its date, not mentioned in an "
        "update, or had its date moved.",
        "{number:,} actions are not reported done. Each is past its date, is not mentioned in an "
        "update, or had its date moved.",
        number,
    )


def question_row(edition: Edition, asked: Asked) -> QuestionRow:
    """Return what can be asked of one action, and the facts behind it."""
    whom, ref = edition.library.site.asked, asked.status.ref
    texts = texts_in(edition, asked)
    forms = (
        FormText(gettext("Written question in Parliament"), texts.parliament),
        FormText(
            gettext("Request for information, to {authority}", authority=whom.authority)
            if whom.authority
            else gettext("Request for information"),
            texts.information,
        ),
        FormText(
            gettext("Question for a committee, such as {committee}", committee=whom.committee)
            if whom.committee
            else gettext("Question for a committee"),
            texts.committee,
        ),
    )
    return QuestionRow(
        ref=str(ref),
        anchor=ref.anchor,
        name=action_name(ref.number, ref.action),
        path=ref.path,
        label=label_of(asked.status, asked.plan_status),
        forms=tuple(each for each in forms if each.text),
        facts=tuple(facts_of(edition, asked)),
    )


def _table(edition: Edition) -> Link:
    file = addresses.DATA + file_name(edition, "questions.csv")
    return Link(gettext("Download all questions as a table (CSV)"), file)


def _listed(edition: Edition, found: tuple[tuple[Plan, int], ...]) -> Shown:
    """Show the plans, the one with most questions first."""
    to = addresses.questions if has_question_pages(edition) else addresses.plan
    ordered = sorted(found, key=lambda each: -each[1])
    total = sum(number for _, number in found)
    view = AskingListView(
        answer=sentence(
            gettext(
                "there is something to ask of {actions} of {plans}",
                actions=words.count(total, "action"),
                plans=words.count(len(found), "plan"),
            )
            if total
            else gettext("There is no action to ask about in this record.")
        ),
        rows=tuple(
            (Link(plan.name, to(plan.id)), words.count(number, "question"))
            for plan, number in ordered[:MOST]
        ),
        rest=gettext("The first {most:,} of {total:,} are here", most=MOST, total=len(found))
        if len(found) > MOST
        else "",
        table=_table(edition),
    )
    return Shown(view, f"{view.answer} {gettext(RULES)}")
