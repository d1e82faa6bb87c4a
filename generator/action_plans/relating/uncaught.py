"""Frequent words that stand together and belong to no theme.

Must not know: files, the command line, HTML.
"""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from action_plans.model.library import Library
from action_plans.model.refs import Ref
from action_plans.relating.arrays import Places
from action_plans.relating.runs import ARTICLE, FormNumbers
from action_plans.relating.suggestions.texts import texts_of
from action_plans.relating.themes import Phrasebook
from action_plans.relating.word_table import BETWEEN, WordNumbers, WordTable
from action_plans.relating.words import folded, words

FREQUENT = 3  # recommendations that a phrase stands in, at least, to be told


@dataclass(frozen=True, slots=True)
class UncaughtPhrase:
    """Words that stand together in several recommendations and belong to no theme."""

    printed: str
    refs: tuple[Ref, ...]


def uncaught_phrases(library: Library) -> list[UncaughtPhrase]:
    """Return each two content words in FREQUENT recommendations or more, outside every phrase.

    Those in most recommendations first, then by the alphabet.
    """
    forms = FormNumbers()
    book, table = (
        Phrasebook(library.vocabulary.themes.values(), forms),
        WordTable(forms, library.vocabulary.common),
    )
    texts = [
        (each.ref, text) for _, each in library.recommendations() for _, text in texts_of(each)
    ]
    numbers = table.numbers_of(text for _, text in texts)
    text_of = (np.cumsum(numbers == BETWEEN) - 1).tolist()
    refs: dict[tuple[int, int], dict[Ref, None]] = {}
    printed: dict[tuple[int, int], Counter[str]] = {}
    codes = table.codes[numbers].tolist()
    for at in _uncaught(book, table, numbers).tolist():
        stems = codes[at], codes[at + 1]
        refs.setdefault(stems, {})[texts[text_of[at]][0]] = None
        printed.setdefault(stems, Counter())[" ".join(table.printed(numbers[at : at + 2]))] += 1
    frequent = [
        UncaughtPhrase(printed[stems].most_common(1)[0][0], tuple(found))
        for stems, found in refs.items()
        if len(found) >= FREQUENT and len({ref.plan for ref in found}) > 1
    ]
    return sorted(frequent, key=lambda each: (-len(each.refs), each.printed))


def _uncaught(book: Phrasebook, table: WordTable, numbers: WordNumbers) -> Places:
    """Return the places of two content words side by side, neither in a phrase of a theme."""
    forms = table.forms[numbers]
    kept = np.flatnonzero(forms != ARTICLE)
    free = table.codes[numbers] != 0
    lengths = [len(folded(words(each.printed))) for each in book.phrases]
    at, phrases = book.found_in(forms[kept])
    for start, phrase in zip(at.tolist(), phrases.tolist(), strict=True):
        free[kept[start : start + lengths[phrase]]] = False
    return np.flatnonzero(free[:-1] & free[1:])
