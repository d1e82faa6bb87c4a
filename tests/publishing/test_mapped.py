"""The record in other programs' forms says what the record says, and never more.

`make test-data` has those programs themselves read the files.
"""

import json
from dataclasses import replace
from typing import Any

import pytest

from action_plans.model.terms import Response, Standing
from action_plans.progress import library_status
from action_plans.publishing.data.mapped.naming import NO_ADDRESS
from action_plans.publishing.data.mapped.oscal import oscal_poam
from action_plans.publishing.data.mapped.prov import prov
from action_plans.publishing.data.mapped.schema_org import schema_org
from action_plans.publishing.edition import Edition, make_edition
from action_plans.reading.library_reader import LibraryReading, read_library
from tests.building import FROZEN
from tests.publishing.small_library import AS_OF, small_edition

ROOT = "https://example.org/record/"


@pytest.fixture(scope="module")
def reading() -> LibraryReading:
    return read_library(FROZEN)


@pytest.fixture(scope="module")
def edition(reading: LibraryReading) -> Edition:
    statuses = library_status(reading.library, AS_OF)
    return make_edition(reading.library, statuses, (), {}, as_of=AS_OF, site_url=ROOT)


def graph(edition: Edition) -> list[dict[str, Any]]:
    (file,) = schema_org(edition)
    made: list[dict[str, Any]] = json.loads(file.content)["@graph"]
    return made


def poam(edition: Edition) -> dict[str, Any]:
    (file,) = oscal_poam(edition)
    made: dict[str, Any] = json.loads(file.content)["plan-of-action-and-milestones"]
    return made


def test_schema_org_has_every_thing_once_and_calls_nothing_failed(edition: Edition) -> None:
    things = graph(edition)
    names = [each["@id"] for each in things]
    assert len(names) == len(set(names))
    assert {entry.ref.path for entry in edition.entries} <= {*names}
    done = {Standing.DONE_AT_FIRST, Standing.DONE_SINCE}
    said = {each["@id"]: each.get("actionStatus", {}).get("@id") for each in things}
    for action in edition.actions:
        completed = said[action.ref.path] == "https://schema.org/CompletedActionStatus"
        assert completed == (action.standing in done)
        assert not str(said[action.ref.path]).endswith("FailedActionStatus")


def test_oscal_closes_what_was_accepted_and_is_all_reported_done(edition: Edition) -> None:
    made = poam(edition)
    assert len(made["poam-items"]) == len(made["risks"]) == len(edition.entries)
    risks = {each["title"]: each for each in made["risks"]}
    done = {Standing.DONE_AT_FIRST, Standing.DONE_SINCE}
    closed = set()
    for entry in edition.entries:
        title = f"Recommendation {entry.recommendation.number} of {entry.plan.name}"
        promised = [each.standing for each in entry.status.actions if not each.offered]
        accepted = entry.status.response in (Response.AGREED, Response.PARTLY_AGREED)
        if accepted and promised and {*promised} <= done:
            closed.add(title)
    assert closed == {title for title, each in risks.items() if each["status"] == "closed"}
    assert 0 < len(closed) < len(risks)
    milestones = [
        t for r in made["risks"] for a in r.get("remediations", ()) for t in a.get("tasks", ())
    ]
    assert len(milestones) == sum(each.target is not None for each in edition.actions)


def test_oscal_has_the_same_uuids_in_every_build(edition: Edition) -> None:
    ids = [each["uuid"] for each in (*poam(edition)["poam-items"], *poam(edition)["risks"])]
    later = poam(replace(edition, commit="1" * 40))
    assert ids == [each["uuid"] for each in (*later["poam-items"], *later["risks"])]
    assert len(ids) == len(set(ids))


def test_prov_leads_each_standing_to_a_document_of_its_plan(edition: Edition) -> None:
    (file,) = prov(edition)
    made = json.loads(file.content)
    assert made["prefix"]["rec"] == ROOT
    derived = [tuple(each.values()) for each in made["wasDerivedFrom"].values()]
    for action in edition.actions:
        sources = [to for of, to in derived if of == f"rec:{action.ref.path}"]
        assert len(sources) <= 1
        day = action.answered_on
        if day and action.standing is not Standing.DONE_AT_FIRST:
            assert f"plans/{action.ref.plan}/documents/{day}" in sources[0]
    for of, to in derived:
        assert {of, to} <= {*made["entity"]}


def test_a_document_that_a_program_read_says_so(reading: LibraryReading) -> None:
    statuses = library_status(reading.library, AS_OF)
    own = make_edition(
        reading.library, statuses, (), {}, as_of=AS_OF, provenance=reading.provenance
    )
    (file,) = prov(own)
    made = json.loads(file.content)
    assert made["prefix"]["rec"] == NO_ADDRESS
    held = {s for plan in own.plans for d in plan.documents if (s := d.sha256)}
    read = {d.sha256 for each in reading.provenance.values() for d in each.documents}
    assert len(made.get("used", {})) == len(held & read)


def test_an_empty_record_has_no_plan_of_action() -> None:
    empty = replace(small_edition(""), entries=(), plans=())
    assert list(oscal_poam(empty)) == []
    assert len(graph(empty)) == 1
