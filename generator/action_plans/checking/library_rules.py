"""Rules of the library as a whole: themes that nothing uses, citations that lead nowhere.

Must not know: YAML, what is published.
"""

from collections.abc import Iterator

from action_plans.checking.codes import CheckCode
from action_plans.model.problem import Place, Problem, Severity
from action_plans.model.refs import Ref
from action_plans.reading.library_reader import LibraryReading
from action_plans.relating.text_links import citation_findings


def themes_are_used(reading: LibraryReading) -> Iterator[Problem]:
    """Every theme stands under some recommendation."""
    source = reading.vocabulary_sources.get("themes.yml")
    if source is None or not reading.library.plans or reading.has_errors:
        return  # what cannot be read may use it
    used = {
        theme
        for _, recommendation in reading.library.recommendations()
        for theme in recommendation.themes
    }
    for id in reading.library.vocabulary.themes:
        if id not in used:
            yield source.problem(
                (id,),
                CheckCode.THEME_UNUSED,
                Severity.FINDING,
                f"no recommendation has the theme '{id}'",
                "Give it to those that it fits, or delete it.",
                key=True,
            )


def citations_lead_somewhere(reading: LibraryReading) -> Iterator[Problem]:
    """Every recommendation that a text cites can be told."""
    library = reading.library

    def place(ref: Ref) -> Place:
        numbers = [each.number for each in library.plans[ref.plan].recommendations]
        path = ("recommendations", numbers.index(ref.number), "number")
        return reading.sources[ref.plan].place(path)

    yield from citation_findings(library, place)
