"""What a recommendation's rows promise: lead-in, reason, actions.

Must not know: updates, plan files.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from action_plans.importing.assemble.divide import Division, Known, divide
from action_plans.importing.assemble.groups import Group
from action_plans.importing.assemble.posts import posts_in
from action_plans.importing.assemble.reasons import named_grounds
from action_plans.importing.assemble.sentences import Likeness
from action_plans.importing.document import Place
from action_plans.importing.draft import (
    NOTHING,
    ActionDraft,
    PlanDraft,
    RecommendationDraft,
    Value,
)
from action_plans.importing.inline import plain
from action_plans.importing.review import DoubtKind


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What the rest of the document tells: word weights, whole posts, and texts by owner."""

    like: Likeness
    owners: Collection[str]
    by_owner: dict[str, str]


def fill_actions(
    draft: PlanDraft, made: RecommendationDraft, groups: Sequence[Group], elsewhere: Elsewhere
) -> None:
    """Fill in what the groups of the plan itself hold."""
    number = made.number.text
    heading = NOTHING
    numbered = False
    for group in groups:
        aims = _aims(group, elsewhere)
        known = Known(elsewhere.like, elsewhere.owners, aims)
        part = divide(draft, number, group, made.response, known, not made.actions)
        if part.reason:
            made.reason = joined(made.reason, part.reason)
        if part.note:
            made.note = joined(made.note, part.note)
        if part.heading:
            heading, numbered = part.heading, part.numbered
        if part.loose:
            _go_on(draft, number, made.actions, part.loose, group.place)
        _place_leading(draft, made, part)
        if heading and part.actions:
            _place_heading(made, part, heading, numbered)
            heading = NOTHING
        _inherit(draft, number, made.actions, part.actions, group)
        made.actions.extend(part.actions)
    if heading:
        made.lead_in = joined(made.lead_in, heading)
        draft.doubt(
            DoubtKind.GUESSED,
            6,
            heading.places[0],
            f"{number}/lead_in",
            "it announces something, but nothing follows",
        )
    if made.reason:
        made.grounds = named_grounds(plain(made.reason.text))


def _place_leading(draft: PlanDraft, made: RecommendationDraft, part: Division) -> None:
    """Put what stands before the first action: a heading where it bears a number."""
    if not part.before:
        return
    if part.numbered and part.actions:
        for action in part.actions:
            if action.group:
                break
            action.group = Value(
                part.before.text, part.before.places, copied=action is not part.actions[0]
            )
        return
    made.lead_in = joined(made.lead_in, part.before)
    draft.doubt(
        DoubtKind.SPLIT,
        3,
        part.before.places[0],
        f"{made.number.text}/lead_in",
        "read as words that lead in, with no date of their own",
    )


def _place_heading(
    made: RecommendationDraft, part: Division, heading: Value, numbered: bool
) -> None:
    if not numbered and not made.actions:
        made.lead_in = joined(made.lead_in, heading)
        return
    copied = False
    for action in part.actions:
        if action.group:
            break
        action.group = Value(heading.text, heading.places, copied=copied)
        copied = True


def _go_on(
    draft: PlanDraft, number: str, actions: Sequence[ActionDraft], loose: Value, place: Place
) -> None:
    actions[-1].text = joined(actions[-1].text, loose)
    draft.doubt(
        DoubtKind.JOINED,
        5,
        place,
        f"{number}/a{len(actions)}/text",
        "a paragraph without a date of its own goes on with the action above",
    )


def joined(one: Value, other: Value) -> Value:
    """Return two values as two paragraphs of one."""
    if not one:
        return other
    return Value(f"{one.text}\n\n{other.text}", tuple(dict.fromkeys((*one.places, *other.places))))


def _inherit(
    draft: PlanDraft,
    number: str,
    before: Sequence[ActionDraft],
    actions: Sequence[ActionDraft],
    group: Group,
) -> None:
    """Give actions whose owner cell is blank the owners of the one above."""
    for index, action in enumerate(actions):
        field = f"{number}/a{len(before) + index + 1}"
        if not action.due:
            draft.doubt(
                DoubtKind.NOT_UNDERSTOOD, 6, group.place, f"{field}/due", "no date is printed"
            )
        if action.owners:
            continue
        above = actions[index - 1] if index else before[-1] if before else None
        if above and above.owners:
            action.owners = [Value(each.text, each.places, copied=True) for each in above.owners]
            action.inherited = True
            draft.doubt(
                DoubtKind.GUESSED,
                3,
                group.place,
                f"{field}/owners",
                "the cell is blank; the owners are those above",
            )
        else:
            draft.doubt(
                DoubtKind.NOT_UNDERSTOOD, 6, group.place, f"{field}/owners", "no owner is printed"
            )


def _aims(group: Group, elsewhere: Elsewhere) -> tuple[str, ...]:
    """Return, for each owner of a group, what the same owner is named for elsewhere."""
    runs = [
        run for line in group.owners for run in posts_in(plain(line.text), elsewhere.owners).runs
    ]
    own = " ".join(line.text for line in group.text)
    return tuple(
        " ".join(elsewhere.by_owner.get(post, "").replace(own, " ") for post in run) for run in runs
    )
