"""The title of the report that a plan answers, found among the lines before the table.

Must not know: dates of documents, the action table, how a plan file is written.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from action_plans.importing.assemble.dates import find_day
from action_plans.importing.assemble.field_words import any_of, field_words
from action_plans.importing.document import Place
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import NOTHING, Value
from action_plans.importing.paths import Name
from action_plans.importing.paths import field as plan_field

Line = tuple[str, Place]
DATE_LINE = re.compile(r"^(?P<label>[^:]{3,80}?)\s*[:–-]\s*(?P<rest>.+)$")
_ANSWERS = re.compile(
    r"^(?:(?:an?\s+|the\s+)?(?:[\w’']+\s+){0,4}?response\s+to(?:\s+the)?\b|"
    r"ymateb\s+i(?:['’]r)?(?:\s+adroddiad)?\b|"
    r"this\s+(?:action\s+)?plan\s+(?:answers|responds\s+to)(?:\s+the)?\b)[:\s]*(?P<rest>.*)$",
    re.I,
)
_HEADED = re.compile(r"^(?:.{0,40}\s)?action plan(?:\s+for)?\s*[:–-]\s*(?P<rest>.+)$", re.I)
_NAMED = re.compile(
    r"^(?:(?:(?:final|overview|audit|internal\s+audit|investigation)\s+)?report(?:\s+title)?|title|"
    r"inspection|incident|"
    r"(?:name|title) of (?:the )?(?:report|inspection|investigation|review|incident))"
    r"\s*:\s*(?P<rest>.+)$",
    re.I,
)
_SENTENCE = re.compile(  # "… the report Fires in Ely, which was published in May. It was agreed …"
    r"^(?:report\s+)?(?P<title>[^.]{10,200}?),\s+which\b.*\.$", re.I
)
_QUOTED = re.compile(  # the title alone, or behind "the Fire Inspectorate's report"
    r"(?:(?:[\w’'&-]+\s+){0,6}report\s+)?[“‘\"']([^”’\"]{10,200})[”’\"'](?=,|\s*(?:\(?published|$))"
)
_PUBLISHED = re.compile(r"[,(]\s*published\b[^,;:]{4,40}$", re.I)
_SUBJECT = re.compile(
    r"\b(?:investigation|inspection|review|inquiry|audit|arolygiad|adolygiad)\b", re.IGNORECASE
)
_WHOLE = re.compile(
    r"(?:\w+\s+)?(?:homicide|practice|case|death|safeguarding adults?)\s+review", re.IGNORECASE
)
_CONTENTS = re.compile(r"\.{4,}\s*\d+$|^contents\W*$", re.IGNORECASE)
_ESTABLISHMENT = re.compile(rf"^(?:{any_of(field_words().places)})\b")
_IMPRINT = re.compile(
    r"^(?:presented|laid|ordered|printed|prepared|published|written)\b|^(?:cp|cm|hc|isbn)\s*\d",
    re.I,
)
_ALONE = re.compile(r"^\W*(?:action plan|cynllun gweithredu|response)\W*$", re.I)
_OTHERS = re.compile(
    rf"(?:the\s+)?(?:{any_of(field_words().inspectors)}|joint)(?:\s+\w+)?\s+inspection",
    re.IGNORECASE,
)
_INSPECTION = re.compile(any_of(field_words().inspections), re.IGNORECASE)
# What says nothing of what a report is about.
_DULL = re.compile(
    rf"\b(?:{any_of(field_words().dull)}|of|full|inspections?|reports?|investigations?|reviews?|"
    r"unannounced|announced|by|the|an?|on|to|and|published|from|in|dates?|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)\b|[\W\d_]+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Titles:
    """The plan's title, and the whole line that says what it answers."""

    title: Value = NOTHING
    source: Value = NOTHING


def read_title(doubts: Doubts, block: Sequence[Line], lines: Sequence[Line]) -> Titles:
    """Return the title: what the plan says it answers, else what a line says it is about."""
    answered = _answered(block)
    dull = _is_dull(answered.title.text)
    # What begins small in its sentence is a phrase, and no name of a report.
    as_printed = (
        answered.title.text in f"{answered.source.text} {' '.join(each for each, _ in lines)}"
    )
    ways = (
        (NOTHING if dull else answered.title, Code.TITLE_ANSWERED, 0 if as_printed else 4),
        (_first(block, _about), Code.TITLE_LINE, 0),
        (_first([*block, *lines], _headed), Code.TITLE_OF_TABLE, 0),
        (
            _first(block, lambda text: text if _ESTABLISHMENT.match(text) else ""),
            Code.TITLE_LINE,
            0,
        ),
        (answered.title, Code.TITLE_ANSWERED, 5),
        (_longest(block), Code.TITLE_LONGEST, 0),
    )
    found, code, degree = next((each for each in ways if each[0]), (NOTHING, Code.NO_TITLE, 0))
    doubts.say(code, found.place, plan_field(Name.TITLE), degree=degree)
    return Titles(found, answered.source)


def _first(lines: Sequence[Line], read: Callable[[str], str]) -> Value:
    """Return the first title that is read in a line, NOTHING if there is none."""
    found = ((_begun(title.strip()), place) for text, place in lines if (title := read(text)))
    return next((Value(title, (place,)) for title, place in found), NOTHING)


def _is_dull(text: str) -> bool:
    return not re.search(r"\w{2}", _DULL.sub(" ", text))


def _answered(block: Sequence[Line]) -> Titles:
    """Return what "A Response to …" or "Report: …" names, with the lines that go on with it."""
    for at, (text, place) in enumerate(block):
        answers = _ANSWERS.match(text)
        found = answers or _NAMED.match(text)
        if not found or (find_day(text) and DATE_LINE.match(text) and not answers):
            continue
        rest, places, whole = found["rest"].strip(), [place], text
        told = _SENTENCE.match(rest) if answers else None
        if told:
            rest, whole = told["title"], re.split(r"(?<=\d{4})\.\s", text)[0]
        for more, there in () if told else block[at + 1 :]:
            if find_day(more) or _ANSWERS.match(more) or len(more.split()) > 25:
                break
            if (
                _IMPRINT.match(more)
                or _HEADED.match(more)
                or _ALONE.match(more)
                or _ESTABLISHMENT.match(more)
            ):
                break
            rest, whole = f"{rest} {more}".strip(), f"{whole} {more}"
            places.append(there)
        quoted = _QUOTED.match(rest)
        own = quoted[1] if quoted else _begun(_own_title(_undated(rest), len(places) > 1))
        title = Value(own, tuple(places))
        return Titles(title, Value(whole, tuple(places)) if answers else NOTHING)
    return Titles()


def _undated(text: str) -> str:
    """Return a title without the day on which its report was published, behind it."""
    found = _PUBLISHED.search(text)
    return text[: found.start()] if found and find_day(found[0]) else text


def _own_title(text: str, several: bool) -> str:
    """Return a title without the inspectorate's name before a colon that ends a line of its own."""
    before, colon, after = text.partition(": ")
    if colon and several and _OTHERS.fullmatch(before):
        return after.strip()
    if colon and several and _INSPECTION.fullmatch(before):
        return after.strip() if len(after.split()) > 7 else text
    return text


def _about(text: str) -> str:
    """Return the title in a line that names an investigation, a review, an inspection or an audit,
    "" for another line.
    """
    dated = DATE_LINE.match(text) and find_day(text) and len(text.split()) < 12
    dull = _is_dull(text) or _ANSWERS.match(text) or text.endswith(".")
    named = _WHOLE.fullmatch(text)
    if not _SUBJECT.search(text) or dated or dull or not (3 < len(text.split()) < 30 or named):
        return ""
    headed = _HEADED.match(text)
    return headed["rest"] if headed else text


def _headed(text: str) -> str:
    found = _HEADED.match(text)
    return found["rest"] if found and not find_day(text) else ""


def _begun(title: str) -> str:
    """Return a title that was taken out of a sentence, with a capital."""
    return title[:1].upper() + title[1:]


def _longest(block: Sequence[Line]) -> Value:
    named = [
        line
        for line in block
        if not (find_day(line[0]) or _CONTENTS.search(line[0])) and 2 < len(line[0].split()) < 30
    ]
    text, place = max(named, key=lambda line: len(line[0]), default=("", Place()))
    return Value(text, (place,))
