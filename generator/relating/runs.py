"""Runs of words (phrases, long forms) looked for in a text, all of them in one pass.

Must not know: what the runs stand for, plans, files.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

from generator.relating.words import singular

Found = TypeVar("Found")
_ARTICLES = frozenset({"a", "an", "the"})


def folded(printed: Sequence[str]) -> tuple[str, ...]:
    """Return words in the form in which runs are compared: lower case, singular, no articles."""
    return tuple([form for form in map(_form, printed) if form])


@lru_cache(maxsize=200_000)
def _form(word: str) -> str:
    lower = word.lower()
    return "" if lower in _ARTICLES else singular(lower)


class RunIndex(Generic[Found]):
    """Runs of folded words, each with what it stands for."""

    def __init__(self) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Found]]] = {}

    def add(self, run: tuple[str, ...], meaning: Found) -> None:
        """Add a run; an empty one is left out."""
        if run:
            self._by_first.setdefault(run[0], []).append((run, meaning))

    def found_in(self, text: Sequence[str]) -> Iterator[Found]:
        """Yield what each run in the text stands for, in order, repeats included."""
        by_first = self._by_first
        if by_first.keys().isdisjoint(text):
            return
        for start in [at for at, word in enumerate(text) if word in by_first]:
            for run, meaning in by_first[text[start]]:
                length = len(run)
                if length == 1 or tuple(text[start : start + length]) == run:
                    yield meaning

    def holds(self, run: tuple[str, ...]) -> bool:
        """True if this very run was added."""
        return any(each == run for each, _ in self._by_first.get(run[0] if run else "", ()))
