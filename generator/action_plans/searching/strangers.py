"""Words that look alike and mean different things: police and policy, office and officer.

Must not know: records, the indexer, queries.

The indexer finds words by their stem, and the search by their beginning. Words of which others
bear the same stem are told apart by a mark of their family in the records that have them. The
indexer's stemmer is older than ours, and takes some words for one that ours parts, as the oldest
does (emergency, emerging): what either takes for one is told apart.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, count
from pathlib import Path
from typing import Final

from Stemmer import Stemmer

from action_plans.searching.text import stem

_OLDEST: Final = Stemmer("porter")
_TABLE: Final = Path(__file__).with_name("strangers.txt")
_VOWELS: Final = "aeiou"
_NOUNS: Final = ("ion", "ment", "ance", "ence", "ness", "ism", "ist")

Group = Sequence[frozenset[str]]  # families of words, each with all its forms


@cache
def groups() -> tuple[Group, ...]:
    """Return the groups of families, in the order of the table; what is listed is in no other's."""
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    return tuple(_group(line) for line in lines if line and not line.startswith("#"))


def family_of(word: str) -> int:
    """Return the number of a word's family if others bear its stem, 0 if no stranger does."""
    return _TOLD_APART.get(word, 0)


def key_of(word: str) -> str:
    """Return what is one word in the lists: its stem, and its family where strangers bear that."""
    family = family_of(word)
    return f"{stem(word)} {family}" if family else stem(word)


def families_in(words: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Yield (key, family) for those of a record's words of which strangers bear the stem."""
    for word in sorted(_TOLD_APART.keys() & words):
        yield key_of(word), family_of(word)


def strangers_of(known: Collection[str]) -> list[list[str]]:
    """Return the groups of which some form is among `known` words, a family as its forms."""
    return [
        [" ".join(sorted(family)) for family in group]
        for group in groups()
        if any(not family.isdisjoint(known) for family in group)
    ]


def _numbered() -> Mapping[str, int]:
    """Return word → number of its family, for words whose stem a word of another family bears."""
    numbers = count(1)
    found: dict[str, int] = {}
    for group in groups():
        bearers: dict[str, set[int]] = defaultdict(set)
        for at, family in enumerate(group):
            for each in chain.from_iterable(map(_stems, family)):
                bearers[each].add(at)
        for family in group:
            number = next(numbers)
            found |= {
                word: number
                for word in family
                if any(_is_shared(each, bearers) for each in _stems(word))
            }
    return found


def _is_shared(stem: str, bearers: Mapping[str, Collection[int]]) -> bool:
    """True if another family bears a stem, or one that begins so: the indexer finds that too."""
    return len({at for other in bearers if other.startswith(stem) for at in bearers[other]}) > 1


def _stems(word: str) -> tuple[str, str]:
    return stem(word), _OLDEST.stemWord(word)


def _group(line: str) -> Group:
    listed = [part.split() for part in line.split("|")]
    taken = {word for family in listed for word in family}
    grown: list[frozenset[str]] = []
    for family in listed:
        forms = {form for word in family for form in _forms(word)} - taken
        grown.append(frozenset({*family, *forms}))
        taken |= forms
    return tuple(grown)


def _forms(word: str) -> Iterator[str]:
    """Yield the usual forms of a word: plural, past, -ing; those in -ly, -ed and -ing have none."""
    if word.endswith(("ly", "ed", "ing")):
        return
    if word.endswith(_NOUNS):
        yield f"{word}s"
    elif word.endswith("ity"):
        yield f"{word[:-1]}ies"
    elif word.endswith("y") and word[-2] not in _VOWELS:
        yield from (f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing")
    elif word.endswith("e"):
        yield from (f"{word}s", f"{word}d", f"{word[:-1]}ing")
    elif word.endswith(("s", "sh", "ch", "x")):
        yield from (f"{word}es", f"{word}ed", f"{word}ing")
    else:
        yield from (f"{word}s", f"{word}ed", f"{word}ing")


# Made once and before any thread: a stemmer keeps the word that it works on.
_TOLD_APART: Final = _numbered()
