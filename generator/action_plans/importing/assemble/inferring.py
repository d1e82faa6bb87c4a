"""What columns hold whose header no layout knows: told by what stands in them.

Must not know: words of headers, recommendations, plan files.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from action_plans.importing.assemble.answers import read_answer, read_state
from action_plans.importing.assemble.months import MONTHS
from action_plans.importing.assemble.posts import names_post
from action_plans.importing.assemble.sentences import opens_with_verb
from action_plans.importing.layouts.layout import Column, Layout

_NUMBER: Final = re.compile(
    r"\(?(r|rec|recommendation)?\.?\s*\d+(\.\d+)*[a-z]?[.)]?", re.IGNORECASE
)
_LETTER: Final = re.compile(r"\(?[A-Za-z][.)]?")
_DATED: Final = re.compile(
    rf"\b{MONTHS}\b\.?,?\s*'?\d{{2,4}}|\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}"
    r"|\bcompleted?\b|\bongoing\b|\bimplemented\b|\bin place\b"
    r"|\bq[1-4]\b|\b(spring|summer|autumn|winter)\b|\btbc\b|\bimmediate|\bwithin \w+ \w+"
    r"|\b20\d\d\b",
    re.IGNORECASE,
)
_WANTS: Final = re.compile(r"\b(?:should|must|ought|needs? to|dylid|dylai|rhaid)\b", re.IGNORECASE)
_PROMISES: Final = re.compile(
    r"\b(?:will|shall|have|has|is|are|now|was|were|bydd|mae)\b", re.IGNORECASE
)
_MOST: Final = 0.6  # of a column's filled cells
_WORDS: Final = 3.0  # of a cell, on average, from which on a column holds texts
_LONGEST_DATE: Final = 14  # words
_TICK: Final = 3  # characters of "Yes", which may say that something is done


def holds_number(text: str) -> bool:
    """True for a cell that holds a number, as no header does."""
    return bool(_NUMBER.fullmatch(text.strip()))


def is_dated(text: str) -> bool:
    """True if a short text names a date or a state of completion."""
    return len(text.split()) <= _LONGEST_DATE and bool(_DATED.search(text))


def _states(text: str) -> bool:
    state = read_state(text, Layout(), {})
    return state.rest != state.printed or bool(state.colour)


def _short(own: Layout) -> dict[Column, Callable[[str], bool]]:
    """Return what tells the columns of short cells, in this order: a word such as "Yes" answers,
    "Completed" is a date before it is a state.
    """
    return {
        Column.NUMBER: lambda text: holds_number(text) or bool(_LETTER.fullmatch(text)),
        Column.RESPONSE: lambda text: read_answer(text, own) is not None,
        Column.DUE: is_dated,
        Column.STATUS: _states,
        Column.OWNER: names_post,
    }


def inferred(
    named: Sequence[Column | None], cells: Sequence[Sequence[str]], own: Layout
) -> Mapping[int, Column]:
    """Return the parts of columns without a known name, by their index; none is a part that a
    named column plays. `cells` has the filled texts of each column, from the top down; `own`
    has the record's own answers.
    """
    taken = {column for column in named if column}
    if Column.DUE_AND_OWNER in taken:
        taken |= {Column.DUE, Column.OWNER}
    free = [at for at, column in enumerate(named) if column is None and cells[at]]
    found = {} if Column.RESPONSE in taken else _answering(named, cells, own)
    taken |= set(found.values())
    for part, fits in _short(own).items():
        shares = {at: _share(cells[at], fits) for at in free if at not in found}
        best = max(shares, key=lambda at: (shares[at], at), default=None)
        if part not in taken and best is not None and shares[best] > _MOST:
            found[best] = part
    texts = [at for at in free if at not in found and _wordy(cells[at])]
    return found | _texts(texts, taken, cells)


def _answering(
    named: Sequence[Column | None], cells: Sequence[Sequence[str]], own: Layout
) -> dict[int, Column]:
    """Return the first column that is named as news ("Position", "Outcome") and holds answers."""

    def answers(text: str) -> bool:
        return len(text) > _TICK and read_answer(text, own) is not None

    news = (at for at, column in enumerate(named) if column is Column.UPDATE and cells[at])
    at = next((at for at in news if _share(cells[at], answers) > _MOST), None)
    return {} if at is None else {at: Column.RESPONSE}


def _texts(
    free: Sequence[int], taken: set[Column], cells: Sequence[Sequence[str]]
) -> dict[int, Column]:
    """Return which columns of texts are what is recommended and what is promised."""
    promised = taken & {Column.ACTION, Column.REPLY}
    text = Column.RECOMMENDATION not in taken
    if text and Column.FINDING in taken and not promised and len(free) == 1:
        text = False  # a concern is the text where only one column is left, for what is done
    found: dict[int, Column] = {}
    if text and free and not (Column.FINDING in taken and promised):
        wanting = {at: _share(cells[at], lambda each: bool(_WANTS.search(each))) for at in free}
        at = max(free, key=lambda each: (wanting[each], -each))
        found[at] = Column.RECOMMENDATION
    rest = [at for at in free if at > min(found, default=-1) and at not in found]
    if not promised and rest:
        promising = {at: _share(cells[at], _promises) for at in rest}
        found[max(rest, key=lambda each: (promising[each], -each))] = Column.ACTION
    return found


def _promises(text: str) -> bool:
    return opens_with_verb(text) or bool(_PROMISES.search(text))


def _wordy(texts: Sequence[str]) -> bool:
    return sum(len(text.split()) for text in texts) >= _WORDS * len(texts)


def _share(texts: Sequence[str], fits: Callable[[str], bool]) -> float:
    return sum(map(fits, texts)) / len(texts)
