"""A library without what leads from its promises to plans that were withdrawn.

Must not know: how anything is shown, files.
"""

from dataclasses import replace

from action_plans.model.library import Library
from action_plans.model.plan import Action, Plan, Recommendation


def without_withdrawn(library: Library) -> Library:
    """Return the library with no promise that leads to one of a withdrawn plan; itself where none
    does. The withdrawn plans stay, since their own pages say that they are gone.
    """
    withdrawn = [each for each in library.plans.values() if each.withdrawn]
    gone = frozenset(id for each in withdrawn for id in (each.id, *each.was))
    if not gone:
        return library
    return replace(library, plans={id: _plan(each, gone) for id, each in library.plans.items()})


def _plan(plan: Plan, gone: frozenset[str]) -> Plan:
    if not any(_leads(a, gone) for each in plan.recommendations for a in each.actions):
        return plan
    own = tuple(_recommendation(each, gone) for each in plan.recommendations)
    return replace(plan, recommendations=own)


def _recommendation(own: Recommendation, gone: frozenset[str]) -> Recommendation:
    return replace(own, actions=tuple(_action(each, gone) for each in own.actions))


def _action(action: Action, gone: frozenset[str]) -> Action:
    first = action.same_as
    return replace(
        action,
        same_as=None if first and first.plan in gone else first,
        later=tuple(ref for ref in action.later if ref.plan not in gone),
    )


def _leads(action: Action, gone: frozenset[str]) -> bool:
    first = action.same_as
    return bool(first and first.plan in gone) or any(ref.plan in gone for ref in action.later)
