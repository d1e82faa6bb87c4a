"""All that is told of plans' course in time, worked out plan by plan.

Must not know: how each part is derived, words.
"""

from collections.abc import Mapping

from action_plans.model.bounds import Extra
from action_plans.model.library import Library
from action_plans.model.plan import Plan
from action_plans.model.plan_time import PlanTime
from action_plans.model.status import PlanStatus
from action_plans.model.without_withdrawn import without_withdrawn
from action_plans.progress.answer_clock import answer_clock
from action_plans.progress.plan_states import plan_states
from action_plans.progress.silence import silence_of
from action_plans.progress.timeline import timelines_of


def library_time(library: Library, statuses: Mapping[str, PlanStatus]) -> Mapping[str, PlanTime]:
    """Return the course of every plan, by plan id in the library's order.

    In a large record they are without states, unless it asks for these.
    """
    states = library.makes(Extra.STATES)
    return {
        plan.id: plan_time(plan, statuses[plan.id], statuses, with_states=states)
        for plan in without_withdrawn(library).plans.values()
    }


def plan_time(
    plan: Plan,
    status: PlanStatus,
    statuses: Mapping[str, PlanStatus] | None = None,
    *,
    with_states: bool = True,
) -> PlanTime:
    """Return the course of one plan up to its status' as-of date; for `statuses` see silence."""
    return PlanTime(
        plan.id,
        {each.ref: each for each in timelines_of(plan, status.as_of)},
        answer_clock(plan, status.as_of),
        plan_states(plan, status) if with_states else (),
        silence_of(plan, status, statuses),
    )
