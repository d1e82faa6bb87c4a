"""Which themes a text speaks of, by the phrases that editors list for each.

Must not know: plans, weights, files.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from action_plans.model.library import Theme
from action_plans.relating.arrays import Places
from action_plans.relating.runs import FormNumbers, Forms, RunIndex
from action_plans.relating.words import folded, words


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of a theme."""

    theme: str  # theme id
    printed: str  # as the vocabulary first has it; its plural is the same phrase


class Phrasebook:
    """All phrases of a vocabulary, found in texts in one pass over their words.

    Synonyms, what plain speakers say, count where they are two words or more; a single one, such
    as "lessons" or "tag", is too plain to signal a theme.
    """

    def __init__(self, themes: Iterable[Theme], forms: FormNumbers) -> None:
        self._runs = RunIndex(forms)
        phrases: list[Phrase] = []
        for theme in themes:
            spelt: dict[tuple[str, ...], str] = {}
            for printed in theme.phrases:
                spelt.setdefault(folded(words(printed)), printed)
            for printed in theme.synonyms:
                if len(run := folded(words(printed))) > 1:
                    spelt.setdefault(run, printed)
            for run, printed in spelt.items():
                self._runs.add(run, len(phrases))
                phrases.append(Phrase(theme.id, printed))
        self.phrases = tuple(phrases)

    def found_in(self, text: Forms) -> tuple[Places, Places]:
        """Return where phrases begin in a text, and which: positions in `phrases`; with repeats."""
        return self._runs.found_in(text)
