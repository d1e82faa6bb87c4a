"""A plan's page in Markdown: the same answers, for programs that read texts.

Must not know: HTML, how a status is derived, the disk.

A twin says what may not be concluded from silence, since it is read without the pages around it.
"""

from collections.abc import Iterator

from action_plans.languages.speaking import gettext
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
    page = f"{edition.site_url}{addresses.plan(plan.id)}"
    yield gettext("As at {day}. The page: {page}", day=view.as_of, page=page)
    yield ""
    yield " ".join(map(inert_words, (view.verdict, *view.verdict_rest))).strip() or view.not_yet
    yield ""
    if view.answers:
        yield gettext("Answers: {what}.", what=view.answers)
        yield ""
    yield f"## {gettext('What may not be concluded')}"
    yield ""
    silence = tuple(map(gettext, words.SILENCE))
    yield from (f"- {each}" for each in silence)
    yield from (f"- {each}" for each in view.notes if each not in silence)
    yield ""
    yield f"## {gettext('Documents')}"
    yield ""
    yield from (f"- {inert_words(each.words)}" for each in view.documents)
    yield from (f"- {inert_words(mark)} {inert(meaning)}" for mark, meaning in plan.footnotes)
    for shown, entry in zip(view.recommendations, entries, strict=True):
        yield ""
        yield from _recommendation(edition, shown, entry)


def _recommendation(edition: Edition, shown: RecommendationView, entry: Entry) -> Iterator[str]:
    own = entry.recommendation
    yield f"## {gettext('Recommendation {number}', number=inert_words(own.number))}"
    yield ""
    yield " ".join(filter(None, (inert(own.stem), inert(own.text))))
    yield ""
    yield gettext("- Answer: {what}", what=shown.answer)
    if own.reason and shown.why:
        said = (inert(own.reason.text), shown.why.grounds, shown.why.read_as)
        yield gettext("- Why: {why}", why=" ".join(filter(None, said)))
    yield gettext("- Actions: {done}", done=shown.done)
    if own.note:
        yield gettext("- Note on the source: {note}", note=inert(own.note))
    if own.lead_in:
        yield gettext("- Before the actions: {text}", text=inert(own.lead_in))
    for view, action in zip(shown.actions, own.actions, strict=True):
        yield from _action(view, action)
    for update in own.updates:
        if update.date <= edition.as_of:
            yield from _update(edition, own.number, update)
    for check in shown.checks:
        yield gettext(
            "- Checked {day}: {found}, by {body}",
            day=check.date,
            found=check.badge.words,
            body=inert_words(check.by),
        )


def _action(view: ActionView, action: Action) -> Iterator[str]:
    standing = ", ".join(filter(None, (view.label, view.on, view.note)))
    owners = words.listed(tuple(inert_words(each.printed) for each in view.owners))
    name, text = inert_words(view.name), inert(action.text)
    yield gettext("- Action {number}: {text}", number=name, text=text)
    yield gettext("    - Standing: {standing}", standing=standing)
    if view.backing:
        said = ": ".join(filter(None, (view.backing, inert_words(view.proof))))
        yield gettext("    - Behind it: {what}", what=said)
    yield gettext("    - Date: {date}", date=_date(view))
    yield gettext("    - Owner: {owner}", owner=owners or gettext("none printed"))


def _date(view: ActionView) -> str:
    """Return the date as first printed, its reading, where it moved to, and its condition."""
    due = view.due
    said = inert_words(due.printed) or gettext("none printed")
    if due.reading:
        said += f" ({inert_words(due.reading)})"
    if view.moved:
        said += gettext(", moved to {day}, {by}", day=view.moved.to, by=view.moved.words)
    if view.lesser:
        said += gettext("; later {what}", what=inert_words(view.lesser))
    if due.condition:
        said += gettext("; condition: {what}", what=inert(due.condition))
    return said


def _update(edition: Edition, number: str, update: Update) -> Iterator[str]:
    answered = words.listed(tuple(action_name(number, id) for id in update.answers))
    day, text = words.day(update.date), inert(update.text)
    if answered:
        on = inert_words(answered)
        yield gettext("- Update of {day}, on {on}: {text}", day=day, on=on, text=text)
    else:
        yield gettext("- Update of {day}, on no action in particular: {text}", day=day, text=text)
    if update.due.printed:
        yield gettext("    - Date: {date}", date=inert_words(update.due.printed))
    if update.owners:
        yield gettext("    - Owner: {owner}", owner=inert_words(words.listed(update.owners)))
    if update.response:
        said = response_word(edition.library.site, update.response)
        yield gettext("    - Answer: {what}", what=said)
