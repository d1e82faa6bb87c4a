"""Rules: acronyms are limited to plans that there are.

Must not know: YAML, what is published.
"""

from collections import Counter
from collections.abc import Iterator

from action_plans.checking.codes import CheckCode
from action_plans.model.problem import Problem, Severity
from action_plans.reading.guess import did_you_mean, question
from action_plans.reading.library_reader import LibraryReading


def acronyms_name_known_plans(reading: LibraryReading) -> Iterator[Problem]:
    """Every plan that an acronym is limited to is there.

    A finding: a vocabulary may be kept for more plans than a content folder holds.
    """
    meanings: dict[str, int] = {}
    known = {*reading.sources}
    several = Counter(each.short for each in reading.library.vocabulary.acronyms)
    for acronym in reading.library.vocabulary.acronyms:
        at = meanings[acronym.short] = meanings.get(acronym.short, -1) + 1
        step = (at,) if several[acronym.short] > 1 else ()
        for index, id in enumerate(acronym.within):
            if id not in known:
                yield reading.vocabulary_sources["acronyms.yml"].problem(
                    (acronym.short, *step, "in", index),
                    CheckCode.UNKNOWN_PLAN,
                    Severity.FINDING,
                    f"there is no plan '{id}'{question(did_you_mean(id, known))}",
                    f"{acronym.short} is not explained in it.",
                )
