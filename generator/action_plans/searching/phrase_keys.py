"""By which of its words a phrase is looked up, so that one query fetches little.

Must not know: what a phrase means, how lists are written.

Words that stand in most queries (who, what, not) stand in many phrases too: lists by the first
word would be long for just those. A phrase is looked up by the part of it that fewest phrases have;
where that part is any of several words, by each of them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from action_plans.publishing.search_terms import NEEDLESS_WORDS, STOP_WORDS
from action_plans.searching.same_meaning import TERM, Phrase
from action_plans.searching.text import words_of

STOP: Final = frozenset(STOP_WORDS.split())
NEEDLESS: Final = frozenset(NEEDLESS_WORDS.split())
_SHORT: Final = 5  # letters; shorter words bend in ways of their own: knew, went, told

Part = Sequence[str]  # a word, or several of which any will do


def keyed(phrases: Sequence[Phrase], any_of: Mapping[str, str]) -> list[tuple[str, Phrase]]:
    """Return (word, phrase) for every word by which a phrase is looked up, in the phrases' order.

    `any_of` are the words for which a part of a phrase with the name stands, strokes between them.
    """
    every = [(phrase, _parts(phrase, any_of)) for phrase in phrases]
    having = Counter(word for _, parts in every for part in parts for word in part)

    def cost(part: Part) -> tuple[bool, bool, int]:
        says_nothing = any(word in STOP for word in part)
        is_short = any(len(word) < _SHORT for word in part)
        return says_nothing, is_short, sum(having[word] for word in part)

    return [(word, phrase) for phrase, parts in every if parts for word in min(parts, key=cost)]


def speaking(keys: Sequence[tuple[str, Phrase]]) -> list[str]:
    """Return the words that say nothing, and by which a phrase is looked up all the same."""
    return sorted({word for word, _ in keys} & STOP)


def _parts(phrase: Phrase, any_of: Mapping[str, str]) -> list[Part]:
    said, _, kind = phrase
    if kind <= TERM:
        return [(word,) for word in words_of(said)]
    parts = [any_of.get(part, part).split("/") for part in said.split(" ")]
    told = [part for part in parts if part[0] not in NEEDLESS]
    return list(told if len(told) > 1 else parts)
