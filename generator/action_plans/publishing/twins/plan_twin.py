"""A plan's page in Markdown: the same answers, for programs that read texts.

Must not know: HTML, how a status is derived, the disk.

A twin says what may not be concluded from silence, since it is read without the pages around it.
"""

from collections.abc import Iterator

from action_plans.model.bounds import Extra
from action_plans.model.plan import Action, Plan, Update
from action_plans.publishing import addresses, words
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.output import OutputFile, text_file
from action_plans.publishing.own_words import response_word
from action_plans.publishing.pages.action_view import action_name
from action_plans.publishing.pages.plan_page import plan_view
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.twins.inert import inert, inert_words
from action_plans.publishing.views.plan import ActionView, PlanView, RecommendationView


def has_twins(edition: Edition) -> bool:
    """True if plans have twins: a large record has its data instead."""
    return edition.makes(Extra.TWINS)


def plan_twins(edition: Edition) -> Iterator[OutputFile]:
    """Yield the twin of each published plan."""
    if not has_twins(edition):
        return
    entries = edition.entries_by_plan()
    shared = SharedViews(edition)
    for plan in edition.plans:
        own = entries.get(plan.id, ())
        view = plan_view(shared, plan, own)
        lines = _plan(edition, plan, view, own)
        yield text_file(addresses.twin(plan.id), "\n".join(lines) + "\n")


def _plan(
    edition: Edition, plan: Plan, view: PlanView, entries: tuple[Entry, ...]
) -> Iterator[str]:
    yield f"# {inert_words(plan.title)}"
    yield ""
    yield f"As at {view.as_of}. The page: {edition.site_url}{addresses.plan(plan.id)}"
    yield ""
    yield " ".join(map(inert_words, (view.verdict, *view.verdict_rest))).strip() or view.not_yet
    yield ""
    if view.answers:
        yield f"Answers: {view.answers}."
        yield ""
    yield "## What may not be concluded"
    yield ""
    yield from (f"- {each}" for each in words.SILENCE)
    yield from (f"- {each}" for each in view.notes if each not in words.SILENCE)
    yield ""
    yield "## Documents"
    yield ""
    yield from (f"- {inert_words(each.words)}" for each in view.documents)
    yield from (f"- {inert_words(mark)} {inert(meaning)}" for mark, meaning in plan.footnotes)
    for shown, entry in zip(view.recommendations, entries, strict=True):
        yield ""
        yield from _recommendation(edition, shown, entry)


def _recommendation(edition: Edition, shown: RecommendationView, entry: Entry) -> Iterator[str]:
    own = entry.recommendation
    yield f"## Recommendation {inert_words(own.number)}"
    yield ""
    yield " ".join(filter(None, (inert(own.stem), inert(own.text))))
    yield ""
    yield f"- Answer: {shown.answer}"
    if own.reason and shown.why:
        said = (inert(own.reason.text), shown.why.grounds, shown.why.read_as)
        yield f"- Why: {' '.join(filter(None, said))}"
    yield f"- Actions: {shown.done}"
    if own.note:
        yield f"- Note on the source: {inert(own.note)}"
    if own.lead_in:
        yield f"- Before the actions: {inert(own.lead_in)}"
    for view, action in zip(shown.actions, own.actions, strict=True):
        yield from _action(view, action)
    for update in own.updates:
        if update.date <= edition.as_of:
            yield from _update(edition, own.number, update)
    for check in shown.checks:
        yield f"- Checked {check.date}: {check.badge.words}, by {inert_words(check.by)}"


def _action(view: ActionView, action: Action) -> Iterator[str]:
    standing = ", ".join(filter(None, (view.label, view.on, view.note)))
    owners = words.listed(tuple(inert_words(each.printed) for each in view.owners))
    yield f"- Action {inert_words(view.name)}: {inert(action.text)}"
    yield f"    - Standing: {standing}"
    if view.backing:
        said = ": ".join(filter(None, (view.backing, inert_words(view.proof))))
        yield f"    - Behind it: {said}"
    yield f"    - Date: {_date(view)}"
    yield f"    - Owner: {owners or 'none printed'}"


def _date(view: ActionView) -> str:
    """Return the date as first printed, its reading, where it moved to, and its condition."""
    due = view.due
    said = inert_words(due.printed) or "none printed"
    if due.reading:
        said += f" ({inert_words(due.reading)})"
    if view.moved:
        said += f", moved to {view.moved.to}, {view.moved.words}"
    if view.lesser:
        said += f"; later {inert_words(view.lesser)}"
    return f"{said}; condition: {inert(due.condition)}" if due.condition else said


def _update(edition: Edition, number: str, update: Update) -> Iterator[str]:
    answered = words.listed(tuple(action_name(number, id) for id in update.answers))
    about = f"on {inert_words(answered)}" if answered else "on no action in particular"
    yield f"- Update of {words.day(update.date)}, {about}: {inert(update.text)}"
    if update.due.printed:
        yield f"    - Date: {inert_words(update.due.printed)}"
    if update.owners:
        yield f"    - Owner: {inert_words(words.listed(update.owners))}"
    if update.response:
        yield f"    - Answer: {response_word(edition.library.site, update.response)}"
