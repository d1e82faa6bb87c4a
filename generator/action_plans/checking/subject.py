"""What a rule is given: one plan with its file, beside all the others.

Must not know: which rules there are.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from action_plans.checking.sentences import told
from action_plans.checking.spellings import Posts, posts_in
from action_plans.checking.texts import Text, markdown_of, texts_of
from action_plans.model.ledger import Published
from action_plans.model.library import Library
from action_plans.model.plan import Action, Plan, Recommendation
from action_plans.model.problem import About, Fact, Problem, Severity
from action_plans.reading.library_reader import LibraryReading
from action_plans.reading.located.source_text import Located, Spot
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
    published: Published  # what the ledger has of this plan, empty where there is none

    def texts(self) -> Iterator[tuple[Path, str]]:
        """Yield every text of a plan that an editor wrote or copied, with its path."""
        return texts_of(self.plan)

    def translations(self) -> tuple["Subject", ...]:
        """Return the plan as it stands in each other language, with the same file and library."""
        every = (each.plans.get(self.plan.id) for each in self.library.translated.values())
        return tuple(replace(self, plan=plan) for plan in every if plan)

    def lacks_recommendations(self, plan: str = "") -> bool:
        """True if some recommendation of this plan, or of another, could not be read."""
        source = self.sources.get(plan) if plan else self.source
        unsound = source is not None and not source.is_sound
        return unsound and source is not None and source.lacks_entries(("recommendations",))

    def error(
        self, path: Path, code: str, message: str, remedy: str = "", key: bool = False
    ) -> Problem:
        """Return a mistake that an editor made."""
        found = self.source.problem(path, code, Severity.ERROR, message, remedy, key)
        return replace(found, about=about_in(self.plan, path))

    def error_of(
        self, path: Path, words: tuple[str, int], code: str, message: str, remedy: str = ""
    ) -> Problem:
        """Return a mistake in a text, at the words themselves; `words` are they, and how often they
        stood in that text before.
        """
        at = self.source.words_at(path, *words)
        if at is None:
            return self.error(path, code, message, remedy)
        found = self.source.problem_at(at, code, Severity.ERROR, message, remedy)
        return replace(found, about=about_in(self.plan, path))

    def error_at(
        self, at: tuple[int, int, int], code: str, message: str, remedy: str = ""
    ) -> Problem:
        """Return a mistake at a line, a column and a length, where no value stands."""
        found = self.source.problem_at(Spot(*at), code, Severity.ERROR, message, remedy)
        return replace(found, about=About(self.plan.id))

    def finding(
        self, path: Path, code: str, remedy: str, key: bool = False, **facts: Fact
    ) -> Problem:
        """Return a breach that the published document itself has, with the facts that it tells."""
        found = self.source.problem(path, code, Severity.FINDING, "", remedy, key)
        return told(found, about_in(self.plan, path), **facts)

    def finding_at(self, at: Located, path: Path, code: str, remedy: str, **facts: Fact) -> Problem:
        """Return a breach of the document's at a place within what stands at `path`."""
        found = self.source.problem_at(at, code, Severity.FINDING, "", remedy)
        return told(found, about_in(self.plan, path), **facts)

    def hint_at(self, at: Located, path: Path, code: str, remedy: str, **facts: Fact) -> Problem:
        """Return what could be plainer at a place within the text at `path`."""
        found = self.source.problem_at(at, code, Severity.HINT, "", remedy)
        return told(found, about_in(self.plan, path), **facts)


def about_in(plan: Plan, path: Path) -> About:
    """Return what stands at a path of a plan; an update is about the one action it answers."""
    field = next((step for step in reversed(path) if isinstance(step, str)), "")
    at = path[1] if path[:1] == ("recommendations",) and len(path) > 1 else None
    if not isinstance(at, int) or at >= len(plan.recommendations):
        return About(plan.id, field=field)
    recommendation = plan.recommendations[at]
    action = ""
    below, place = (path[2], path[3]) if len(path) > 3 else ("", "")
    if isinstance(place, int) and below == "actions":
        action = recommendation.actions[place].id
    elif isinstance(place, int) and below == "updates":
        answers = recommendation.updates[place].answers
        action = answers[0] if len(answers) == 1 else ""
    return About(plan.id, recommendation.number, action, field)


def subject_of(id: str, reading: LibraryReading, posts: Posts) -> Subject:
    """Return what the rules are given of one plan; what many of them go through is made once."""
    plan, ledger = reading.library.plans[id], reading.published.ledger
    recommendations: list[tuple[Path, Recommendation]] = [
        (("recommendations", index), each) for index, each in enumerate(plan.recommendations)
    ]
    return Subject(
        plan=plan,
        source=reading.sources[id],
        library=reading.library,
        sources=reading.sources,
        posts=posts_in(plan, reading.library.vocabulary, posts),
        recommendations=tuple(recommendations),
        actions=tuple(
            ((*path, "actions", index), each, action)
            for path, each in recommendations
            for index, action in enumerate(each.actions)
        ),
        markdown=tuple(markdown_of(plan)),
        published=ledger.plans.get(id, {}) if ledger else {},
    )
