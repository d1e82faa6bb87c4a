"""What a recommendation's rows promise: lead-in, reason, actions.

Must not know: updates, plan files.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from action_plans.importing.assemble.divide import Division, Known, divide
from action_plans.importing.assemble.groups import Group
from action_plans.importing.assemble.posts import posts_in
from action_plans.importing.assemble.reasons import named_grounds
from action_plans.importing.assemble.sentences import Likeness
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import NOTHING, ActionDraft, RecommendationDraft, Value
from action_plans.importing.inline import plain
from action_plans.importing.paths import At, Name
from action_plans.model.meaning import RESPONSE
from action_plans.model.terms import Ground


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What the rest of the document tells: word weights, whole posts, and texts by owner."""

    like: Likeness
    owners: Collection[str]
    by_owner: dict[str, str]
    grounds: Mapping[str, Ground]


def fill_actions(
    doubts: Doubts, made: RecommendationDraft, groups: Sequence[Group], elsewhere: Elsewhere
) -> None:
    """Fill in what the groups of the plan itself hold."""
    at = At(made.number.text)
    heading = NOTHING
    numbered = False
    for group in groups:
        known = Known(elsewhere.like, elsewhere.owners, _aims(group, elsewhere))
        part = divide(doubts, at, group, made.response, known, not made.actions)
        made.reason, made.note = joined(made.reason, part.reason), joined(made.note, part.note)
        if part.heading:
            heading, numbered = part.heading, part.numbered
        if part.loose:
            made.actions[-1].text = joined(made.actions[-1].text, part.loose)
            here = at.act(len(made.actions)).of(Name.TEXT)
            doubts.say(Code.LOOSE_PARAGRAPH, group.place, here)
        heading = _placed(doubts, at, made, part, heading, numbered)
        _inherit(doubts, at, made.actions, part.actions, group)
        group.made = list(range(len(made.actions), len(made.actions) + len(part.actions)))
        made.actions.extend(part.actions)
    if heading:
        made.lead_in = joined(made.lead_in, heading)
        doubts.say(Code.ANNOUNCES_NOTHING, heading.place, at.of(Name.LEAD_IN))
    elif made.lead_in and not made.actions and RESPONSE[made.response].accepts:
        made.actions, made.lead_in = [ActionDraft(made.lead_in)], NOTHING
        doubts.say(Code.ALL_THAT_IS_SAID, made.actions[0].text.place, at.act(1))
        _inherit(doubts, at, (), made.actions, groups[-1])
        groups[-1].made = [0]
    made.grounds = named_grounds(plain(made.reason.text), elsewhere.grounds)


def _placed(
    doubts: Doubts,
    at: At,
    made: RecommendationDraft,
    part: Division,
    heading: Value,
    numbered: bool,
) -> Value:
    """Put what stands before actions, and a heading of rows above, over them or before all; return
    a heading that still waits for its actions.
    """
    if part.before and part.numbered and part.actions:
        _head(part.actions, part.before)
    elif part.before:
        made.lead_in = joined(made.lead_in, part.before)
        doubts.say(Code.LEAD_IN, part.before.place, at.of(Name.LEAD_IN))
    if not part.actions:
        return heading
    if numbered or made.actions:
        _head(part.actions, heading)
    else:
        made.lead_in = joined(made.lead_in, heading)
    return NOTHING


def _head(actions: Sequence[ActionDraft], heading: Value) -> None:
    """Put a heading over actions, up to the first that has one of its own."""
    for action in takewhile(lambda each: not each.group, actions if heading else ()):
        action.group, heading = heading, heading.again


def joined(one: Value, other: Value) -> Value:
    """Return two values as two paragraphs of one; nothing adds none."""
    if not one or not other:
        return one or other
    return Value(f"{one.text}\n\n{other.text}", tuple(dict.fromkeys((*one.places, *other.places))))


def _inherit(
    doubts: Doubts,
    at: At,
    before: Sequence[ActionDraft],
    actions: Sequence[ActionDraft],
    group: Group,
) -> None:
    """Give actions whose owner cell is blank the owners of the one above, and its date where a
    cell is merged over both.
    """
    for index, action in enumerate(actions):
        here = at.act(len(before) + index + 1)
        above = actions[index - 1] if index else before[-1] if before else None
        if not action.due and group.under and above and above.due:
            action.due = above.due.again
            doubts.say(Code.DUE_MERGED, group.place, here.of(Name.DUE), printed=above.due.text)
        elif not action.due:
            doubts.say(Code.NO_DUE, group.place, here.of(Name.DUE))
        if action.owners:
            continue
        if above and above.owners:
            action.owners = [each.again for each in above.owners]
            action.inherited = True
            doubts.say(Code.OWNERS_INHERITED, group.place, here.of(Name.OWNERS))
        else:
            doubts.say(Code.NO_OWNER, group.place, here.of(Name.OWNERS))


def _aims(group: Group, elsewhere: Elsewhere) -> tuple[str, ...]:
    """Return, for each owner of a group, what the same owner is named for elsewhere."""
    runs = [
        run for line in group.owners for run in posts_in(plain(line.text), elsewhere.owners).runs
    ]
    own = " ".join(line.text for line in group.text)
    return tuple(
        " ".join(elsewhere.by_owner.get(post, "").replace(own, " ") for post in run) for run in runs
    )
