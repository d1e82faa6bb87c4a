"""What was asked before: the chains, the longest first, page by page.

Must not know: HTML but for rendered prose, MkDocs, the disk, how chains are found.
"""

from collections.abc import Iterator
from functools import partial
from typing import Final

from markupsafe import Markup

from action_plans.languages.speaking import gettext, marked, ngettext
from action_plans.model.chains import Asked, Chain
from action_plans.model.meaning import is_refused
from action_plans.model.plan import Action
from action_plans.model.refs import Ref
from action_plans.model.status import ActionStatus
from action_plans.model.terms import Response, Standing
from action_plans.publishing import addresses, words
from action_plans.publishing.connection_picture import connections_view
from action_plans.publishing.dates_in_words import due_view, lesser_words, move_view
from action_plans.publishing.done_in_words import done_words
from action_plans.publishing.edition import Edition
from action_plans.publishing.pages import badges_on_page as badges
from action_plans.publishing.pages.action_view import action_name
from action_plans.publishing.pages.asked_lines import (
    AFTER_COMPLETION,
    BEFORE,
    CHAINS_ON_A_PAGE,
    chain_anchor,
)
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.pages.related_view import BY_WORDS
from action_plans.publishing.pages.rows import pager, pages_of
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.prose import excerpt, render_prose
from action_plans.publishing.short_forms import Reader, short_forms
from action_plans.publishing.standings import label_of
from action_plans.publishing.untranslated import in_its_language, said_in
from action_plans.publishing.views.asked import AskedBeforeView, AskedView, ChainView, PromiseView
from action_plans.publishing.views.connections import ConnectionsView
from action_plans.publishing.views.parts import Link

TITLE: Final = BEFORE
FIRST: Final = marked("Asked first")
NO_ACTION: Final = marked("No action is printed for it.")
REFUSED: Final = marked("Refused; no action is printed for it.")
TITLE_LENGTH: Final = 90
PROMISE_LENGTH: Final = 160
MOST_PROMISES: Final = 6  # of one recommendation
MOST_SHOWN: Final = 8  # of one chain: the first, and the latest


def asked_before_pages(edition: Edition) -> Iterator[Page]:
    """Yield every page of what was asked before; at least one, which may have no chain."""
    pages = pages_of(edition.chains, CHAINS_ON_A_PAGE)
    shared = SharedViews(edition)
    for number in range(1, len(pages) + 1):
        suffix = gettext(", page {number}", number=number) if number > 1 else ""
        title = f"{gettext(TITLE)}{suffix}"
        make = partial(_shown, shared, pages, number)
        yield Page(addresses.asked_before(number), "asked-before", title, make)


def _shown(shared: SharedViews, pages: tuple[tuple[Chain, ...], ...], number: int) -> Shown:
    view = AskedBeforeView(
        _counts(shared.edition),
        _elsewhere(shared.edition),
        tuple(chain_view(shared, chain) for chain in pages[number - 1]),
        pager(number, len(pages), addresses.asked_before),
        _connections(shared.edition) if number == 1 else None,
    )
    return Shown(
        view, f"{gettext('Recommendations that a later review made again.')} {view.counts}"
    )


def _counts(edition: Edition) -> str:
    if not edition.chains:
        return gettext("No editor has joined two of these plans so far.")
    asked = sum(len(chain.asked) for chain in edition.chains)
    return ngettext(
        "{number:,} matter was asked for by one review and again by a later one, "
        "in {recommendations}.",
        "{number:,} matters were asked for by one review and again by a later one, "
        "in {recommendations}.",
        len(edition.chains),
        recommendations=words.count(asked, "recommendation"),
    )


def _elsewhere(edition: Edition) -> str:
    """Return that most of what was asked is not here, and where all of it is found."""
    total = len(edition.entries)
    if total == 1:
        return gettext("The search has the one recommendation of this record.")
    return gettext("The search has all {total:,} recommendations, not only these.", total=total)


def _connections(edition: Edition) -> ConnectionsView | None:
    return connections_view(edition.connections, {plan.id: plan for plan in edition.plans})


def chain_view(shared: SharedViews, chain: Chain) -> ChainView:
    """Return a chain: its first recommendation and its latest ones in full, the rest as links."""
    edition, asked = shared.edition, chain.asked
    shown, between = asked, asked[:0]
    if len(asked) > MOST_SHOWN:
        between = asked[1 : len(asked) - MOST_SHOWN + 1]
        shown = (asked[0], *asked[len(asked) - MOST_SHOWN + 1 :])
    first = edition.by_ref[asked[0].ref]
    return ChainView(
        anchor=chain_anchor(chain),
        title=excerpt(first.recommendation.text, TITLE_LENGTH),
        lang=first.plan.lang,
        lead=_lead(asked),
        asked=tuple(_asked(shared, each) for each in shown),
        between=tuple(Link(_name(edition, each.ref), each.ref.path) for each in between),
        between_words=gettext("{number} more between the first and the latest", number=len(between))
        if between
        else "",
    )


def _lead(asked: tuple[Asked, ...]) -> str:
    """Return how often it was asked, and when; one review may ask for it in several places."""
    reviews = words.count(len({each.ref.plan for each in asked}), "review")
    recommendations = words.count(len(asked), "recommendation")
    since, until = words.month(asked[0].published), words.month(asked[-1].published)
    return gettext(
        "Asked by {reviews}, in {recommendations}, from {since} to {until}.",
        reviews=reviews,
        recommendations=recommendations,
        since=since,
        until=until,
    )


def _asked(shared: SharedViews, asked: Asked) -> AskedView:
    edition = shared.edition
    entry = edition.by_ref[asked.ref]
    plan, recommendation, status = entry.plan, entry.recommendation, entry.status
    joined = asked.joined
    reader = Reader(short_forms(edition), plan.id)
    promised = recommendation.actions[:MOST_PROMISES]
    stands = {each.ref.action: each for each in status.actions}
    more = len(recommendation.actions) - len(promised)
    return AskedView(
        ref=str(asked.ref),
        path=asked.ref.path,
        plan=plan.name,
        number=recommendation.number,
        lang=plan.lang,
        date=words.day(asked.published),
        iso=asked.published.isoformat(),
        said=_said(asked),
        before=Link(_name(edition, joined.earlier), joined.earlier.path) if joined else None,
        by=joined.by if joined else "",
        by_words=BY_WORDS[joined.by] if joined else "",
        why=said_in(edition, joined.why, joined.lang) if joined else Markup(""),
        stem=reader.prose(recommendation.stem),
        text=in_its_language(
            edition, recommendation.text, reader.html(render_prose(recommendation.text))
        ),
        note=said_in(edition, recommendation.note, plan.lang),
        response=badges.response_badge(status.response, edition.library.site),
        done=done_words(entry),
        promised=tuple(_promise(shared, each, stands[each.id]) for each in promised),
        more=gettext("and {others}", others=words.count(more, "more action")) if more else "",
        nothing="" if promised else _nothing(status.response),
    )


def _said(asked: Asked) -> str:
    if asked.joined is None:
        return gettext(FIRST)
    return gettext(AFTER_COMPLETION if asked.after_completion else BEFORE)


def _nothing(response: Response) -> str:
    return gettext(REFUSED if is_refused(response) else NO_ACTION)


def _promise(shared: SharedViews, action: Action, status: ActionStatus) -> PromiseView:
    """Return an action with today's owners and date, as the plan's page has them."""
    ref = status.ref
    lang = shared.edition.library.plans[ref.plan].lang
    dated = status.standing is not Standing.NO_END  # which its date says itself
    return PromiseView(
        Link(action_name(ref.number, action.id), ref.path),
        said_in(shared.edition, action.text, lang, excerpt(action.text, PROMISE_LENGTH)),
        shared.owners(status.owners, ref.plan),
        due_view(action.due, action.condition),
        move_view(status),
        lesser_words(status),
        status.standing.value,
        label_of(status, shared.edition.statuses[ref.plan]) if dated else "",
    )


def _name(edition: Edition, ref: Ref) -> str:
    plan = edition.library.plans[ref.plan]
    named = gettext("{plan}, recommendation {number}", plan=plan.name, number=ref.number)
    return f"{named} ({words.month(plan.report.published)})"
