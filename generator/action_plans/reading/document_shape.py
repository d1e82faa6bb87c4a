"""The shape of what a plan file says of documents: those held, who reviews, where was looked.

Must not know: where files lie, what the documents say.
"""

from typing import Final

from action_plans.model import plan as model
from action_plans.model.terms import DocumentKind, ReviewEvery
from action_plans.reading.plan_fields import (
    ADDRESS,
    CHECKSUM,
    LINE,
    LOOSE_LINE,
    ORGANISATION,
    UNREAD_DAY,
)
from action_plans.reading.shapes.record import Record
from action_plans.reading.shapes.scalars import OneOf
from action_plans.reading.shapes.shape import optional, required
from action_plans.reading.shapes.typed import Boolean, Day

_DOCUMENT_DATE: Final = required("date", Day(), "When it was published.", "2021-04-01", UNREAD_DAY)
# What editors and documents say for a kind.
_SAID: Final = {
    "action plan": DocumentKind.PLAN,
    "first": DocumentKind.PLAN,
    "original": DocumentKind.PLAN,
    "response": DocumentKind.PLAN,
    "revised": DocumentKind.REVISION,
    "revised plan": DocumentKind.REVISION,
    "progress": DocumentKind.UPDATE,
    "progress report": DocumentKind.UPDATE,
    "progress update": DocumentKind.UPDATE,
    "report": DocumentKind.UPDATE,
    "letter": DocumentKind.ANSWER,
    "written answer": DocumentKind.ANSWER,
}
_DOCUMENT_KIND: Final = required(
    "kind",
    OneOf("a kind of document", DocumentKind, _SAID),
    "plan, revision (replaces what came before), update (reports on it) or answer (to a question).",
    "plan",
    DocumentKind.UPDATE,  # stands in for what cannot be read: nothing then follows from it
)
_HELD: Final = optional("held", Boolean(), "False if known of, but not seen.", False, True)
_DOCUMENT_LABEL: Final = optional("label", LINE, "Its name for readers.", "One year on", "")
_HOUSE: Final = optional("house", LINE, "Of an answer: where given.", "House of Commons", "")
_REFERENCE: Final = optional("reference", LOOSE_LINE, "Of an answer: its number.", "UIN 12345", "")
_DOCUMENT_URL: Final = optional(
    "url", ADDRESS, "Its address; never invented.", "https://www.example.org/update.pdf", ""
)
_SHA256: Final = optional(
    "sha256",
    CHECKSUM,
    "The SHA-256 of the file that was read; the importer writes it.",
    "0" * 64,
    "",
)
DOCUMENT: Final = Record(
    "a document",
    (
        _DOCUMENT_DATE,
        _DOCUMENT_KIND,
        _HELD,
        _DOCUMENT_LABEL,
        _HOUSE,
        _REFERENCE,
        _DOCUMENT_URL,
        _SHA256,
    ),
    lambda values: model.Document(
        date=values[_DOCUMENT_DATE],
        kind=values[_DOCUMENT_KIND],
        held=values[_HELD],
        label=values[_DOCUMENT_LABEL],
        url=values[_DOCUMENT_URL],
        sha256=values[_SHA256],
        house=values[_HOUSE],
        reference=values[_REFERENCE],
    ),
)

_REVIEW_BY: Final = required("by", ORGANISATION, "The organisation that reviews.", "hostels-board")
_EVERY: Final = required("every", OneOf("an interval", ReviewEvery), "How often.", "year")
REVIEW: Final = Record(
    "a review",
    (_REVIEW_BY, _EVERY),
    lambda values: model.Review(values[_REVIEW_BY], values[_EVERY]),
)

_ON: Final = required("on", Day(), "The day of the search.", "2022-09-01", UNREAD_DAY)
_WHERE: Final = required(
    "where", LINE, "Where was looked.", "the respondent's publications page", ""
)
LOOKED: Final = Record(
    "a search", (_ON, _WHERE), lambda values: model.Looked(values[_ON], values[_WHERE])
)

_SOURCE_TITLE: Final = optional("title", LINE, "Its title.", "Action plan: night cover", "")
_URL: Final = optional("url", ADDRESS, "Its address.", "https://www.example.org/plan.pdf", "")
_LICENCE: Final = optional("licence", LINE, "Its licence.", "Open Government Licence v3.0", "")
SOURCE: Final = Record(
    "a source",
    (_SOURCE_TITLE, _URL, _LICENCE),
    lambda values: model.Source(values[_SOURCE_TITLE], values[_URL], values[_LICENCE]),
)
