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

from action_plans.searching.text import stem

OTHER: Final = "other"  # the list of words that begin with no letter of a to z
_LETTERS: Final = frozenset("abcdefghijklmnopqrstuvwxyz")
_LONGEST: Final = 40  # a longer run of letters is no word that anybody types

Entry = list[int | str]


@dataclass(slots=True)
class WordCount:
    """How often each word stands in one part of the index, and how many records have each stem."""

    forms: Counter[str] = field(default_factory=Counter)
    records: Counter[str] = field(default_factory=Counter)

    def add(self, words: Iterable[str], stems: set[str]) -> None:
        """Count a record by all its words, and the stems that it has."""
        self.forms.update(words)
        self.records.update(stems)


def word_lists(counts: Sequence[WordCount]) -> Mapping[str, list[Entry]]:
    """Return the lists by letter, each in the alphabetical order of its stems.

    `counts` are those of the parts of the index, in their order.
    """
    records: Counter[str] = Counter()
    parts: dict[str, int] = defaultdict(int)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for number, count in enumerate(counts):
        records.update(count.records)
        for base in count.records:
            parts[base] |= 1 << number
        for form, times in count.forms.items():
            if len(form) <= _LONGEST:
                forms[stem(form)][form] += times
    lists: dict[str, list[Entry]] = {letter: [] for letter in (*sorted(_LETTERS), OTHER)}
    for base in sorted(forms):
        for letter, own in _by_letter(forms[base]):
            entry: Entry = [records[base], " ".join(own)]
            if len(counts) > 1:
                entry.append(f"{parts[base]:x}")
            lists[letter].append(entry)
    return lists


def _by_letter(forms: Counter[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the forms of one stem by their first letter, the most frequent first."""
    found: dict[str, list[str]] = {}
    for form, _ in sorted(forms.items(), key=lambda each: (-each[1], each[0])):
        found.setdefault(form[0] if form[0] in _LETTERS else OTHER, []).append(form)
    yield from found.items()
