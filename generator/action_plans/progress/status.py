"""Where plans stand on the as-of date, from the documents that exist by then.

Must not know: files, HTML, the clock, how a library is counted.
"""

from collections.abc import Mapping
from datetime import date

from action_plans.model.due import Due, DueKind
from action_plans.model.library import Library
from action_plans.model.meaning import is_done, is_refused
from action_plans.model.plan import Plan, Recommendation
from action_plans.model.refs import Ref
from action_plans.model.status import ActionStatus, PlanStatus, RecommendationStatus
from action_plans.model.terms import Response
from action_plans.progress.beginning import beginning_of
from action_plans.progress.checks import checked_by
from action_plans.progress.evidence import backing_of, evidence_of
from action_plans.progress.history import History, histories_of
from action_plans.progress.in_force import InForce, documents_by, in_force
from action_plans.progress.reported import reported_of
from action_plans.progress.rollup import moved_of_all, reported_in_all, schedule_of_all
from action_plans.progress.schedule import latest_target, lesser_of, months_moved, schedule_of
from action_plans.progress.standing import standing_of


def library_status(library: Library, as_of: date) -> Mapping[str, PlanStatus]:
    """Return where every plan stands, withdrawn ones too, by plan id in the library's order."""
    return {plan.id: plan_status(plan, as_of) for plan in library.plans.values()}


def plan_status(plan: Plan, as_of: date) -> PlanStatus:
    """Return where a plan stands on `as_of`; documents dated later do not exist."""
    documents = documents_by(plan, as_of)
    forced = in_force(plan, as_of)
    recommendations = plan.recommendations if forced else ()
    return PlanStatus(
        plan=plan.id,
        as_of=as_of,
        published=bool(documents),
        documents=documents,
        recommendations=tuple(
            _recommendation_status(each, forced) for each in recommendations if forced
        ),
        content_held=forced is not None,
    )


def _recommendation_status(
    recommendation: Recommendation, in_force: InForce
) -> RecommendationStatus:
    response = _response(recommendation, in_force)
    actions = tuple(
        [
            _action_status(each, recommendation, in_force, response)
            for each in histories_of(recommendation, in_force)
        ]
    )
    return RecommendationStatus(
        ref=recommendation.ref,
        response=response,
        reported=reported_in_all(actions, response),
        schedule=schedule_of_all(actions, response),
        checked=checked_by(recommendation.checks, in_force.as_of),
        moved=moved_of_all(actions, response),
        actions=actions,
    )


def _response(recommendation: Recommendation, in_force: InForce) -> Response:
    """Return the response as the latest document that changes it says, or as first given."""
    if not recommendation.updates:
        return recommendation.response
    updates = sorted(filter(in_force.includes, recommendation.updates), key=lambda each: each.date)
    changes = [each.response for each in updates if each.response]
    return changes[-1] if changes else recommendation.response


def _action_status(
    history: History, recommendation: Recommendation, in_force: InForce, response: Response
) -> ActionStatus:
    action = history.action
    reported = reported_of(history)
    schedule = schedule_of(history, reported)
    checked = checked_by(recommendation.checks, in_force.as_of)
    refused = is_refused(response)
    from_the_first = is_refused(recommendation.response)
    standing = standing_of(history, reported, schedule, offered=refused and from_the_first)
    evidence = evidence_of(history) if is_done(standing) else None
    target = latest_target(history)
    return ActionStatus(
        ref=Ref(recommendation.ref.plan, recommendation.ref.number, action.id),
        reported=reported,
        schedule=schedule,
        standing=standing,
        first=action.due,
        latest=_latest(history),
        target=target.day if target else None,
        moved=months_moved(history),
        lesser=lesser_of(history),
        answered_on=history.deciding.date if history.deciding else None,
        owners=_owners(history),
        beginning=beginning_of(history),
        backing=backing_of(evidence, checked) if is_done(standing) else None,
        evidence=evidence,
        later_refused=refused and not from_the_first,
        same_as=action.same_as,
    )


def _latest(history: History) -> Due:
    """Return the latest cell that is not blank, the first one if all are."""
    for cell in reversed(history.cells):
        if cell.kind is not DueKind.BLANK:
            return cell
    return history.action.due


def _owners(history: History) -> tuple[str, ...]:
    """Return the owners as last printed; an update that names none changes none."""
    for update in reversed(history.answers):
        if update.owners:
            return update.owners
    return history.action.owners
