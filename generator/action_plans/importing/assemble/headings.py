"""The rows that stand over recommendations: addressees, stems, mere headings.

Must not know: how rows are gathered, actions, plan files.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from action_plans.importing.assemble.columns import Column
from action_plans.importing.assemble.organisations import organisations_in
from action_plans.importing.assemble.tables import BodyRow
from action_plans.importing.document import Paragraph, Place
from action_plans.importing.draft import NOTHING, PlanDraft, Value
from action_plans.importing.inline import balanced, plain
from action_plans.importing.review import DoubtKind

SHOULD = re.compile(
    r"^(?P<who>.{3,200}?)\s+(?:should(?:\s+also)?|must|(?:is|are)\s+(?:asked|recommended)\s+to)\s*"
    r"(?::\s*(?P<rest>.*))?$",
    re.IGNORECASE,
)
FOR = re.compile(r"^(?:recommendations?\s+)?(?:for|to)\s+(?P<who>.+?)\s*:?$", re.IGNORECASE)


@dataclass(slots=True)
class Heading:
    """What the rows that stand over recommendations say so far."""

    to: list[str] = field(default_factory=list)
    printed: Value = NOTHING
    stem: Value = NOTHING
    open: bool = False  # the row breaks off: its next row goes on
    last: bool = False  # the row before was one of these


def lone_text(row: BodyRow) -> tuple[Paragraph, ...] | None:
    """Return the only filled cell of a row, if it stands in one of the first columns."""
    filled = [column for column in row.cells if row.cells[column]]
    if len(filled) != 1 or row.updates:
        return None
    if filled[0] in (Column.NUMBER, Column.RECOMMENDATION, Column.OTHER):
        return row.cells[filled[0]]
    if filled[0] is Column.ACTION and SHOULD.match(plain(row.text(Column.ACTION))):
        return row.cells[filled[0]]
    return None


def take_heading(
    draft: PlanDraft,
    heading: Heading,
    lone: Sequence[Paragraph],
    row: BodyRow,
    after: Sequence[BodyRow],
) -> None:
    """Take a row that stands over recommendations: an addressee, a stem or a mere heading."""
    text = balanced(" ".join(each.text for each in lone))
    bare = plain(text).strip()
    if heading.open:
        bare = f"{heading.printed.text} {bare}"
        places = (*heading.printed.places, row.place)
    else:
        places = (row.place,)
    found = SHOULD.match(bare)
    named = organisations_in(bare, draft.vocabulary)
    if found:
        address(draft, heading, found["who"], places, found["rest"] or "", bare)
        return
    follows = lone_text(after[0]) if after else None
    if follows and SHOULD.match(plain(f"{bare} {follows[0].text}")) and _is_half(bare, named.ids):
        heading.printed, heading.open = Value(bare, places), True
        return
    of = FOR.match(bare)
    if of and organisations_in(of["who"], draft.vocabulary).ids:
        address(draft, heading, of["who"], places, "", bare)
    elif bare.endswith(":") and len(bare.split()) > 2 and not (named.ids and not named.rest):
        if heading.stem and not heading.stem.copied:
            bare = f"{heading.stem.text} {bare}"
            places = (*heading.stem.places, *places)
        heading.stem = Value(bare, places)
        heading.open = False
    elif named.ids and len(named.rest.split()) < 4:
        address(draft, heading, bare.rstrip(":"), places, "", bare)
    else:
        heading.open = False
        draft.doubt(
            DoubtKind.LEFT_OUT,
            4,
            row.place,
            "",
            "a heading between rows names no organisation:",
            bare,
        )


def heading_goes_on(
    draft: PlanDraft, heading: Heading, lone: Sequence[Paragraph], row: BodyRow
) -> None:
    """Add the rest of a heading row that is broken over a page."""
    rest = plain(balanced(" ".join(each.text for each in lone)))
    if heading.open or heading.stem:
        part = heading.stem if heading.stem else heading.printed
        whole = Value(f"{part.text} {rest}", (*part.places, row.place))
        if heading.stem:
            heading.stem = whole
        else:
            heading.printed = whole
    else:
        heading.stem = Value(rest, (row.place,))
    draft.doubt(DoubtKind.JOINED, 3, row.place, "to", "a heading that is broken over a page")


def _is_half(text: str, ids: Sequence[str]) -> bool:
    """True if a lone row breaks off, so that the next row is its rest."""
    return not text.endswith((".", ":")) and not (len(text.split()) < 2 and not ids)


def address(
    draft: PlanDraft,
    heading: Heading,
    who: str,
    places: tuple[Place, ...],
    rest: str,
    whole: str,
) -> None:
    """Set the addressee from here on; `rest` is the stem that the same row holds."""
    who = who.strip().strip("*").strip()
    printed = who.rstrip(" ,;")
    named = organisations_in(printed, draft.vocabulary)
    say_unused(draft, heading)
    heading.to = list(named.ids)
    heading.printed = Value(printed, places)
    heading.stem = Value(rest, places) if rest else NOTHING
    heading.open = False
    where = places[-1]
    left = whole.replace(printed, " ", 1)
    left = " ".join((left.replace(rest, " ", 1) if rest else left).split())
    if re.search(r"\w", left):
        draft.doubt(
            DoubtKind.LEFT_OUT, 1, where, "to_printed", "beside the addressee stands only", left
        )
    if not named.ids:
        draft.doubt(
            DoubtKind.NOT_UNDERSTOOD,
            7,
            where,
            "to",
            f"“{printed}” is no organisation of the vocabulary; add it or a spelling of it",
        )
    elif named.rest:
        draft.doubt(
            DoubtKind.GUESSED,
            5,
            where,
            "to",
            f"“{printed}” is read as {', '.join(named.ids)}; “{named.rest}” is not known",
        )


def say_unused(draft: PlanDraft, heading: Heading) -> None:
    """List an addressee and a stem under which no recommendation stands."""
    for value in (heading.printed, heading.stem):
        if value and not value.copied:
            draft.doubt(
                DoubtKind.LEFT_OUT,
                6,
                value.places[0],
                "",
                "no recommendation stands under the heading",
                value.text,
            )
