"""Whether what a plan promised was done, as its page and every paper with it say.

Must not know: HTML, pages, how the sentences are built.
"""

from action_plans.model.plan import Plan
from action_plans.publishing.edition import Edition
from action_plans.publishing.looking import plans_speaking_of
from action_plans.publishing.verdict import Verdict, plan_verdict


def verdict_in(edition: Edition, plan: Plan) -> Verdict:
    """Return the verdict on one of an edition's plans, with what later plans say of it."""
    status = edition.statuses[plan.id]
    later = plans_speaking_of(plan, edition.plans, edition.statuses)
    return plan_verdict(plan, status, _who(edition, plan), later)


def _who(edition: Edition, plan: Plan) -> str:
    """Return the organisation that answers, the first of several, "" if none is named."""
    known = edition.library.vocabulary.organisations
    return next((known[id].name for id in plan.respondent if id in known), "")
