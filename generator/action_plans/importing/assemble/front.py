"""What stands before the action table: title, dates, documents, who answers to whom.

Must not know: the action table, how a plan file is written.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import takewhile

from action_plans.importing.assemble.bodies import Bodies, read_bodies
from action_plans.importing.assemble.dates import find_day
from action_plans.importing.assemble.title import DATE_LINE, Line, Titles, read_title
from action_plans.importing.document import Paragraph, Place
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import DocumentDraft
from action_plans.importing.inline import plain
from action_plans.importing.paths import Name
from action_plans.importing.paths import field as plan_field
from action_plans.model.library import Vocabulary
from action_plans.model.terms import DocumentKind, PlanKind

_REPORT = re.compile(
    r"\b(?:report|decision|determination|inspection|review|investigation|adroddiad|arolygiad)\b",
    re.I,
)
_REVISED = re.compile(r"\brevis|\bversion\b|\bamended\b|\bre-?issued|\bdiwygi", re.I)
_UPDATED = re.compile(
    r"\bupdate|^position\b|\bprogress\b|\blast reviewed\b|\byear on\b|\bdiweddar",
    re.I,
)
_POSITION = re.compile(r"position\b", re.I)
_PLAN = re.compile(r"\b(?:action plan|plan|response|answer|reply|cynllun|ymateb)\b", re.I)
_SENT = re.compile(
    r"\b(?:submitted|reported|published|publication|issued|dated?|completed|agreed|approved|returned|signed|"
    r"first|produced|sent|received|as at|circulated|a?gyflwynwyd|cyflwynwyd|cyhoeddwyd|dyddiad)\b",
    re.I,
)
_DOCUMENT = re.compile(rf"{_REPORT.pattern}|{_PLAN.pattern}", re.I)
_INTRODUCTION = re.compile(
    r"^\W*(introduction|background|purpose|definitions?|cyflwyniad)\W*$", re.I
)
_CASE = re.compile(
    r"\bcase of\b|^independent\b.*\breview\b|serious further offence review|\bcase review\b|"
    r"\bsfo review of\b|\bhomicide review\b|\binvestigation into the (?:death|care)\b"
)
_INSPECTED = re.compile(r"inspect|\bhmp\b|\bhmyoi\b|\byoi\b|arolyg")
_CLAUSE = re.compile(r"(?<=\d{4})(?:\s*[.;,|]|\s+and)\s+")  # what parts two dates of one line
_REPORT_ALONE = re.compile(
    r"(?:[\w’']+\s+){0,3}(?:report|decision|determination|adroddiad)\s*[:–-]\s*"
    r"(?:(?:\d{1,2}\w{0,2}\s+)?\w+\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})",
    re.I,
)
_DRAFT = re.compile(r"(?:^|\s)v?0\.\d|\bdraft\b", re.I)  # was not published
_PUBLISHED_BEHIND = re.compile(r"[,(]\s*published\b", re.I)
_LONGEST_LABEL = 8  # words before a date that need not say what happened on it
_LONGEST_DATE = 4  # words of a line that is a date and no more
_PUBLISHED, _DOCUMENTS = plan_field(Name.PUBLISHED), plan_field(Name.DOCUMENTS)


@dataclass(slots=True)
class Front:
    """What the lines before the table say, and what is doubted of it."""

    titles: Titles = field(default_factory=Titles)
    kind: PlanKind = PlanKind.INSPECTION
    published: date | None = None
    published_place: Place = field(default_factory=Place)
    documents: list[DocumentDraft] = field(default_factory=list)
    bodies: Bodies = field(default_factory=Bodies)
    doubts: Doubts = field(default_factory=Doubts)


def read_front(front: Sequence[Paragraph], vocabulary: Vocabulary) -> Front:
    """Return the title, the documents and who inspects, answers and reviews."""
    lines = [(plain(each.text).strip(), each.place) for each in front if each.text.strip()]
    block = _title_block(lines)
    made = Front()
    _read_dates(made, block if any(_dated(block)) else _sentences(lines))
    made.titles = read_title(made.doubts, block, lines)
    _read_kind(made, vocabulary.kinds)
    made.bodies = read_bodies(made.doubts, vocabulary, " ".join(line for line, _ in lines))
    return made


def _sentences(lines: Sequence[Line]) -> list[Line]:
    """Return all lines sentence by sentence: an introduction may say what was published when."""
    return [
        (each, place)
        for text, place in lines
        for each in re.split(r"(?<=[.;])\s+(?=[A-Z])", text)
        if find_day(each)
    ]


def _title_block(lines: Sequence[Line]) -> list[Line]:
    """Return the lines before the introduction, long paragraphs left out."""
    before = takewhile(lambda line: not _INTRODUCTION.match(line[0]), lines)
    return [(text, place) for text, place in before if len(text.split()) <= 60]


def _read_dates(made: Front, block: Sequence[Line]) -> None:
    found: list[DocumentDraft] = []
    untold: list[tuple[tuple[date, bool], Place]] = []
    for day, label, place in _dated(block):
        kind = _document_kind(label)
        if kind is DocumentKind.UPDATE and not found and _POSITION.match(label):
            kind = DocumentKind.PLAN  # no plan is dated before it
        if kind:
            found.append(DocumentDraft(day[0], kind, place=place))
            _say_month(made.doubts, day, place, Name.DOCUMENTS)
        elif not _REPORT.search(label):
            untold.append((day, place))
        elif not made.published:
            _publish(made, day, place)
    for day, place in untold:
        at = _DOCUMENTS if made.published else _PUBLISHED
        made.doubts.say(Code.DATE_UNTOLD, place, at)
        if not made.published:
            _publish(made, day, place)
        else:
            found.append(DocumentDraft(day[0], DocumentKind.PLAN, place=place))
    made.documents = _in_order(found)
    _guess_missing(made)


def _dated(block: Sequence[Line]) -> Iterator[tuple[tuple[date, bool], str, Place]]:
    """Yield the dates that a label says to be of a document, with the label."""
    for text, place in _clauses(block):
        split = DATE_LINE.match(text)
        if split and _PUBLISHED_BEHIND.search(split["rest"]):  # "…: its title, published …"
            split = None
        label = split["label"] if split else text
        day = None if _DRAFT.search(text) else find_day(split["rest"] if split else text)
        if day and (_names_what(text) or _says_when(label)):
            yield day, label, place


def _clauses(block: Sequence[Line]) -> Iterator[Line]:
    """Yield what the lines say of one date each; a label goes with the date on the next line."""
    before = ""
    for text, place in block:
        alone = find_day(text) and len(text.split()) <= _LONGEST_DATE
        for part in _CLAUSE.split(f"{before} {text}" if before and alone else text):
            yield part, place
        before = text if text.endswith(":") or (not find_day(text) and _says_when(text)) else ""


def _says_when(label: str) -> bool:
    return any(each.search(label) for each in (_SENT, _UPDATED, _REVISED))


def _names_what(text: str) -> bool:
    """True of "Final report: 10 May 2021", and of "Night Board action plan, 1 April 2021" where no
    report is named: a document and its date.
    """
    if _REPORT_ALONE.fullmatch(text):
        return True
    short = len(text.split()) <= _LONGEST_LABEL and not _REPORT.search(text)
    return short and _PLAN.search(text) is not None and text.rstrip(" ).")[-4:].isdigit()


def _in_order(found: Sequence[DocumentDraft]) -> list[DocumentDraft]:
    """Return the documents by date, one a day; a revision stands for the plan before it."""
    days: dict[date, DocumentDraft] = {}
    for each in sorted(found, key=lambda each: each.dated):
        days.setdefault(each.dated, each)
    if any(each.kind is DocumentKind.REVISION for each in found):
        for each in days.values():
            each.held = each.kind is not DocumentKind.PLAN
    return list(days.values())


def _document_kind(label: str) -> DocumentKind | None:
    """Return which document a label dates, None for the report or where it does not say.

    "This plan answers the inspection, published …" dates the report.
    """
    named = list(_DOCUMENT.finditer(label.partition("publish")[0])) if "publish" in label else []
    if len(named) > 1 and _REPORT.fullmatch(named[-1][0]):
        return None
    if _UPDATED.search(label):
        return DocumentKind.UPDATE
    if _REVISED.search(label):
        return DocumentKind.REVISION
    return DocumentKind.PLAN if _PLAN.search(label) else None


def _publish(made: Front, day: tuple[date, bool], place: Place) -> None:
    made.published, made.published_place = day[0], place
    _say_month(made.doubts, day, place, Name.PUBLISHED)


def _say_month(doubts: Doubts, day: tuple[date, bool], place: Place, name: Name) -> None:
    if not day[1]:
        doubts.say(Code.MONTH_ONLY, place, plan_field(name), day=day[0].isoformat())


def _guess_missing(made: Front) -> None:
    """Give the plan or the report the other's date where only one is printed."""
    if not made.documents and not made.published:
        for at in (_PUBLISHED, _DOCUMENTS):
            made.doubts.say(Code.NO_DATES, Place(), at)
    elif made.published and not made.documents:
        place = made.published_place
        made.documents = [DocumentDraft(made.published, DocumentKind.PLAN, place=place)]
        made.doubts.say(Code.PLAN_DATE_GUESSED, place, _DOCUMENTS)
    elif not made.published:
        first = made.documents[0]
        made.published, made.published_place = first.dated, first.place
        made.doubts.say(Code.REPORT_DATE_GUESSED, first.place, _PUBLISHED)


def _read_kind(made: Front, used: Sequence[PlanKind]) -> None:
    """Read the kind from the title, else guess one that the record uses."""
    title = made.titles.title.text.casefold()
    if re.search(r"\bthematic\b", title):
        made.kind = PlanKind.THEMATIC
    elif _CASE.search(title):
        made.kind = PlanKind.CASE_REVIEW
    elif not _INSPECTED.search(title):
        if made.kind not in used:
            made.kind = used[0]
        others = " or ".join(each for each in used if each is not made.kind)
        place = made.titles.title.place
        made.doubts.say(Code.KIND_UNTOLD, place, plan_field(Name.KIND), others=others)
