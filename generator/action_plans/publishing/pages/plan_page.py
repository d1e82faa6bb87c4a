"""A report's page: everything that is held on one plan.

Must not know: HTML but for rendered prose, MkDocs, the disk.
"""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Final

from action_plans.model.meaning import is_done, is_past
from action_plans.model.plan import Document, Plan
from action_plans.model.status import PlanStatus
from action_plans.model.terms import DocumentKind, Reported, Response, Wording
from action_plans.publishing import addresses, words
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.facets import REPORTED, RESPONSE, SCHEDULE
from action_plans.publishing.pages.action_view import document_words
from action_plans.publishing.pages.badge_snippet import snippet
from action_plans.publishing.pages.badges_on_page import axis_counts
from action_plans.publishing.pages.findings_view import findings_view
from action_plans.publishing.pages.origin_view import origin_documents, plan_origin
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.pages.recommendation_view import recommendation_view
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.views.parts import Link, Snippet
from action_plans.publishing.views.plan import DocumentView, PlanView

WORDING: Final = {
    Wording.SUMMARY: (
        "The texts on this page are our own plain-English account of the published document, "
        "not its words. Numbers, dates, owners and responses are as printed."
    ),
    Wording.PUBLISHED: "The texts on this page are the published document's own words.",
}


def plan_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of every plan: published, not yet published, or withdrawn."""
    entries: dict[str, list[Entry]] = {}
    for entry in edition.entries:
        entries.setdefault(entry.plan.id, []).append(entry)
    shared = SharedViews(edition)
    for plan in edition.library.plans.values():
        own = tuple(entries.get(plan.id, ()))
        yield Page(
            addresses.plan(plan.id),
            "plan",
            plan.title,
            partial(_shown, shared, plan, own),
            lang=plan.lang,
            in_search_engines=bool(own),
        )


def _shown(shared: SharedViews, plan: Plan, entries: tuple[Entry, ...]) -> Shown:
    view = plan_view(shared, plan, entries)
    return Shown(view, " ".join(view.in_short[:2]) or view.not_yet or view.withdrawn)


def plan_view(shared: SharedViews, plan: Plan, entries: tuple[Entry, ...]) -> PlanView:
    """Return what a report's page shows; `entries` are the plan's own, as printed."""
    edition = shared.edition
    status = edition.statuses[plan.id]
    by = shared.organisations(plan.inspectorate)
    return PlanView(
        id=plan.id,
        title=plan.title,
        lang=plan.lang,
        kind=words.with_article(words.PLAN_KIND[plan.kind]),
        by=by,
        respondent=shared.organisations(plan.respondent),
        report_date=words.day(plan.report.published),
        examined=plan.report.examined,
        wording=WORDING[plan.wording],
        in_short=in_short(edition, plan, by, entries) if entries else (),
        axes=axis_counts(entries, within=plan.id),
        recommendations=tuple(recommendation_view(shared, each) for each in entries),
        documents=tuple(_document(document) for document in status.documents),
        silence=_last_document(plan, status),
        footnotes=plan.footnotes,
        totals=_totals(plan, entries),
        source_title=plan.source.title if plan.source else "",
        source_url=plan.source.url if plan.source else "",
        source_licence=plan.source.licence if plan.source else "",
        findings=findings_view(
            tuple(each.recommendation for each in entries), edition.findings.get(plan.id, ())
        ),
        edit_path=f"content/plans/{plan.id}.yml",
        snippets=_snippets(edition, plan),
        not_yet=_not_yet(edition, status),
        withdrawn=_withdrawn(plan),
        as_of=words.day(edition.as_of),
        origins=origin_documents(edition, plan.id),
        origin=plan_origin(edition, plan.id),
    )


def in_short(
    edition: Edition, plan: Plan, by: tuple[Link, ...], entries: tuple[Entry, ...]
) -> tuple[str, ...]:
    """Return the answer in ten seconds: what was asked, answered, promised, reported."""
    status = edition.statuses[plan.id]
    asked = words.count(len(entries), "recommendation")
    inspectorate = words.listed(tuple(link.words for link in by))
    published = words.day(plan.report.published)
    sentences = [
        f"{inspectorate or 'The inspectorate'} made {asked} in this {words.PLAN_KIND[plan.kind]}, "
        f"published on {published}.",
        _answer(entries),
        *_promised(status),
        *_moved(status),
        *_passed(status, edition),
    ]
    return tuple(sentences)


def _answer(entries: tuple[Entry, ...]) -> str:
    """Return the responses as a sentence; one response for all is said as that."""
    responses = {entry.status.response for entry in entries}
    if len(responses) > 1:
        return f"The answer: {responses_in_words(entries)}."
    response = responses.pop()
    is_stated = response is not Response.NOT_STATED
    if len(entries) == 1:
        return f"{'It was' if is_stated else 'The answer is'} {words.RESPONSE[response]}."
    were = "were" if is_stated else "are"
    return f"All {len(entries)} {were} {words.RESPONSE[response]}."


def responses_in_words(entries: tuple[Entry, ...]) -> str:
    """Return the responses with their numbers: `10 agreed, 3 partly agreed, 2 not agreed`."""
    counts = Counter(entry.status.response for entry in entries)
    return ", ".join(f"{counts[each]} {words.RESPONSE[each]}" for each in Response if counts[each])


def reported_in_words(status: PlanStatus) -> str:
    """Return what is completed and on whose word; that of a plan alone is said to be that."""
    actions = status.actions
    done = sum(is_done(action.reported) for action in actions)
    held = status.latest_held
    document = f" · {document_words(held)}" if held else ""
    if held and held.kind is not DocumentKind.UPDATE:
        document += ", no later document held here"
    return f"{done} of {words.count(len(actions), 'action')} completed{document}"


def _promised(status: PlanStatus) -> Iterator[str]:
    actions = status.actions
    done = sum(is_done(action.reported) for action in actions)
    held = status.latest_held
    if not actions or held is None:
        return
    promised = words.capital(words.count(len(actions), "action"))
    were = "was" if len(actions) == 1 else "were"
    yield (
        f"{promised} {were} promised. The {document_words(held)}, the last document held here, "
        f"reports {done or 'none'} as completed."
    )
    unmentioned = sum(action.reported is Reported.NOT_MENTIONED for action in actions)
    if unmentioned:
        yield f"It does not mention {words.count(unmentioned, 'action')}."


def _moved(status: PlanStatus) -> Iterator[str]:
    """Yield how many target dates moved, later and earlier, and by how much."""
    moves = [action.moved for action in status.actions if action.moved]
    for way in ([each for each in moves if each > 0], [each for each in moves if each < 0]):
        if way:
            most = max(way, key=abs)
            how = words.moved(most) if len(set(way)) == 1 else f"up to {words.moved(most)}"
            have = "has" if len(way) == 1 else "have"
            yield f"The {_target_dates(len(way))} {have} moved: {how}."


def _target_dates(actions: int) -> str:
    return f"target date{'' if actions == 1 else 's'} of {words.count(actions, 'action')}"


def _passed(status: PlanStatus, edition: Edition) -> Iterator[str]:
    passed = sum(is_past(action.schedule) for action in status.actions)
    if passed:
        yield (
            f"By {words.day(edition.as_of)} the {_target_dates(passed)} "
            "not reported as completed had passed."
        )
        yield words.PASSED_CAVEAT


def _document(document: Document) -> DocumentView:
    kind = words.DOCUMENT_KIND[document.kind]
    label = f" ({document.label})" if document.label else ""
    return DocumentView(
        words.day(document.date),
        document.date.isoformat(),
        words.capital(kind) + label,
        document.held,
    )


def _last_document(plan: Plan, status: PlanStatus) -> str:
    """Return what was last heard, what review was promised, and when an editor last looked."""
    held = status.latest_held
    said = [f"The last document held here is the {document_words(held)}."] if held else []
    if plan.review:
        every = words.REVIEW_EVERY[plan.review.every]
        said.append(f"The document says that progress is reviewed {every} by the inspectorate.")
    if plan.looked:
        said.append(f"We last looked for more on {words.day(plan.looked.on)}: {plan.looked.where}.")
    return " ".join(said)


def _totals(plan: Plan, entries: tuple[Entry, ...]) -> str:
    printed = plan.printed_totals
    if printed is None or not entries:
        return ""
    counts = Counter(entry.recommendation.response for entry in entries)
    rows = (
        ("agreed", printed.agreed, counts[Response.AGREED]),
        ("partly agreed", printed.partly_agreed, counts[Response.PARTLY_AGREED]),
        ("not agreed", printed.not_agreed, counts[Response.NOT_AGREED]),
        ("in all", printed.total, len(entries)),
    )
    said = ", ".join(f"{number} {name}" for name, number, _ in rows if number is not None)
    match = all(number in (None, found) for _, number, found in rows)
    verdict = "The rows agree with it." if match else "The rows do not agree with it."
    return f"The document prints a table of totals: {said}. {verdict}"


def _snippets(edition: Edition, plan: Plan) -> tuple[Snippet, ...]:
    """Return, for each listed axis, what embeds its badge and links to the page."""
    return tuple(
        snippet(
            f"{axis.axis} badge",
            f"{axis.axis}: {plan.title}",
            addresses.badge(plan.id, "" if axis.id == "reported" else axis.id),
            addresses.plan(plan.id),
            edition.site_url,
        )
        for axis in (RESPONSE, REPORTED, SCHEDULE)
    )


def _not_yet(edition: Edition, status: PlanStatus) -> str:
    if status.recommendations:
        return ""
    as_of = words.day(edition.as_of)
    if not status.published:
        return f"Not yet published on {as_of}, the day that this site speaks for."
    return f"On {as_of}, the day that this site speaks for, no text of this plan is held here."


def _withdrawn(plan: Plan) -> str:
    if plan.withdrawn is None:
        return ""
    return f"Withdrawn from this record on {words.day(plan.withdrawn.date)}: {plan.withdrawn.why}"
