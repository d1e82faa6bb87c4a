"""Nothing lost, nothing invented: a plan's words counted against its document's.

Must not know: how the draft was made, how a plan file is written.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from action_plans.importing.assemble.body_rows import BodyRow
from action_plans.importing.assemble.other_tables import is_definitions
from action_plans.importing.assemble.tables import Found
from action_plans.importing.counting.words import words_of
from action_plans.importing.coverage_figures import Coverage
from action_plans.importing.document import Document, Paragraph, Place
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import NOWHERE, Doubt, doubt
from action_plans.importing.draft import PlanDraft, Value
from action_plans.importing.fields import Field, shown
from action_plans.importing.inline import plain
from action_plans.importing.layouts.layout import Column
from action_plans.importing.layouts.read_layouts import shared_words
from action_plans.importing.outside import say_outside
from action_plans.importing.paths import At, Name

_DATE = re.compile(
    r"\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{4}|"
    r"(?:spring|summer|autumn|winter)\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|completed?|ongoing)\b",
    re.IGNORECASE,
)

_JOINING = frozenset({"a", "ac", "and", "the", "of", "with", "both"})  # alone they say nothing


def words_in(*markdown: str) -> Counter[str]:
    """Return the words of Markdown, small, counted. A line's hyphen parts none, nor does a star of
    emphasis; one that is printed does.
    """
    return _words(map(plain, markdown))


def _words(plain_texts: Iterable[str]) -> Counter[str]:
    return Counter(chain.from_iterable(map(words_of, plain_texts)))


def _words_of(field: Field) -> Counter[str]:
    """Return the words that a field stands for."""
    at, value = field
    return _words([shown(at, value.printed or value.text)])


@dataclass(frozen=True, slots=True)
class _Printed:
    """What is counted of a document: the text of every table cell below the first header with its
    place, definitions left out, and its words; all other text; the rows of the action table; what
    stands over.
    """

    body: tuple[tuple[str, Place], ...]
    words: Counter[str]
    outside: tuple[tuple[str, Place], ...]
    rows: tuple[BodyRow, ...]
    heads: Counter[str]  # the words of headers, and of lines that name a card


def covered(
    before: Document, document: Document, found: Found, draft: PlanDraft, fields: Sequence[Field]
) -> Coverage:
    """Return what became of the document's words in the draft; `before` is the document as it was
    read, `document` as its cards were turned into rows, `found` are its tables, `fields` those of
    the draft.

    Words that no rule has taken are added to the review list, row by row, so that none is lost.
    Where there are any, a rule is missing: `caught` counts them.
    """
    printed = _printed(document, found)
    if before is not document:
        gone = _beyond(_every(before), _every(document))
        words = " ".join(word for word in gone if word not in printed.heads)
        draft.doubts += [doubt(Code.CAUGHT, NOWHERE, words=words)] if words else []
    say_outside(draft, fields, printed.outside, printed.words)
    coverage = _cover(document, printed, draft, fields)
    if not coverage.lost:
        return coverage
    _list_lost(Counter(coverage.lost), printed, draft)
    return _cover(document, printed, draft, fields)


def _every(document: Document) -> Counter[str]:
    """Return all words of a document."""
    texts = (
        text
        for block in document.blocks
        for text in (
            [block.text]
            if isinstance(block, Paragraph)
            else [cell.text for row in block.rows for cell in row.cells]
        )
    )
    return words_in(*texts)


def _cover(
    document: Document, printed: _Printed, draft: PlanDraft, every: Sequence[Field]
) -> Coverage:
    body, rows = printed.words, {place for _, place in printed.body}
    whole = body + words_in(*(text for text, _ in printed.outside)) + printed.heads
    fields = [(at, value) for at, value in every if not value.copied]
    own = Counter[str]()
    for each in fields:
        if _is_body(*each, rows):
            own.update(_words_of(each))
    listed = _words(doubt.words for doubt in draft.doubts if doubt.where.row)
    caught = (doubt.words for doubt in draft.doubts if doubt.code is Code.CAUGHT)
    lost = body - own - listed
    invented = _beyond(own - body, printed.heads)
    answers = {word for said in shared_words().answers for word in said.split()}
    for word in answers & printed.heads.keys():
        del invented[word]  # over a column of ticks it stands once for all of them
    for at, value in every:
        said = Counter[str]() if value.printed else _words_of((at, value))  # what is not reckoned
        if value.copied:
            invented.update({word: 1 for word in said if word not in whole})
        elif not _is_body(at, value, rows):
            invented.update(_beyond(said, whole))
    return Coverage(
        document.name,
        len(draft.recommendations),
        sum(len(each.actions) for each in draft.recommendations),
        sum(len(each.updates) for each in draft.recommendations),
        body.total(),
        (body & own).total(),
        ((body - own) & listed).total(),
        _dates(printed.rows, fields, draft.doubts),
        _owners(printed.rows, fields, draft.doubts),
        len(draft.doubts),
        _words(caught).total(),
        dict(lost),
        dict(invented),
        document.count,
    )


def _list_lost(lost: Counter[str], printed: _Printed, draft: PlanDraft) -> None:
    for text, place in printed.body:
        here = words_in(text) & lost
        if here:
            lost.subtract(here)
            words = " ".join(here.elements())
            degree = 1 if here.keys() <= _JOINING else 0
            draft.doubts.append(doubt(Code.CAUGHT, place, words=words, degree=degree))


def _printed(document: Document, found: Found) -> _Printed:
    body: list[tuple[str, Place]] = []
    begun = found.by_content
    for table in document.tables():
        if is_definitions(table):
            continue
        for row in table.rows:
            begun = begun or row.place in found.headers
            if begun and row.place not in found.headers:
                body.extend(
                    (cell.text, row.place) for cell in row.cells if cell.text and not cell.goes_on
                )
    taken = {place for _, place in body} | set(found.headers)
    outside = tuple(_outside(document, taken))
    heads = words_in(*found.headers.values())
    words = words_in(*(text for text, _ in body))
    return _Printed(tuple(body), words, outside, tuple(found.rows), heads)


def _outside(document: Document, taken: Container[Place]) -> Iterator[tuple[str, Place]]:
    """Yield all text that is in no body cell, with its place: title block, notes, other tables."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block.text, block.place
        elif not is_definitions(block):
            for row in block.rows:
                if row.place not in taken:
                    yield from ((cell.text, row.place) for cell in row.cells if cell.text)


def _is_body(at: At, value: Value, rows: Container[Place]) -> bool:
    """True for a field that table cells fill; an addressee may stand between the tables, and totals
    above the header, in none of the `rows` below it.
    """
    if at.name is Name.TOTALS:
        return value.place in rows
    if value.places and not value.places[0].row and not value.printed:
        return False
    return bool(at.number) or at.name is Name.LABEL


def _beyond(words: Counter[str], held: Counter[str]) -> Counter[str]:
    """Return `words - held`; Counter's own way goes through all of `held`, each time."""
    return Counter({word: n - held[word] for word, n in words.items() if n > held[word]})


def _dates(
    rows: Sequence[BodyRow], fields: Sequence[Field], doubts: Sequence[Doubt]
) -> tuple[int, int]:
    """Return (present, printed) dates and states of completion in the date cells."""
    printed = Counter(
        " ".join(found.casefold().split())
        for row in rows
        for found in _DATE.findall(plain(row.text(Column.DUE)))
    )
    texts = [value.text for at, value in fields if at.name is Name.DUE]
    texts += [doubt.words for doubt in doubts]
    present = Counter(
        " ".join(found.casefold().split()) for text in texts for found in _DATE.findall(text)
    )
    return (printed & present).total(), printed.total()


def _owners(
    rows: Sequence[BodyRow], fields: Sequence[Field], doubts: Sequence[Doubt]
) -> tuple[int, int]:
    """Return (present, printed) owner cells."""
    left = _words(doubt.words for doubt in doubts)
    for each in fields:
        if each[0].name is Name.OWNERS:
            left.update(_words_of(each))
    present = printed = 0
    for row in rows:
        words = words_in(row.text(Column.OWNER))
        if words:
            printed += 1
            present += not _beyond(words, left)
            left.subtract({word: min(n, left[word]) for word, n in words.items()})
    return present, printed
