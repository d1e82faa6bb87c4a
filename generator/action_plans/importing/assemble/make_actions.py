"""The actions of a group whose starts are known: their texts, labels, owners and dates.

Must not know: where actions begin, updates' answers, plan files.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from action_plans.importing.assemble.groups import Group
from action_plans.importing.assemble.share_dates import Dates
from action_plans.importing.assemble.share_owners import share_owners
from action_plans.importing.assemble.starts import Starts
from action_plans.importing.assemble.units import Unit, is_heading, last_paragraph, value_of
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import NOTHING, ActionDraft, Value
from action_plans.importing.paths import At, Name

_UNTOLD = 8  # from this degree on, nothing tells where actions begin


def make_actions(
    doubts: Doubts,
    at: At,
    group: Group,
    units: Sequence[Unit],
    starts: Starts,
    dates: Dates,
    heading: Value,
    posts: Collection[str],
) -> list[ActionDraft]:
    """Return the actions; `heading` is what is announced over the first of them."""
    _say_division(doubts, at, group, starts, len(dates.dates))
    begun = [units[index] for index in starts.at]
    owners = share_owners(doubts, at, group, begun, posts, starts.dated)
    filled = {row for line in group.owners for row in (line.row, *(at for _, at in line.joints))}
    dated = {line.row for line in group.dues}
    made = []
    for index, (segment, own_heading) in enumerate(_segments(units, starts)):
        unit = begun[index]
        action = ActionDraft(value_of(segment), owners=list(owners[index]))
        heading = own_heading or heading
        if unit.label:
            action.label = Value(unit.label.printed, unit.line.places)
            if unit.label.over:
                heading = Value(unit.label.over, unit.line.places)
        if unit.label or unit.bullet or not index:
            action.group = heading
            heading = heading.again
        action.inherited = bool(filled) and unit.row in dated and unit.row not in filled
        action.due = dates.of(starts, index, unit.label.name if unit.label else "")
        made.append(action)
    return made


def _say_division(doubts: Doubts, at: At, group: Group, starts: Starts, dates: int) -> None:
    """List how a group was divided, or that nothing tells how."""
    count = len(starts.at)
    if count > 1:
        doubts.say(
            Code.DIVIDED if starts.degree < _UNTOLD else Code.DIVIDED_BLINDLY,
            group.place, at, degree=starts.degree, count=count, how=starts.how,
        )  # fmt: skip
    elif dates > 1:
        doubts.say(Code.DATES_UNSHARED, group.place, at.of(Name.DUE), count=dates)


def _segments(units: Sequence[Unit], starts: Starts) -> Iterator[tuple[Sequence[Unit], Value]]:
    """Yield each action's units, with the heading that stands right before them, if any."""
    pending = NOTHING
    for start, end in pairwise((*starts.at, len(units))):
        own = units[start:end]
        heading: Sequence[Unit] = ()
        if end < len(units) and is_heading(units, end - 1) and len(own) > 1:
            tail = last_paragraph(own)
            heading = tail if len(tail) < len(own) else own[-1:]
        yield own[: len(own) - len(heading)], pending
        pending = value_of(heading, label=True) if heading else NOTHING
