"""Where each field of an imported plan comes from: its documents, and places in them.

Must not know: files, HTML, how a document was imported.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ImportedDocument:
    """A document that a plan was imported from; `pages` is 0 where they are not known."""

    name: str  # of its file, without a folder; untrusted
    format: str  # "pdf", "docx", "odt", "txt"
    sha256: str
    pages: int = 0


@dataclass(frozen=True, slots=True, order=True)
class SourcePlace:
    """Where in a document something stands; counted from 1, 0 where not known."""

    document: int  # index in the documents, from 0
    page: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    line: int = 0


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a plan comes from.

    `fields` leads from the path of a field (`title`, `3/text`, `3/a2/owners/0`) to its places, in
    the order of the plan file as it was imported; the plan may have been edited since.
    """

    plan: str  # plan id
    documents: tuple[ImportedDocument, ...]
    fields: Mapping[str, tuple[SourcePlace, ...]] = field(default_factory=dict)
