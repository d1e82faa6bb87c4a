"""One plan in two states: its facts, its documents, its recommendations, and actions that moved.

Must not know: files, other plans, the clock (the as-of date is an argument).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from action_plans.comparing.change import Change, day
from action_plans.comparing.fields import PLAN, Side, field_changes
from action_plans.comparing.kinds import ChangeKind
from action_plans.comparing.matching import match_by, out_of_order
from action_plans.comparing.recommendations import Pair, recommendation_changes
from action_plans.comparing.values import shown
from action_plans.model.plan import Document, Plan, Recommendation
from action_plans.model.status import ActionStatus, PlanStatus


@dataclass(frozen=True, slots=True)
class Standing:
    """A plan in one state, and where it stood on the as-of date."""

    plan: Plan
    status: PlanStatus

    def statuses(self) -> Mapping[str, Mapping[str, ActionStatus]]:
        """Return where the actions stood: recommendation's number → action id → status."""
        return {
            each.ref.number: {action.ref.action: action for action in each.actions}
            for each in self.status.recommendations
        }


def plan_changes(old: Standing, new: Standing) -> tuple[Change, ...]:
    """Return what changed: the plan's own facts first, then each recommendation as printed."""
    changes = [*_facts(old.plan, new.plan), *_recommendations(old, new)]
    return tuple(_actions_moved(changes))


def _facts(old: Plan, new: Plan) -> Iterator[Change]:
    if old.id != new.id:
        yield Change(ChangeKind.PLAN_RENAMED, new.id, old.id, new.id)
    if old.withdrawn != new.withdrawn:
        kind = ChangeKind.PLAN_WITHDRAWN if new.withdrawn else ChangeKind.PLAN_RESTORED
        yield Change(kind, new.id, shown(old.withdrawn), shown(new.withdrawn))
    yield from field_changes(new.id, Side(old, old.id), Side(new, new.id), PLAN)
    found = match_by(lambda document: (document.date, document.kind), old.documents, new.documents)
    for before, after in found.pairs:
        if before != after:
            said = _document(before), _document(after)
            yield Change(ChangeKind.FACT_CHANGED, new.id, *said, "document")
    for document in found.removed:
        yield Change(ChangeKind.DOCUMENT_REMOVED, new.id, _document(document))
    for document in found.added:
        yield Change(ChangeKind.DOCUMENT_ADDED, new.id, new=_document(document))


def _document(document: Document) -> str:
    label = f", {document.label}" if document.label else ""
    held = "" if document.held else ", not held here"
    return f"{document.kind.value} of {day(document.date)}{label}{held}"


def _recommendations(old: Standing, new: Standing) -> Iterator[Change]:
    before, after = old.plan.recommendations, new.plan.recommendations
    found = match_by(lambda each: each.number, before, after)
    places = {each.number: place for place, each in reversed([*enumerate(before, 1)])}
    moved = out_of_order([each.number for each in before], [each.number for each in after])
    old_statuses, new_statuses = old.statuses(), new.statuses()
    partners = {pair[1].number: pair[0] for pair in found.pairs}
    for place, each in enumerate(after, 1):
        partner = partners.get(each.number)
        if partner is None:
            yield Change(ChangeKind.RECOMMENDATION_ADDED, str(each.ref), new=_said(each))
            continue
        if each.number in moved:
            moves = f"place {places[each.number]}", f"place {place}"
            yield Change(ChangeKind.RECOMMENDATION_MOVED, str(each.ref), *moves)
        number = each.number
        pair = Pair(partner, each, old_statuses.get(number, {}), new_statuses.get(number, {}))
        yield from recommendation_changes(pair)
    for each in found.removed:
        yield Change(ChangeKind.RECOMMENDATION_REMOVED, str(each.ref), _said(each))


def _said(recommendation: Recommendation) -> str:
    """Return a recommendation in one line: its text, the answer, how many actions."""
    count = len(recommendation.actions)
    actions = f"{count} action" if count == 1 else f"{count} actions"
    return " · ".join((recommendation.text, shown(recommendation.response), actions))


def _actions_moved(changes: Iterable[Change]) -> Iterator[Change]:
    """Yield the changes, an action removed here and added there with the same words as moved."""
    listed = list(changes)
    waiting: dict[str, list[Change]] = {}
    for change in listed:
        if change.kind is ChangeKind.ACTION_REMOVED:
            waiting.setdefault(change.old, []).append(change)
    gone: set[int] = set()
    for at, change in enumerate(listed):
        same = waiting.get(change.new) if change.kind is ChangeKind.ACTION_ADDED else None
        if same:
            removed = same.pop(0)
            gone.add(id(removed))
            listed[at] = replace(
                change, kind=ChangeKind.ACTION_MOVED, old=removed.ref, new=change.ref
            )
    yield from (change for change in listed if id(change) not in gone)
