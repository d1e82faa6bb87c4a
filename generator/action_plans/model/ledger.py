"""What has been published: plans, recommendations and actions, whose addresses stay for good.

Must not know: files, HTML, what happens to an address that is lost.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from action_plans.model.library import Library
from action_plans.model.plan import Plan
from action_plans.model.refs import Ref

# Number of a recommendation → ids of its actions.
Published = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything that has been published, by plan id; ids of renamed plans stay in it.

    `since` holds the day on which a plan was noted first, of those of which it is known.
    """

    plans: Mapping[str, Published] = field(default_factory=dict)
    since: Mapping[str, date] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lost:
    """An address that was published and leads nowhere.

    `number` and `action` are "" where the whole plan, or the whole recommendation is lost. `plan`
    is the id in the ledger, `now` the id that the plan has today, "" if there is none.
    """

    plan: str
    now: str
    number: str = ""
    action: str = ""

    def __str__(self) -> str:
        """Return the reference of what is lost."""
        return str(Ref(self.plan, self.number, self.action)) if self.number else self.plan

    @property
    def address(self) -> str:
        """The address from the site's root: `/plans/northmere-2021/#r5-a2`."""
        anchor = f"#{Ref(self.plan, self.number, self.action).anchor}" if self.number else ""
        return f"/plans/{self.plan}/{anchor}"


def published_of(plan: Plan) -> Published:
    """Return the numbers of a plan's recommendations with the ids of their actions.

    A number that stands twice, which is a mistake, has the actions of both.
    """
    found: dict[str, tuple[str, ...]] = {}
    for each in plan.recommendations:
        ids = (action.id for action in each.actions)
        found[each.number] = tuple(dict.fromkeys((*found.get(each.number, ()), *ids)))
    return found


def with_library(ledger: Ledger, library: Library, on: date | None = None) -> Ledger:
    """Return the ledger with all that is in the library, in order; it forgets nothing.

    A plan that it did not have, by any of its ids, is there since the day `on`, if one is given.
    """
    since = dict(ledger.since)
    if on:
        for id, plan in library.plans.items():
            if not ledger.plans.keys() & {id, *plan.was}:
                since[id] = on
    plans = {id: dict(each) for id, each in ledger.plans.items()}
    for id, plan in library.plans.items():
        held = plans.setdefault(id, {})
        for number, actions in published_of(plan).items():
            held[number] = tuple({*held.get(number, ()), *actions})
    return Ledger({id: _in_order(plans[id]) for id in sorted(plans)}, since)


def _in_order(numbers: Published) -> Published:
    return {
        number: tuple(sorted(numbers[number], key=natural))
        for number in sorted(numbers, key=natural)
    }


def without(ledger: Ledger, ref: Ref | str) -> Ledger:
    """Return the ledger without a plan (by id), a recommendation or an action."""
    plans = {id: dict(each) for id, each in ledger.plans.items()}
    if isinstance(ref, str):
        plans.pop(ref, None)
        return Ledger(plans, {id: day for id, day in ledger.since.items() if id != ref})
    numbers = plans.get(ref.plan, {})
    if not ref.action:
        numbers.pop(ref.number, None)
    elif ref.number in numbers:
        kept = (each for each in numbers[ref.number] if each != ref.action)
        numbers[ref.number] = tuple(kept)
    return Ledger(plans, ledger.since)


def lost_in(ledger: Ledger, library: Library) -> Iterator[Lost]:
    """Yield every published address that leads nowhere, in the ledger's order.

    An earlier id leads to the plan that names it under `was`; a withdrawn plan keeps its page,
    which answers for all that stood on it. Of what is lost as a whole, no part is told.
    """
    now = dict(library.plans)
    for plan in library.plans.values():
        for earlier in plan.was:
            now.setdefault(earlier, plan)
    for id, numbers in ledger.plans.items():
        if id not in now:
            yield Lost(id, "")
        elif not now[id].withdrawn:
            yield from _lost_of(id, numbers, now[id])


def _lost_of(id: str, numbers: Published, plan: Plan) -> Iterator[Lost]:
    held = published_of(plan)
    for number, actions in numbers.items():
        if number not in held:
            yield Lost(id, plan.id, number)
            continue
        for action in actions:
            if action not in held[number]:
                yield Lost(id, plan.id, number, action)


def natural(text: str) -> tuple[tuple[int, ...], str]:
    """Return what numbers and ids are sorted by: 2 before 10, 5.2 before 5.12, a2 before a10."""
    return tuple(int(digits) for digits in re.findall(r"\d+", text)), text
