"""Runs of words (phrases, long forms) looked for in many texts, all of them in one pass.

Must not know: what the runs stand for, plans, files.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from generator.relating.words import Places, singular

Forms = NDArray[np.int32]

ARTICLE: Final = -1  # the number of a word that is passed over
BARRIER: Final = 0  # the number of what stands between two texts: no run goes past it
_ARTICLES: Final = frozenset({"a", "an", "the"})
_BITS: Final = 32  # of a form, in a step from one node to the next; the node stands above them


def folded(printed: Sequence[str]) -> tuple[str, ...]:
    """Return words in the form in which runs are compared: lower case, singular, no articles."""
    return tuple([form for form in map(_form, printed) if form])


def _form(word: str) -> str:
    lower = word.lower()
    return "" if lower in _ARTICLES else singular(lower)


class FormNumbers:
    """Numbers the forms of words as they are met, from 1 on."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def of_form(self, form: str) -> int:
        """Return the number of a folded form."""
        return self._numbers.setdefault(form, len(self._numbers) + 1)

    def of_word(self, word: str) -> int:
        """Return the number of a word as printed: ARTICLE, BARRIER for "", or that of its form."""
        form = _form(word)
        if form:
            return self.of_form(form)
        return ARTICLE if word else BARRIER


class RunIndex:
    """Runs of folded words, each with the numbers of what it stands for; a tree of their words."""

    def __init__(self, forms: FormNumbers) -> None:
        self._forms = forms
        self._steps: dict[int, int] = {}  # a node and a form → the next node; the first is 0
        self._meant: dict[int, list[int]] = {}  # the node where a run ends → its meanings
        self._table: _Table | None = None  # made when first looked into

    def add(self, run: Sequence[str], meaning: int) -> None:
        """Add a run of folded words; an empty one is left out."""
        node = 0
        for form in run:
            step = node << _BITS | self._forms.of_form(form)
            node = self._steps.setdefault(step, len(self._steps) + 1)
        if run:
            self._meant.setdefault(node, []).append(meaning)
            self._table = None

    def found_in(self, text: Forms) -> tuple[Places, Places]:
        """Return where runs begin in a text, given as forms without articles, and what they mean.

        Repeats are included, in no certain order.
        """
        if not self._steps:
            return np.empty(0, np.int64), np.empty(0, np.int64)
        self._table = self._table or _Table(self._steps, self._meant)
        found = [
            (at, meaning) for at, node in self._table.ends_in(text) for meaning in self._meant[node]
        ]
        both = np.array(found, dtype=np.int64).reshape(-1, 2)
        return both[:, 0], both[:, 1]


class _Table:
    """The steps of a tree as arrays, so that all places of a text are looked at together."""

    def __init__(self, steps: dict[int, int], meant: dict[int, list[int]]) -> None:
        self._steps = np.array(sorted(steps), dtype=np.int64)
        self._next = np.array([steps[step] for step in self._steps.tolist()], dtype=np.int64)
        self._ends = np.zeros(len(steps) + 1, dtype=bool)
        self._ends[list(meant)] = True
        first = self._steps[self._steps >> _BITS == 0]
        self._leads = np.zeros(int(first.max()) + 2, dtype=bool)  # the last: any greater form
        self._leads[first] = True

    def ends_in(self, text: Forms) -> list[tuple[int, int]]:
        """Return where runs begin, and the node where each ends."""
        at = np.flatnonzero(self._leads[np.minimum(text, len(self._leads) - 1)])
        node, further = np.zeros_like(at), 0
        found: list[tuple[int, int]] = []
        while len(at):
            step = node << _BITS | text[at + further]
            place = np.minimum(np.searchsorted(self._steps, step), len(self._steps) - 1)
            goes_on = self._steps[place] == step
            at, node = at[goes_on], self._next[place[goes_on]]
            ends = self._ends[node]
            found.extend(zip(at[ends].tolist(), node[ends].tolist(), strict=True))
            further += 1
            inside = at + further < len(text)
            at, node = at[inside], node[inside]
        return found
