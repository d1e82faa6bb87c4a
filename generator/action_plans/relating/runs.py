"""Runs of words (phrases, long forms) looked for in many texts, all of them in one pass.

Must not know: what the runs stand for, plans, files.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from action_plans.relating.arrays import Places
from action_plans.relating.words import folded_form

Forms = NDArray[np.int32]

ARTICLE: Final = -1  # the number of a word that is passed over
BARRIER: Final = 0  # the number of what stands between two texts: no run goes past it
_BITS: Final = 32  # of a form, in a step from one node to the next; the node stands above them


class FormNumbers:
    """Numbers the forms of words as they are met, from 1 on."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def of_form(self, form: str) -> int:
        """Return the number of a folded form."""
        return self._numbers.setdefault(form, len(self._numbers) + 1)

    def of_word(self, word: str) -> int:
        """Return the number of a word as printed: ARTICLE, BARRIER for "", or that of its form."""
        form = folded_form(word)
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
        return self._table.found_in(text)


class _Table:
    """The steps of a tree as arrays, so that all places of a text are looked at together."""

    def __init__(self, steps: dict[int, int], meant: dict[int, list[int]]) -> None:
        self._steps = np.array(sorted(steps), dtype=np.int64)
        self._next = np.array([steps[step] for step in self._steps.tolist()], dtype=np.int64)
        # The meanings of the runs that end in a node are so many of `_meant`, from a place on.
        ends = list(meant)
        self._many = np.zeros(len(steps) + 1, dtype=np.int64)
        self._many[ends] = [len(meant[node]) for node in ends]
        self._from = np.zeros(len(steps) + 1, dtype=np.int64)
        self._from[ends] = np.cumsum([0, *self._many[ends]])[:-1]
        self._meant = np.array([each for node in ends for each in meant[node]], dtype=np.int64)
        first = self._steps[self._steps >> _BITS == 0]
        self._leads = np.zeros(int(first.max()) + 2, dtype=bool)  # the last: any greater form
        self._leads[first] = True

    def found_in(self, text: Forms) -> tuple[Places, Places]:
        """Return where runs begin, and what they mean."""
        begins, ends = self._runs_in(text)
        many = self._many[ends]
        nth = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
        return np.repeat(begins, many), self._meant[np.repeat(self._from[ends], many) + nth]

    def _runs_in(self, text: Forms) -> tuple[Places, Places]:
        """Return where runs begin, and the node where each ends."""
        at = np.flatnonzero(self._leads[np.minimum(text, len(self._leads) - 1)])
        node, further = np.zeros_like(at), 0
        begins, ends = [at[:0]], [at[:0]]
        while len(at):
            step = node << _BITS | text[at + further]
            place = np.minimum(np.searchsorted(self._steps, step), len(self._steps) - 1)
            goes_on = self._steps[place] == step
            at, node = at[goes_on], self._next[place[goes_on]]
            ending = self._many[node] > 0
            begins.append(at[ending])
            ends.append(node[ending])
            further += 1
            inside = at + further < len(text)
            at, node = at[inside], node[inside]
        return np.concatenate(begins), np.concatenate(ends)
