"""Our own accounts of the frozen plans, without what editors say of links and themes."""

from dataclasses import replace
from functools import cache

from action_plans.model.library import Library
from action_plans.model.plan import Plan
from action_plans.reading.library_reader import read_library
from tests.building import FROZEN


@cache
def content_library() -> Library:
    """Return the library of the frozen content, as it is."""
    return read_library(FROZEN).library


def unmarked(plan: Plan) -> Plan:
    """Return a plan without editors' themes and links."""
    return replace(
        plan,
        recommendations=tuple(
            replace(each, themes=(), related=(), not_related=()) for each in plan.recommendations
        ),
    )


def content_plans() -> dict[str, Plan]:
    """Return the plans of the frozen content, without editors' themes and links, by id."""
    return {id: unmarked(plan) for id, plan in content_library().plans.items()}
