"""Where each field of a plan comes from, as the JSON that stands beside the plan file.

Must not know: how the plan was made, how the site shows it.

`provenance/<id>.json` holds `plan`, `documents` (name, format, sha256, pages) and `fields`: from
the path of a field (`title`, `3/text`, `3/a2/owners/0`) to its places, each with the index of its
document and page, table, row, column and line where they are known, and to a digest of the value
as it was imported, by which a later import tells what an editor has changed since.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import TypedDict

from action_plans.importing.document import Document, Place
from action_plans.importing.draft import PlanDraft
from action_plans.importing.fields import Field
from action_plans.importing.inline import plain


class DocumentRecord(TypedDict):
    """One imported document; `pages` is 0 where they are not known."""

    name: str
    format: str
    sha256: str
    pages: int


class FieldRecord(TypedDict):
    """Where one field comes from, and the digest of its value as imported."""

    places: list[dict[str, int]]
    digest: str


class Provenance(TypedDict):
    """The whole file."""

    plan: str
    documents: list[DocumentRecord]
    fields: dict[str, FieldRecord]


def provenance_of(draft: PlanDraft, fields: Iterable[Field], plan_id: str) -> Provenance:
    """Return where each field of a freshly imported plan comes from."""
    return {
        "plan": plan_id,
        "documents": [document_record(draft.document)],
        "fields": {str(at): field_record(value.text, value.places, 0) for at, value in fields},
    }


def document_record(document: Document) -> DocumentRecord:
    """Return what is kept of a document."""
    return {
        "name": document.name,
        "format": document.format.value,
        "sha256": document.sha256,
        "pages": document.pages,
    }


def field_record(text: str, places: tuple[Place, ...], document: int) -> FieldRecord:
    """Return what is kept of a field that comes from places of the document of that index."""
    return {
        "places": [{"document": document, **place.known} for place in places],
        "digest": digest(text),
    }


def digest(text: str) -> str:
    """Return a short digest of a value, the same however its lines are broken."""
    bare = " ".join(plain(text).split())
    return hashlib.sha256(bare.encode()).hexdigest()[:16]


def as_json(provenance: Provenance) -> str:
    """Return the file's text."""
    return json.dumps(provenance, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str) -> Provenance:
    """Return the file's content; raises ValueError if it is no provenance file."""
    data: object = json.loads(text)
    if not isinstance(data, Mapping) or not {"plan", "documents", "fields"} <= data.keys():
        raise ValueError("not a provenance file")
    return data  # type: ignore[return-value]  # our own file; its values are compared only
