"""What stands before the action table: title, dates, documents, who answers to whom.

Must not know: the action table, how a plan file is written.
"""

import re
from collections.abc import Sequence
from datetime import date

from action_plans.importing.assemble.bodies import read_bodies
from action_plans.importing.assemble.dates import find_day
from action_plans.importing.document import Paragraph, Place
from action_plans.importing.draft import DocumentDraft, PlanDraft, Value
from action_plans.importing.inline import plain
from action_plans.importing.review import DoubtKind
from action_plans.model.terms import DocumentKind, PlanKind

_DATE_LINE = re.compile(r"^(?P<label>[^:]{3,80}?)\s*[:–-]\s*(?P<rest>.+)$")
_REPORT = re.compile(
    r"\b(report|inspection|review)\b.*\b(published|publication|date|issued)"
    r"|\b(published|publication|date|issued)\b.*\b(report|inspection)\b",
    re.I,
)
_REVISED = re.compile(r"\brevis|\bversion\b|\bamended\b|\bre-?issued", re.I)
_UPDATED = re.compile(r"\bupdate|\bprogress\b|\byear on\b", re.I)
_PLAN = re.compile(r"\baction plan\b|\bplan\b|\bresponse\b", re.I)
_SENT = re.compile(r"\b(submitted|published|issued|date|completed|agreed|first|produced)\b", re.I)
_ANSWERS = re.compile(
    r"^(?:an?\s+|the\s+)?(?:\w+\s+){0,3}?response\s+to(?:\s+the)?\b[:\s]*(?P<rest>.*)$", re.I
)
_HEADED = re.compile(r"^action plan(?:\s+for)?\s*[:–-]\s*(?P<rest>.+)$", re.I)
_NAMED = re.compile(
    r"^(?:report(?:\s+title)?|title|inspection|name of (?:report|inspection))\s*:\s*(?P<rest>.+)$",
    re.I,
)
_INTRODUCTION = re.compile(r"^\W*(introduction|background|purpose|definitions?)\W*$", re.I)
_EXAMINED = re.compile(
    r"^(?:period|fieldwork|inspection dates?|period examined)[^:]*:\s*(?P<rest>.+)$", re.I
)
_PROBATION_TITLE = re.compile(r"inspect", re.I)


def read_front(draft: PlanDraft, front: Sequence[Paragraph]) -> None:
    """Fill in the title, the documents and who inspects, answers and reviews."""
    lines = [(plain(each.text).strip(), each.place) for each in front if each.text.strip()]
    block = _title_block(lines)
    _read_dates(draft, block)
    _read_title(draft, block, lines)
    _read_kind(draft)
    read_bodies(draft, lines)


def _title_block(lines: Sequence[tuple[str, Place]]) -> list[tuple[str, Place]]:
    """Return the lines before the introduction, a line that breaks joined to the one before."""
    block: list[tuple[str, Place]] = []
    for text, place in lines:
        if _INTRODUCTION.match(text):
            break
        if len(text.split()) > 60:
            continue
        block.append((text, place))
    return block


def _read_dates(draft: PlanDraft, block: Sequence[tuple[str, Place]]) -> None:
    found: list[DocumentDraft] = []
    for text, place in block:
        split = _DATE_LINE.match(text)
        label = split["label"] if split else text
        day = find_day(split["rest"] if split else text)
        if not day or not (_SENT.search(label) or _UPDATED.search(label) or _REVISED.search(label)):
            continue
        if _REPORT.search(label) and not re.search(r"action plan|response", label, re.I):
            if not draft.published:
                draft.published, draft.published_place = day[0], place
                _say_month(draft, day, place, "report.published")
            continue
        kind = _document_kind(label)
        if kind:
            found.append(DocumentDraft(day[0], kind, place=place))
            _say_month(draft, day, place, "documents")
    found.sort(key=lambda each: each.dated)
    if any(each.kind is DocumentKind.REVISION for each in found):
        for each in found:
            each.held = each.kind is not DocumentKind.PLAN
    draft.documents = _one_a_day(found)
    _guess_missing(draft)


def _document_kind(label: str) -> DocumentKind | None:
    if _UPDATED.search(label):
        return DocumentKind.UPDATE
    if _REVISED.search(label):
        return DocumentKind.REVISION
    return DocumentKind.PLAN if _PLAN.search(label) or _SENT.search(label) else None


def _one_a_day(found: Sequence[DocumentDraft]) -> list[DocumentDraft]:
    days: dict[date, DocumentDraft] = {}
    for each in found:
        days.setdefault(each.dated, each)
    return list(days.values())


def _say_month(draft: PlanDraft, day: tuple[date, bool], place: Place, field: str) -> None:
    if not day[1]:
        draft.doubt(
            DoubtKind.GUESSED,
            6,
            place,
            field,
            f"only a month is printed; its last day, {day[0].isoformat()}, stands for it",
        )


def _guess_missing(draft: PlanDraft) -> None:
    """Give the plan or the report the other's date where only one is printed."""
    if not draft.documents and not draft.published:
        draft.doubt(
            DoubtKind.NOT_UNDERSTOOD,
            9,
            Place(),
            "documents",
            "no date of the report or of the plan was found; both have to be written in",
        )
    elif not draft.documents and draft.published:
        draft.documents = [
            DocumentDraft(draft.published, DocumentKind.PLAN, place=draft.published_place)
        ]
        draft.doubt(
            DoubtKind.GUESSED,
            8,
            draft.published_place,
            "documents",
            "no date of the plan itself was found; the report's stands for it",
        )
    elif draft.documents and not draft.published:
        first = draft.documents[0]
        draft.published, draft.published_place = first.dated, first.place
        draft.doubt(
            DoubtKind.GUESSED,
            8,
            first.place,
            "report.published",
            "no date of the report was found; the plan's stands for it",
        )


def _read_title(
    draft: PlanDraft, block: Sequence[tuple[str, Place]], lines: Sequence[tuple[str, Place]]
) -> None:
    for at, (text, place) in enumerate(block):
        found = _ANSWERS.match(text) or _NAMED.match(text)
        if not found:
            continue
        rest, places, whole = found["rest"].strip(), [place], text
        for more, there in block[at + 1 :]:
            if _DATE_LINE.match(more) and find_day(more):
                break
            if find_day(more) or _ANSWERS.match(more) or len(more.split()) > 25:
                break
            rest, whole = f"{rest} {more}".strip(), f"{whole} {more}"
            places.append(there)
        if _ANSWERS.match(text):
            draft.source_title = Value(whole, tuple(places))
        draft.title = Value(_own_title(rest, len(places) > 1), tuple(places))
        break
    if not draft.title:
        headed = [(found["rest"], place) for text, place in lines if (found := _HEADED.match(text))]
        if headed:
            draft.title = Value(headed[0][0].strip(), (headed[0][1],))
            draft.doubt(
                DoubtKind.GUESSED, 4, headed[0][1], "title", "the title is that of the table"
            )
    if not draft.title:
        _longest_as_title(draft, block)


def _own_title(text: str, several: bool) -> str:
    """Return a title without the inspectorate's name before a colon that ends a line of its own."""
    before, colon, after = text.partition(": ")
    if colon and several and re.fullmatch(r"(the )?HMI Probation Inspection", before, re.I):
        return after.strip() if len(after.split()) > 7 else text
    return text


def _longest_as_title(draft: PlanDraft, block: Sequence[tuple[str, Place]]) -> None:
    named = [
        (text, place) for text, place in block if not find_day(text) and 2 < len(text.split()) < 30
    ]
    if named:
        text, place = max(named, key=lambda each: len(each[0]))
        draft.title = Value(text, (place,))
        draft.doubt(DoubtKind.GUESSED, 7, place, "title", "the longest line before the table")


def _read_kind(draft: PlanDraft) -> None:
    title = draft.title.text.casefold()
    if re.search(r"\bthematic\b", title):
        draft.kind = PlanKind.THEMATIC
    elif re.search(
        r"\bcase of\b|^independent\b.*\breview\b|serious further offence review"
        r"|\bcase review\b|\bsfo review of\b",
        title,
    ):
        draft.kind = PlanKind.CASE_REVIEW
    else:
        draft.kind = PlanKind.INSPECTION
        if not _PROBATION_TITLE.search(title):
            where = draft.title.places[0] if draft.title.places else Place()
            draft.doubt(DoubtKind.GUESSED, 5, where, "kind", "nothing in the title says which")
