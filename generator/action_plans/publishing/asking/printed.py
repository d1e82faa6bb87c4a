"""What documents print of an action's date, and which one is silent: as a clause, as a sentence.

Must not know: HTML, pages, what is asked of the action. A clause is English, as the House has its
questions; a sentence is in the language in force.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from action_plans.languages.speaking import Said, gettext
from action_plans.model.meaning import is_past
from action_plans.model.plan import Document
from action_plans.model.terms import DocumentKind, Lesser
from action_plans.publishing import words
from action_plans.publishing.asking.asked import Asked, Why
from action_plans.publishing.dates_in_words import first_target, told
from action_plans.publishing.events_in_words import day_or_month


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that documents print of an action: as a clause about it, and as a sentence."""

    clause: str  # "" where a written question can do without it
    sentence: str


def told_of(asked: Asked) -> Iterator[Told]:
    """Yield what the documents print of its date, and which one is silent on it."""
    if asked.why is Why.OFFERED:
        kind = words.DOCUMENT_KIND[asked.base.kind]
        yield Told(
            f"which the {kind} offers beside a recommendation that it answers “{asked.answer}”",
            gettext(
                "the {document} offers it beside that recommendation, which it answers “{answer}”",
                document=document_words(asked.base),
                answer=asked.answer,
            ),
        )
    yield from _dates(asked)
    if asked.why is Why.LEFT_OUT and asked.left_out_of:
        document = _later_words(asked.left_out_of)
        yield Told("", gettext("the {document} does not mention it", document=document))


def _dates(asked: Asked) -> Iterator[Told]:
    status, new = asked.status, asked.new_date
    first, target = first_target(status), status.target
    if target and (status.lesser or (status.moved and first)):
        later, now = _later_words(new[0] if new else asked.base), date_words(asked, target)
        if first:
            was = date_words(asked, first)
            yield Told(
                ""
                if status.lesser
                else f"whose original target date was {was} ({now} in the {later})",
                gettext("its original target date was {day}", day=was),
            )
        lesser = _LESSER.get(status.lesser, "") if status.lesser else ""
        part = f"whose {lesser} is {now} in the {later}" if lesser else ""
        yield Told(part, _NEW_DATE[status.lesser].format(document=later, day=now))
    elif status.latest.recurs:
        printed = status.latest.printed
        yield Told(
            f"whose timing is printed as “{printed}”",
            gettext("its timing is printed as “{printed}”", printed=printed),
        )
    elif target:
        day = date_words(asked, target)
        if is_past(status.schedule):
            yield Told(
                f"whose target date was {day}", gettext("its target date was {day}", day=day)
            )
        else:
            yield Told(f"whose target date is {day}", gettext("its target date is {day}", day=day))


_LESSER: Final[Mapping[Lesser, str]] = {
    Lesser.DECISION: "date for a decision",
    Lesser.PART: "date for a part",
}
_NEW_DATE: Final[Mapping[Lesser | None, str]] = Said(
    {
        None: "the {document} gives {day} as its new date",
        Lesser.DECISION: "the {document} gives {day} as its date for a decision",
        Lesser.PART: "the {document} gives {day} as its date for a part",
    }
)


def document_words(document: Document) -> str:
    """Return a document by its kind and day: `update of 7 December 2021`."""
    day = words.day(document.date)
    kind = words.DOCUMENT_KIND[document.kind]
    if document.kind is DocumentKind.REVISION:
        return gettext("{document} dated {day}", document=kind, day=day)
    return gettext("{document} of {day}", document=kind, day=day)


def _later_words(document: Document) -> str:
    said = document_words(document)
    is_update = document.kind is DocumentKind.UPDATE
    return gettext("plan’s {document}", document=said) if is_update else said


def date_words(asked: Asked, target: date) -> str:
    """Return a target as its cell prints it: as a day or a month, or in the cell's own words."""
    cell = asked.cell(target)
    return told(cell) if cell else day_or_month(target)
