"""The rows that stand over recommendations: addressees, stems, mere headings.

Must not know: how rows are gathered, actions, plan files.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from action_plans.importing.assemble.body_rows import BodyRow
from action_plans.importing.assemble.field_words import any_of, field_words
from action_plans.importing.assemble.organisations import organisations_in
from action_plans.importing.assemble.sentences import starts_small
from action_plans.importing.document import Paragraph, Place
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import NOTHING, Value
from action_plans.importing.inline import balanced, escaped, plain
from action_plans.importing.layouts.layout import Column
from action_plans.importing.paths import Name
from action_plans.importing.paths import field as plan_field
from action_plans.model.library import Vocabulary

SHOULD = re.compile(
    r"^(?P<welsh>(?:dylai|rhaid\s+i)(?:['’]r)?\s+)?(?P<who>.{3,200}?)(?(welsh)\s*:\s*|"
    r"\s+(?:should(?:\s+also)?|must|(?:is|are)\s+(?:asked|recommended)\s+to)\s*"
    r"(?:,\s*(?=[^,.:;]{4,40}:\s*$)|:\s*|$))(?P<rest>.*)$",  # "should, within the year:"
    re.IGNORECASE,
)
_FOR = re.compile(
    r"^(?:(?:chapter|part|section)\s+\w+\s*[:–-]\s*|(?:\d[\d.]*|[⁰¹²³⁴-⁹]+)\s+)?"
    r"(?:(?P<own>(?:(?:single|multi|joint|individual)[\s-]agency(?:\s+recommendations?)?|"
    r"(?:overview|overarching|partnership)\s+recommendations?)\s*[:–-]\s*)|"
    r"(?:(?:key|main|general|national|local|priority|further)\s+)*(?:concerns?\s+and\s+)?"
    r"recommendations?\s*[:–-]?\s*)?(?:(?:directed\s+to|addressed\s+to|for|to|i['’]r|i)\s+|(?(own)|(?!)))"
    r"(?P<who>.+?)\s*:?$",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:(?:the\s+)?(?:heads?|directors?|managers?|governors?|chief\s+executives?)\s+of\s+)?"
    r"(?:(?:the|all|each|both)\s+\S|[A-Z])"
)
_SEVERAL = re.compile(  # that begins small; "To improve services" is no address
    rf"for\s+(?:[\w’'-]+\s+){{0,2}}(?:{any_of(field_words().several)})(?:\s+(?:of|in|and|across)\b.*)?:?",
    re.IGNORECASE,
)
OF_NOBODY = re.compile(r"(?:(?:other|general|further)\s+)?recommendations\W*", re.IGNORECASE)
_WORD = r"(?:[A-Z][\w’'-]*|of|for|and|the|&)"
_NAMED_SO = re.compile(  # "Home Office", "College of Policing", in no vocabulary
    rf"(?:The\s+)?(?:(?:{_WORD}\s+){{1,6}}(?:{any_of(field_words().bodies)})|"
    rf"(?:{any_of(field_words().bodies)})\s+(?:of|for)(?:\s+{_WORD}){{1,6}})(?:\s+\([A-Z]\w+\))?:?"
)
_LONGEST_BODY = 20  # words
TO, TO_PRINTED = plan_field(Name.TO), plan_field(Name.TO_PRINTED)


@dataclass(slots=True)
class Heading:
    """What the rows that stand over recommendations say so far."""

    to: list[str] = field(default_factory=list)
    printed: Value = NOTHING
    stem: Value = NOTHING
    open: bool = False  # the row breaks off: its next row goes on
    last: bool = False  # the row before was one of these
    under: str = ""  # the stem holds for numbers that begin so


def body_in(text: str) -> str:
    """Return whom a heading such as "Recommendations to the Governor" names, "" if nobody."""
    found = _FOR.match(text)
    named = found["who"] if found else ""
    begun = found and re.search(r"\brecommendations?\b", text[: found.start("who")], re.IGNORECASE)
    told = begun or _BODY.match(named) or _SEVERAL.fullmatch(text)
    fits = told and len(named.split()) <= _LONGEST_BODY
    return named if fits and not named.endswith(".") else ""


def lone_text(row: BodyRow) -> tuple[Paragraph, ...] | None:
    """Return the only filled cell of a row, if it stands in one of the first columns."""
    if row.beside or not row.cells:
        return None
    if row.cells.keys() == {Column.NUMBER, Column.RECOMMENDATION}:
        both = (*row.cells[Column.NUMBER], *row.cells[Column.RECOMMENDATION])
        return both if body_in(plain(" ".join(each.text for each in both))) else None
    if len(row.cells) != 1:
        return None
    column, said = next(iter(row.cells.items()))
    if column in (Column.NUMBER, Column.RECOMMENDATION):
        return said
    text = plain(row.text(column))
    if column is Column.ACTION and SHOULD.match(text) and not starts_small(text):
        return said
    return None


def take_heading(
    doubts: Doubts,
    vocabulary: Vocabulary,
    heading: Heading,
    lone: Sequence[Paragraph],
    row: BodyRow,
    after: Sequence[BodyRow],
) -> None:
    """Take a row that stands over recommendations: an addressee, a stem or a mere heading."""
    bare = plain(balanced(" ".join(each.text for each in lone))).strip()
    places: tuple[Place, ...] = (row.place,)
    if heading.open:
        bare, places = f"{heading.printed.text} {bare}", (*heading.printed.places, row.place)
    found = SHOULD.match(bare)
    if found:
        address(doubts, vocabulary, heading, found["who"], places, found["rest"], bare)
        return
    named = organisations_in(bare, vocabulary)
    follows = lone_text(after[0]) if after else None
    if follows and SHOULD.match(plain(f"{bare} {follows[0].text}")) and _is_half(bare, named.ids):
        heading.printed, heading.open = Value(bare, places), True
        return
    who = body_in(bare)
    if who or owns(bare, after):
        address(doubts, vocabulary, heading, who or bare, places, "", bare)
    elif bare.endswith(":") and len(bare.split()) > 2 and not (named.ids and not named.rest):
        if heading.stem and not heading.stem.copied:
            bare, places = f"{plain(heading.stem.text)} {bare}", (*heading.stem.places, *places)
        heading.stem, heading.under = Value(escaped(bare), places), ""
        heading.open = False
    elif (named.ids and len(named.rest.split()) < 4) or _NAMED_SO.fullmatch(bare):
        address(doubts, vocabulary, heading, bare.rstrip(":"), places, "", bare)
    else:
        heading.open = False
        if OF_NOBODY.fullmatch(bare):
            say_unused(doubts, heading)
            heading.to, heading.printed = [], NOTHING
        at = TO if heading.to or heading.printed else plan_field(Name.TO_PRINTED)
        doubts.say(Code.HEADING_NO_BODY, row.place, at, bare)


def owns(text: str, after: Sequence[BodyRow]) -> bool:
    """True if a heading is what the row below it names as its owner."""
    owners = plain(after[0].text(Column.OWNER)).casefold() if after else ""
    return len(text.split()) > 1 and text.rstrip(":").casefold() in owners


def heading_goes_on(
    doubts: Doubts, heading: Heading, lone: Sequence[Paragraph], row: BodyRow
) -> None:
    """Add the rest of a heading row that is broken over a page."""
    rest = plain(balanced(" ".join(each.text for each in lone)))
    part = heading.stem if heading.stem or not heading.open else heading.printed
    places = (*part.places, row.place)
    if heading.open and not heading.stem:
        heading.printed = Value(f"{part.text} {rest}".strip(), places)
    else:
        heading.stem = Value(f"{part.text} {escaped(rest)}".strip(), places)
    doubts.say(Code.HEADING_BROKEN, row.place, TO)


def _is_half(text: str, ids: Sequence[str]) -> bool:
    """True if a lone row breaks off, so that the next row is its rest."""
    return not text.endswith((".", ":")) and not (len(text.split()) < 2 and not ids)


def address(
    doubts: Doubts,
    vocabulary: Vocabulary,
    heading: Heading,
    who: str,
    places: tuple[Place, ...],
    rest: str,
    whole: str,
) -> None:
    """Set the addressee from here on, known or not; `rest` is the stem that the same row holds."""
    say_unused(doubts, heading)
    printed = who.strip().strip("*").strip().rstrip(" ,;")
    heading.to = read_body(doubts, vocabulary, printed, places[-1])
    heading.printed = Value(printed, places)
    heading.stem, heading.under = Value(escaped(rest), places) if rest else NOTHING, ""
    heading.open = False
    left = whole.replace(printed, " ", 1)
    left = " ".join((left.replace(rest, " ", 1) if rest else left).split())
    if re.search(r"\w", left):
        doubts.say(Code.BESIDE_ADDRESSEE, places[-1], TO_PRINTED, left)


def read_body(doubts: Doubts, vocabulary: Vocabulary, printed: str, where: Place) -> list[str]:
    """Return the organisations that an addressee names, [] where the vocabulary knows none."""
    named = organisations_in(printed, vocabulary)
    if not named.ids:
        doubts.say(Code.BODY_UNKNOWN, where, TO, printed=printed)
    elif named.rest:
        ids = ", ".join(named.ids)
        doubts.say(Code.BODY_PART_KNOWN, where, TO, printed=printed, ids=ids, rest=named.rest)
    return list(named.ids)


def say_unused(doubts: Doubts, heading: Heading) -> None:
    """List an addressee and a stem under which no recommendation stands."""
    for value, words in (
        (heading.printed, heading.printed.text),
        (heading.stem, plain(heading.stem.text)),
    ):
        if value and not value.copied:
            doubts.say(Code.HEADING_UNUSED, value.place, words=words)


def used(heading: Heading, addressed: bool) -> None:
    """Note that a recommendation stands under the heading, and whether it is `addressed` so."""
    heading.stem = heading.stem.again
    heading.printed = heading.printed.again if addressed else heading.printed
