"""`data/plans.json`: the as-of date, the commit, the counts, and every plan with its own.

Must not know: how JSON is written, what the recommendations say.
"""

from collections import defaultdict
from collections.abc import Iterator

from action_plans.model.plan import Document, Looked, Plan, PrintedTotals, Review, Source
from action_plans.publishing import addresses
from action_plans.publishing.data.counts import counts_of
from action_plans.publishing.data.json_text import Json, json_listing_file
from action_plans.publishing.data.rows import plans_of, url
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.output import OutputFile


def plans_json(edition: Edition) -> Iterator[OutputFile]:
    """Yield one object: what the build is of, and its plans by id."""
    entries: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in edition.entries:
        entries[entry.plan.id].append(entry)
    head: dict[str, Json] = {
        "as_of": edition.as_of.isoformat(),
        "commit": edition.commit,
        "counts": {"plans": len(edition.plans), **counts_of(edition.entries)},
    }
    plans = (_plan(edition, plan, entries[plan.id]) for plan in plans_of(edition))
    yield json_listing_file("data/plans.json", head, "plans", plans)


def _plan(edition: Edition, plan: Plan, entries: list[Entry]) -> Json:
    looked = plan.looked if plan.looked and plan.looked.on <= edition.as_of else None
    return {
        "id": plan.id,
        "url": url(edition, addresses.plan(plan.id)),
        "title": plan.title,
        "kind": plan.kind,
        "wording": plan.wording,
        "lang": plan.lang,
        "inspectorate": plan.inspectorate,
        "respondent": plan.respondent,
        "report": {
            "published": plan.report.published.isoformat(),
            "examined": plan.report.examined,
        },
        "documents": [_document(each) for each in edition.statuses[plan.id].documents],
        "review": _review(plan.review),
        "looked": _looked(looked),
        "source": _source(plan.source),
        "was": plan.was,
        "footnotes": dict(plan.footnotes),
        "printed_totals": _totals(plan.printed_totals),
        "counts": counts_of(entries),
    }


def _document(document: Document) -> Json:
    return {
        "date": document.date.isoformat(),
        "kind": document.kind,
        "held": document.held,
        "label": document.label,
        "house": document.house,
        "reference": document.reference,
        "url": document.url,
        "sha256": document.sha256,
    }


def _review(review: Review | None) -> Json:
    return {"by": review.by, "every": review.every} if review else None


def _looked(looked: Looked | None) -> Json:
    return {"on": looked.on.isoformat(), "where": looked.where} if looked else None


def _source(source: Source | None) -> Json:
    if source is None:
        return None
    return {"title": source.title, "url": source.url, "licence": source.licence}


def _totals(totals: PrintedTotals | None) -> Json:
    if totals is None:
        return None
    return {
        "agreed": totals.agreed,
        "partly-agreed": totals.partly_agreed,
        "not-agreed": totals.not_agreed,
        "total": totals.total,
    }
