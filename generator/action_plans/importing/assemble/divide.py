"""A group of rows → its actions: texts, labels, headings, owners and dates.

Must not know: updates' answers, plan files.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from action_plans.importing.assemble.groups import Group
from action_plans.importing.assemble.reasons import reason_span
from action_plans.importing.assemble.segments import last_paragraph, segments
from action_plans.importing.assemble.sentences import Likeness, opens_with_verb
from action_plans.importing.assemble.shares import Dated, dates_of, share_owners
from action_plans.importing.assemble.starts import Starts, find_starts
from action_plans.importing.assemble.units import Start, Unit, is_heading, units_of, value_of
from action_plans.importing.draft import NOTHING, ActionDraft, PlanDraft, Value
from action_plans.importing.inline import plain
from action_plans.importing.review import DoubtKind
from action_plans.model.terms import Response


@dataclass(frozen=True, slots=True)
class Known:
    """What a division may rest on besides the group itself.

    `owners` are spellings of whole posts, `aims` what each part should be like.
    """

    like: Likeness
    owners: Collection[str]
    aims: tuple[str, ...] = ()
    done_apart: bool = False


@dataclass(slots=True)
class Division:
    """What a group holds. `before` is what stands before its first action, `heading` what it
    announces for the rows below, `loose` what goes on with the action before it.
    """

    actions: list[ActionDraft] = field(default_factory=list)
    reason: Value = NOTHING
    note: Value = NOTHING
    before: Value = NOTHING
    heading: Value = NOTHING
    loose: Value = NOTHING
    numbered: bool = False  # `before` bears a printed number, as a heading does


def divide(
    draft: PlanDraft, number: str, group: Group, response: Response, known: Known, first: bool
) -> Division:
    """Return what a group holds; `first` is False if an action stands above it."""
    made = Division()
    units = units_of(group)
    dates = dates_of(group, {unit.row for unit in units}, known.done_apart)
    for text, place in dates.left:
        draft.doubt(
            DoubtKind.LEFT_OUT,
            7,
            place,
            f"{number}/due",
            "a date stands again in the rest of the row:",
            text,
        )
    span = None if group.update else reason_span(units, response, bool(dates.dates or group.owners))
    if span:
        made.reason = value_of(units[span[0] : span[1]], label=True)
        draft.doubt(
            DoubtKind.SPLIT,
            3,
            group.place,
            f"{number}/reason",
            "read as why it is refused; see where the reason ends",
        )
        units = [*units[: span[0]], *units[span[1] :]]
        if units and span[0] == 0:
            units[0].opens = True
            units[0].start = max(units[0].start, Start.PARAGRAPH)
    units = _without_notes(units, made)
    if not units:
        _dates_alone(draft, number, group)
        return made
    if not dates.dates and not group.owners and _is_undated(units, made, first):
        return made
    starts = find_starts(
        units,
        [date.row for date in dates.dates],
        known.like,
        known.aims,
        [date.top for date in dates.dates],
    )
    _make_actions(draft, number, group, units, starts, dates.dates, made, known, first)
    return made


def _without_notes(units: list[Unit], made: Division) -> list[Unit]:
    """Return the units without a paragraph that is printed as a note."""
    notes = [
        at
        for at, unit in enumerate(units)
        if unit.opens and re.match(r"\*{0,2}Note\b\s*[:–-]", unit.text)
    ]
    if not notes:
        return units
    start = notes[0]
    end = start + 1
    while end < len(units) and not units[end].opens:
        end += 1
    made.note = value_of(units[start:end], label=True)
    return [*units[:start], *units[end:]]


def _is_undated(units: Sequence[Unit], made: Division, first: bool) -> bool:
    """Take a row without owner and date; False if it makes actions all the same."""
    if all(unit.announces or unit.start < Start.VERB for unit in units) and units[-1].announces:
        made.heading = value_of(units, label=True)
        made.numbered = units[0].label is not None
        return True
    if any(unit.label or unit.bullet for unit in units):
        return False
    promises = any(
        re.search(r"\b(?:will|shall)\b", unit.text) or opens_with_verb(unit.text) for unit in units
    )
    if promises:
        return False
    if first:
        made.before = value_of(units, label=True)
    else:
        made.loose = value_of(units, label=True)
    return True


def _dates_alone(draft: PlanDraft, number: str, group: Group) -> None:
    """List owners and dates that stand beside no text (other than a reason)."""
    for line in (*group.owners, *group.dues):
        draft.doubt(
            DoubtKind.NOT_UNDERSTOOD,
            9,
            line.place,
            number,
            "beside no text of an action stands",
            plain(line.text),
        )


def _make_actions(
    draft: PlanDraft,
    number: str,
    group: Group,
    units: Sequence[Unit],
    starts: Starts | None,
    dates: Sequence[Dated],
    made: Division,
    known: Known,
    first: bool,
) -> None:
    if starts is None:
        start = next((at for at in range(len(units)) if not is_heading(units, at)), 0)
        starts = Starts((start,), "", 0, dated=False)
    _say_division(draft, number, group, starts, len(dates))
    leading = list(units[: starts.at[0]])
    heading = NOTHING
    if leading:
        _take_leading(leading, made, first)
        if leading[-1].announces and not first:
            heading = value_of(last_paragraph(leading), label=True)
    owners = _owners(draft, number, group, units, starts, known)
    filled = {row for line in group.owners for row in (line.row, *(at for _, at in line.joints))}
    dated = {line.row for line in group.dues}
    for index, (segment, own_heading) in enumerate(segments(units, starts)):
        action = ActionDraft(value_of(segment), owners=list(owners[index]))
        label = segment[0].label
        if label:
            action.label = Value(label.printed, segment[0].line.places)
        heading = own_heading or heading
        if label or segment[0].bullet or not index:
            action.group = heading
            heading = replace(heading, copied=True)
        row = units[starts.at[index]].row
        action.inherited = bool(filled) and row in dated and row not in filled
        action.due = _due(dates, starts, index)
        made.actions.append(action)


def _say_division(draft: PlanDraft, number: str, group: Group, starts: Starts, dates: int) -> None:
    """List how a group was divided, or that nothing tells how."""
    if len(starts.at) > 1:
        kind = DoubtKind.SPLIT if starts.degree < 8 else DoubtKind.GUESSED
        says = f"divided into {len(starts.at)} actions, {starts.how}"
        draft.doubt(kind, starts.degree, group.place, number, says)
    elif dates > 1:
        says = f"{dates} dates stand beside one text; nothing tells how they share it"
        draft.doubt(DoubtKind.NOT_UNDERSTOOD, 9, group.place, f"{number}/due", says)


def _owners(
    draft: PlanDraft,
    number: str,
    group: Group,
    units: Sequence[Unit],
    starts: Starts,
    known: Known,
) -> tuple[tuple[Value, ...], ...]:
    """Return the owners of each action, listing what is doubtful or left between them."""
    rows = [units[at].row for at in starts.at]
    shared = share_owners(group, rows, known.owners, starts.dated)
    field = f"{number}/owners"
    for words, place in shared.left:
        draft.doubt(DoubtKind.LEFT_OUT, 2, place, field, "between two posts stands", words)
    if shared.degree and len(starts.at) > 1:
        draft.doubt(DoubtKind.GUESSED, shared.degree, group.place, field, shared.says)
    return shared.owners


def _due(dates: Sequence[Dated], starts: Starts, index: int) -> Value:
    if not dates:
        return NOTHING
    if starts.dated:
        return dates[index].value
    joined = " ".join(each.value.text for each in dates)
    places = tuple(dict.fromkeys(place for each in dates for place in each.value.places))
    return Value(joined, places, copied=index > 0)


def _take_leading(leading: Sequence[Unit], made: Division, first: bool) -> None:
    """Take what stands before the first action: it leads in, or goes on with what is above."""
    if first:
        made.before = value_of(leading, label=True)
        made.numbered = leading[0].label is not None and leading[-1].announces
    elif not leading[-1].announces:
        made.loose = value_of(leading, label=True)
    else:
        rest = leading[: len(leading) - len(last_paragraph(leading))]
        made.loose = value_of(rest, label=True) if rest else NOTHING
