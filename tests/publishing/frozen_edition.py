"""The frozen content as an edition with its course in time, made once for all tests of a process.

Must not know: what is tested of it.
"""

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Final

from action_plans.model.plan import Plan
from action_plans.progress import library_status, library_time
from action_plans.publishing.edition import Edition, make_edition
from action_plans.reading.library_reader import read_library
from tests.building import AS_OF, FROZEN

DAY: Final = date.fromisoformat(AS_OF)


@cache
def frozen_edition(*changed: Plan, day: date = DAY) -> Edition:
    """Return the edition, some plans in it changed."""
    library = read_library(FROZEN).library
    plans = {**library.plans, **{plan.id: plan for plan in changed}}
    library = replace(library, plans=plans)
    statuses = library_status(library, day)
    times = library_time(library, statuses)
    return make_edition(library, statuses, (), {}, as_of=day, times=times)
