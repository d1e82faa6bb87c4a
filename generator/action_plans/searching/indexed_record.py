"""A search record as the indexer takes it, and its words as the search counts them.

Must not know: the indexer's process, where a record comes from.

Weights and the places where passages begin are told by words of the indexer's own in the content;
its reader of HTML puts the same ones there. They are never shown.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from action_plans.publishing import words
from action_plans.publishing.search_records import Kind, SearchRecord
from action_plans.searching.indexer import IndexedRecord
from action_plans.searching.subjects import Phrasebook, Strength, subjects
from action_plans.searching.text import stems, words_of

# What was recommended says best what a recommendation is about.
WEIGHTS: Final = {Kind.TEXT: "3", Kind.ACTION: "1", Kind.UPDATE: "0.8", Kind.MORE: "0.6"}
_MOST: Final = 99_999_999  # records
NEVER: Final = "9999-12-31"  # sorts after every date
# Words that stand in no text: one that every record has, since the indexer cannot look up a facet
# without a word, and one for each theme and place where it shows. They are last in the alphabet,
# so that looking them up fetches few other words. (theme/components/search-index)
EVERY: Final = "zzall"
_STRENGTHS: Final = {Strength.GIVEN: "a", Strength.TEXT: "b", Strength.REST: "c"}

_ANCHOR: Final = "___PAGEFIND_ANCHOR___i:0:"
_WEIGHT: Final = "___PAGEFIND_WEIGHT___"
_END: Final = "___END_PAGEFIND_WEIGHT___"
_OWN_WORD: Final = re.compile("___(?=(?:END_)?PAGEFIND)")


@dataclass(frozen=True, slots=True)
class Theming:
    """What tells the themes of a record: their phrases, and each one's place in the vocabulary."""

    phrases: Phrasebook
    numbers: Mapping[str, int]


def indexed_record(
    record: SearchRecord, theming: Theming, place: int
) -> tuple[IndexedRecord, list[str], set[str]]:
    """Return a record for the indexer, all its words, and the stems that it has.

    `place` is its place among all records, which are in order, so that those of one date stay in
    it.
    """
    published = words.day(record.published)
    every = words_of(f"{record.plan} {published}")
    has = set(stems(every))
    passages: list[tuple[Kind, tuple[str, ...]]] = []
    for passage in record.passages:
        said = words_of(passage.words)
        every += said
        bases = stems(said)
        has.update(bases)
        passages.append((passage.kind, bases))
    found = subjects(record.facets["theme"], passages, theming.phrases)
    marks = (mark(theming.numbers[theme], where) for theme, where in found)
    indexed = IndexedRecord(
        url=f"/{record.path}",
        content=_content(record),
        meta={
            "title": _inert(record.plan),
            "published": published,
            "marks": " ".join((EVERY, *marks)),
        },
        filters={name: values for name, values in record.facets.items() if values},
        sort={
            # The newest come first, so that what is first has the greatest.
            "date": f"{record.published.isoformat()} {_MOST - place:08}",
            "due": f"{due_key(record)} {place:08}",
        },
    )
    return indexed, every, has


def due_key(record: SearchRecord) -> str:
    """Return by when something is due next, as it sorts: an ISO date, NEVER where nothing is."""
    return record.due.isoformat() if record.due else NEVER


def mark(theme: int, where: Strength) -> str:
    """Return the word that stands for a theme, by its number, and for where it shows."""
    return f"zz{theme:04}{_STRENGTHS[where]}"


def _content(record: SearchRecord) -> str:
    return " ".join(_marked(record))


def _marked(record: SearchRecord) -> Iterable[str]:
    for passage in record.passages:
        yield f"{_ANCHOR}{passage.kind}.{passage.anchor} {_WEIGHT}{WEIGHTS[passage.kind]}"
        yield _inert(passage.words)
        yield _END


def _inert(text: str) -> str:
    """Return text in which no word is one of the indexer's own."""
    return _OWN_WORD.sub("", text)
