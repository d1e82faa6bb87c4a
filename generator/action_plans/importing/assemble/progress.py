"""Columns of progress and of status: outcomes of a later document, and what is reported.

Must not know: how actions are found, plan files.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from action_plans.importing.assemble.answers import TICKS, read_state
from action_plans.importing.assemble.body_rows import Beside, BodyRow
from action_plans.importing.assemble.cell_updates import UPDATE
from action_plans.importing.assemble.dates import find_day
from action_plans.importing.assemble.fill_updates import Later
from action_plans.importing.assemble.groups import Group, made_of
from action_plans.importing.assemble.inferring import is_dated
from action_plans.importing.assemble.progress_cells import (
    by_label,
    entries_apart,
    news_of,
    sections,
)
from action_plans.importing.assemble.updates import answer, update_date
from action_plans.importing.document import Paragraph
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import (
    ActionDraft,
    RecommendationDraft,
    UpdateDraft,
    Value,
)
from action_plans.importing.inline import block_safe, plain
from action_plans.importing.layouts.layout import Column
from action_plans.importing.layouts.read_layouts import folded_words
from action_plans.importing.paths import At, Name

_NOT_DONE: Final = re.compile(  # "Closed" beside this is no completion
    r"\bnot (?:be )?(?:taken forward|pursued|proceed(?:ed)? with)\b", re.I
)
_YES: Final = ("yes", "y")
_EMPTY: Final = re.compile(r"[\s*–—-]*")  # as a dash in a cell says


def fill_progress(
    doubts: Doubts,
    made: RecommendationDraft,
    rows: Sequence[BodyRow],
    groups: Sequence[Group],
    later: Later,
    key: Mapping[str, str],
) -> None:
    """Take the cells of progress and status columns, each for the actions of its own row."""
    at = At(made.number.text)
    outcomes: list[UpdateDraft] = []
    for row in rows:
        own = made_of(row.place, groups)
        _answer_below(row, outcomes, own)
        outcomes = []
        besides = [part for each in row.beside for part in entries_apart(each)]
        for beside in besides:
            if beside.column is Column.UPDATE:
                _report(doubts, at, row, beside, own, made.actions, later, outcomes)
        if outcomes and not own:
            answer(doubts, made, outcomes, later.elsewhere.like)
        elif len(own) > 1 and any(len(each.answers) == len(own) for each in outcomes):
            doubts.say(Code.ANSWERS_ALL, row.place, at.of(Name.UPDATES))
        made.updates.extend(outcomes)
        for beside in besides:
            if beside.column is Column.STATUS:
                for some, part in _states(doubts, at, row, beside, own, made.actions):
                    news = news_of(row, part, some, later.documents, key) if not outcomes else None
                    if news:
                        made.updates.append(news)
                        doubts.say(Code.STATUS_AS_UPDATE, row.place, at.of(Name.UPDATES))
                        continue
                    _state(doubts, at, made, row, part, some, outcomes if some == own else (), key)


def _answer_below(row: BodyRow, above: Sequence[UpdateDraft], own: Sequence[int]) -> None:
    """Let what a merged cell reports answer the actions of this row as well as those above."""
    for each in above if Column.UPDATE in row.over else ():
        each.answers = list(dict.fromkeys((*each.answers, *own)))


def _report(
    doubts: Doubts,
    at: At,
    row: BodyRow,
    beside: Beside,
    own: Sequence[int],
    actions: Sequence[ActionDraft],
    later: Later,
    outcomes: list[UpdateDraft],
) -> None:
    """Add what a cell of a progress column reports; without a date it is only told of."""
    for heading, said in sections(beside.header, beside.paragraphs):
        if all(_EMPTY.fullmatch(each.text) for each in said):
            continue
        place = said[0].place if said[0].place.row else row.place
        named = heading if UPDATE.match(heading) or find_day(heading) else ""
        of_column = heading == beside.header
        dated = update_date(doubts, later.documents, named, place, of_column)
        if dated is None:
            words = plain(" ".join(each.text for each in said))
            field = at.act(own[0] + 1) if own else at.of(Name.UPDATES)
            doubts.say(Code.PROGRESS_UNDATED, place, field, words, header=plain(beside.header))
            continue
        for answers, part in by_label(doubts, at, said, own, actions):
            made = _outcome(doubts, at, row, part, answers, UpdateDraft(dated))
            made.answers = list(answers)
            _add(outcomes, made)


def _outcome(
    doubts: Doubts,
    at: At,
    row: BodyRow,
    said: Sequence[Paragraph],
    own: Sequence[int],
    made: UpdateDraft,
) -> UpdateDraft:
    """Fill in what the paragraphs of one outcome say: its words, a date alone, a state."""
    place = said[0].place if said[0].place.row else row.place
    made.text = Value("\n\n".join(block_safe(each.text) for each in said), (place,))
    first = plain(said[0].text)
    state = read_state(first, row.layout, {})
    if (
        not (state.reported and state.rest)
        and len(said) == 1
        and len(first.split()) <= 3
        and is_dated(first)
    ):
        made.due, made.text = Value(first, (place,)), Value("", (place,))
    elif state.reported:  # "Complete. The rule was issued in May."
        made.reported = Value(state.reported.value, (place,), state.printed, copied=True)
        where, read = _reported(at, own), made.reported.text
        doubts.say(Code.STATUS_READ, place, where, printed=state.printed, read=read)
    return made


def _add(outcomes: list[UpdateDraft], made: UpdateDraft) -> None:
    """Add an outcome; a date and a text of one document are one."""
    last = outcomes[-1] if outcomes and outcomes[-1].dated == made.dated else None
    if last and last.answers != made.answers:
        last = None
    if last and not made.text and not last.due:
        last.due = made.due
    elif last and made.text and not last.text:
        last.text, last.reported = made.text, made.reported
    else:
        outcomes.append(made)


def _reported(at: At, own: Sequence[int]) -> At:
    """Return where a state stands: with the first action of a row, else with the updates."""
    return at.act(own[0] + 1).of(Name.REPORTED) if own else at.of(Name.UPDATES)


def _states(
    doubts: Doubts,
    at: At,
    row: BodyRow,
    beside: Beside,
    own: Sequence[int],
    actions: Sequence[ActionDraft],
) -> Iterator[tuple[Sequence[int], Beside]]:
    """Yield what a status cell says of each action: by labels, or by as many lines, each a state;
    else the whole for all.
    """
    said = beside.paragraphs
    states = [read_state(each.text, row.layout, {}).reported for each in said]
    if 1 < len(own) == len(said) and all(states):
        for index, each in enumerate(said):
            yield own[index : index + 1], replace(beside, paragraphs=(each,))
        return
    for some, part in by_label(doubts, at, said, own, actions) if said else [(own, said)]:
        yield some, replace(beside, paragraphs=tuple(part))


def _state(
    doubts: Doubts,
    at: At,
    made: RecommendationDraft,
    row: BodyRow,
    beside: Beside,
    own: Sequence[int],
    outcomes: Sequence[UpdateDraft],
    key: Mapping[str, str],
) -> None:
    """Put what a status column says on the outcome of its row, else on the row's actions."""
    printed = plain(beside.text) or " "  # a colour has no words
    header = plain(beside.header)
    ticked = folded_words(beside.text) in _YES or beside.text.strip() in TICKS  # below "Complete?"
    state = read_state(
        beside.colour or (header.strip("? ") if ticked else beside.text), row.layout, key
    )
    at_action = _reported(at, own)
    dropped = any(_NOT_DONE.search(plain(made.actions[each].text.text)) for each in own)
    if state.reported is None or not own or dropped:
        known = state.colour in {*key, *row.layout.colours} or state.rest != state.printed
        code = Code.COLOUR_WITHOUT_KEY if state.colour and not known else Code.STATUS_UNKNOWN
        words = state.printed if state.rest == state.printed and not ticked else printed
        doubts.say(code, row.place, at_action, words, 1 if known else 0, header=header)
        return
    value = Value(state.reported.value, (row.place,), printed=printed)
    if outcomes:
        outcomes[-1].reported = value
    else:
        for index, each in enumerate(own):
            made.actions[each].reported = Value(value.text, value.places, value.printed, index > 0)
    doubts.say(
        Code.STATUS_READ, row.place, at_action, printed=beside.colour or printed, read=value.text
    )
