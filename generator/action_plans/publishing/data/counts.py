"""The counts of recommendations and of actions as JSON.

Must not know: how anything is counted, pages, in which plan they are.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from action_plans.model.counts import count
from action_plans.publishing.data.json_text import Json
from action_plans.publishing.edition import Entry

Value = TypeVar("Value", bound=StrEnum)


def counts_of(entries: Iterable[Entry]) -> dict[str, Json]:
    """Return the counts of recommendations and, separately, of actions.

    Every value of an axis has its count, 0 included, in the axis' order. `offered` are actions
    that a refusal offers, `repeats` those that make the same promise again; both are part of
    `total`. `past` counts, by standing, the actions that are not done and whose date has passed;
    `beginning` what they were when the plan came out, `evidence` what stands behind those that are
    done, at first and since.
    """
    counts = count(entry.status for entry in entries)
    recommendations, actions = counts.recommendations, counts.actions
    return {
        "recommendations": {
            "total": recommendations.total,
            "moved": recommendations.moved,
            "done_at_first": recommendations.done_at_first,
            "response": _by_value(recommendations.response),
            "reported": _by_value(recommendations.reported),
            "schedule": _by_value(recommendations.schedule),
            "checked": _by_value(recommendations.checked),
        },
        "actions": {
            "total": actions.total,
            "offered": actions.offered,
            "repeats": actions.repeats,
            "moved": actions.moved,
            "lesser": actions.lesser,
            "reported": _by_value(actions.reported),
            "schedule": _by_value(actions.schedule),
            "standing": _by_value(actions.standing),
            "past": _by_value(actions.past),
            "beginning": _by_value(actions.beginning),
            "evidence": _by_value(actions.backing),
        },
    }


def _by_value(counts: Mapping[Value, int]) -> dict[str, Json]:
    return {value.value: number for value, number in counts.items()}
