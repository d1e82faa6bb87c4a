"""The check of one plan's file, as it might be, among all others as they were read.

Must not know: who asks, where the file comes from.
"""

from collections.abc import Sequence
from dataclasses import replace

from action_plans.checking.rules import check_library
from action_plans.model.problem import Problem
from action_plans.reading.library_reader import LibraryReading
from action_plans.reading.plan_reader import read_plan
from action_plans.reading.site_reader import said_in


def problems_among(seen: LibraryReading, id: str, data: bytes) -> Sequence[Problem]:
    """Return the problems that a plan's file of these bytes would have among those `seen`."""
    source = seen.sources.get(id)
    shown_as = source.file if source else f"plans/{id}.yml"
    again = read_plan(data, shown_as, said_in(seen.library.site, seen.library.vocabulary))
    plans = {each: plan for each, plan in seen.library.plans.items() if each != id}
    if again.plan is not None:
        plans[id] = again.plan
    library = replace(seen.library, plans=dict(sorted(plans.items())))
    sources = {**seen.sources, id: again.source}
    reading = replace(seen, library=library, problems=again.problems, sources=sources)
    return check_library(reading, only=[id])
