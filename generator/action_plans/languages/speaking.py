"""The language in force, and what is said in it.

Must not know: which languages there are, what is said, HTML, plans.

A text of the interface is written in English, where it is used, and is the key of its translations:
`gettext("Refused on {day}", day=…)`. While English is in force nothing is looked up. Whatever keeps
words from one use to the next is a `kept` function: it forgets them where the language changes.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from typing import Final, Protocol, TypeVar

ENGLISH: Final = "en"

K = TypeVar("K")
V = TypeVar("V")


class Catalogue(Protocol):
    """The words of one language."""

    @property
    def lang(self) -> str:
        """Its code: `cy`."""

    def said(self, text: str) -> str:
        """Return a text in this language, the text itself where it has no translation."""

    def counted(self, one: str, many: str, number: int) -> str:
        """Return the form for so many of what English has two forms for."""

    def forms(self, one: str, many: str) -> tuple[str, ...]:
        """Return all forms of what is counted, in the order of `plural_rule`."""

    @property
    def plural_rule(self) -> str:
        """Which form so many has: its place, as an expression of `n` that C and scripts read."""

    @property
    def months(self) -> tuple[str, ...]:
        """The names of the months, as a date has them."""

    def day(self, value: date) -> str:
        """Return a date in words, with its day."""

    def month(self, value: date) -> str:
        """Return a month in words, with its year."""

    def listed(self, items: tuple[str, ...]) -> str:
        """Return two items or more as a phrase: `a, b and c`."""


class _InForce:
    """What language is spoken; there is one of it in a process."""

    words: Catalogue | None = None


_IN_FORCE: Final = _InForce()
_FORGET: Final[list[Callable[[], None]]] = []


def words_in_force() -> Catalogue | None:
    """Return the words of the language in force, None for English."""
    return _IN_FORCE.words


def speak(words: Catalogue | None) -> None:
    """Put a language in force, None for English, and forget what was kept in another one."""
    if words is not _IN_FORCE.words:
        _IN_FORCE.words = words
        for forget in _FORGET:
            forget()


@contextmanager
def speaking(words: Catalogue | None) -> Iterator[None]:
    """Put a language in force for a while, None for English."""
    before = _IN_FORCE.words
    speak(words)
    try:
        yield
    finally:
        speak(before)


def gettext(text: str, /, **values: object) -> str:
    """Return a text in the language in force, with the values that it names in braces."""
    words = _IN_FORCE.words
    if words is not None:
        text = words.said(text)
    return text.format(**values) if values else text


def ngettext(one: str, many: str, number: int, /, **values: object) -> str:
    """Return the form of a text for so many; `{number:,}` in it is the number."""
    text = one if number == 1 else many
    words = _IN_FORCE.words
    if words is not None:
        text = words.counted(one, many, number)
    return text.format(number=number, **values)


def marked(value: V) -> V:
    """Return what it is given: texts in it are found for the catalogues, and said where used."""
    return value


def plural(one: str, many: str) -> tuple[str, str]:
    """Return the forms of a text that is said for so many, which `ngettext` takes."""
    return one, many


class Said(Mapping[K, str]):
    """A table of words, each of which is said in the language in force when it is asked for."""

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[K, str]) -> None:
        self._texts = texts

    def __getitem__(self, key: K) -> str:
        words = _IN_FORCE.words
        text = self._texts[key]
        return text if words is None else words.said(text)

    def __iter__(self) -> Iterator[K]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


def kept(maxsize: int | None) -> Callable[[Callable[..., V]], Callable[..., V]]:
    """Return `lru_cache` for what says words: it forgets them where the language changes."""

    def keep(function: Callable[..., V]) -> Callable[..., V]:
        cached = lru_cache(maxsize)(function)
        _FORGET.append(cached.cache_clear)
        return cached

    return keep
