"""Rule: what the record says it has put right is there, under its id or an earlier one.

Must not know: YAML, how a correction is shown.
"""

from collections.abc import Iterator

from action_plans.checking.codes import CheckCode
from action_plans.model.problem import Problem, Severity
from action_plans.reading.guess import did_you_mean, listed, question
from action_plans.reading.library_reader import LibraryReading


def corrections_lead_somewhere(reading: LibraryReading) -> Iterator[Problem]:
    """Every correction is of a plan that there is, or was once called so."""
    source, library = reading.corrections.source, reading.library
    for index, each in enumerate(reading.corrections.corrections):
        plan = each.ref.plan
        if source and plan not in reading.sources and not library.called(plan):
            yield source.problem(
                (index, "ref"),
                CheckCode.UNKNOWN_PLAN,
                Severity.ERROR,
                f"there is no plan '{plan}'{question(did_you_mean(plan, library.plans))}",
                listed(library.plans, "The plans are"),
            )
