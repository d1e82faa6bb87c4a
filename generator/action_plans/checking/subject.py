"""What a rule is given: one plan with its file, beside all the others.

Must not know: which rules there are.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from action_plans.checking.spellings import Posts
from action_plans.checking.texts import Text, markdown_of, texts_of
from action_plans.model.library import Library
from action_plans.model.plan import Action, Plan, Recommendation
from action_plans.model.problem import Problem, Severity
from action_plans.reading.library_reader import LibraryReading
from action_plans.reading.source_file import Path, SourceFile


@dataclass(frozen=True, slots=True)
class Subject:
    """One plan that rules look at.

    `sources` holds all files, also those of which no plan could be made, by plan id: what is in
    them cannot be asked, and nothing is said of it.
    """

    plan: Plan
    source: SourceFile
    library: Library
    sources: Mapping[str, SourceFile]
    posts: Posts
    recommendations: tuple[tuple[Path, Recommendation], ...]  # with their paths in the file
    actions: tuple[tuple[Path, Recommendation, Action], ...]
    markdown: tuple[Text, ...]  # not empty, from top to bottom

    def texts(self) -> Iterator[tuple[Path, str]]:
        """Yield every text of a plan that an editor wrote or copied, with its path."""
        return texts_of(self.plan)

    def error(
        self, path: Path, code: str, message: str, remedy: str = "", key: bool = False
    ) -> Problem:
        """Return a mistake that an editor made."""
        return self.source.problem(path, code, Severity.ERROR, message, remedy, key)

    def finding(
        self, path: Path, code: str, message: str, remedy: str = "", key: bool = False
    ) -> Problem:
        """Return a breach that the published document itself has."""
        return self.source.problem(path, code, Severity.FINDING, message, remedy, key)


def subject_of(id: str, reading: LibraryReading, posts: Posts) -> Subject:
    """Return what the rules are given of one plan; what many of them go through is made once."""
    plan = reading.library.plans[id]
    recommendations: list[tuple[Path, Recommendation]] = [
        (("recommendations", index), each) for index, each in enumerate(plan.recommendations)
    ]
    return Subject(
        plan=plan,
        source=reading.sources[id],
        library=reading.library,
        sources=reading.sources,
        posts=posts,
        recommendations=tuple(recommendations),
        actions=tuple(
            ((*path, "actions", index), each, action)
            for path, each in recommendations
            for index, action in enumerate(each.actions)
        ),
        markdown=tuple(markdown_of(plan)),
    )
