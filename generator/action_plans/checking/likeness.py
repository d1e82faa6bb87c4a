"""Which listed post a printed one may be: by its distinctive words, its rank and its body.

Must not know: YAML, problems.
"""

import re
from collections.abc import Collection, Container, Iterator
from functools import lru_cache
from typing import Final

from action_plans.checking.holders import is_subject
from action_plans.checking.named_things import INSTITUTIONS
from action_plans.checking.spellings import RANKS
from action_plans.model.library import Owner, Vocabulary

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_FILLERS: Final = frozenset(["a", "all", "and", "at", "for", "in", "of", "on", "the", "to", "with"])
_BEHIND: Final = re.compile(r"(?:[,(\[/–—:]|\s-)\s*(?P<rest>[^,()\[\]/–—:]+)")
_CLOSE: Final = 85.0  # of 100: one slip in a word of five letters or more
_LONG: Final = 5


def post_like(printed: str, bodies: Collection[str], vocabulary: Vocabulary) -> Owner | None:
    """Return the listed post that a printed one may be another spelling of, or None.

    The rank is the same, the distinctive words are, but for a slip, and the post belongs to one
    of the bodies, to one that took over from it or that it took over from, or to none.
    """
    rank, words = _parts(printed)
    if not words:
        return None
    near = _with_successors(bodies, vocabulary)
    for owner in vocabulary.owners.values():
        if owner.organisation and owner.organisation not in near:
            continue
        for each in (owner.name, *owner.printed):
            other_rank, others = _parts(each)
            if rank == other_rank and _same(words, others):
                return owner
    return None


# What names a place or a body behind a post, beside the words that are known.
_BODIES: Final = INSTITUTIONS | {"hmp", "hmyoi", "yoi", "nhs", "constabulary", "police", "ministry"}


def unknown_behind(printed: str, known: Container[str]) -> str:
    """Return words behind a comma, dash or bracket, none of them known: perhaps a name; or ""."""
    for found in _BEHIND.finditer(printed):
        rest = found["rest"].strip()
        capitals = [word for word in _WORD.findall(rest) if word[0].isupper()]
        words = {word.casefold() for word in capitals}
        told = any(word in known or is_subject(word) for word in words)
        if words and not words & _BODIES and not told:
            return rest
    return ""


def _parts(printed: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words of rank, and the distinctive ones in order."""
    words = [_rank_meant(_singular(word.casefold())) for word in _WORD.findall(printed)]
    rank = frozenset(word for word in words if word in _RANKS)
    return rank, tuple(sorted(w for w in words if w not in _RANKS and w not in _FILLERS))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > _LONG - 1 and word.endswith("s") else word


_RANKS: Final = frozenset(_singular(word) for word in RANKS)


@lru_cache(maxsize=4_096)  # the listed posts' words are asked again for each post that is not
def _rank_meant(word: str) -> str:
    """Return the word of rank that a word is, but for a slip, or the word itself."""
    return next((rank for rank in sorted(_RANKS) if _is_nearly(word, rank)), word)


def _same(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return len(words) == len(others) and all(map(_is_nearly, words, others))


def _is_nearly(one: str, other: str) -> bool:
    from rapidfuzz import fuzz  # asked only of what is not listed

    return one == other or (len(one) >= _LONG and fuzz.ratio(one, other) >= _CLOSE)


def _with_successors(bodies: Collection[str], vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset((*bodies, *_kin(bodies, vocabulary)))


def _kin(bodies: Collection[str], vocabulary: Vocabulary) -> Iterator[str]:
    for body in vocabulary.organisations.values():
        if body.id in bodies and body.replaced_by:
            yield body.replaced_by
        elif body.replaced_by in bodies:
            yield body.id
