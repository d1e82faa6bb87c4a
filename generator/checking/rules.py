"""Every rule, in the order in which they are asked; a new rule is one function and one entry.

Must not know: YAML, how problems are shown.
"""

from collections.abc import Callable, Iterator
from typing import Final

from generator.checking.acronyms import acronyms_name_known_plans
from generator.checking.references import (
    earlier_ids_are_free,
    links_are_single,
    nothing_refers_to_itself,
    promises_repeat_without_circle,
    references_lead_somewhere,
)
from generator.checking.subject import Subject
from generator.checking.vocabulary_ids import organisations_are_known, themes_are_known
from generator.model.problem import Problem
from generator.reading.library_reader import LibraryReading

PlanRule = Callable[[Subject], Iterator[Problem]]
LibraryRule = Callable[[LibraryReading], Iterator[Problem]]

# Rules of one plan, asked plan by plan: a file's positions are found once for all of them.
RULES: Final[tuple[PlanRule, ...]] = (
    themes_are_known,
    organisations_are_known,
    references_lead_somewhere,
    nothing_refers_to_itself,
    promises_repeat_without_circle,
    links_are_single,
    earlier_ids_are_free,
)

# Rules of the library as a whole.
LIBRARY_RULES: Final[tuple[LibraryRule, ...]] = (acronyms_name_known_plans,)


def check_library(reading: LibraryReading) -> tuple[Problem, ...]:
    """Return every problem of a content folder, those of reading included, sorted."""
    problems = list(reading.problems)
    for plan in reading.library.plans.values():
        subject = Subject(plan, reading.sources[plan.id], reading.library, reading.sources)
        for rule in RULES:
            problems.extend(rule(subject))
    for library_rule in LIBRARY_RULES:
        problems.extend(library_rule(reading))
    return tuple(sorted(problems))
