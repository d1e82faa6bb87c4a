"""Rules of the library as a whole: citations that lead nowhere.

Must not know: YAML, what is published.
"""

from collections.abc import Iterator

from action_plans.checking.codes import CheckCode
from action_plans.checking.sentences import told
from action_plans.model.problem import About, Problem, Severity
from action_plans.reading.library_reader import LibraryReading
from action_plans.relating.citations import citations


def citations_lead_somewhere(reading: LibraryReading) -> Iterator[Problem]:
    """Every recommendation that a text cites can be told."""
    places: dict[str, dict[str, int]] = {}  # plan id → number → place in the file
    for each in citations(reading.library):
        if each.there is not None:
            continue
        plan = each.here.plan
        if plan not in places:
            found = reading.library.plans[plan].recommendations
            places[plan] = {one.number: at for at, one in reversed([*enumerate(found)])}
        problem = reading.sources[plan].problem(
            ("recommendations", places[plan][each.here.number], "number"),
            CheckCode.CITATION_UNRESOLVED,
            Severity.FINDING,
            "",
            "If it is clear what is meant, say so under 'related', with 'as: cites'.",
        )
        about = About(plan, each.here.number)
        facts = {"here": str(each.here), "printed": each.printed, "doubt": each.doubt}
        yield told(problem, about, **facts)
