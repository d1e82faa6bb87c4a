"""What a rule is given: one plan with its file, beside all the others.

Must not know: which rules there are.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.checking.spellings import Posts
from generator.checking.texts import texts_of
from generator.model.library import Library
from generator.model.plan import Action, Plan, Recommendation
from generator.model.problem import Problem, Severity
from generator.reading.source_file import Path, SourceFile


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

    def recommendations(self) -> Iterator[tuple[Path, Recommendation]]:
        """Yield each recommendation with its path in the file."""
        for index, recommendation in enumerate(self.plan.recommendations):
            yield ("recommendations", index), recommendation

    def actions(self) -> Iterator[tuple[Path, Recommendation, Action]]:
        """Yield each action with its path in the file and its recommendation."""
        for path, recommendation in self.recommendations():
            for index, action in enumerate(recommendation.actions):
                yield (*path, "actions", index), recommendation, action

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
