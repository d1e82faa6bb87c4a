"""`data/schema-org.jsonld`: the record by the terms of schema.org, as JSON-LD.

Must not know: how a status is derived, where on a page anything stands.

A plan is a report, a recommendation a creative work in it, an action an action of which it is the
object. What an organisation says is done is a completed action; nothing is ever called a failed
one, since a passed date does not say that a thing was not done. Posts have no term there.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from action_plans.model.plan import Plan
from action_plans.model.terms import Standing
from action_plans.publishing import addresses
from action_plans.publishing.data.bulk import bulk_file
from action_plans.publishing.data.json_text import Json, json_line_file
from action_plans.publishing.data.mapped.naming import known_names, organisation, root, term
from action_plans.publishing.data.rows import ActionRow, actions_in, plans_of
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.output import OutputFile

NAME: Final = "schema-org.jsonld"
_ACTION_STATUS: Final[Mapping[Standing, str | None]] = {
    Standing.DONE_AT_FIRST: "CompletedActionStatus",
    Standing.DONE_SINCE: "CompletedActionStatus",
    Standing.UNFINISHED: "ActiveActionStatus",
    Standing.LEFT_OUT: "PotentialActionStatus",
    Standing.PASSED: "PotentialActionStatus",
    Standing.AHEAD: "PotentialActionStatus",
    Standing.NO_END: "PotentialActionStatus",
    Standing.ENDED: None,
    Standing.OFFERED: None,
}


def schema_org(edition: Edition) -> Iterator[OutputFile]:
    """Yield the one file: the record, its organisations, then plan by plan."""
    context = {"@vocab": "https://schema.org/", "@base": root(edition)}
    graph = [_record(edition), *_organisations(edition), *_plans(edition)]
    made = json_line_file(f"data/{NAME}", {"@context": context, "@graph": graph})
    yield bulk_file(edition, made)


def _record(edition: Edition) -> Json:
    own = edition.library.site
    return {
        "@id": addresses.DATA,
        "@type": "Dataset",
        "name": own.name,
        "description": own.description,
        "dateModified": edition.as_of.isoformat(),
        **({"license": {"@id": own.licence_url}} if own.licence_url else {}),
        "hasPart": [_to(addresses.plan(plan.id)) for plan in plans_of(edition)],
    }


def _to(path: str) -> Json:
    return {"@id": path}


def _organisations(edition: Edition) -> Iterator[Json]:
    for id, name in known_names(edition).items():
        yield {"@id": organisation(id), "@type": "Organization", "name": name}


def _plans(edition: Edition) -> Iterator[Json]:
    entries = edition.entries_by_plan()
    known = known_names(edition)
    for plan in plans_of(edition):
        yield _plan(edition, plan, known)
        for entry in entries.get(plan.id, ()):
            yield _recommendation(entry)
            yield from (_action(row, known) for row in actions_in(edition, entry))


def _plan(edition: Edition, plan: Plan, known: Mapping[str, str]) -> Json:
    documents = edition.statuses[plan.id].documents
    return {
        "@id": addresses.plan(plan.id),
        "@type": "Report",
        "name": plan.name,
        "inLanguage": plan.lang,
        "datePublished": documents[0].date.isoformat(),
        "dateModified": documents[-1].date.isoformat(),
        "author": [_to(organisation(id)) for id in plan.respondent if id in known],
        "isBasedOn": {
            "@type": "Report",
            "name": plan.title,
            "datePublished": plan.report.published.isoformat(),
            "author": [_to(organisation(id)) for id in plan.inspectorate if id in known],
        },
    }


def _recommendation(entry: Entry) -> Json:
    recommendation = entry.recommendation
    return {
        "@id": entry.ref.path,
        "@type": "CreativeWork",
        "name": f"Recommendation {recommendation.number}",
        "isPartOf": _to(addresses.plan(entry.plan.id)),
        "text": recommendation.text,
        "creativeWorkStatus": _to(term("response", entry.status.response)),
    }


def _action(row: ActionRow, known: Mapping[str, str]) -> Json:
    status = _ACTION_STATUS[row.status.standing]
    return {
        "@id": row.status.ref.path,
        "@type": "PlanAction",
        "name": f"Action {row.entry.recommendation.number}/{row.action.id}",
        "object": _to(row.entry.ref.path),
        "agent": [_to(organisation(id)) for id in row.entry.plan.respondent if id in known],
        "description": row.action.text,
        "additionalType": _to(term("standing", row.status.standing)),
        **({"scheduledTime": row.due_date.isoformat()} if row.due_date else {}),
        **({"actionStatus": {"@id": f"https://schema.org/{status}"}} if status else {}),
    }
