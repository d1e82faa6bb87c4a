"""`data/oscal-poam.json`: the record as a plan of action and milestones of NIST's OSCAL.

Must not know: how a status is derived.

A recommendation is an item; what has to be put right there is called a risk, its answer's actions
are what is planned or completed against it, and a printed date is a milestone. Where things stand
in our words is a property, so that nothing is lost by a risk being open or closed there.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from action_plans.model.meaning import RESPONSE, STANDING, Course
from action_plans.publishing import addresses
from action_plans.publishing.data.bulk import bulk_file
from action_plans.publishing.data.json_text import Json, json_line_file
from action_plans.publishing.data.mapped import naming
from action_plans.publishing.data.rows import ActionRow, actions_in, recommendations_of
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.output import OutputFile
from action_plans.publishing.standings import is_done

NAME: Final = "oscal-poam.json"
OSCAL: Final = "1.2.1"
_STATEMENT: Final = "This record holds what was recommended and answered, and weighs no risk."
# Whether somebody has said that it is being worked on, where not all of it is done.
_IS_BEGUN: Final[Mapping[Course, bool]] = {
    Course.UNSAID: False,
    Course.LEFT_OUT: False,
    Course.UNDER_WAY: True,
    Course.DONE: True,
    Course.ENDED: False,
    Course.NONE: False,
}


def oscal_poam(edition: Edition) -> Iterator[OutputFile]:
    """Yield the one file; none where nothing is published, since OSCAL has no empty one."""
    entries = [(each, tuple(actions_in(edition, each))) for each in recommendations_of(edition)]
    if not entries:
        return
    said = naming.root(edition) + addresses.SCHEMA
    value: Json = {
        "plan-of-action-and-milestones": {
            "uuid": naming.uuid_of("record", naming.root(edition)),
            "metadata": _metadata(edition),
            "system-id": {"identifier-type": "http://ietf.org/rfc/rfc4122", "id": _system(edition)},
            "risks": [_risk(each, rows, said) for each, rows in entries],
            "poam-items": [_item(edition, each, said) for each, _ in entries],
        }
    }
    yield bulk_file(edition, json_line_file(f"data/{NAME}", value))


def _system(edition: Edition) -> str:
    return naming.uuid_of("system", naming.root(edition))


def _metadata(edition: Edition) -> Json:
    parties: list[Json] = [
        {"uuid": naming.uuid_of("organisation", id), "type": "organization", "name": name}
        for id, name in naming.known_names(edition).items()
    ]
    return {
        "title": " ".join(edition.library.site.name.split()),
        "last-modified": naming.moment(edition.as_of),
        "version": edition.as_of.isoformat(),
        "oscal-version": OSCAL,
        **({"parties": parties} if parties else {}),
    }


def _item(edition: Edition, entry: Entry, said: str) -> Json:
    return {
        "uuid": naming.uuid_of("item", entry.key),
        "title": _title(entry),
        "description": entry.recommendation.text,
        "props": _properties(
            {"response": entry.status.response, "checked": entry.status.checked}, said
        ),
        "links": [{"href": naming.root(edition) + entry.ref.path, "rel": "canonical"}],
        "related-risks": [{"risk-uuid": naming.uuid_of("risk", entry.key)}],
    }


def _title(entry: Entry) -> str:
    return f"Recommendation {entry.recommendation.number} of {' '.join(entry.plan.name.split())}"


def _properties(values: Mapping[str, str], said: str) -> Sequence[Json]:
    return [{"name": name, "ns": said, "value": value} for name, value in values.items()]


def _risk(entry: Entry, rows: Sequence[ActionRow], said: str) -> Json:
    dates = [row.due_date for row in rows if row.due_date]
    promised = [row for row in rows if not row.status.offered]
    return {
        "uuid": naming.uuid_of("risk", entry.key),
        "title": _title(entry),
        "description": f"What {entry.key} is about; see the item.",
        "statement": _STATEMENT,
        "status": _status(entry, promised),
        **({"deadline": naming.moment(max(dates), end=True)} if dates else {}),
        **({"remediations": [_remediation(row, said) for row in rows]} if rows else {}),
    }


def _status(entry: Entry, promised: Sequence[ActionRow]) -> str:
    """Return closed where all that was promised is reported done, and all of it was accepted."""
    if not promised or not RESPONSE[entry.status.response].accepts:
        return "open"
    if all(is_done(row.status) for row in promised):
        return "closed"
    begun = any(_IS_BEGUN[STANDING[row.status.standing]] for row in promised)
    return "remediating" if begun else "open"


def _remediation(row: ActionRow, said: str) -> Json:
    status = row.status
    name = str(status.ref)
    values = {
        "standing": status.standing,
        "reported": status.reported,
        "schedule": status.schedule,
    }
    owners = "; ".join(" ".join(each.split()) for each in status.owners)
    return {
        "uuid": naming.uuid_of("action", name),
        "lifecycle": "completed" if is_done(status) else "planned",
        "title": f"Action {row.entry.recommendation.number}/{row.action.id}",
        "description": row.action.text,
        "props": _properties({**values, **({"owners": owners} if owners else {})}, said),
        **({"tasks": [_milestone(row, name)]} if row.due_date else {}),
    }


def _milestone(row: ActionRow, name: str) -> Json:
    assert row.due_date is not None
    return {
        "uuid": naming.uuid_of("milestone", name),
        "type": "milestone",
        "title": " ".join(f"Due {row.action.due.printed}".split()),
        "timing": {"on-date": {"date": naming.moment(row.due_date, end=True)}},
    }
