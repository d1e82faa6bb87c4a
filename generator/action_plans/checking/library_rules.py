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
    numbers: dict[str, dict[str, int]] = {}  # plan id → number → place in the file

    def place(ref: Ref) -> Place:
        if ref.plan not in numbers:
            found = library.plans[ref.plan].recommendations
            numbers[ref.plan] = {each.number: at for at, each in reversed([*enumerate(found)])}
        path = ("recommendations", numbers[ref.plan][ref.number], "number")
        return reading.sources[ref.plan].place(path)

    yield from citation_findings(library, place)
