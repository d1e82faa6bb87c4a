"""Cards and labelled prose, one for each recommendation, as the rows of one table with a header.

Must not know: what the columns of a table come to, recommendations, plan files.

A card is a small table of two columns: what a row holds stands in its first cell. Prose is of the
same kind where each recommendation has a line of its own, and lines such as "Response: Agreed".
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise, takewhile
from typing import Final

from action_plans.importing.assemble.card import (
    ANSWERING,
    NAMING,
    NUMBER,
    TEXT,
    Card,
    begun_by,
    counted,
    part_of,
)
from action_plans.importing.assemble.columns import first_header
from action_plans.importing.assemble.prose_cards import card_of_prose
from action_plans.importing.document import Block, Cell, Document, Paragraph, Row, Table
from action_plans.importing.inline import plain
from action_plans.importing.layouts.layout import Column

_COUNTED: Final = re.compile(r"\b(?:number of|total|how many)\b", re.IGNORECASE)
_TOLD: Final = frozenset({Column.RECOMMENDATION, Column.FINDING})
_LONGEST: Final = 10  # words of any label
_FEW: Final = 6  # lines that may stand between the name of a recommendation and its card

Labels = tuple[str, ...]


def turned(document: Document) -> Document:
    """Return a document with each run of cards as one table: its header has their labels, a row is
    a card. What the line above a table without texts names goes into the table's first row. One
    without any of these is returned itself.
    """
    blocks = document.blocks
    often = Counter(_labels(block) for block in blocks if isinstance(block, Table))
    items = (item for name, held in _sections(blocks) for item in _items(name, held, often))
    made: list[Block] = []
    for is_card, run in groupby(items, key=lambda item: isinstance(item, Card)):
        some = list(run)
        made.extend([_table([each for each in some if isinstance(each, Card)])] if is_card else [])
        made.extend(each for each in some if not isinstance(each, Card))
    return document if made == list(blocks) else replace(document, blocks=tuple(made))


def _sections(blocks: Sequence[Block]) -> Iterator[tuple[Paragraph | None, list[Block]]]:
    """Yield each line that names a recommendation with what stands below it; None before any."""
    name: Paragraph | None = None
    held: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph) and NAMING.match(plain(block.text).strip()):
            yield name, held
            name, held = block, []
        else:
            held.append(block)
    yield name, held


def _items(
    name: Paragraph | None, held: Sequence[Block], often: Counter[Labels]
) -> Iterator[Card | Block]:
    """Yield what stands below a line that names a recommendation, cards as such."""
    lines = list(takewhile(lambda block: isinstance(block, Paragraph), held))
    said = [each for each in lines if isinstance(each, Paragraph)]
    rest = held[len(lines) :]
    table = rest[0] if rest and len(lines) <= _FEW else None
    if name and isinstance(table, Table) and table.rows:
        begun = begun_by(name, said, table.rows[0].place)
        cards = _of_table(table, often, begun)
        if cards or _lacks_text(table):
            yield from cards or (_beside(table, begun),)
            yield from _plain_items(rest[1:], often)
            return
    if name:
        card, after = card_of_prose(name, said)
        yield card or name
        yield from after
    else:
        yield from said
    yield from _plain_items(rest, often)


def _plain_items(blocks: Sequence[Block], often: Counter[Labels]) -> Iterator[Card | Block]:
    for block in blocks:
        cards = _of_table(block, often) if isinstance(block, Table) else []
        yield from cards or (block,)


def _labels(table: Table) -> Labels:
    """Return what stands in the first cells of a table, the number of a recommendation left out."""
    texts = (plain(row.cells[0].text).strip() for row in table.rows if row.cells)
    return tuple(NUMBER if NAMING.match(text) else text.casefold() for text in texts)


def _of_table(table: Table, often: Counter[Labels], begun: Card | None = None) -> list[Card]:
    """Return the cards that a table is, [] if it is none; `begun` by the line above it.

    Every row has a name and what it is. A recommendation and what was done about it are named, or
    other tables of the document have the same names.
    """
    filled = [row for row in table.rows if any(cell.text for cell in row.cells)]
    names = {label for labels in often for label in labels}
    rows = [half for row in filled for half in _halves(row, names)]
    labels = [plain(row.cells[0].text).strip() for row in rows]
    two = all(len(row.cells) > 1 and sum(bool(cell.text) for cell in row.cells) < 3 for row in rows)
    if not rows or not two:
        return []
    if any(len(each.split()) > _LONGEST and not NAMING.match(each) for each in labels):
        return []
    if any(_COUNTED.search(each) for each in labels):
        return []
    cards = list(_cards(rows, labels, begun))
    parts = frozenset[Column]().union(*(card.parts for card in cards))
    named = {label for card in cards for label in card.cells}
    known = len(parts) > 2 and parts & _TOLD and parts & ANSWERING and 2 * len(parts) >= len(named)
    alike = Counter(frozenset(card.cells) for card in cards).most_common(1)[0][1]
    again = len(parts) > 2 and len(named) > 3 and max(often[_labels(table)], alike) > 1
    return cards if known or again or (begun and _is_cut_short(table, often)) else []


def _is_cut_short(table: Table, often: Counter[Labels]) -> bool:
    """True if most names of a table are those of another with more, as of one that is refused."""
    own = frozenset(_labels(table))
    others = (frozenset(labels) for labels in often if len(labels) > len(own))
    return any(len(own & labels) > max(1, len(own) / 2) for labels in others)


def _halves(row: Row, known: Collection[str]) -> Iterator[Row]:
    """Yield "Who | Head of Care | By when | May 2025" as two rows, another row alone; `known` are
    the labels of all tables, small.
    """
    told = [cell for cell in row.cells if cell.text]
    if len(told) == 4 and all(part_of(plain(each.text).strip()) for each in told[::2]):
        yield from (replace(row, cells=tuple(told[at : at + 2])) for at in (0, 2))
        return
    said = [each for cell in row.cells[1:] for each in cell.paragraphs]
    words = [plain(each.text).strip() for each in said]
    cuts = [
        at for at, each in enumerate(words) if at and each.casefold() in known and part_of(each)
    ]
    if not cuts or not row.cells[0].text:
        yield row
        return
    yield replace(row, cells=(row.cells[0], Cell(tuple(said[: cuts[0]]))))
    for at, end in pairwise([*cuts, len(said)]):
        yield replace(row, cells=(Cell((said[at],)), Cell(tuple(said[at + 1 : end]))))


def _cards(rows: Sequence[Row], labels: Sequence[str], begun: Card | None) -> Iterator[Card]:
    card, last = begun, ""
    for row, label in zip(rows, labels, strict=True):
        naming = NAMING.match(label)
        starts = naming or part_of(label) in (Column.NUMBER, Column.RECOMMENDATION)
        if card is None or (starts and not _awaits(card, label, bool(naming))):
            yield from [card] if card else []
            card = Card(row.place)
        held = [cell for cell in row.cells[1:] if cell.paragraphs or cell.colour]
        said: Sequence[Paragraph] = [each for cell in held for each in cell.paragraphs]
        if naming:
            card.add(NUMBER, (Paragraph(naming["number"], place=row.place),))
            said = [
                *([Paragraph(naming["text"], place=row.place)] if naming["text"] else []),
                *said,
            ]
            label = TEXT
        label, said = counted(label, said)
        last = label or last
        if said or not naming:
            card.add(last, said, held[0].colour if held else "")
    yield from [card] if card else []


def _awaits(card: Card, label: str, naming: bool) -> bool:
    """True if a card has its number at most, or its text and not what the label names."""
    if naming or label in card.cells:
        return False
    return not card.parts - _TOLD - {Column.NUMBER}


def _lacks_text(table: Table) -> bool:
    """True for a table with a header that has no column for what is recommended."""
    header = first_header(table)
    return header is not None and Column.RECOMMENDATION not in header.columns


def _beside(table: Table, card: Card) -> Table:
    """Return a table with two columns more, of the recommendation that its first row is of."""
    first = next((at for at, row in enumerate(table.rows) if not first_header(Table((row,)))), 0)
    rows = []
    for at, row in enumerate(table.rows):
        held = [card.cells.get(each, Cell()) if at == first else Cell() for each in (NUMBER, TEXT)]
        head = [Cell((Paragraph(each),)) for each in (NUMBER, TEXT)]
        rows.append(replace(row, cells=(*(head if at < first else held), *row.cells)))
    return Table(tuple(rows))


def _join_reasons(cards: Sequence[Card]) -> None:
    """Put what cards name in several ways, "Why" and "Why not in full", into one column."""
    every = dict.fromkeys(label for card in cards for label in card.cells)
    names = [each for each in every if part_of(each) is Column.REASON]
    for card in cards if len(names) > 1 else ():
        for name in [each for each in names if each in card.cells]:
            card.add(" / ".join(names), card.cells.pop(name).paragraphs)


def _table(cards: Sequence[Card]) -> Table:
    """Return cards as a table with a header: a column for each label, the number's first."""
    _join_reasons(cards)
    labels = dict.fromkeys(label for card in cards for label in card.cells if label != NUMBER)
    text = next((each for each in labels if part_of(each) is Column.RECOMMENDATION), TEXT)
    names = [NUMBER, *([text] if TEXT in labels and text != TEXT else []), *labels]
    names = [each for each in dict.fromkeys(names) if each != TEXT or text == TEXT]
    place = cards[0].place
    head = Row(
        tuple(Cell((Paragraph(name, place=place),)) for name in names), replace(place, column=1)
    )
    rows = [head]
    for at, card in enumerate(cards):
        if TEXT in card.cells and text != TEXT:
            card.add(text, card.cells[TEXT].paragraphs)
        here = card.place if card.place.row != 1 or card.place.table else replace(place, row=at + 1)
        rows.append(Row(tuple(card.cells.get(name, Cell()) for name in names), here))
    return Table(tuple(rows))
