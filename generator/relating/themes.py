"""Which themes a text speaks of, by the phrases that editors list for each.

Must not know: plans, weights, files.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.library import Theme
from generator.relating.runs import RunIndex, folded
from generator.relating.words import words


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of a theme."""

    theme: str  # theme id
    printed: str  # as the vocabulary first has it; its plural is the same phrase


class Phrasebook:
    """All phrases of a vocabulary, found in a text in one pass over its words.

    Synonyms are left out: they are what readers type, and many are too plain to signal a theme.
    """

    def __init__(self, themes: Iterable[Theme]) -> None:
        self._runs: RunIndex[Phrase] = RunIndex()
        for theme in themes:
            spelt: dict[tuple[str, ...], str] = {}
            for printed in theme.phrases:
                spelt.setdefault(folded(words(printed)), printed)
            for run, printed in spelt.items():
                self._runs.add(run, Phrase(theme.id, printed))

    def found_in(self, text: Sequence[str]) -> list[Phrase]:
        """Return the phrases in a text, given as folded words, each once, as first met."""
        return list(dict.fromkeys(self._runs.found_in(text)))

    def holds(self, run: tuple[str, ...]) -> bool:
        """True if these folded words are a phrase of a theme."""
        return self._runs.holds(run)
