"""The rows of the action table, gathered under the recommendation that they belong to.

Must not know: how a cell is divided into actions, plan files.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from action_plans.importing.assemble.body_rows import BodyRow
from action_plans.importing.assemble.cell_updates import UPDATE, as_update
from action_plans.importing.assemble.free_lines import FURNITURE, footnote, names_body
from action_plans.importing.assemble.gathered import (
    Gathered,
    guess_number,
    is_new,
    number_of,
    repeats,
    start,
)
from action_plans.importing.assemble.headings import (
    OF_NOBODY,
    SHOULD,
    TO,
    Heading,
    address,
    body_in,
    heading_goes_on,
    lone_text,
    owns,
    say_unused,
    take_heading,
)
from action_plans.importing.assemble.numbers import Number, is_part_of
from action_plans.importing.assemble.sentences import is_ended, starts_small
from action_plans.importing.document import Paragraph
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import Value
from action_plans.importing.inline import balanced, plain
from action_plans.importing.layouts.layout import Column
from action_plans.importing.paths import At, Name
from action_plans.model.library import Vocabulary

_SHARED = (Column.RECOMMENDATION, Column.RESPONSE, Column.ACTION, Column.OWNER, Column.DUE)


@dataclass(slots=True)
class Gathering:
    """The recommendations' rows in order, the footnotes between them, and what is doubted."""

    recommendations: list[Gathered] = field(default_factory=list)
    footnotes: dict[str, Value] = field(default_factory=dict)
    doubts: Doubts = field(default_factory=Doubts)


def gather(rows: Sequence[BodyRow], vocabulary: Vocabulary) -> Gathering:
    """Return the rows of each recommendation, in order, with addressees and stems."""
    made = Gathering()
    heading = Heading()
    taken: dict[str, None] = {}  # numbers, in order
    last = max((at for at, row in enumerate(rows) if not row.free), default=-1)
    named = 0
    rows = list(map(as_update, rows))
    for at, row in enumerate(rows):
        current = made.recommendations[-1] if made.recommendations else None
        after = rows[at + 1 : at + 2]
        if row.free:
            _free(made, vocabulary, row, heading, after if at < last else ())
        elif not _is_over(made.doubts, vocabulary, row, heading, after, current):
            new = _begun(made, vocabulary, row, heading, taken)
            if new:
                made.recommendations.append(new)
                taken[new.number.number] = None
                named = _name_fields(made.doubts, named, new.number.number)
    say_unused(made.doubts, heading)
    return made


def _begun(
    made: Gathering,
    vocabulary: Vocabulary,
    row: BodyRow,
    heading: Heading,
    taken: dict[str, None],
) -> Gathered | None:
    """Return the recommendation that a row starts; None if it goes on with the one before."""
    current = made.recommendations[-1] if made.recommendations else None
    number, said = number_of(row)
    if current and _is_more(row, number, said, current):
        _more(made.doubts, current, row, lone_text(row))
        return None
    if number is None and not is_new(row, current):
        texts = [row.text(column) for column in row.cells] + [each.text for each in row.beside]
        words = " | ".join(map(plain, texts))
        made.doubts.say(Code.ROW_BEFORE_FIRST, row.place, words=words)
        return None
    number = number or guess_number(made.doubts, row, made.recommendations)
    over = {column: row.over[column] for column in _SHARED if column in row.over}
    whole = replace(row, cells={**over, **row.cells})
    new = start(
        made.doubts, vocabulary, number, said or over.get(Column.RECOMMENDATION, ()), whole,
        heading, taken,
    )  # fmt: skip
    if over and current:
        new.shared = frozenset(over)
        made.doubts.say(
            Code.CELL_SHARED, row.place, At(new.number.number, 1), above=current.number.number,
            number=new.number.number,
        )  # fmt: skip
    return new


def _is_over(
    doubts: Doubts,
    vocabulary: Vocabulary,
    row: BodyRow,
    heading: Heading,
    after: Sequence[BodyRow],
    current: Gathered | None,
) -> bool:
    """Take a row that stands over recommendations; False if it belongs to one."""
    goes_on, heading.last = heading.last, False
    if _is_stem(row, after):
        number, said = number_of(row)
        text = balanced(" ".join(each.text for each in said))
        heading.stem, heading.under = Value(text, (row.place,)), number.number if number else ""
        doubts.say(Code.NUMBER_AGAIN, row.place, words=plain(row.text(Column.NUMBER)))
        return True
    lone = lone_text(row)
    if lone is None or number_of(row)[0] is not None:
        return False
    if row.continues and (goes_on or current):
        if goes_on:
            heading_goes_on(doubts, heading, lone, row)
            heading.last = True
        return goes_on
    if _goes_on(current, lone, row, after):
        return False
    take_heading(doubts, vocabulary, heading, lone, row, after)
    heading.last = True
    return True


def _is_stem(row: BodyRow, after: Sequence[BodyRow]) -> bool:
    """True for "5 | Clean the:" over "5a | yard"."""
    if row.cells.keys() != {Column.NUMBER, Column.RECOMMENDATION} or not after:
        return False
    number, part = number_of(row)[0], number_of(after[0])[0]
    announces = row.text(Column.RECOMMENDATION).rstrip("*").endswith(":")
    return bool(announces and number and part and is_part_of(part.number, number.number))


def _is_more(
    row: BodyRow, number: Number | None, said: Sequence[Paragraph], current: Gathered
) -> bool:
    """True for a row of the recommendation before it."""
    if row.continues:
        return True
    if number is not None:
        return repeats(row, number, said, current)
    return lone_text(row) is not None or not is_new(row, current)


def _name_fields(doubts: Doubts, since: int, number: str) -> int:
    """Say of doubts about an addressee which recommendation is the first that has it."""
    for at in range(since, len(doubts.all)):
        doubt = doubts.all[at]
        if not doubt.field.number and doubt.field.name in (Name.TO, Name.TO_PRINTED):
            doubts.all[at] = replace(doubt, field=replace(doubt.field, number=number))
    return len(doubts.all)


def _goes_on(
    current: Gathered | None, lone: Sequence[Paragraph], row: BodyRow, after: Sequence[BodyRow]
) -> bool:
    """True if a lone text is the rest of the recommendation before it, not a heading."""
    if current is None or Column.NUMBER in row.cells:
        return False
    text = " ".join(each.text for each in lone)
    said = current.said[-1][0].text if current.said else ""
    if starts_small(text):
        ended = is_ended(said) or said.endswith(")")  # "… (S39)"
        return not (body_in(plain(text)) and ended)
    if SHOULD.match(plain(text)) or text.rstrip("*").endswith(":"):
        return False
    follows = lone_text(after[0]) if after else None
    if follows and SHOULD.match(plain(f"{text} {follows[0].text}")):
        return False
    return bool(said) and not is_ended(said) and (row.first_on_page or current.rows[-1] is row)


def _more(
    doubts: Doubts, current: Gathered, row: BodyRow, lone: Sequence[Paragraph] | None
) -> None:
    """Add a row to the recommendation before it."""
    said = lone if lone is not None else row.cells.get(Column.RECOMMENDATION, ())
    known = " ".join(each.text for each, _ in current.said)
    text = " ".join(each.text for each in said)
    at = At(current.number.number)
    if said and text == known:
        doubts.say(Code.TEXT_AGAIN, row.place, at.of(Name.TEXT), plain(text))
    else:
        current.said.extend((each, row) for each in said)
    again = plain(row.text(Column.NUMBER))
    if again:
        doubts.say(Code.NUMBER_AGAIN, row.place, at.of(Name.NUMBER), again)
    current.rows.append(row)


def _free(
    made: Gathering,
    vocabulary: Vocabulary,
    row: BodyRow,
    heading: Heading,
    after: Sequence[BodyRow],
) -> None:
    """Take a paragraph that stands between the rows: footnote, addressee, page number or other."""
    paragraph = row.cells[Column.RECOMMENDATION][0]
    bare = plain(paragraph.text).strip()
    if footnote(made.footnotes, paragraph):
        return
    if made.recommendations and UPDATE.match(bare):
        current = made.recommendations[-1]
        current.rows.append(replace(row, cells={Column.ACTION: (paragraph,)}, free=False))
        return
    goes_on = made.recommendations and re.match(r"^action plan\b", bare, re.I)
    if FURNITURE.match(bare) or goes_on:
        return
    named = SHOULD.match(bare) or OF_NOBODY.fullmatch(bare) or body_in(bare)
    stands_over = bool(named) or heading.open or owns(bare, after)
    if after and stands_over:
        take_heading(made.doubts, vocabulary, heading, (paragraph,), row, after)
    elif after and after[0].headed and names_body(bare, vocabulary):
        address(made.doubts, vocabulary, heading, bare.rstrip(":"), (row.place,), "", bare)
        made.doubts.say(Code.BODY_FREE_LINE, row.place, TO)
    else:
        made.doubts.say(Code.OUTSIDE_TABLE, row.place, words=bare)
