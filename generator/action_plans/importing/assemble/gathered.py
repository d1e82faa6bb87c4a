"""One recommendation's rows, as they are gathered; and what starts one.

Must not know: how a cell is divided into actions, plan files.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from action_plans.importing.assemble.body_rows import BodyRow
from action_plans.importing.assemble.card import NAMING
from action_plans.importing.assemble.free_lines import names_body
from action_plans.importing.assemble.headings import (
    SHOULD,
    TO,
    Heading,
    address,
    body_in,
    read_body,
    used,
)
from action_plans.importing.assemble.labels import read_label
from action_plans.importing.assemble.numbers import Number, following, leading_number, read_number
from action_plans.importing.assemble.organisations import organisations_in
from action_plans.importing.assemble.sentences import is_ended, starts_small
from action_plans.importing.document import Paragraph
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import NOTHING, Value
from action_plans.importing.inline import balanced, plain
from action_plans.importing.layouts.headers import column_of
from action_plans.importing.layouts.layout import Column
from action_plans.importing.paths import At, Name
from action_plans.model.library import Vocabulary

_AT_END = re.compile(
    r"\((?:to|for|directed to|addressed to)[:\s]+(?:the\s+)?(?P<who>[^()]{2,80})\)\.?$",
    re.IGNORECASE,
)
_INLINE = re.compile(r"^(?P<who>[^.:;]{3,120}?)\s+should\s*:\s+(?P<rest>\S.*)$")
_TO_WHOM = re.compile(
    r"^(?P<whom>(?:To|For)\s+[^.:;]{3,120}?)\s*:\s+(?P<rest>[^\W\d_].*)$", re.DOTALL
)
_WHO_SHOULD = re.compile(
    r"^(?P<who>[^.:;]{2,120}?)\s+(?:should|must|needs?\s+to|ought\s+to|shall)\s+[^\W\d_]"
)


@dataclass(slots=True)
class Gathered:
    """One recommendation's rows; `said` are the paragraphs of its text, with their rows.

    `shared` are the columns whose cells are merged with those of the one above.
    """

    number: Number
    place_row: BodyRow
    to: list[str] = field(default_factory=list)
    to_printed: Value = NOTHING
    stem: Value = NOTHING
    said: list[tuple[Paragraph, BodyRow]] = field(default_factory=list)
    rows: list[BodyRow] = field(default_factory=list)
    shared: frozenset[Column] = frozenset()


def number_of(row: BodyRow) -> tuple[Number | None, tuple[Paragraph, ...]]:
    """Return a row's number and the paragraphs of its recommendation."""
    said = row.cells.get(Column.RECOMMENDATION, ())
    cell = row.text(Column.NUMBER)
    if cell:
        number = read_number(plain(cell))
        if number is None and not said and len(row.cells) > 1:
            led = leading_number(cell)
            if led:
                return led[0], (Paragraph(led[1], place=row.place),)
        return number, said
    if said and (row.cells.keys() - {Column.RECOMMENDATION} or row.over or row.beside):
        named = read_number(plain(said[0].text)) if len(said) > 1 else None
        if named and NAMING.match(plain(said[0].text).strip()):
            return named, said[1:]
        led = leading_number(said[0].text)
        if led:
            return led[0], (replace(said[0], text=led[1]), *said[1:])
        return _number_beside(row), said
    return None, said


def _number_beside(row: BodyRow) -> Number | None:
    """Return the number that a finding begins with, for what is recommended beside it."""
    findings = (
        leading_number(each.text)
        for each in row.beside
        if each.column is Column.ASIDE and column_of(each.header, row.layout) is Column.FINDING
    )
    return next((found[0] for found in findings if found), None)


def repeats(row: BodyRow, number: Number, said: Sequence[Paragraph], current: Gathered) -> bool:
    """True for a row that prints the number of the recommendation before again."""
    if number.number != current.number.number:
        return False
    text = " ".join(each.text for each in said)
    known = " ".join(each.text for each, _ in current.said)
    return not text or text in known or row.first_on_page


def is_new(row: BodyRow, current: Gathered | None) -> bool:
    """True for a row that starts a recommendation though no number can be read."""
    wanted = {Column.RECOMMENDATION, Column.RESPONSE if row.answered else Column.ACTION}
    if wanted - row.cells.keys():
        return False
    if current is None or Column.NUMBER in row.cells:
        return True
    text = row.text(Column.RECOMMENDATION)
    if text == " ".join(each.text for each, _ in current.said):
        return False  # printed again, for one more action
    said = current.said[-1][0].text if current.said else ""
    broken = row.first_on_page and bool(said) and not is_ended(said)
    label = read_label(text)
    return not starts_small(label[1] if label else text) and not broken


def guess_number(doubts: Doubts, row: BodyRow, gathered: Sequence[Gathered]) -> Number:
    """Return the number after the last one, for a recommendation that prints none."""
    number = following(gathered[-1].number.number) if gathered else "1"
    printed = plain(row.text(Column.NUMBER))
    says = f"“{printed}” is no number" if printed else "no number is printed"
    # Where none has a number, what is one recommendation is all that can be wrong.
    counted = any(each.number.printed for each in gathered) or bool(printed)
    at = At(number).of(Name.NUMBER) if counted else At(number)
    doubts.say(Code.NUMBER_GUESSED, row.place, at, degree=8 if counted else 5, says=says)
    return Number(number, printed)


def _settled(doubts: Doubts, number: Number, row: BodyRow, taken: dict[str, None]) -> Number:
    """Return a number that no recommendation has yet, saying what is a guess about it."""
    free, code = number.number, None
    if number.number in taken:
        code, free = Code.NUMBER_TWICE, following(next(reversed(taken)))
        while free in taken:
            free = following(free)
    elif number.shared:
        code = Code.NUMBERS_SHARED
    elif number.guessed:
        code = Code.NUMBER_SPELT
    if code:
        doubts.say(code, row.place, At(free).of(Name.NUMBER), printed=number.printed, number=free)
    return replace(number, number=free, guessed=number.guessed or code is Code.NUMBER_TWICE)


def start(
    doubts: Doubts,
    vocabulary: Vocabulary,
    number: Number,
    said: Sequence[Paragraph],
    row: BodyRow,
    heading: Heading,
    taken: dict[str, None],
) -> Gathered:
    """Return a new recommendation; an addressee alone in its first line holds from here on."""
    number = _settled(doubts, number, row, taken)
    if heading.under and not number.number.startswith(heading.under):
        heading.stem, heading.under = NOTHING, ""
    paragraphs = _without_should(doubts, vocabulary, said, row, heading)
    made = Gathered(number, row, list(heading.to), heading.printed, heading.stem)
    made.said = [(each, row) for each in _without_body(doubts, vocabulary, made, paragraphs)]
    _address_at_end(doubts, vocabulary, made, paragraphs)
    if organisations_in(number.whom, vocabulary).ids:  # "Recommendation 3 (the Police and NHS)"
        made.to = read_body(doubts, vocabulary, number.whom, row.place)
        made.to_printed = Value(number.whom, (row.place,), copied=True)
    if Column.TO in row.cells:
        printed = plain(row.text(Column.TO))
        made.to = read_body(doubts, vocabulary, printed, row.place)
        made.to_printed = Value(printed, (row.place,))
    _address_in_sentence(doubts, vocabulary, made)
    used(heading, made.to_printed == heading.printed)
    made.rows = [row]
    return made


def _without_should(
    doubts: Doubts,
    vocabulary: Vocabulary,
    said: Sequence[Paragraph],
    row: BodyRow,
    heading: Heading,
) -> list[Paragraph]:
    """Take "The Governor should:" before a text as the addressee from here on."""
    if not said:
        return []
    first, places = plain(said[0].text).strip(), (row.place,)
    alone = SHOULD.match(first) if len(said) > 1 else None
    inline = _INLINE.match(first)
    if alone and (first.endswith(":") or alone["who"] == first[: len(alone["who"])]):
        address(doubts, vocabulary, heading, alone["who"], places, alone["rest"], first)
        return list(said[1:])
    if inline and names_body(inline["who"], vocabulary):
        whole = first[: len(first) - len(inline["rest"])]
        address(doubts, vocabulary, heading, inline["who"], places, "", whole)
        rest = balanced(said[0].text.partition(":")[2])
        return [replace(said[0], text=rest), *said[1:]]
    return list(said)


def _without_body(
    doubts: Doubts, vocabulary: Vocabulary, made: Gathered, said: list[Paragraph]
) -> list[Paragraph]:
    """Take "To the Head of Healthcare: …" before a text as the addressee of it alone."""
    first = plain(said[0].text).strip() if said else ""
    found = _TO_WHOM.match(first)
    alone = len(said) > 1 and first.endswith(":") and len(first.split()) > 1
    whom = found["whom"] if found else first.rstrip(":") if alone else ""
    who = body_in(whom)
    if not who:
        return said
    where = made.place_row.place
    made.to = read_body(doubts, vocabulary, who, where)
    made.to_printed = Value(whom, (where,))
    doubts.say(Code.BODY_INSIDE, where, TO, printed=whom)
    rest = balanced(said[0].text.partition(":")[2])
    return [*([replace(said[0], text=rest)] if rest else []), *said[1:]]


def _address_at_end(
    doubts: Doubts, vocabulary: Vocabulary, made: Gathered, paragraphs: Sequence[Paragraph]
) -> None:
    """Take an addressee printed in brackets at the end of a text: "… (To the Council)"."""
    found = _AT_END.search(plain(paragraphs[-1].text)) if paragraphs else None
    if not found or not body_in(f"To {found['who']}"):
        return
    made.to = list(organisations_in(found["who"], vocabulary).ids)
    made.to_printed = Value(found["who"], (made.place_row.place,), copied=True)
    ids = ", ".join(made.to) or "no known organisation"
    doubts.say(Code.BODY_AT_END, made.place_row.place, TO, printed=found[0], ids=ids)


def _address_in_sentence(doubts: Doubts, vocabulary: Vocabulary, made: Gathered) -> None:
    """Take the bodies that a text says should do it, where nothing else names an addressee."""
    if made.to or made.to_printed or not made.said:
        return
    found = _WHO_SHOULD.match(plain(made.said[0][0].text).strip())
    named = organisations_in(found["who"], vocabulary) if found else None
    if found and named and named.ids and not named.rest:
        made.to = list(named.ids)
        where, ids = made.place_row.place, ", ".join(named.ids)
        doubts.say(Code.BODY_IN_SENTENCE, where, TO, printed=found["who"], ids=ids)
