"""What one cell of a column of progress or of status holds: entries, labelled parts, news.

Must not know: how actions are found, plan files.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from action_plans.importing.assemble.answers import COLOURS, read_state
from action_plans.importing.assemble.body_rows import Beside, BodyRow
from action_plans.importing.assemble.cell_updates import ENTRY, UPDATE
from action_plans.importing.assemble.dates import find_day
from action_plans.importing.assemble.due_cells import date_at_edge
from action_plans.importing.assemble.groups import Line
from action_plans.importing.assemble.labelled import pieces_of
from action_plans.importing.assemble.labels import bare_label
from action_plans.importing.document import Paragraph
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import ActionDraft, DocumentDraft, UpdateDraft, Value
from action_plans.importing.inline import balanced, block_safe, plain
from action_plans.importing.layouts.layout import Column
from action_plans.importing.paths import At, Name
from action_plans.model.terms import DocumentKind

_FEWEST: Final = 3  # words that are news beside a state
_MORE: Final = 5  # and where no state is read
_COLOURED: Final = re.compile(
    rf"^(?P<words>.+[.;])\s+(?P<colour>{'|'.join(COLOURS).upper()})$", re.DOTALL
)


def entries_apart(beside: Beside) -> list[Beside]:
    """Return a cell of a status column that has dated entries as these, a cell of progress, and
    what is left, its state.
    """
    said = [part for each in beside.paragraphs for part in _colour_apart(each)]
    first = next((at for at, each in enumerate(said) if ENTRY.match(each.text)), None)
    if beside.column is not Column.STATUS or first is None:
        return [beside]
    alone = [each for each in said if plain(each.text).strip().casefold() in COLOURS]
    entries = [each for each in said if each not in alone]
    state = replace(beside, paragraphs=tuple(alone))
    news = replace(beside, column=Column.UPDATE, paragraphs=tuple(entries))
    return [news, state] if alone else [news]


def _colour_apart(said: Paragraph) -> list[Paragraph]:
    """Return a paragraph that ends with a colour, "Ten of twelve are done. AMBER", as two."""
    found = _COLOURED.match(said.text)
    return [replace(said, text=each) for each in found.groups()] if found else [said]


def news_of(
    row: BodyRow,
    beside: Beside,
    own: Sequence[int],
    documents: Sequence[DocumentDraft],
    key: Mapping[str, str],
) -> UpdateDraft | None:
    """Return what a status column's cell tells beside the state as an outcome of the plan's last
    update; None where it tells no more, or the plan has none.
    """
    updates = [each for each in documents if each.kind is DocumentKind.UPDATE]
    words = plain(beside.text)
    if not updates or not own or not beside.paragraphs:
        return None
    state = read_state(words, row.layout, key)
    due, rest = date_at_edge(words)
    due = due if state.reported and words.startswith(due) and find_day(due) else ""
    told = (rest if due else state.rest).strip(" -–—:;,.")
    if len(told.split()) < (_FEWEST if state.reported else _MORE) or not re.search(
        r"[a-z]{3}", told
    ):
        return None
    place = row.place
    made = UpdateDraft(updates[-1].dated, answers=list(own))
    text = words[words.find(told) :]
    made.text = Value(block_safe(text), (place,))
    made.due = Value(due, (place,)) if due else Value()
    if state.reported:
        made.reported = Value(state.reported.value, (place,), state.printed, copied=bool(due))
    return made


def by_label(
    doubts: Doubts,
    at: At,
    said: Sequence[Paragraph],
    own: Sequence[int],
    actions: Sequence[ActionDraft],
) -> Iterator[tuple[Sequence[int], Sequence[Paragraph]]]:
    """Yield a cell's parts, each with the actions whose labels it bears; else the whole for all."""
    names = {bare_label(actions[each].label.text): each for each in own if actions[each].label}
    lines = [Line(each.text, at, each.place, each.marker) for at, each in enumerate(said)]
    pieces = pieces_of(lines, list(names)) if len(names) > 1 else []
    if not all(piece.labels and piece.line.text for piece in pieces) or not pieces:
        yield own, said
        return
    heads = " ".join(piece.head for piece in pieces)
    doubts.say(Code.DATES_BY_LABEL, said[0].place, at.of(Name.UPDATES), heads)
    for piece in pieces:
        text = replace(said[piece.line.row], text=balanced(piece.line.text))
        yield [names[label] for label in piece.labels], [text]


def sections(header: str, paragraphs: Sequence[Paragraph]) -> list[tuple[str, list[Paragraph]]]:
    """Return the cell's updates: each heading inside it starts another."""
    found: list[tuple[str, list[Paragraph]]] = [(header, [])]
    heads = UPDATE if find_day(header) else ENTRY
    for each in paragraphs:
        heading = heads.match(each.text)
        if heading:
            found.append((plain(heading[0].strip(" *:.–-")), []))
            rest = balanced(each.text[heading.end() :])
            if not rest:
                continue
            each = Paragraph(rest, each.marker, each.level, each.top, each.place)
        found[-1][1].append(each)
    return found
