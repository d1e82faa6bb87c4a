"""A plan as known on the day of each of its documents, and what changed since, by what.

Must not know: how a status is derived, words.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from action_plans.model.plan import Plan
from action_plans.model.plan_states import ActionChange, AnswerChange, PlanState
from action_plans.model.status import PlanStatus
from action_plans.progress.in_force import in_force
from action_plans.progress.status import plan_status


def plan_states(plan: Plan, now: PlanStatus) -> tuple[PlanState, ...]:
    """Return every state of a plan by the as-of day of `now`, which is where it stands then.

    Oldest first, from the base on: what a revision replaced is not held, and there is no state of
    it. A plan of which one document only is held has no states, since its page is the only one.
    """
    forced = in_force(plan, now.as_of)
    days = sorted(day for day in forced.held_on if day >= forced.base.date) if forced else []
    return tuple(_state(plan, day, now) for day in days) if len(days) > 1 else ()


def known_by(plan: Plan, day: date) -> Plan:
    """Return the plan as its documents dated by `day` left it; checks are dated by themselves."""
    return replace(
        plan,
        documents=tuple(each for each in plan.documents if each.date <= day),
        recommendations=tuple(
            replace(each, updates=tuple(one for one in each.updates if one.date <= day))
            for each in plan.recommendations
        ),
    )


def _state(plan: Plan, day: date, now: PlanStatus) -> PlanState:
    then = plan_status(plan, day)
    is_last = all(each.date <= day for each in plan.documents)
    passed = now if is_last else plan_status(known_by(plan, day), now.as_of)
    return PlanState(
        on=day,
        documents=tuple(each for each in now.documents if each.date == day and each.held),
        status=then,
        since=tuple(each for each in now.documents if each.date > day),
        actions=tuple(_changed_actions(then, passed, now)),
        answers=tuple(_changed_answers(then, now)),
    )


def _changed_actions(
    then: PlanStatus, passed: PlanStatus, now: PlanStatus
) -> Iterator[ActionChange]:
    for one, other, third in zip(then.actions, passed.actions, now.actions, strict=True):
        if not one == other == third:
            yield ActionChange(one.ref, one, other, third)


def _changed_answers(then: PlanStatus, now: PlanStatus) -> Iterator[AnswerChange]:
    for one, other in zip(then.recommendations, now.recommendations, strict=True):
        if (one.response, one.checked) != (other.response, other.checked):
            yield AnswerChange(one.ref, one, other)
