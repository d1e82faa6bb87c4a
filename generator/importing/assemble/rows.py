"""The rows of the action table, gathered under the recommendation that they belong to.

Must not know: how a cell is divided into actions, plan files.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.importing.assemble.columns import Column
from generator.importing.assemble.numbers import Number, following, leading_number, read_number
from generator.importing.assemble.organisations import organisations_in
from generator.importing.assemble.sentences import is_ended, starts_small
from generator.importing.assemble.tables import BodyRow
from generator.importing.document import Paragraph, Place
from generator.importing.draft import PlanDraft, Value
from generator.importing.inline import balanced, plain
from generator.importing.review import DoubtKind

_SHOULD = re.compile(
    r"^(?P<who>.{3,200}?)\s+(?:should(?:\s+also)?|must|(?:is|are)\s+(?:asked|recommended)\s+to)\s*"
    r"(?::\s*(?P<rest>.*))?$",
    re.IGNORECASE,
)
_INLINE = re.compile(r"^(?P<who>[^.:;]{3,120}?)\s+should\s*:\s+(?P<rest>\S.*)$")
_MARK = re.compile(r"^\s*(?:\\?\*+|[†‡§])\s*(?=\S)")
_FURNITURE = re.compile(
    r"^(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?$|^official(?:[- ]sensitive)?$", re.I
)
_FOR = re.compile(r"^(?:recommendations?\s+)?(?:for|to)\s+(?P<who>.+?)\s*:?$", re.IGNORECASE)


@dataclass(slots=True)
class Gathered:
    """One recommendation's rows; `said` are the paragraphs of its text, with their rows."""

    number: Number
    place_row: BodyRow
    to: list[str] = field(default_factory=list)
    to_printed: Value = Value()
    stem: Value = Value()
    said: list[tuple[Paragraph, BodyRow]] = field(default_factory=list)
    rows: list[BodyRow] = field(default_factory=list)


@dataclass(slots=True)
class _Heading:
    """What the rows that stand over recommendations say so far."""

    to: list[str] = field(default_factory=list)
    printed: Value = Value()
    stem: Value = Value()
    open: bool = False  # the row breaks off: its next row goes on
    last: bool = False  # the row before was one of these


def gather(draft: PlanDraft, rows: Sequence[BodyRow]) -> list[Gathered]:
    """Return the recommendations' rows in order; footnotes and doubts go to the draft."""
    gathered: list[Gathered] = []
    heading = _Heading()
    for at, row in enumerate(rows):
        current = gathered[-1] if gathered else None
        if row.free:
            _free(draft, row, heading, rows[at + 1 :], current)
            continue
        number, rest = _number_of(row)
        lone = _lone_text(row)
        if row.continues and heading.last and lone is not None:
            _head_goes_on(draft, heading, lone, row)
            continue
        heading.last = False
        if row.continues and current:
            _more(draft, current, row, lone)
            continue
        again = current is not None and number is not None and _repeats(row, number, rest, current)
        if again and current:
            _more(draft, current, row, lone)
            continue
        if number is None and lone is not None:
            if not _goes_on(current, lone, row, rows[at + 1 :]):
                _head(draft, heading, lone, row, rows[at + 1 :])
                heading.last = True
                continue
        if number is None and _is_new(row, current):
            number = _guess_number(draft, row, gathered)
        if number is None:
            if current is None:
                _not_understood(draft, row)
                continue
            _more(draft, current, row, lone)
            continue
        gathered.append(_start(draft, number, rest, row, heading, gathered))
        _name_field(draft, gathered[-1].number.number)
    return gathered


def _name_field(draft: PlanDraft, number: str) -> None:
    """Say of doubts about an addressee which recommendation is the first that has it."""
    draft.doubts = [
        replace(each, field=f"{number}/{each.field}") if each.field in ("to", "to_printed") else each
        for each in draft.doubts
    ]


def _number_of(row: BodyRow) -> tuple[Number | None, tuple[Paragraph, ...]]:
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


def _repeats(
    row: BodyRow, number: Number, said: Sequence[Paragraph], current: Gathered
) -> bool:
    """True for a row that prints the number of the recommendation before again."""
    if number.number != current.number.number:
        return False
    text = " ".join(each.text for each in said)
    known = " ".join(each.text for each, _ in current.said)
    return not text or text in known or row.first_on_page


def _lone_text(row: BodyRow) -> tuple[Paragraph, ...] | None:
    """Return the only filled cell of a row, if it stands in one of the first columns."""
    filled = [column for column in row.cells if row.cells[column]]
    if len(filled) != 1 or row.updates:
        return None
    if filled[0] in (Column.NUMBER, Column.RECOMMENDATION, Column.OTHER):
        return row.cells[filled[0]]
    if filled[0] is Column.ACTION and _SHOULD.match(plain(row.text(Column.ACTION))):
        return row.cells[filled[0]]
    return None


def _goes_on(
    current: Gathered | None, lone: Sequence[Paragraph], row: BodyRow, after: Sequence[BodyRow]
) -> bool:
    """True if a lone text is the rest of the recommendation before it, not a heading."""
    if current is None or Column.NUMBER in row.cells:
        return False
    text = " ".join(each.text for each in lone)
    if starts_small(text):
        return True
    if _SHOULD.match(plain(text)) or text.rstrip("*").endswith(":"):
        return False
    follows = _lone_text(after[0]) if after else None
    if follows and _SHOULD.match(plain(f"{text} {follows[0].text}")) and not starts_small(text):
        return False
    said = current.said[-1][0].text if current.said else ""
    return bool(said) and not is_ended(said) and (row.first_on_page or current.rows[-1] is row)


def _head(
    draft: PlanDraft,
    heading: _Heading,
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
    found = _SHOULD.match(bare)
    named = organisations_in(bare, draft.vocabulary)
    if found:
        _address(draft, heading, found["who"], places, found["rest"] or "", bare)
        return
    follows = _lone_text(after[0]) if after else None
    if follows and _SHOULD.match(plain(f"{bare} {follows[0].text}")) and _is_half(bare, named.ids):
        heading.printed, heading.open = Value(bare, places), True
        return
    of = _FOR.match(bare)
    if of and organisations_in(of["who"], draft.vocabulary).ids:
        _address(draft, heading, of["who"], places, "", bare)
    elif bare.endswith(":") and len(bare.split()) > 2 and not (named.ids and not named.rest):
        heading.stem = Value(bare, places)
        heading.open = False
    elif named.ids and len(named.rest.split()) < 4:
        _address(draft, heading, bare.rstrip(":"), places, "", bare)
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


def _head_goes_on(
    draft: PlanDraft, heading: _Heading, lone: Sequence[Paragraph], row: BodyRow
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


def _address(
    draft: PlanDraft,
    heading: _Heading,
    who: str,
    places: tuple[Place, ...],
    rest: str,
    whole: str,
) -> None:
    """Set the addressee from here on; `rest` is the stem that the same row holds."""
    who = who.strip().strip("*").strip()
    printed = who.rstrip(" ,;")
    named = organisations_in(printed, draft.vocabulary)
    heading.to = list(named.ids)
    heading.printed = Value(printed, places)
    heading.stem = Value(rest, places) if rest else Value()
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


def _is_new(row: BodyRow, current: Gathered | None) -> bool:
    """True for a row that starts a recommendation though no number can be read."""
    if Column.RECOMMENDATION not in row.cells or Column.RESPONSE not in row.cells:
        return False
    if current is None or Column.NUMBER in row.cells:
        return True
    text = row.text(Column.RECOMMENDATION)
    said = current.said[-1][0].text if current.said else ""
    if starts_small(text) or (row.first_on_page and said and not is_ended(said)):
        return False
    return True


def _guess_number(draft: PlanDraft, row: BodyRow, gathered: Sequence[Gathered]) -> Number:
    number = following(gathered[-1].number.number) if gathered else "1"
    printed = plain(row.text(Column.NUMBER))
    says = f"“{printed}” is no number" if printed else "no number is printed"
    draft.doubt(DoubtKind.GUESSED, 8, row.place, f"{number}/number", f"{says}; {number} is next")
    return Number(number, printed, True)


def _start(
    draft: PlanDraft,
    number: Number,
    said: Sequence[Paragraph],
    row: BodyRow,
    heading: _Heading,
    gathered: Sequence[Gathered],
) -> Gathered:
    """Return a new recommendation; an addressee inside its cell holds from here on."""
    taken = {each.number.number for each in gathered}
    if number.number in taken:
        free = following(gathered[-1].number.number)
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
        alone = _SHOULD.match(first) if len(paragraphs) > 1 else None
        inline = _INLINE.match(first)
        if alone and (first.endswith(":") or alone["who"] == first[: len(alone["who"])]):
            _address(draft, heading, alone["who"], (row.place,), alone["rest"] or "", first)
            del paragraphs[0]
        elif inline and organisations_in(inline["who"], draft.vocabulary).ids:
            _address(
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
    made.rows = [row]
    return made


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
    heading: _Heading,
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
        _SHOULD.match(bare) or _FOR.match(bare) or heading.open
    ):
        _head(draft, heading, (paragraph,), row, after)
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
