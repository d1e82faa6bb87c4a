"""One recommendation in two states: its answer, its actions, and what was reported of them.

Must not know: files, other recommendations, the clock.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from action_plans.comparing.change import Change
from action_plans.comparing.dates import date_change
from action_plans.comparing.fields import ACTION, RECOMMENDATION, UPDATE, Side, field_changes
from action_plans.comparing.kinds import ChangeKind
from action_plans.comparing.links import link_changes
from action_plans.comparing.matching import Matched, match_by, match_updates, out_of_order
from action_plans.comparing.outcomes import added_outcome, owner_change, status_change
from action_plans.comparing.values import shown
from action_plans.model.plan import Action, Recommendation, Update
from action_plans.model.refs import Ref
from action_plans.model.status import ActionStatus


@dataclass(frozen=True, slots=True)
class Pair:
    """A recommendation in both states, and where its actions stood in each."""

    old: Recommendation
    new: Recommendation
    old_statuses: Mapping[str, ActionStatus]  # by action id
    new_statuses: Mapping[str, ActionStatus]

    @property
    def ref(self) -> str:
        """The reference, as the new state writes it."""
        return str(self.new.ref)

    def action(self, id: str) -> str:
        """Return the reference of one of the actions."""
        return str(Ref(self.new.ref.plan, self.new.number, id))

    def sides(self) -> tuple[str, str]:
        """Return the plan's id in both states."""
        return self.old.ref.plan, self.new.ref.plan


def recommendation_changes(pair: Pair) -> Iterator[Change]:
    """Yield what changed, in the order in which a page shows it."""
    old, new = pair.old, pair.new
    updates = match_updates(old.updates, new.updates)
    if old.response is not new.response:
        said = shown(old.response), shown(new.response)
        yield Change(ChangeKind.RESPONSE_CHANGED, pair.ref, *said, "response")
    yield from field_changes(pair.ref, *_sides(pair, old, new), RECOMMENDATION)
    yield from _actions(pair, updates)
    yield from _updates(pair, updates)
    yield from link_changes(pair.ref, old, new)


def _sides(pair: Pair, old: object, new: object) -> tuple[Side, Side]:
    before, after = pair.sides()
    return Side(old, before), Side(new, after)


def _actions(pair: Pair, updates: Matched[Update]) -> Iterator[Change]:
    """Yield what changed in the actions, in the new order; removed ones last."""
    found = match_by(lambda action: action.id, pair.old.actions, pair.new.actions)
    old_ids = [action.id for action in pair.old.actions]
    moved = out_of_order(old_ids, [action.id for action in pair.new.actions])
    old_places = {id: place for place, id in reversed([*enumerate(old_ids, 1)])}
    partners = {new.id: old for old, new in found.pairs}
    answered: dict[str, list[Update]] = {}
    for update in updates.added:
        for id in dict.fromkeys(update.answers):
            answered.setdefault(id, []).append(update)
    for place, action in enumerate(pair.new.actions, 1):
        ref = pair.action(action.id)
        partner = partners.get(action.id)
        if partner is None:
            yield Change(ChangeKind.ACTION_ADDED, ref, new=said_of(action))
        else:
            yield from _action(pair, partner, action)
        if action.id in moved:
            places = f"place {old_places[action.id]}", f"place {place}"
            yield Change(ChangeKind.ACTION_MOVED, ref, *places)
        answering = answered.get(action.id, [])
        yield from status_change(
            ref, pair.old_statuses.get(action.id), pair.new_statuses.get(action.id), answering
        )
        for update in answering:
            yield from added_outcome(ref, pair.new, action, update)
    for action in found.removed:
        yield Change(ChangeKind.ACTION_REMOVED, pair.action(action.id), said_of(action))


def _action(pair: Pair, old: Action, new: Action) -> Iterator[Change]:
    """Yield what changed in one action itself."""
    ref = pair.action(new.id)
    yield from field_changes(ref, *_sides(pair, old, new), ACTION)
    if old.owners != new.owners:
        yield owner_change(ref, old.owners, new.owners)
    if old.due != new.due:
        yield date_change(ref, old.due, new.due)
    yield from link_changes(ref, old, new)


def said_of(action: Action) -> str:
    """Return an action in one line: what, by whom, by when."""
    parts = (action.text, "; ".join(action.owners), action.due.printed)
    return " · ".join(part for part in parts if part)


def _updates(pair: Pair, found: Matched[Update]) -> Iterator[Change]:
    """Yield what changed in the updates themselves: corrected, added, removed."""
    for old, new in found.pairs:
        yield from field_changes(pair.ref, *_sides(pair, old, new), UPDATE, new.date)
        refs = [pair.action(id) for id in new.answers] or [pair.ref]
        if old.due != new.due:
            for ref in refs:
                yield date_change(
                    ref, old.due, new.due, what="date in the update", dated=new.date,
                    lesser=new.dates,
                )  # fmt: skip
        if old.owners != new.owners:
            for ref in refs:
                yield owner_change(ref, old.owners, new.owners, new.date)
    for update in found.added:
        yield Change(
            ChangeKind.UPDATE_ADDED, pair.ref, new=_said(update), what=_answered(update),
            dated=update.date,
        )  # fmt: skip
    for update in found.removed:
        yield Change(
            ChangeKind.UPDATE_REMOVED, pair.ref, _said(update), what=_answered(update),
            dated=update.date,
        )  # fmt: skip


def _said(update: Update) -> str:
    return " · ".join(part for part in (update.text, update.due.printed) if part)


def _answered(update: Update) -> str:
    return f"answering {', '.join(update.answers)}" if update.answers else "answering no action"
