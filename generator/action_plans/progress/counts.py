"""Counts of recommendations and of actions, each by every axis; nothing is averaged.

Must not know: how a status is derived, pages, lists.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from action_plans.model.counts import Counts, Tally
from action_plans.model.library import Library
from action_plans.model.status import ActionStatus, PlanStatus, RecommendationStatus
from action_plans.model.terms import Checked, Reported, Response, Schedule, Standing

Value = TypeVar("Value", bound=StrEnum)
# One thing that is counted: itself, or its action, with the recommendation that it belongs to.
_Counted = tuple[RecommendationStatus | ActionStatus, RecommendationStatus]


def count_plan(status: PlanStatus) -> Counts:
    """Return the counts of one plan; nothing is counted of a plan that is not yet published."""
    return _count([status])


def count_library(library: Library, statuses: Mapping[str, PlanStatus]) -> Counts:
    """Return the counts of all plans together, withdrawn ones left out."""
    return _count([statuses[plan.id] for plan in library.plans.values() if not plan.withdrawn])


def _count(statuses: Sequence[PlanStatus]) -> Counts:
    recommendations = [each for status in statuses for each in status.recommendations]
    actions = [(action, each) for each in recommendations for action in each.actions]
    return Counts(
        plans=sum(status.published for status in statuses),
        recommendations=_tally([(each, each) for each in recommendations]),
        actions=_tally(actions),
        standing=_by_value(Standing, (action.standing for action, _ in actions)),
        repeats=sum(action.same_as is not None for action, _ in actions),
    )


def _tally(counted: Sequence[_Counted]) -> Tally:
    return Tally(
        total=len(counted),
        response=_by_value(Response, (of.response for _, of in counted)),
        reported=_by_value(Reported, (each.reported for each, _ in counted)),
        schedule=_by_value(Schedule, (each.schedule for each, _ in counted)),
        checked=_by_value(Checked, (of.checked for _, of in counted)),
    )


def _by_value(axis: type[Value], values: Iterable[Value]) -> Mapping[Value, int]:
    """Return how many have each value, in the axis' order, zeros included."""
    found = Counter(values)
    return {value: found[value] for value in axis}
