"""A plan as it stands on a day, in twelve digits, which a citation carries to be proved by.

Must not know: files, HTML, the clock.
"""

from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from action_plans.model.plan import Plan
from action_plans.model.status import PlanStatus

DIGITS: Final = 12


def fingerprint(plan: Plan, status: PlanStatus) -> str:
    """Return hexadecimal digits that change with any text, date, owner or standing of a plan.

    Of what its documents said by the status' as-of day; they are the same wherever and however
    the record is built.
    """
    return sha256("\0".join(_parts(plan, status)).encode("utf-8", "replace")).hexdigest()[:DIGITS]


def _parts(plan: Plan, status: PlanStatus) -> Iterator[str]:
    """Yield what is told of a plan on a day, in a fixed order, each part after its name."""
    yield from (plan.id, plan.title, plan.report.published.isoformat(), status.as_of.isoformat())
    for document in status.documents:
        yield from ("document", document.date.isoformat(), document.kind, str(document.held))
    for own, stands in zip(plan.recommendations, status.recommendations, strict=False):
        reason = own.reason.text if own.reason else ""
        yield from ("recommendation", own.number, own.stem, own.text, stands.response, reason)
        for action, of_action in zip(own.actions, stands.actions, strict=True):
            yield from ("action", action.id, action.text, *action.owners, action.due.printed)
            yield from (of_action.standing, of_action.schedule, of_action.latest.printed)
        for update in own.updates:
            if update.date <= status.as_of:
                yield from ("update", update.date.isoformat(), *update.answers, update.text)
                yield from (update.due.printed, *update.owners)


def texts_of(plan: Plan, status: PlanStatus) -> Iterator[str]:
    """Yield every text of a plan that stood on the status' as-of day."""
    yield plan.title
    if not status.recommendations:
        return
    for own in plan.recommendations:
        yield from (own.stem, own.text, own.reason.text if own.reason else "", own.lead_in)
        yield from (action.text for action in own.actions)
        yield from (update.text for update in own.updates if update.date <= status.as_of)
