"""Silence: something is open, a year has passed, and nothing later is known.

Must not know: how a status is derived, pages, the clock.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from action_plans.model.meaning import is_closed
from action_plans.model.plan import Plan
from action_plans.model.refs import Ref
from action_plans.model.silence import Silence
from action_plans.model.status import ActionStatus, PlanStatus, RecommendationStatus


def silence_of(
    plan: Plan, status: PlanStatus, statuses: Mapping[str, PlanStatus] | None = None
) -> Silence | None:
    """Return the silence of a plan on its status' as-of date, None if there is none.

    `looked` tells a plan that is silent from one for which nobody has recorded looking since.
    It is broken by a later document, held or only known of, and by what a later plan says of any
    of its promises (`later`). Where `statuses` are given, a later plan counts once it is published.
    """
    last, looked = status.latest_held, plan.looked
    if last is None or plan.withdrawn or status.documents[-1].date > last.date:
        return None
    if status.as_of < _a_year_after(last.date):
        return None
    if looked and not last.date < looked.on <= status.as_of:
        looked = None
    if any(statuses is None or _is_published(ref, statuses) for ref in _later(plan)):
        return None
    still_open = tuple(ref for each in status.recommendations for ref in _open(each))
    return Silence(plan.id, last, looked, still_open, plan.review) if still_open else None


def _open(status: RecommendationStatus) -> Iterator[Ref]:
    """Yield the actions that are open, or the recommendation if it has no actions and is open."""
    if not status.actions and not is_closed(status.reported):
        yield status.ref
    yield from (action.ref for action in status.actions if _is_open(action))


def _is_open(action: ActionStatus) -> bool:
    return not is_closed(action.reported)


def _later(plan: Plan) -> Iterator[Ref]:
    """Yield where later plans speak of this one's promises."""
    return (ref for each in plan.recommendations for action in each.actions for ref in action.later)


def _is_published(ref: Ref, statuses: Mapping[str, PlanStatus]) -> bool:
    return ref.plan in statuses and statuses[ref.plan].published


def _a_year_after(day: date) -> date:
    """Return the same day of the next year; 1 March for 29 February."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 3, 1)
