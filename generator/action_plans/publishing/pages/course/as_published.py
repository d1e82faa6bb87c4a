"""`/plans/<id>/as-published/<date>/`: a plan as a document left it, and what changed since.

Must not know: HTML, MkDocs, the disk, how a state is derived.

A state is of plans alone of which more than one document is held; today's page is the plan's own.
"""

from collections.abc import Iterator
from functools import partial

from action_plans.languages.speaking import gettext, ngettext
from action_plans.model.plan import Document, Plan, Recommendation
from action_plans.model.plan_states import PlanState
from action_plans.model.status import ActionStatus, RecommendationStatus
from action_plans.publishing import addresses, words
from action_plans.publishing.done_in_words import done_words
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.grammar import sentence
from action_plans.publishing.own_words import response_word
from action_plans.publishing.pages.action_view import action_name
from action_plans.publishing.pages.course.since import by_dates, by_documents
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.pages.recommendation_view import SHORT_LENGTH
from action_plans.publishing.pages.rows import dates_in_words
from action_plans.publishing.prose import excerpt
from action_plans.publishing.standings import label_of
from action_plans.publishing.untranslated import said_in
from action_plans.publishing.verdict import plan_verdict
from action_plans.publishing.views.pages import ActionLine
from action_plans.publishing.views.parts import Link
from action_plans.publishing.views.state import StateRow, StateView


def as_published_pages(edition: Edition) -> Iterator[Page]:
    """Yield a page for each state of each plan that has any; search engines are to leave it out."""
    for plan in edition.plans:
        for state in edition.states_of(plan):
            yield Page(
                addresses.as_published(plan.id, state.on),
                "as-published",
                gettext("{plan}, as of {day}", plan=plan.name, day=words.day(state.on)),
                partial(_shown, edition, plan, state),
                lang=plan.lang,
                in_search_engines=False,
            )


def _shown(edition: Edition, plan: Plan, state: PlanState) -> Shown:
    view = state_view(edition, plan, state)
    return Shown(view, gettext("As of {day}.", day=view.on))


def state_view(edition: Edition, plan: Plan, state: PlanState) -> StateView:
    """Return what the page of one state shows."""
    recommendations = {each.ref: each for each in plan.recommendations}
    kinds = tuple(
        gettext("the {document}", document=words.DOCUMENT_KIND[each.kind])
        for each in state.documents
    )
    return StateView(
        name=plan.name,
        lang=plan.lang,
        on=words.day(state.on),
        iso=state.on.isoformat(),
        documents=words.listed(kinds),
        today=Link(gettext("the plan today"), addresses.plan(plan.id)),
        as_of=words.day(edition.as_of),
        others=tuple(
            Link(words.day(each.on), addresses.as_published(plan.id, each.on))
            for each in edition.states_of(plan)
            if each.on != state.on
        ),
        verdict=plan_verdict(plan, state.status, "").lead,
        rows=tuple(
            _row(edition, plan, state, recommendations[each.ref], each)
            for each in state.status.recommendations
        ),
        since=_since(state),
        by_documents=tuple(by_documents(edition, state)),
        by_dates=tuple(by_dates(edition, state)),
        caveat=gettext(words.PASSED_CAVEAT),
    )


def _row(
    edition: Edition,
    plan: Plan,
    state: PlanState,
    recommendation: Recommendation,
    status: RecommendationStatus,
) -> StateRow:
    asked = excerpt(f"{recommendation.stem} {recommendation.text}", SHORT_LENGTH)
    return StateRow(
        number=recommendation.number,
        link=Link(said_in(edition, recommendation.text, plan.lang, asked), status.ref.path),
        answer=words.capital(response_word(edition.library.site, status.response)),
        done=done_words(Entry(plan, recommendation, status, str(status.ref))),
        lines=tuple(_line(state, each) for each in status.actions),
    )


def _line(state: PlanState, status: ActionStatus) -> ActionLine:
    return ActionLine(
        action_name(status.ref.number, status.ref.action),
        status.ref.path,
        dates_in_words(status),
        status.standing.value,
        label_of(status, state.status),
        "",
    )


def _since(state: PlanState) -> str:
    if not state.since:
        return gettext("No later document is in this record.")
    found = tuple(map(_named, state.since))
    said = words.listed(found)
    return sentence(
        ngettext("{documents} is later", "{documents} are later", len(found), documents=said)
    )


def _named(document: Document) -> str:
    kind, day = words.DOCUMENT_KIND[document.kind], words.day(document.date)
    named = gettext("the {document} of {day}", document=kind, day=day)
    return named if document.held else f"{named} {gettext('(not seen)')}"
