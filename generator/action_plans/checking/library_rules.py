"""Rules of the library as a whole: citations that lead nowhere.

Must not know: YAML, what is published.
"""

from collections.abc import Iterator

from action_plans.model.problem import Place, Problem
from action_plans.model.refs import Ref
from action_plans.reading.library_reader import LibraryReading
from action_plans.relating.text_links import citation_findings


def citations_lead_somewhere(reading: LibraryReading) -> Iterator[Problem]:
    """Every recommendation that a text cites can be told."""
    library = reading.library

    def place(ref: Ref) -> Place:
        numbers = [each.number for each in library.plans[ref.plan].recommendations]
        path = ("recommendations", numbers.index(ref.number), "number")
        return reading.sources[ref.plan].place(path)

    yield from citation_findings(library, place)
