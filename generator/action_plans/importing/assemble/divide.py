"""A group of rows → what it holds: reason, note, lead-in, actions.

Must not know: how owners and dates are shared out, updates' answers, plan files.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from action_plans.importing.assemble.groups import Group
from action_plans.importing.assemble.make_actions import make_actions
from action_plans.importing.assemble.reasons import reason_span
from action_plans.importing.assemble.sentences import Likeness, opens_with_verb
from action_plans.importing.assemble.share_dates import Dated, dates_of
from action_plans.importing.assemble.starts import Starts, find_starts
from action_plans.importing.assemble.units import (
    Start,
    Unit,
    is_heading,
    last_paragraph,
    units_of,
    value_of,
)
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import NOTHING, ActionDraft, Value
from action_plans.importing.inline import plain
from action_plans.importing.paths import At, Name
from action_plans.model.meaning import is_refused
from action_plans.model.terms import Response

_NOTE = re.compile(r"\*{0,2}Note\b\s*[:–-]")
_NONE = re.compile(r"\W*(?:n/?a|none|not applicable|amherthnasol|dim)?\W*", re.IGNORECASE)


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
    doubts: Doubts, at: At, group: Group, response: Response, known: Known, first: bool
) -> Division:
    """Return what a group of the recommendation `at` holds; `first` is False if an action stands
    above it.
    """
    made = Division()
    units = units_of(group)
    dates = dates_of(doubts, at, group, units, known.done_apart)
    whole = units
    units = _without_reason(doubts, at, group, response, units, dates.dates, made)
    units = _without_notes(units, made)
    if not units:
        for line in (*group.owners, *group.dues):
            usual = is_refused(response) and _NONE.fullmatch(line.text)  # nobody is to do anything
            degree = 1 if usual else 0
            doubts.say(Code.BESIDE_NO_TEXT, line.place, at, plain(line.text), degree)
        return made
    if not dates.dates and not group.owners and _is_undated(units, made, first):
        return made
    starts = _still(dates.starts, whole, units) or _starts(units, dates.dates, known)
    leading = units[: starts.at[0]]
    heading = NOTHING
    if leading:
        _take_leading(leading, made, first)
        if leading[-1].announces and not first:
            heading = value_of(last_paragraph(leading), label=True)
    made.actions = make_actions(doubts, at, group, units, starts, dates, heading, known.owners)
    return made


def _still(starts: Starts | None, whole: Sequence[Unit], units: Sequence[Unit]) -> Starts | None:
    """Return where actions start among the units that are left, None if one of them is gone."""
    left = {id(unit): at for at, unit in enumerate(units)}
    at = [left.get(id(whole[each]), -1) for each in starts.at] if starts else [-1]
    return replace(starts, at=tuple(at)) if starts and min(at) >= 0 else None


def _starts(units: Sequence[Unit], dates: Sequence[Dated], known: Known) -> Starts:
    found = find_starts(
        units,
        [date.row for date in dates],
        known.like,
        known.aims,
        [date.top for date in dates],
    )
    if found:
        return found
    start = next((at for at in range(len(units)) if not is_heading(units, at)), 0)
    return Starts((start,), "", 0, dated=False)


def _without_reason(
    doubts: Doubts,
    at: At,
    group: Group,
    response: Response,
    units: list[Unit],
    dates: Sequence[Dated],
    made: Division,
) -> list[Unit]:
    """Return the units without those that say why it is refused."""
    dates = [each for each in dates if not _NONE.fullmatch(each.value.text)]
    owners = any(not _NONE.fullmatch(plain(each.text)) for each in group.owners)
    refused_bare = is_refused(response) and not dates
    promised = any(re.search(r"\bwill\b", unit.text) for unit in units)
    dated = bool(dates or (owners and (promised or not refused_bare)))
    span = None if group.update else reason_span(units, response, dated)
    if not span:
        return units
    made.reason = value_of(units[span[0] : span[1]], label=True)
    doubts.say(Code.REASON_SPLIT, group.place, at.of(Name.REASON))
    units = [*units[: span[0]], *units[span[1] :]]
    if units and span[0] == 0:
        units[0].opens = True
        units[0].start = max(units[0].start, Start.PARAGRAPH)
    return units


def _without_notes(units: list[Unit], made: Division) -> list[Unit]:
    """Return the units without a paragraph that is printed as a note."""
    start = next((at for at, unit in enumerate(units) if unit.opens and _NOTE.match(unit.text)), -1)
    if start < 0:
        return units
    end = next((at for at in range(start + 1, len(units)) if units[at].opens), len(units))
    made.note = value_of(units[start:end], label=True)
    return [*units[:start], *units[end:]]


def _is_undated(units: Sequence[Unit], made: Division, first: bool) -> bool:
    """Take a row without owner and date; False if it makes actions all the same."""
    if all(unit.announces or unit.start < Start.VERB for unit in units) and units[-1].announces:
        made.heading = value_of(units, label=True)
        made.numbered = units[0].label is not None
        return True
    if any(
        unit.label
        or unit.bullet
        or opens_with_verb(unit.text)
        or re.search(r"\b(?:will|shall|bydd|caiff)\b", unit.text, re.IGNORECASE)
        for unit in units
    ):
        return False
    if first:
        made.before = value_of(units, label=True)
    else:
        made.loose = value_of(units, label=True)
    return True


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
