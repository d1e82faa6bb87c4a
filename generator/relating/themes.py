"""Which themes a text speaks of, by the phrases that editors list for each.

Must not know: plans, weights, files.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.library import Theme
from generator.relating.words import singular, words

_ARTICLES = frozenset({"a", "an", "the"})

PhrasesOf = dict[str, list[str]]  # theme id → its phrases that were found, as first met


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of a theme, with the words that it is found by."""

    theme: str  # theme id
    printed: str  # as the vocabulary has it
    words: tuple[str, ...]  # lower case, singular


def folded(printed: Sequence[str]) -> tuple[str, ...]:
    """Return words in the form in which phrases are compared: lower case, singular, no articles."""
    lower = (each.lower() for each in printed)
    return tuple(singular(each) for each in lower if each not in _ARTICLES)


class Phrasebook:
    """All phrases of a vocabulary, found in a text in one pass over its words.

    Synonyms are left out: they are what readers type, and many are too plain to signal a theme.
    """

    def __init__(self, themes: Iterable[Theme]) -> None:
        self._by_first: dict[str, list[Phrase]] = {}
        for theme in themes:
            for printed in dict.fromkeys(theme.phrases):
                found = folded(words(printed))
                if found:
                    phrase = Phrase(theme.id, printed, found)
                    self._by_first.setdefault(found[0], []).append(phrase)

    def found_in(self, text: Sequence[str]) -> PhrasesOf:
        """Return the phrases that stand in a text, given as folded words, by theme."""
        found: PhrasesOf = {}
        by_first = self._by_first
        for start, first in enumerate(text):
            for phrase in by_first.get(first, ()):
                length = len(phrase.words)
                if length == 1 or tuple(text[start : start + length]) == phrase.words:
                    of_theme = found.setdefault(phrase.theme, [])
                    if phrase.printed not in of_theme:
                        of_theme.append(phrase.printed)
        return found
