"""The lists that lead a query to records: every word with its forms, and what means the same.

Must not know: the indexer, pages.

Lists go by the first letter of words and an eighth of the alphabet for the second, so that a query
fetches the few that it needs (letters.py). A word's entry is [records that have it, "form form…",
mask, commonness, family], the most frequent form first; a family is told where strangers bear the
stem (strangers.py).
Where the index is in several parts, the mask names those that have the word, in hexadecimal digits,
else it is "". What ends an entry and says nothing is left out.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from action_plans.publishing.search_terms import SAME_LISTS
from action_plans.searching.initials import own_word_of
from action_plans.searching.letters import LISTS, list_of, same_list_of
from action_plans.searching.same_meaning import Phrase
from action_plans.searching.strangers import family_of, key_of, strangers_of
from action_plans.searching.text import words_of

_LONGEST: Final = 40  # a longer run of letters is no word that anybody types

Entry = list[int | str]


@dataclass(slots=True)
class WordCount:
    """How often each word stands in one part of the index, and how many records have each key."""

    forms: Counter[str] = field(default_factory=Counter)
    records: Counter[str] = field(default_factory=Counter)

    def add(self, words: Iterable[str], keys: set[str]) -> None:
        """Count a record by all its words, and the stems and keys (`key_of`) that it has."""
        self.forms.update(words)
        self.records.update(keys)


def lists_of_words(
    counts: Sequence[WordCount],
    called: Mapping[str, Sequence[int]],
    short: Mapping[str, str],
    common: Mapping[str, int],
    acronyms: Iterable[tuple[str, str]] = (),
) -> Mapping[str, Mapping[str, object]]:
    """Return what is known of words, by the path of each list.

    `words` are the record's own; `names` the plans that are called by a word, by their numbers;
    `short` what is spelled out for short forms; `acronyms` are (short, full) as the glossary has
    them, in the lists of the first word of either, and of nDelius of delius; `common` says how
    common a stem's words are in English, 1 or 2. `strangers` are groups of words that look alike,
    each family as "form form…".
    """
    words = word_lists(counts, common)
    lists: dict[str, dict[str, list[object]]] = {
        name: {"words": [*entries], "names": [], "short": [], "strangers": [], "acronyms": []}
        for name, entries in words.items()
    }
    for word, plans in called.items():
        lists[list_of(word)]["names"].append((word, plans))
    for word, full in short.items():
        lists[list_of(word)]["short"].append((word, full))
    for acronym in acronyms:
        firsts = (words_of(each)[:1] for each in (*acronym, own_word_of(acronym[0])))
        for name in sorted({list_of(word) for first in firsts for word in first}):
            lists[name]["acronyms"].append(acronym)
    for families in strangers_of(set().union(*(count.forms for count in counts))):
        for name in {list_of(word) for family in families for word in family.split()}:
            lists[name]["strangers"].append(families)
    return {f"words/{name}.json": each for name, each in lists.items()}


def same_lists(keys: Iterable[tuple[str, Phrase]]) -> Mapping[str, list[Phrase]]:
    """Return phrases by the path of the list for the words that they are looked up by."""
    lists: dict[str, list[Phrase]] = {f"same/{each}.json": [] for each in range(SAME_LISTS)}
    for word, phrase in keys:
        held = lists[f"same/{same_list_of(word)}.json"]
        if not held or held[-1] != phrase:
            held.append(phrase)
    return lists


def word_lists(counts: Sequence[WordCount], common: Mapping[str, int]) -> Mapping[str, list[Entry]]:
    """Return the lists by name, each in the alphabetical order of its stems.

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
                forms[key_of(form)][form] += times
    lists: dict[str, list[Entry]] = {name: [] for name in LISTS}
    for base in sorted(forms):
        for name, own in _by_list(forms[base]):
            mask = f"{parts[base]:x}" if len(counts) > 1 else ""
            level = common.get(base.partition(" ")[0], 0)
            lists[name].append(_entry(records[base], own, mask, level))
    return lists


def _entry(records: int, forms: Sequence[str], mask: str, common: int) -> Entry:
    family = family_of(forms[0])
    rest: Entry = [mask, common, family] if family else [mask, common] if common else [mask]
    return [records, " ".join(forms), *(rest if any(rest) else ())]


def _by_list(forms: Counter[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the forms of one stem by the list that they are in, the most frequent first."""
    found: dict[str, list[str]] = {}
    for form, _ in sorted(forms.items(), key=lambda each: (-each[1], each[0])):
        found.setdefault(list_of(form), []).append(form)
    yield from found.items()
