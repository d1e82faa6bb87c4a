"""The lists that lead a query to records: every word with its forms, and what means the same.

Must not know: the indexer, pages.

Lists of words go by their first letter, so that a query fetches the few that it needs. A word's
entry is [records that have it, "form form…"], the most frequent form first; where the index is in
several parts, a third value names those that have the word, as a hexadecimal mask.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.publishing import words
from generator.publishing.search_records import SearchRecord
from generator.searching.text import stem, words_of

OTHER: Final = "other"  # the list of words that begin with no letter of a to z
_LETTERS: Final = frozenset("abcdefghijklmnopqrstuvwxyz")
_LONGEST: Final = 40  # a longer run of letters is no word that anybody types

Entry = list[int | str]


@dataclass(slots=True)
class WordCount:
    """How many records have each stem, in which parts of the index, in which forms."""

    records: Counter[str] = field(default_factory=Counter)
    forms: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    parts: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, record: SearchRecord, part: int) -> None:
        """Count a record that stands in a part of the index."""
        forms: Counter[str] = Counter()
        for text in (
            record.plan,
            words.day(record.published),
            *(passage.words for passage in record.passages),
        ):
            forms.update(words_of(text))
        stems = set()
        for form, times in forms.items():
            if len(form) <= _LONGEST:
                base = stem(form)
                stems.add(base)
                self.forms[base][form] += times
        for base in stems:
            self.records[base] += 1
            self.parts[base] |= 1 << part


def counted(parts: Iterable[Sequence[SearchRecord]]) -> WordCount:
    """Return the count over all parts of an index, in their order."""
    count = WordCount()
    for number, records in enumerate(parts):
        for record in records:
            count.add(record, number)
    return count


def word_lists(count: WordCount, parts: int) -> Mapping[str, list[Entry]]:
    """Return the lists by letter, each in the alphabetical order of its stems."""
    lists: dict[str, list[Entry]] = {letter: [] for letter in (*sorted(_LETTERS), OTHER)}
    for base in sorted(count.records):
        for letter, forms in _by_letter(count.forms[base]):
            entry: Entry = [count.records[base], " ".join(forms)]
            if parts > 1:
                entry.append(f"{count.parts[base]:x}")
            lists[letter].append(entry)
    return lists


def _by_letter(forms: Counter[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the forms of one stem by their first letter, the most frequent first."""
    found: dict[str, list[str]] = {}
    for form, _ in sorted(forms.items(), key=lambda each: (-each[1], each[0])):
        found.setdefault(form[0] if form[0] in _LETTERS else OTHER, []).append(form)
    yield from found.items()
