"""Common English: what words that a record lacks may stand for in it, which of its own are common.

Must not know: the indexer, queries.

The tables english.txt and common.txt are derived from WordNet (english.LICENCE) by
tools/thesaurus.py. What the record lacks and english.txt has is a real word: the search does not
take it for a slip of another.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from action_plans.publishing.search_terms import ENGLISH_LISTS
from action_plans.searching.letters import english_list_of
from action_plans.searching.text import stem

_TABLE: Final = Path(__file__).with_name("english.txt")
_FORMS: Final = (
    ("", ""), ("s", ""), ("es", ""), ("ies", "y"), ("d", ""), ("ed", ""), ("ied", "y"),
    ("ing", ""), ("ing", "e"), ("ly", ""),
)  # fmt: skip
_COMMON: Final = Path(__file__).with_name("common.txt")
_PLACES: Final = Path(__file__).with_name("places.txt")  # counties and larger towns
_OFTEN: Final = 200  # times in the texts that were counted, for a word to be among the commonest
_MOST: Final = 5  # words of the record that one may stand for


def english_lists(
    known: Collection[str], familiar: Iterable[str]
) -> Mapping[str, Mapping[str, str | int]]:
    """Return by list: word → what it may stand for, the nearest first, "" if nothing here does.

    `known` are the stems that some record has; `familiar` the words that the field has, of which
    those that neither a record nor English has stand for 0, as do names of places: Leeds is no slip
    of leads.
    """
    lists: dict[str, dict[str, str | int]] = {str(each): {} for each in range(ENGLISH_LISTS)}
    for word in (*familiar, *_PLACES.read_text(encoding="utf-8").split()):
        if stem(word) not in known:
            lists[english_list_of(word)][word] = 0
    for word, means in _table():
        if stem(word) not in known:
            here = (each for each in means if stem(each) in known)
            lists[english_list_of(word)][word] = " ".join(
                [each for each, _ in zip(here, range(_MOST), strict=False)]
            )
    return lists


def is_english(word: str) -> bool:
    """True for a common English word in a usual form; the commonest (the, of) have no entry."""
    word = word.casefold()
    return any(
        word.endswith(ending) and word[: len(word) - len(ending)] + instead in _words()
        for ending, instead in _FORMS
    )


@cache
def _words() -> frozenset[str]:
    return frozenset(word for word, _ in _table())


@cache
def commonness() -> Mapping[str, int]:
    """Return stem → how common its words are in English: 1 common, 2 among the commonest.

    A word of everyday English tells less of what is meant than one as rare in the record.
    """
    found: dict[str, int] = {}
    for line in _COMMON.read_text(encoding="utf-8").splitlines():
        word, _, times = line.partition(" ")
        found[stem(word)] = max(found.get(stem(word), 0), 2 if int(times) >= _OFTEN else 1)
    return found


@cache
def _table() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(_lines())


def _lines() -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        word, _, means = line.partition("\t")
        yield word, tuple(means.split())
