"""What was answered to a recommendation, in a cell of its own or at the head of the actions.

Must not know: actions, plan files.
"""

from collections.abc import Sequence
from dataclasses import replace

from action_plans.importing.assemble.answers import STOPS, Answer, read_answer
from action_plans.importing.assemble.body_rows import BodyRow
from action_plans.importing.assemble.gathered import Gathered
from action_plans.importing.document import Paragraph, Place
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import NOTHING, Value
from action_plans.importing.inline import Run, balanced, markdown, plain
from action_plans.importing.layouts.layout import Column, Layout
from action_plans.importing.layouts.read_layouts import folded_words
from action_plans.importing.paths import At, Name
from action_plans.model.meaning import RESPONSE
from action_plans.model.terms import Response

Answered = tuple[Response, Value]
_BLANK: Answered = (Response.NOT_STATED, NOTHING)


def respond(doubts: Doubts, gathered: Gathered) -> Answered:
    """Return the response and where it stands, NOT_STATED where it is blank or not understood.

    An answer at the head of the actions is taken out of the rows.
    """
    at = At(gathered.number.number).of(Name.RESPONSE)
    gathered.rows[:] = map(_reason_apart, gathered.rows)
    filled = [row for row in gathered.rows if row.text(Column.RESPONSE)]
    if filled:
        return _of_cells(doubts, at, filled)
    place = gathered.place_row.place
    if gathered.place_row.answered:
        doubts.say(Code.RESPONSE_BLANK, place, at)
        return _BLANK
    found = _at_head(gathered.rows)
    if found:
        index, answer, rest = found
        gathered.rows[index] = rest
        where = rest.place
        doubts.say(Code.RESPONSE_INSIDE, where, at, printed=answer.printed)
        return answer.response, Value(answer.response.value, (where,), answer.printed)
    # A column without a known name may be that of the answer.
    unknown = any(each.column is Column.OTHER for each in gathered.place_row.beside)
    doubts.say(Code.NO_RESPONSE_COLUMN, place, at, degree=4 if unknown else 0)
    return _BLANK


def _reason_apart(row: BodyRow) -> BodyRow:
    """Return a row whose answer's cell says why in further paragraphs, with these as the reason."""
    said = row.cells.get(Column.RESPONSE, ())
    whole = read_answer(row.text(Column.RESPONSE), row.layout)
    if len(said) < 2 or (whole and not whole.rest):  # "Partly", "agreed" is one answer
        return row
    answer = read_answer(said[0].text, row.layout)
    if answer is None or answer.rest or not RESPONSE[answer.response].refuses:
        return row
    reason = (*said[1:], *row.cells.get(Column.REASON, ()))
    return replace(row, cells={**row.cells, Column.RESPONSE: said[:1], Column.REASON: reason})


def _of_cells(doubts: Doubts, at: At, filled: Sequence[BodyRow]) -> Answered:
    """Return the response that the rows' cells name together or the first alone."""
    texts = [row.text(Column.RESPONSE) for row in filled]
    places: tuple[Place, ...] = tuple(row.place for row in filled)
    layout = filled[0].layout
    whole = " ".join(dict.fromkeys(texts))
    tried = (read_answer(text, layout) for text in (" ".join(texts), whole, texts[0]))
    answer = next((each for each in tried if each), None)
    printed = plain(" ".join(texts))
    if answer is None:
        doubts.say(Code.RESPONSE_UNKNOWN, places[0], at, printed)
        return _BLANK
    read = answer.response.value
    if answer.rest:
        doubts.say(Code.RESPONSE_MORE, places[0], at, answer.rest, read=read)
        printed = printed.replace(answer.rest, "", 1)
    elif not _is_sure(whole, layout, read):
        doubts.say(Code.RESPONSE_READ_AS, places[0], at, printed=plain(whole), read=read)
    return answer.response, Value(read, places, printed)


def _is_sure(text: str, layout: Layout, read: str) -> bool:
    """True if a cell says the value itself, or what the record says is printed for it."""
    said = plain(text).strip(" .").casefold()
    return said == read.replace("-", " ") or folded_words(text) in layout.sure


def _at_head(rows: Sequence[BodyRow]) -> tuple[int, Answer, BodyRow] | None:
    """Return the first row whose actions begin with an answer, the answer, and the row without."""
    for index, row in enumerate(rows):
        said = row.cells.get(Column.ACTION, ())
        if not said:
            continue
        answer = read_answer(said[0].text, row.layout)
        return (index, answer, _without(row, said, answer)) if answer else None
    return None


def _without(row: BodyRow, said: Sequence[Paragraph], answer: Answer) -> BodyRow:
    rest = behind(answer, said[0].text) if answer.rest else ""
    kept = ([replace(said[0], text=rest)] if rest else []) + list(said[1:])
    cells = dict(row.cells)
    del cells[Column.ACTION]
    if kept:
        cells[Column.ACTION] = tuple(kept)
    return replace(row, cells=cells)


def behind(answer: Answer, text: str) -> str:
    """Return what follows an answer in its Markdown, with the marks that are not cut through."""
    for cut in (text[text.find(answer.rest) :], text.partition(answer.printed)[2]):
        found = balanced(cut).lstrip(STOPS)
        if " ".join(plain(found).split()).strip(STOPS) == answer.rest:
            return found
    return markdown([Run(answer.rest)])
