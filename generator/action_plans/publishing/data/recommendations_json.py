"""`data/recommendations.json`: every recommendation with its actions and updates.

Must not know: how JSON is written, the other files.

Fields and their order are those of the contract (plan-format.md). Printed values are as printed;
`owner_ids` are those of `owners` that the vocabulary knows, `precision` is that of `due_date`.
"""

from collections.abc import Iterator

from action_plans.model.plan import Reason, Update
from action_plans.publishing.data.bulk import bulk_file
from action_plans.publishing.data.json_text import Json, json_array_file
from action_plans.publishing.data.rows import (
    ActionRow,
    actions_in,
    owner_ids,
    recommendations_of,
    updates_of,
    url,
)
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.output import OutputFile


def recommendations_json(edition: Edition) -> Iterator[OutputFile]:
    """Yield the array of every recommendation, in plan order."""
    items = (_recommendation(edition, entry) for entry in recommendations_of(edition))
    yield bulk_file(edition, json_array_file("data/recommendations.json", items))


def _recommendation(edition: Edition, entry: Entry) -> Json:
    recommendation, status = entry.recommendation, entry.status
    return {
        "ref": entry.key,
        "url": url(edition, recommendation.ref.path),
        "plan": entry.plan.id,
        "number": recommendation.number,
        "number_printed": recommendation.number_printed,
        "to": recommendation.to,
        "to_printed": recommendation.to_printed,
        "stem": recommendation.stem,
        "text": recommendation.text,
        "response": status.response,
        "reason": _reason(recommendation.reason),
        "reported": status.reported,
        "schedule": status.schedule,
        "moved": status.moved,
        "checked": status.checked,
        "themes": recommendation.themes,
        "lead_in": recommendation.lead_in,
        "actions": [_action(edition, row) for row in actions_in(edition, entry)],
        "updates": [_update(update) for update in updates_of(edition, entry)],
    }


def _reason(reason: Reason | None) -> Json:
    if reason is None:
        return None
    return {"grounds": reason.grounds, "read_as": reason.read_as, "text": reason.text}


def _action(edition: Edition, row: ActionRow) -> Json:
    action = row.action
    return {
        "id": action.id,
        "label": action.label,
        "group": action.group,
        "text": action.text,
        "owners": action.owners,
        "owner_ids": owner_ids(edition, row.entry.plan, action.owners),
        "due": action.due.printed,
        "first_due_date": first.isoformat() if (first := row.first_due_date) else None,
        "due_date": due.isoformat() if (due := row.due_date) else None,
        "precision": row.precision,
        "condition": action.condition,
        "reported": row.status.reported,
        "schedule": row.status.schedule,
        "standing": row.status.standing,
        "evidence": row.status.backing,
        "evidence_names": row.evidence.names,
        "evidence_url": row.evidence.url,
        "moved": row.status.moved,
    }


def _update(update: Update) -> Json:
    return {
        "date": update.date.isoformat(),
        "answers": update.answers,
        "text": update.text,
        "due": update.due.printed,
        "owners": update.owners,
        "reported": update.reported,
        "dates": update.dates,
    }
