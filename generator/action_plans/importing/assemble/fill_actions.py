"""What a recommendation's rows promise: lead-in, reason, actions.

Must not know: updates, plan files.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from action_plans.importing.assemble.divide import Division, Known, divide
from action_plans.importing.assemble.groups import Group
from action_plans.importing.assemble.posts import posts_in
from action_plans.importing.assemble.reasons import named_grounds
from action_plans.importing.assemble.sentences import Likeness
from action_plans.importing.document import Place
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
        if part.reason:
            made.reason = joined(made.reason, part.reason)
        if part.note:
            made.note = joined(made.note, part.note)
        if part.heading:
            heading, numbered = part.heading, part.numbered
        if part.loose:
            _go_on(doubts, at, made.actions, part.loose, group.place)
        _place_leading(doubts, at, made, part)
        if heading and part.actions:
            _place_heading(made, part, heading, numbered)
            heading = NOTHING
        _inherit(doubts, at, made.actions, part.actions, group)
        group.made = list(range(len(made.actions), len(made.actions) + len(part.actions)))
        made.actions.extend(part.actions)
    if made.lead_in and not made.actions and not heading and RESPONSE[made.response].accepts:
        made.actions, made.lead_in = [ActionDraft(made.lead_in)], NOTHING
        doubts.say(Code.ALL_THAT_IS_SAID, made.actions[0].text.place, at.act(1))
        _inherit(doubts, at, (), made.actions, groups[-1])
        groups[-1].made = [0]
    if heading:
        made.lead_in = joined(made.lead_in, heading)
        doubts.say(Code.ANNOUNCES_NOTHING, heading.place, at.of(Name.LEAD_IN))
    if made.reason:
        made.grounds = named_grounds(plain(made.reason.text), elsewhere.grounds)


def _place_leading(doubts: Doubts, at: At, made: RecommendationDraft, part: Division) -> None:
    """Put what stands before the first action: a heading where it bears a number."""
    if not part.before:
        return
    if part.numbered and part.actions:
        _head(part.actions, part.before)
        return
    made.lead_in = joined(made.lead_in, part.before)
    doubts.say(Code.LEAD_IN, part.before.place, at.of(Name.LEAD_IN))


def _place_heading(
    made: RecommendationDraft, part: Division, heading: Value, numbered: bool
) -> None:
    if not numbered and not made.actions:
        made.lead_in = joined(made.lead_in, heading)
    else:
        _head(part.actions, heading)


def _head(actions: Sequence[ActionDraft], heading: Value) -> None:
    """Put a heading over actions, up to the first that has one of its own."""
    copied = False
    for action in actions:
        if action.group:
            break
        action.group = Value(heading.text, heading.places, copied=copied)
        copied = True


def _go_on(
    doubts: Doubts, at: At, actions: Sequence[ActionDraft], loose: Value, place: Place
) -> None:
    actions[-1].text = joined(actions[-1].text, loose)
    doubts.say(Code.LOOSE_PARAGRAPH, place, at.act(len(actions)).of(Name.TEXT))


def joined(one: Value, other: Value) -> Value:
    """Return two values as two paragraphs of one."""
    if not one:
        return other
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
