"""How the words that two texts share are printed.

Must not know: plans, weights, what the spelling is shown for.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from action_plans.relating.arrays import Codes, Places
from action_plans.relating.runs import FormNumbers
from action_plans.relating.word_table import BETWEEN, WordTable

_APART: Final = 3  # content words further apart than this do not stand together


class Spellings:
    """The content words of texts, alone and each two that stand together, as first printed there.

    A few function words do not part two ("alternatives to recall"). Kept as arrays: there may be
    a hundred thousand texts.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._table = WordTable(FormNumbers())
        self._numbers = self._table.numbers_of(texts)
        codes = self._table.codes[self._numbers]
        self._places = np.flatnonzero(codes)
        self._codes: Codes = codes[self._places]
        text = (np.cumsum(self._numbers == BETWEEN) - 1)[self._places]
        self._near = (np.diff(self._places, append=0) <= _APART) & (np.diff(text, append=-1) == 0)
        self._starts: Places = np.searchsorted(text, np.arange(len(texts) + 1))

    def shared(self, one: int, other: int, codes: Sequence[int]) -> Iterator[str]:
        """Yield shared words as text `one` prints them, those that stand together in both first.

        `codes` are of shared stems, the weightiest first; the second text may hold them elsewhere.
        """
        rank = {code: at for at, code in enumerate(codes)}
        here = self._together(one)
        both = here.keys() & self._together(other).keys()
        telling = [pair for pair in both if pair[0] in rank and pair[1] in rank]
        telling.sort(key=lambda each: (rank[each[0]] + rank[each[1]], rank[each[0]]))
        for pair in telling:
            at = here[pair]
            yield self._printed(self._places[at], self._places[at + 1])
        alone = self._alone(one)
        for code in codes:
            if code in alone:
                yield self._printed(self._places[alone[code]], self._places[alone[code]])

    def _alone(self, text: int) -> dict[int, int]:
        """Return the code of each content word, with the first position where it stands."""
        first, end = self._starts[text], self._starts[text + 1]
        # Backwards, so that the first place of a word is the one that is kept.
        codes = self._codes[first:end][::-1].tolist()
        return dict(zip(codes, range(end - 1, first - 1, -1), strict=True))

    def _together(self, text: int) -> dict[tuple[int, int], int]:
        """Return the codes of each two words together, with the first position of the first."""
        first, end = self._starts[text], self._starts[text + 1]
        codes = self._codes[first:end].tolist()
        near = self._near[first:end].tolist()
        return {
            (codes[at], codes[at + 1]): int(first) + at
            for at in range(len(codes) - 2, -1, -1)
            if near[at]
        }

    def _printed(self, start: int, last: int) -> str:
        return " ".join(self._table.printed(self._numbers[start : last + 1]))
