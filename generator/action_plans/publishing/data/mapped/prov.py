"""`data/prov.json`: where everything in the record comes from, as W3C PROV (PROV-JSON).

Must not know: how a status is derived, how a document was imported.

Plans and the standings of their actions are entities that come from published documents, which are
the organisations'; documents that a program read carry the checksum of the file.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from action_plans.model.plan import Document, Plan
from action_plans.publishing import addresses
from action_plans.publishing.data.bulk import bulk_file
from action_plans.publishing.data.json_text import Json, json_line_file
from action_plans.publishing.data.mapped import naming
from action_plans.publishing.data.rows import actions_in, plans_of
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.output import OutputFile
from action_plans.publishing.standings import first_held, said_on

NAME: Final = "prov.json"
_RECORD: Final = "rec:data/"
_BUILD: Final = "rec:data/#build"
_KEEPER: Final = "rec:about/"
_PROGRAM: Final = "rec:schema/#program"


class _Statements:
    """Statements of one file, by their kind; relations are numbered."""

    def __init__(self) -> None:
        self.kinds: dict[str, dict[str, Json]] = {}

    def thing(self, kind: str, name: str, **said: Json) -> None:
        """Add an entity, an activity or an agent."""
        self.kinds.setdefault(kind, {})[name] = _attributes(said)

    def relation(self, kind: str, **ends: Json) -> None:
        """Add a relation between two things."""
        held = self.kinds.setdefault(kind, {})
        held[f"_:{kind}{len(held) + 1}"] = _attributes(ends)


def _attributes(said: Mapping[str, Json]) -> Json:
    """Return attributes by their qualified names: `prov_type` is `prov:type`."""
    return {name.replace("_", ":", 1): value for name, value in said.items()}


def prov(edition: Edition) -> Iterator[OutputFile]:
    """Yield the one file."""
    said = _Statements()
    _say_record(said, edition)
    for id, name in naming.known_names(edition).items():
        said.thing(
            "agent", f"rec:{naming.organisation(id)}", prov_type=_ORGANISATION, rec_name=name
        )
    entries = edition.entries_by_plan()
    for plan in plans_of(edition):
        _say_plan(said, edition, plan, entries.get(plan.id, ()))
    root = naming.root(edition)
    value: dict[str, Json] = {
        "prefix": {"rec": root, "schema": f"{root}{addresses.SCHEMA}#"},
        **said.kinds,
    }
    yield bulk_file(edition, json_line_file(f"data/{NAME}", value))


def _qualified(name: str) -> Json:
    return {"$": name, "type": "prov:QUALIFIED_NAME"}


_ORGANISATION: Final = _qualified("prov:Organization")


def _say_record(said: _Statements, edition: Edition) -> None:
    """Say who keeps the record, and what made this state of it."""
    own = edition.library.site
    said.thing("entity", _RECORD, prov_type=_qualified("prov:Collection"), rec_name=own.name)
    said.thing("agent", _KEEPER, prov_type=_ORGANISATION, rec_name=own.maintainer or own.name)
    said.thing("agent", _PROGRAM, prov_type=_qualified("prov:SoftwareAgent"))
    told: dict[str, Json] = {"rec_commit": edition.commit} if edition.commit else {}
    said.thing("activity", _BUILD, prov_endTime=naming.moment(edition.as_of), **told)
    said.relation("wasGeneratedBy", prov_entity=_RECORD, prov_activity=_BUILD)
    said.relation("wasAssociatedWith", prov_activity=_BUILD, prov_agent=_PROGRAM)
    said.relation("wasAttributedTo", prov_entity=_RECORD, prov_agent=_KEEPER)


def _say_plan(said: _Statements, edition: Edition, plan: Plan, entries: Iterable[Entry]) -> None:
    """Say which documents a plan comes from, and of each action the one that its word is from."""
    name, status = f"rec:{addresses.plan(plan.id)}", edition.statuses[plan.id]
    said.thing("entity", name, prov_type=_qualified("prov:Plan"), rec_name=plan.name)
    said.relation("hadMember", prov_collection=_RECORD, prov_entity=name)
    held = [each for each in status.documents if each.held]
    for document in held:
        source = _say_document(said, edition, plan, document)
        said.relation("wasDerivedFrom", prov_generatedEntity=name, prov_usedEntity=source)
    of_day = {each.date: f"rec:{naming.document(plan.id, each)}" for each in reversed(held)}
    first = first_held(status)
    for entry in entries:
        for row in actions_in(edition, entry):
            action = f"rec:{row.status.ref.path}"
            meant = _qualified(f"schema:standing-{row.status.standing}")
            said.thing("entity", action, rec_standing=meant)
            day = said_on(row.status, status) or first
            if day in of_day:
                ends: dict[str, Json] = {"prov_usedEntity": of_day[day]}
                said.relation("wasDerivedFrom", prov_generatedEntity=action, **ends)


def _say_document(said: _Statements, edition: Edition, plan: Plan, document: Document) -> str:
    """Say whose a document is, and that a program read it where it did; return its name."""
    name = f"rec:{naming.document(plan.id, document)}"
    told: dict[str, Json] = {"rec_sha256": document.sha256} if document.sha256 else {}
    if document.url:
        told["prov_location"] = document.url
    said.thing("entity", name, rec_date=document.date.isoformat(), **told)
    for id in plan.respondent:
        if id in edition.library.vocabulary.organisations:
            agent = f"rec:{naming.organisation(id)}"
            said.relation("wasAttributedTo", prov_entity=name, prov_agent=agent)
    imported = edition.provenance.get(plan.id)
    if imported and document.sha256 in {each.sha256 for each in imported.documents}:
        reading = f"{name}#read"
        said.thing("activity", reading)
        said.relation("used", prov_activity=reading, prov_entity=name)
        said.relation("wasAssociatedWith", prov_activity=reading, prov_agent=_PROGRAM)
    return name
