"""One recommendation's rows → its draft: text, response, actions, updates.

Must not know: the order of recommendations, plan files.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from action_plans.importing.assemble.body_rows import BodyRow
from action_plans.importing.assemble.cell_updates import UPDATE
from action_plans.importing.assemble.evidence import take_evidence
from action_plans.importing.assemble.fill_actions import fill_actions, joined
from action_plans.importing.assemble.fill_updates import Later, fill_updates
from action_plans.importing.assemble.gathered import Gathered
from action_plans.importing.assemble.groups import group_rows
from action_plans.importing.assemble.progress import fill_progress
from action_plans.importing.assemble.reasons import named_grounds
from action_plans.importing.assemble.responses import respond
from action_plans.importing.assemble.sentences import is_ended
from action_plans.importing.document import Place
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import NOTHING, RecommendationDraft, Value
from action_plans.importing.inline import balanced, block_safe, plain, stacked
from action_plans.importing.layouts.layout import Column
from action_plans.importing.paths import At, Name
from action_plans.model.meaning import is_refused
from action_plans.model.terms import Ground, Response


def recommend(
    gathered: Gathered, later: Later, key: Mapping[str, str]
) -> tuple[RecommendationDraft, Doubts]:
    """Return the recommendation that some rows hold, and what is doubted of it."""
    doubts = Doubts()
    number = gathered.number
    place = gathered.place_row.place
    printed = number.printed if number.printed != number.number else ""
    made = RecommendationDraft(
        Value(number.number, (place,), printed=number.printed or " "),
        Value(printed, (place,), copied=True) if printed else NOTHING,
        list(gathered.to),
        gathered.to_printed,
        gathered.stem,
    )
    made.text = _text(doubts, gathered)
    made.response, made.response_value = respond(doubts, gathered)
    _as_asked(doubts, made.response, gathered)
    groups = group_rows(doubts, gathered)
    plain_groups = [group for group in groups if not group.update]
    fill_actions(doubts, made, plain_groups, later.elsewhere)
    _add_reasons(made, gathered, later.elsewhere.grounds)
    fill_updates(doubts, made, [group for group in groups if group.update], later)
    fill_progress(doubts, made, gathered.rows, plain_groups, later, key)
    take_evidence(doubts, made, gathered.rows, plain_groups)
    _say_inferred(doubts, gathered, len(made.actions))
    if not made.actions and not made.reason and not is_refused(made.response):
        doubts.say(Code.NO_ACTION, place, At(number.number))
    if gathered.shared:
        _mark_copied(made, gathered)
    return made, doubts


_FIELDS: Final = {
    Column.NUMBER: Name.NUMBER,
    Column.RECOMMENDATION: Name.TEXT,
    Column.RESPONSE: Name.RESPONSE,
    Column.OWNER: Name.OWNERS,
    Column.DUE: Name.DUE,
    Column.STATUS: Name.REPORTED,
}


def _say_inferred(doubts: Doubts, gathered: Gathered, actions: int) -> None:
    """Say of each field that comes from a column whose header alone did not tell what it holds."""
    at, row = At(gathered.number.number), gathered.place_row
    for part, header, code in row.guessed_parts:
        named = f"“{header}”" if header else "without a name"
        fields = [at.of(_FIELDS[part])] if part in _FIELDS else []
        fields += [at.act(index).of(Name.TEXT) for index in range(1, actions + 1) if not fields]
        for each in fields:
            doubts.say(code, row.place, each, header=named, part=part.value)


def _as_asked(doubts: Doubts, response: Response, gathered: Gathered) -> None:
    """Let what is recommended stand for the action of a row that agrees, and has an owner and a
    date but no more words: "Agreed. | Head of Estates | June 2024".
    """
    row = next(
        (row for row in gathered.rows if {Column.OWNER, Column.DUE} <= row.cells.keys()), None
    )
    promised = any(Column.ACTION in each.cells for each in gathered.rows)
    updated = any(UPDATE.match(each.text) for each, _ in gathered.said)
    if row is None or promised or updated or response is not Response.AGREED or not gathered.said:
        return
    said = tuple(paragraph for paragraph, _ in gathered.said)
    if any(UPDATE.match(each.text) for each in said):  # an update's words would stand in both
        return
    at = gathered.rows.index(row)
    gathered.rows[at] = replace(row, cells={**row.cells, Column.ACTION: said})
    gathered.shared |= {Column.ACTION}
    doubts.say(Code.PROMISED_AS_ASKED, row.place, At(gathered.number.number, 1).of(Name.TEXT))


def _add_reasons(
    made: RecommendationDraft, gathered: Gathered, grounds: Mapping[str, Ground]
) -> None:
    """Add what a column of reasons says."""
    for row in gathered.rows:
        said = row.cells.get(Column.REASON, ())
        if said:
            text = "\n\n".join(block_safe(each.text) for each in said)
            made.reason = joined(made.reason, Value(text, (row.place,)))
            made.grounds = named_grounds(plain(made.reason.text), grounds)


def _mark_copied(made: RecommendationDraft, gathered: Gathered) -> None:
    """Mark what merged cells give to a second recommendation as words that stand once."""
    shared, row = gathered.shared, gathered.place_row
    made.text = _again_from_above(made.text, row)
    if Column.ACTION in shared:
        made.lead_in = made.lead_in.again
        made.reason = _again_from_above(made.reason, row)
    for action in made.actions:
        if Column.ACTION in shared:
            action.text = action.text.again
            action.label = action.label.again
        if Column.DUE in shared:
            action.due = action.due.again
        if Column.OWNER in shared:
            action.owners = [each.again for each in action.owners]
    for update in made.updates:  # of the merged cell of actions, or of rows of their own
        update.text = _again_from_above(update.text, row)
        update.due = _again_from_above(update.due, row)
        update.owners = [_again_from_above(each, row) for each in update.owners]
    answers = any(each.text(Column.RESPONSE) for each in gathered.rows)
    if Column.RESPONSE in shared or (Column.ACTION in row.over and not answers):
        made.response_value = made.response_value.again


def _again_from_above(value: Value, row: BodyRow) -> Value:
    """Return a value, as one in a second field if it stands above a row, or begins there: what of
    it is the row's own is then listed as words that no rule has taken.
    """
    above = [(each.page, each.table, each.row) for each in value.places]
    here = (row.place.page, row.place.table, row.place.row)
    return value.again if above and min(above) < here else value


def _text(doubts: Doubts, gathered: Gathered) -> Value:
    """Return the recommendation's text, the pieces of a broken cell joined."""
    blocks: list[str] = []
    places: dict[Place, None] = {}
    row = gathered.place_row
    at = At(gathered.number.number).of(Name.TEXT)
    for paragraph, there in gathered.said:
        places[paragraph.place if paragraph.place.row else there.place] = None
        item = bool(paragraph.marker)
        text = f"- {paragraph.text}" if item and blocks else paragraph.text
        if blocks and there is not row and not item:
            degree = 6 if is_ended(blocks[-1]) else 2
            doubts.say(Code.TEXT_JOINED, there.place, at, degree=degree)
            blocks[-1] = balanced(f"{blocks[-1]} {text}")
        else:
            blocks.append(text if item else block_safe(text))
        row = there
    if not blocks:
        doubts.say(Code.NO_TEXT, row.place, at)
    elif not is_ended(blocks[-1]) and re.search(r"\b(?:to|of|and|the|for|with|in|by)$", blocks[-1]):
        doubts.say(Code.TEXT_CUT, row.place, at)
    return Value(stacked(blocks), tuple(places))
