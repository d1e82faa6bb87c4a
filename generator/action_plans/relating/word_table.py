"""The distinct words of many texts, numbered as they are met; what is worked out once for each.

Must not know: plans, weights, what words are compared for.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, islice
from typing import Final

import numpy as np
from numpy.typing import NDArray

from action_plans.relating.arrays import Codes
from action_plans.relating.definitions import short_form
from action_plans.relating.runs import FormNumbers, Forms
from action_plans.relating.words import word_code, words

WordNumbers = NDArray[np.int32]

BETWEEN: Final = 0  # the number of what stands between two texts


class _Numbers(dict[str, int]):
    """Numbers each word when it is first asked for."""

    def __missing__(self, word: str) -> int:
        self[word] = number = len(self)
        return number


class WordTable:
    """Words as printed, by number; the columns hold what is known of each.

    Texts are read much faster so: a text says a few words again and again.
    """

    def __init__(self, forms: FormNumbers, common: AbstractSet[str] = frozenset()) -> None:
        """`common` are small words that tell nothing apart: they are without a stem."""
        self._forms = forms
        self._common = common
        self._numbers = _Numbers()
        self._short_numbers: dict[str, int] = {"": 0}
        self.codes: Codes = np.empty(0, np.uint64)  # of the stem; 0 for a word without
        self.forms: Forms = np.empty(0, np.int32)  # as RunIndex knows them
        self.shorts: NDArray[np.int32] = np.empty(0, np.int32)  # 0 for a word that is no short form
        self._words: list[str] = []
        self.numbers_of([])

    def numbers_of(self, texts: Iterable[str]) -> WordNumbers:
        """Return the numbers of the words of texts, with BETWEEN before each text and at the end.

        The columns then know all of these words.
        """
        printed = chain.from_iterable(["", *words(text)] for text in texts)
        found = np.fromiter(map(self._numbers.__getitem__, chain(printed, [""])), np.int32)
        self._learn(list(islice(self._numbers, len(self._words), None)))
        return found

    def short_keys_of(self, numbers: WordNumbers) -> list[str]:
        """Return the key of each word that is spelt as a short form, "" for others."""
        keys = tuple(self._short_numbers)
        return [keys[at] for at in self.shorts[numbers].tolist()]

    def printed(self, numbers: WordNumbers) -> list[str]:
        """Return words as printed."""
        return [self._words[number] for number in numbers.tolist()]

    def _learn(self, new: Sequence[str]) -> None:
        """Fill the columns for words that were numbered since they were last filled."""
        self._words.extend(new)
        shorts = [short_form(word) for word in new]
        codes = np.array(
            [0 if word.lower() in self._common else word_code(word) for word in new],
            dtype=np.uint64,
        )
        forms = np.array([self._forms.of_word(word) for word in new], dtype=np.int32)
        numbers = self._short_numbers
        keys = np.array([numbers.setdefault(key, len(numbers)) for key in shorts], dtype=np.int32)
        self.codes = np.concatenate([self.codes, codes])
        self.forms = np.concatenate([self.forms, forms])
        self.shorts = np.concatenate([self.shorts, keys])
