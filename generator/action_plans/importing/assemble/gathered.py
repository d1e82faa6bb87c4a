"""One recommendation's rows, as they are gathered; and what starts one.

Must not know: how a cell is divided into actions, plan files.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from action_plans.importing.assemble.columns import Column
from action_plans.importing.assemble.headings import SHOULD, Heading, address
from action_plans.importing.assemble.numbers import Number, following, leading_number, read_number
from action_plans.importing.assemble.organisations import organisations_in
from action_plans.importing.assemble.sentences import is_ended, starts_small
from action_plans.importing.assemble.tables import BodyRow
from action_plans.importing.document import Paragraph
from action_plans.importing.draft import NOTHING, PlanDraft, Value
from action_plans.importing.inline import balanced, plain
from action_plans.importing.review import DoubtKind

_AT_END = re.compile(
    r"\((?:to|for|directed to|addressed to)[:\s]+(?:the\s+)?(?P<who>[^()]{2,80})\)\.?$",
    re.IGNORECASE,
)
_INLINE = re.compile(r"^(?P<who>[^.:;]{3,120}?)\s+should\s*:\s+(?P<rest>\S.*)$")


@dataclass(slots=True)
class Gathered:
    """One recommendation's rows; `said` are the paragraphs of its text, with their rows."""

    number: Number
    place_row: BodyRow
    to: list[str] = field(default_factory=list)
    to_printed: Value = NOTHING
    stem: Value = NOTHING
    said: list[tuple[Paragraph, BodyRow]] = field(default_factory=list)
    rows: list[BodyRow] = field(default_factory=list)


def number_of(row: BodyRow) -> tuple[Number | None, tuple[Paragraph, ...]]:
    """Return a row's number and the paragraphs of its recommendation."""
    said = row.cells.get(Column.RECOMMENDATION, ())
    cell = row.text(Column.NUMBER)
    if cell:
        number = read_number(plain(cell))
        if number or said or len(row.cells) > 1:
            if number is None and not said:
                led = leading_number(cell)
                if led:
                    return led[0], (Paragraph(led[1], place=row.place),)
            return number, said
        return None, said
    if said and (row.cells.keys() - {Column.RECOMMENDATION}):
        led = leading_number(said[0].text)
        if led:
            first = Paragraph(led[1], said[0].marker, said[0].level, said[0].top, said[0].place)
            return led[0], (first, *said[1:])
    return None, said


def repeats(row: BodyRow, number: Number, said: Sequence[Paragraph], current: Gathered) -> bool:
    """True for a row that prints the number of the recommendation before again."""
    if number.number != current.number.number:
        return False
    text = " ".join(each.text for each in said)
    known = " ".join(each.text for each, _ in current.said)
    return not text or text in known or row.first_on_page


def is_new(row: BodyRow, current: Gathered | None) -> bool:
    """True for a row that starts a recommendation though no number can be read."""
    if Column.RECOMMENDATION not in row.cells or Column.RESPONSE not in row.cells:
        return False
    if current is None or Column.NUMBER in row.cells:
        return True
    text = row.text(Column.RECOMMENDATION)
    said = current.said[-1][0].text if current.said else ""
    broken = row.first_on_page and bool(said) and not is_ended(said)
    return not starts_small(text) and not broken


def guess_number(draft: PlanDraft, row: BodyRow, gathered: Sequence[Gathered]) -> Number:
    """Return the number after the last one, for a recommendation that prints none."""
    number = following(gathered[-1].number.number) if gathered else "1"
    printed = plain(row.text(Column.NUMBER))
    says = f"“{printed}” is no number" if printed else "no number is printed"
    draft.doubt(DoubtKind.GUESSED, 8, row.place, f"{number}/number", f"{says}; {number} is next")
    return Number(number, printed, True)


def start(
    draft: PlanDraft,
    number: Number,
    said: Sequence[Paragraph],
    row: BodyRow,
    heading: Heading,
    taken: dict[str, None],
) -> Gathered:
    """Return a new recommendation; an addressee inside its cell holds from here on."""
    if number.number in taken:
        free = following(next(reversed(taken)))
        while free in taken:
            free = following(free)
        draft.doubt(
            DoubtKind.GUESSED,
            8,
            row.place,
            f"{free}/number",
            f"{number.printed} is printed a second time; {free} stands for it",
        )
        number = Number(free, number.printed, True)
    elif number.guessed:
        draft.doubt(
            DoubtKind.GUESSED,
            5,
            row.place,
            f"{number.number}/number",
            f"“{number.printed}” is spelt {number.number} here",
        )
    paragraphs = list(said)
    if paragraphs:
        first = plain(paragraphs[0].text).strip()
        alone = SHOULD.match(first) if len(paragraphs) > 1 else None
        inline = _INLINE.match(first)
        if alone and (first.endswith(":") or alone["who"] == first[: len(alone["who"])]):
            address(draft, heading, alone["who"], (row.place,), alone["rest"] or "", first)
            del paragraphs[0]
        elif inline and organisations_in(inline["who"], draft.vocabulary).ids:
            address(
                draft,
                heading,
                inline["who"],
                (row.place,),
                "",
                first[: len(first) - len(inline["rest"])],
            )
            rest = balanced(paragraphs[0].text.partition(":")[2])
            paragraphs[0] = Paragraph(rest, place=paragraphs[0].place)
    made = Gathered(number, row, list(heading.to), heading.printed, heading.stem)
    heading.printed = replace(heading.printed, copied=True)
    heading.stem = replace(heading.stem, copied=True)
    made.said = [(each, row) for each in paragraphs]
    _address_at_end(draft, made, paragraphs)
    made.rows = [row]
    return made


def _address_at_end(draft: PlanDraft, made: Gathered, paragraphs: Sequence[Paragraph]) -> None:
    """Take an addressee printed in brackets at the end of a text: "… (To HMPPS)"."""
    found = _AT_END.search(plain(paragraphs[-1].text)) if paragraphs else None
    if not found:
        return
    ids = organisations_in(found["who"], draft.vocabulary).ids
    if ids:
        made.to = list(ids)
        made.to_printed = Value(found["who"], (made.place_row.place,), copied=True)
    says = f"the text ends with “{found[0]}”, read as {', '.join(ids) or 'no known organisation'}"
    field = f"{made.number.number}/to"
    draft.doubt(DoubtKind.GUESSED, 4 if ids else 6, made.place_row.place, field, says)
