"""What is noted while one file is read: its problems, and what was taken for what.

Must not know: what the file is about.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from action_plans.model.problem import Correction, Problem, Severity
from action_plans.reading.codes import Code
from action_plans.reading.located.source_text import Located, SourceText

LONGEST_CORRECTED = 2_000  # characters of a line of which the correction is told
MOST_PROBLEMS = 200  # of one file; more would only bury the first

# How a record's documents print the words of closed lists: by what such a word is called ("a
# response"), the spelling in small letters → the machine value. Writing one is a plain mistake.
# Of posts, by A_POST, every one that is listed → its id.
Said: TypeAlias = Mapping[str, Mapping[str, str]]
NOTHING_SAID: Final[Said] = {}
A_POST: Final = "a post"


class Notes:
    """Collects the problems of one file, in the order found.

    `dropped` holds (line, column) of list entries that could not be read and stand in no value;
    `renamed` maps (line, column) of a misspelt key to the key that it was read as. With them a
    path into the value leads back to its place in the file.

    `lang` is the language in which texts are read that stand in several, `langs` are all that any
    text stands in.
    """

    __slots__ = (
        *("_more", "_problems", "dropped", "lang", "langs"),
        *("lost", "renamed", "said", "source", "within"),
    )

    def __init__(self, source: SourceText, within: str = "", said: Said = NOTHING_SAID) -> None:
        self.source = source
        self.said = said
        self.within = within  # the plan id that short references are relative to
        self.lang = ""  # "" for the first one that a text has
        self.langs: set[str] = set()
        self.dropped: set[tuple[int, int]] = set()
        self.renamed: dict[tuple[int, int], str] = {}
        self.lost = False  # an entry was left out so that the rest could be read
        self._problems: list[Problem] = []
        self._more = 0

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem noted so far, sorted; past MOST_PROBLEMS a last one counts the rest."""
        found = self._problems
        if self._more:
            last = self.source.problem(
                max(found).place,
                Code.TOO_MANY_PROBLEMS,
                Severity.ERROR,
                f"this file has {self._more} more problems",
                "Mend the ones listed first; the rest are listed then.",
            )
            return (*sorted(found), last)
        return tuple(sorted(found))

    def error(
        self,
        at: Located,
        code: Code,
        message: str,
        remedy: str = "",
        correction: Correction | None = None,
    ) -> None:
        """Note a mistake that an editor made, with the line as it would be right if sure."""
        problem = self.source.problem(at, code, Severity.ERROR, message, remedy)
        self.add(problem if correction is None else replace(problem, correction=correction))

    def corrected(self, at: Located, write: str | None) -> Correction | None:
        """Return the correction that puts `write` in the place of `at`; None if there is none."""
        within_a_line = at.length > 0 and len(self.source.line(at.line)) < LONGEST_CORRECTED
        if write is None or not within_a_line:
            return None
        return self.source.corrected(at, write)

    def add(self, problem: Problem) -> None:
        """Note a problem found elsewhere."""
        if len(self._problems) < MOST_PROBLEMS:
            self._problems.append(problem)
        else:
            self._more += 1
