"""The rows of the action table, gathered under the recommendation that they belong to.

Must not know: how a cell is divided into actions, plan files.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.importing.assemble.columns import Column
from generator.importing.assemble.gathered import (
    Gathered,
    guess_number,
    is_new,
    number_of,
    repeats,
    start,
)
from generator.importing.assemble.headings import (
    FOR,
    SHOULD,
    Heading,
    heading_goes_on,
    lone_text,
    take_heading,
)
from generator.importing.assemble.sentences import is_ended, starts_small
from generator.importing.assemble.tables import BodyRow
from generator.importing.document import Paragraph
from generator.importing.draft import PlanDraft, Value
from generator.importing.inline import balanced, plain
from generator.importing.review import DoubtKind

_MARK = re.compile(r"^\s*(?:\\?\*+|[†‡§])\s*(?=\S)")
_FURNITURE = re.compile(
    r"^(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?$|^official(?:[- ]sensitive)?$", re.I
)


def gather(draft: PlanDraft, rows: Sequence[BodyRow]) -> list[Gathered]:
    """Return the recommendations' rows in order; footnotes and doubts go to the draft."""
    gathered: list[Gathered] = []
    heading = Heading()
    for at, row in enumerate(rows):
        current = gathered[-1] if gathered else None
        if row.free:
            _free(draft, row, heading, rows[at + 1 :], current)
            continue
        number, rest = number_of(row)
        lone = lone_text(row)
        if row.continues and heading.last and lone is not None:
            heading_goes_on(draft, heading, lone, row)
            continue
        heading.last = False
        if row.continues and current:
            _more(draft, current, row, lone)
            continue
        again = current is not None and number is not None and repeats(row, number, rest, current)
        if again and current:
            _more(draft, current, row, lone)
            continue
        if number is None and lone is not None:
            if not _goes_on(current, lone, row, rows[at + 1 :]):
                take_heading(draft, heading, lone, row, rows[at + 1 :])
                heading.last = True
                continue
        if number is None and is_new(row, current):
            number = guess_number(draft, row, gathered)
        if number is None:
            if current is None:
                _not_understood(draft, row)
                continue
            _more(draft, current, row, lone)
            continue
        gathered.append(start(draft, number, rest, row, heading, gathered))
        _name_field(draft, gathered[-1].number.number)
    return gathered


def _name_field(draft: PlanDraft, number: str) -> None:
    """Say of doubts about an addressee which recommendation is the first that has it."""
    draft.doubts = [
        replace(each, field=f"{number}/{each.field}")
        if each.field in ("to", "to_printed")
        else each
        for each in draft.doubts
    ]


def _goes_on(
    current: Gathered | None, lone: Sequence[Paragraph], row: BodyRow, after: Sequence[BodyRow]
) -> bool:
    """True if a lone text is the rest of the recommendation before it, not a heading."""
    if current is None or Column.NUMBER in row.cells:
        return False
    text = " ".join(each.text for each in lone)
    if starts_small(text):
        return True
    if SHOULD.match(plain(text)) or text.rstrip("*").endswith(":"):
        return False
    follows = lone_text(after[0]) if after else None
    if follows and SHOULD.match(plain(f"{text} {follows[0].text}")) and not starts_small(text):
        return False
    said = current.said[-1][0].text if current.said else ""
    return bool(said) and not is_ended(said) and (row.first_on_page or current.rows[-1] is row)


def _more(
    draft: PlanDraft, current: Gathered, row: BodyRow, lone: Sequence[Paragraph] | None
) -> None:
    """Add a row to the recommendation before it."""
    said = lone if lone is not None else row.cells.get(Column.RECOMMENDATION, ())
    known = " ".join(each.text for each, _ in current.said)
    text = " ".join(each.text for each in said)
    if said and text == known:
        draft.doubt(
            DoubtKind.LEFT_OUT,
            2,
            row.place,
            f"{current.number.number}/text",
            "the recommendation is printed again:",
            plain(text),
        )
    else:
        current.said.extend((each, row) for each in said)
    again = plain(row.text(Column.NUMBER))
    if again:
        draft.doubt(
            DoubtKind.LEFT_OUT,
            2,
            row.place,
            f"{current.number.number}/number",
            "the number cell of a row that goes on holds",
            again,
        )
    current.rows.append(row)


def _free(
    draft: PlanDraft,
    row: BodyRow,
    heading: Heading,
    after: Sequence[BodyRow],
    current: Gathered | None,
) -> None:
    """Take a paragraph that stands between the rows: footnote, addressee, page number or other."""
    paragraph = row.cells[Column.RECOMMENDATION][0]
    bare = plain(paragraph.text).strip()
    if footnote(draft, paragraph):
        return
    if _FURNITURE.match(bare) or (current and re.match(r"^action plan\b", bare, re.I)):
        return
    elif any(not each.free for each in after) and (
        SHOULD.match(bare) or FOR.match(bare) or heading.open
    ):
        take_heading(draft, heading, (paragraph,), row, after)
    else:
        draft.doubt(DoubtKind.LEFT_OUT, 3, row.place, "", "outside the table stands", bare)


def footnote(draft: PlanDraft, paragraph: Paragraph) -> bool:
    """Take a paragraph that a footnote mark begins; False if it is none."""
    mark = _MARK.match(paragraph.text)
    if not mark:
        return False
    key = plain(mark[0]).strip()
    text = balanced(paragraph.text[mark.end() :])
    draft.footnotes.setdefault(key, Value(text, (paragraph.place,)))
    return True


def _not_understood(draft: PlanDraft, row: BodyRow) -> None:
    words = " | ".join(plain(row.text(column)) for column in row.cells)
    draft.doubt(
        DoubtKind.NOT_UNDERSTOOD, 9, row.place, "", "a row before the first recommendation:", words
    )
