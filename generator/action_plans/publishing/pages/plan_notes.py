"""What a report's page says once, before and after the recommendations: documents, facts, notes.

Must not know: HTML, the recommendations' cards, MkDocs, the disk.
"""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Final

from action_plans.languages.speaking import gettext, marked
from action_plans.model.plan import Document, Plan
from action_plans.model.status import PlanStatus
from action_plans.model.terms import DocumentKind, Response, Wording
from action_plans.publishing import addresses, words
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.own_words import kind_word, response_word
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.standings import is_past
from action_plans.publishing.views.plan import DocumentView

WORDING: Final = {
    Wording.SUMMARY: marked(
        "The texts here are our own plain-English account. "
        "Numbers, dates, owners and answers are the document's."
    ),
    Wording.PUBLISHED: marked("The texts here are the published document's own words."),
}
NO_ADDRESS: Final = marked(
    "Its address is not recorded here. To find it, search the web for this title."
)


def documents_of(shared: SharedViews, plan: Plan, status: PlanStatus) -> tuple[DocumentView, ...]:
    """Return the report, then each document published in answer, in a few words each."""
    by = words.listed(tuple(each.words for each in shared.organisations(plan.inspectorate)))
    report = gettext("{organisation} report", organisation=by) if by else gettext("Report")
    source = plan.source.url if plan.source else ""
    days = {each.on for each in shared.edition.states_of(plan)}
    views = [DocumentView(f"{report}, {words.day(plan.report.published)}")]
    for document in status.documents:
        own = source if document.kind is not DocumentKind.UPDATE else ""
        path = addresses.as_published(plan.id, document.date) if document.date in days else ""
        views.append(_document(document, document.url or own, path if document.held else ""))
    return tuple(views)


def _document(document: Document, url: str, path: str) -> DocumentView:
    kind = words.capital(words.DOCUMENT_KIND[document.kind])
    unseen = "" if document.held else f" {gettext('(not seen)')}"
    return DocumentView(f"{kind}, {words.day(document.date)}{unseen}", url, path)


def notes_of(plan: Plan, status: PlanStatus) -> tuple[str, ...]:
    """Return whose words these are, and what a passed date does not say where one has passed."""
    passed = any(map(is_past, status.actions))
    return (gettext(WORDING[plan.wording]), *((gettext(words.PASSED_CAVEAT),) if passed else ()))


def facts_of(edition: Edition, plan: Plan, entries: tuple[Entry, ...]) -> Iterator[tuple[str, str]]:
    """Yield what else is known of the report and its answer, each with its name."""
    if plan.title != plan.name:
        yield gettext("Report"), plan.title
    yield gettext("Kind"), words.capital(kind_word(edition.library.site, plan.kind))
    if plan.report.examined:
        yield gettext("Period examined"), plan.report.examined
    for document in edition.statuses[plan.id].documents:
        said = f"{words.DOCUMENT_KIND[document.kind]} {words.month(document.date)}"
        if document.label.casefold() not in ("", said.casefold()):  # which the page's head has
            yield words.day(document.date), document.label
    if plan.review:
        by = edition.library.vocabulary.organisations.get(plan.review.by)
        name = by.name if by else plan.review.by
        every = words.REVIEW_EVERY[plan.review.every]
        said = gettext("{name} was to review progress {every}.", every=every, name=name)
        yield gettext("Promised review"), said
    if plan.looked:
        yield gettext("Looked for more"), f"{words.day(plan.looked.on)}: {plan.looked.where}"
    totals = _totals(edition, plan, entries)
    if totals:
        yield gettext("Totals in the document"), totals


def has_no_address(plan: Plan) -> bool:
    """Return whether the published document is named, and no address of it or of another is."""
    source = plan.source
    named = source is not None and bool(source.title) and not source.url
    return named and not any(each.url for each in plan.documents)


def how_to_find(edition: Edition, plan: Plan) -> str:
    """Return what to search for for a plan's documents, "" where an address is known."""
    if plan.source is None or not has_no_address(plan):
        return ""
    known = edition.library.vocabulary.organisations
    by, report = (
        words.listed(tuple(known[id].name for id in ids if id in known))
        for ids in (plan.respondent, plan.inspectorate)
    )
    of_plan = gettext(", a plan by {organisation}", organisation=by) if by else ""
    of_report = gettext(", on a report by {organisation}", organisation=report) if report else ""
    return f"“{plan.source.title}”{of_plan}{of_report}"


def _totals(edition: Edition, plan: Plan, entries: tuple[Entry, ...]) -> str:
    printed = plan.printed_totals
    if printed is None or not entries:
        return ""
    word = partial(response_word, edition.library.site)
    counts = Counter(entry.recommendation.response for entry in entries)
    rows = (
        (word(Response.AGREED), printed.agreed, counts[Response.AGREED]),
        (word(Response.PARTLY_AGREED), printed.partly_agreed, counts[Response.PARTLY_AGREED]),
        (word(Response.NOT_AGREED), printed.not_agreed, counts[Response.NOT_AGREED]),
        (gettext("in all"), printed.total, len(entries)),
    )
    said = ", ".join(f"{number} {name}" for name, number, _ in rows if number is not None)
    match = all(number in (None, found) for _, number, found in rows)
    agree = gettext("The rows agree with it." if match else "The rows do not agree with it.")
    return f"{said}. {agree}"
