"""The rows of the action table, gathered under the recommendation that they belong to.

Must not know: how a cell is divided into actions, plan files.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from action_plans.importing.assemble.columns import Column
from action_plans.importing.assemble.gathered import (
    Gathered,
    guess_number,
    is_new,
    number_of,
    repeats,
    start,
)
from action_plans.importing.assemble.headings import (
    FOR,
    SHOULD,
    Heading,
    heading_goes_on,
    lone_text,
    say_unused,
    take_heading,
)
from action_plans.importing.assemble.numbers import Number
from action_plans.importing.assemble.sentences import is_ended, starts_small
from action_plans.importing.assemble.tables import BodyRow
from action_plans.importing.document import Paragraph
from action_plans.importing.draft import PlanDraft, Value
from action_plans.importing.inline import balanced, plain
from action_plans.importing.review import DoubtKind

_MARK = re.compile(r"^\s*(?:(?:\\\*)+|[†‡§]|[⁰¹²³⁴-⁹]+)\s*(?=\S)")  # a star of emphasis is no mark
_FURNITURE = re.compile(
    r"^(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?$|^official(?:[- ]sensitive)?$", re.I
)


def gather(draft: PlanDraft, rows: Sequence[BodyRow]) -> list[Gathered]:
    """Return the recommendations' rows in order; footnotes and doubts go to the draft."""
    gathered: list[Gathered] = []
    heading = Heading()
    taken: dict[str, None] = {}  # numbers, in order
    last = max((at for at, row in enumerate(rows) if not row.free), default=-1)
    for at, row in enumerate(rows):
        current = gathered[-1] if gathered else None
        after = rows[at + 1 : at + 2]
        if row.free:
            _free(draft, row, heading, after if at < last else (), current)
        elif not _is_over(draft, row, heading, after, current):
            number, said = number_of(row)
            if _is_more(row, number, said, current) and current:
                _more(draft, current, row, lone_text(row))
            elif number is None and not is_new(row, current):
                _not_understood(draft, row)
            else:
                number = number or guess_number(draft, row, gathered)
                gathered.append(start(draft, number, said, row, heading, taken))
                taken[gathered[-1].number.number] = None
                _name_field(draft, gathered[-1].number.number)
    say_unused(draft, heading)
    return gathered


def _is_over(
    draft: PlanDraft,
    row: BodyRow,
    heading: Heading,
    after: Sequence[BodyRow],
    current: Gathered | None,
) -> bool:
    """Take a row that stands over recommendations; False if it belongs to one."""
    lone = lone_text(row)
    goes_on, heading.last = heading.last, False
    if lone is None or number_of(row)[0] is not None:
        return False
    if row.continues and (goes_on or current):
        if goes_on:
            heading_goes_on(draft, heading, lone, row)
            heading.last = True
        return goes_on
    if _goes_on(current, lone, row, after):
        return False
    take_heading(draft, heading, lone, row, after)
    heading.last = True
    return True


def _is_more(
    row: BodyRow, number: Number | None, said: Sequence[Paragraph], current: Gathered | None
) -> bool:
    """True for a row of the recommendation before it."""
    if current is None:
        return False
    if row.continues:
        return True
    if number is not None:
        return repeats(row, number, said, current)
    return lone_text(row) is not None or not is_new(row, current)


def _name_field(draft: PlanDraft, number: str) -> None:
    """Say of doubts about an addressee which recommendation is the first that has it."""
    for at in range(len(draft.doubts) - 1, -1, -1):
        doubt = draft.doubts[at]
        if doubt.field in ("to", "to_printed"):
            draft.doubts[at] = replace(doubt, field=f"{number}/{doubt.field}")
        elif doubt.field.endswith(("/to", "/to_printed")):
            break


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
    elif after and (SHOULD.match(bare) or FOR.match(bare) or heading.open):
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
    texts = [row.text(column) for column in row.cells]
    texts += [each.text for _, paragraphs in row.updates for each in paragraphs]
    words = " | ".join(map(plain, texts))
    draft.doubt(
        DoubtKind.NOT_UNDERSTOOD, 9, row.place, "", "a row before the first recommendation:", words
    )
