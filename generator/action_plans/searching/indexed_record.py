"""A search record as the indexer takes it, and its words as the search counts them.

Must not know: the indexer's process, where a record comes from.

Weights and the places where passages begin are told by words of the indexer's own in the content;
its reader of HTML puts the same ones there. They are never shown.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final

from action_plans.publishing import words
from action_plans.publishing.search_records import Kind, SearchRecord
from action_plans.publishing.search_terms import (
    DONE,
    EVERY,
    family_mark,
    number_mark,
    plan_mark,
    theme_mark,
)
from action_plans.searching.indexer import IndexedRecord
from action_plans.searching.strangers import families_in
from action_plans.searching.subjects import Phrasebook, subjects
from action_plans.searching.text import stems, words_of

# What was recommended says best what a recommendation is about.
WEIGHTS: Final = {
    Kind.TEXT: "3",
    Kind.ACTION: "1",
    Kind.HEADING: "1",
    Kind.UPDATE: "0.8",
    Kind.MORE: "0.6",
}
_MOST: Final = 99_999_999  # records
NEVER: Final = "9999-12-31"  # sorts after every date
_ANCHOR: Final = "___PAGEFIND_ANCHOR___i:0:"
_WEIGHT: Final = "___PAGEFIND_WEIGHT___"
_END: Final = "___END_PAGEFIND_WEIGHT___"
_OWN_WORD: Final = re.compile("___(?=(?:END_)?PAGEFIND)")


@dataclass(frozen=True, slots=True)
class Marking:
    """What tells a record's marks: phrases of themes, each one's place in the vocabulary, plans."""

    phrases: Phrasebook
    numbers: Mapping[str, int]
    plans: Mapping[str, int]  # each one's number in the lists of names


def indexed_record(
    record: SearchRecord, marking: Marking, place: int
) -> tuple[IndexedRecord, list[str], set[str]]:
    """Return a record for the indexer, all its words, and the stems and keys that it has.

    `place` is its place among all records, which are in order, so that those of one date stay in
    it.
    """
    published = words.day(record.published)
    every = words_of(f"{record.plan} {published}")
    has = set(stems(every))
    said = [(passage.kind, words_of(passage.words)) for passage in record.passages]
    passages = [(kind, stems(each)) for kind, each in said]
    every.extend(chain.from_iterable(each for _, each in said))
    has.update(*(each for _, each in passages))
    found = subjects(record.facets["theme"], passages, marking.phrases)
    marks = (theme_mark(marking.numbers[theme], where) for theme, where in found)
    own = [plan_mark(marking.plans[record.plan_id]), number_mark(record.number)]
    for key, family in dict(families_in(every)).items():
        has.add(key)
        own.append(family_mark(family))
    indexed = IndexedRecord(
        url=f"/{record.path}",
        content=_content(record),
        meta={
            "title": _inert(record.plan),
            **({"short": _inert(record.name)} if record.name != record.plan else {}),
            "published": published,
            "marks": " ".join((EVERY, *own, *marks)),
        },
        filters=_filters(record),
        sort={
            # The newest come first, so that what is first has the greatest.
            "date": f"{record.published.isoformat()} {_MOST - place:08}",
            "due": f"{due_key(record)} {place:08}",
            # Only what is late is in this order, what is so longest first.
            **({"late": f"{record.late.isoformat()} {place:08}"} if record.late else {}),
        },
    )
    return indexed, every, has


def _filters(record: SearchRecord) -> Mapping[str, tuple[str, ...]]:
    """Return a record's facets, and what a hit says of its actions.

    That is a filter which is never asked for: words of the meta data would be found.
    """
    had = {name: values for name, values in record.facets.items() if values}
    return {**had, DONE: (record.done,)}


def due_key(record: SearchRecord) -> str:
    """Return by when something is due next, as it sorts: an ISO date, NEVER where nothing is."""
    return record.due.isoformat() if record.due else NEVER


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
