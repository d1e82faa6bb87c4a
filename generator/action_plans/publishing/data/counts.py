"""How many recommendations, and how many actions, stand where on each axis.

Must not know: JSON, pages, in which plan they are.
"""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from action_plans.model.terms import Checked, Reported, Response, Schedule, Standing
from action_plans.publishing.data.json_text import Json
from action_plans.publishing.edition import Entry


def counts_of(entries: Iterable[Entry]) -> dict[str, Json]:
    """Return the counts of recommendations and, separately, of actions.

    Every value of an axis has its count, 0 included, in the axis' order. `offered` are actions
    that a refusal offers, `repeats` those that make the same promise again; both are part of
    `total`.
    """
    held = tuple(entries)
    statuses = [entry.status for entry in held]
    actions = [action for status in statuses for action in status.actions]
    promised = [action for entry in held for action in entry.recommendation.actions]
    return {
        "recommendations": {
            "total": len(held),
            "moved": sum([status.moved is not None for status in statuses]),
            "response": _by_value(Response, [status.response for status in statuses]),
            "reported": _by_value(Reported, [status.reported for status in statuses]),
            "schedule": _by_value(Schedule, [status.schedule for status in statuses]),
            "checked": _by_value(Checked, [status.checked for status in statuses]),
        },
        "actions": {
            "total": len(actions),
            "offered": sum([action.offered for action in actions]),
            "repeats": sum([action.same_as is not None for action in promised]),
            "moved": sum([action.moved is not None for action in actions]),
            "reported": _by_value(Reported, [action.reported for action in actions]),
            "schedule": _by_value(Schedule, [action.schedule for action in actions]),
            "standing": _by_value(Standing, [action.standing for action in actions]),
        },
    }


def _by_value(axis: type[StrEnum], values: Iterable[StrEnum]) -> dict[str, Json]:
    found = Counter(values)
    return {value: found.get(value, 0) for value in axis}
