"""Names in an owner cell that show by where they stand: behind a rank, before one, in brackets.

Must not know: plans, problems.
"""

import re
from collections.abc import Container, Iterable
from typing import Final

from action_plans.checking.holders import has_family_shape, is_subject
from action_plans.checking.known_names import (
    FAMILY_NAMES,
    FIRST_NAMES,
    PLACE_FAMILY_NAMES,
    RARER_FAMILY_NAMES,
    WORD_FIRST_NAMES,
    listed_as,
)
from action_plans.checking.lone_names import CAPITALISED
from action_plans.checking.named_things import INSTITUTIONS
from action_plans.checking.no_names import TOWNS
from action_plans.checking.spellings import RANKS, has_role_word

_NAME: Final = rf"(?P<name>{CAPITALISED} {CAPITALISED})"
_TWO: Final = (
    re.compile(rf"^{_NAME}, (?i:{'|'.join(sorted(RANKS))})\b"),
    re.compile(rf"\({_NAME}\)"),
    re.compile(rf" [–—-] {_NAME}$"),
    re.compile(
        r"\b(?:Director|Manager|Officer|Lead|Governor|Superintendent|Chief Executive) "
        rf"{_NAME}(?=,|;|$| \(|\))"
    ),
)
_SPACED: Final = re.compile(r"(?:^|[,(–-] ?)(?P<name>(?:[A-Z] ){2,3}[A-Z][a-z]{2,})\b")
_INITIAL: Final = re.compile(rf"^(?:[A-Z]\. ?){{1,3}}(?!Other\b){CAPITALISED}")
_BARE_INITIAL: Final = re.compile(rf"(?:[A-Z]\.? |[A-Z]\.){{1,3}}(?!Other\b){CAPITALISED}")
_PARTS: Final = re.compile(r"[,;()\[\]/:]|\s[–—-]\s")
_SHORT_FORM: Final = 4  # letters, of which a short form in capitals has no more: SARA
_JOINED: Final = re.compile(r" (?:&|and) ")
_ALONE: Final = FIRST_NAMES | FAMILY_NAMES | RARER_FAMILY_NAMES


def placed_in(owner: str, post_words: Container[str]) -> str:
    """Return strange words of an owner cell that stand where holders are named, or "".

    `post_words`, lower case, are no names.
    """
    if initial := _INITIAL.match(owner):
        return initial[0]
    if listed_as(owner) in FIRST_NAMES:
        return owner
    looks = (_a_part, _two_words, _behind_a_post, _between_posts)
    return next((found for look in looks if (found := look(owner, post_words))), "")


def _a_part(owner: str, post_words: Container[str]) -> str:
    """Return a name alone between commas, dashes or brackets, or a rarer one beside "and"."""
    parts = [part.strip() for part in _PARTS.split(owner) if part.strip()]
    posts = has_role_word(owner)
    for part in parts if len(parts) > 1 else ():
        name = listed_as(part)
        known = name in _ALONE and name not in TOWNS
        shaped = posts and part.isalpha() and has_family_shape(name)
        short_form = part.isupper() and len(part) <= _SHORT_FORM
        strange = part[:1].isupper() and name not in post_words and not short_form
        if strange and (known or shaped):
            return part
        if posts and (found := _BARE_INITIAL.fullmatch(part)) and _is_no_wing(part, post_words):
            return found[0]
    initials = [_BARE_INITIAL.fullmatch(part) for part in parts]
    if parts and all(initials) and all(_is_no_wing(part, post_words) for part in parts):
        return owner  # A Ashgrove / P Thornhurst
    joined = _JOINED.split(owner) if posts else []
    return next((part for part in joined if _is_nothing_else(part, post_words)), "")


def _is_no_wing(part: str, post_words: Container[str]) -> bool:
    """True if what stands behind initials names no wing, grade or team."""
    last = listed_as(part.split()[-1].rpartition(".")[2])
    return last not in post_words and last not in INSTITUTIONS and not is_subject(last)


def _is_nothing_else(part: str, post_words: Container[str]) -> bool:
    """True if a part of a cell is a name, and no place and no word besides."""
    name = listed_as(part)
    known = name in FIRST_NAMES or name in RARER_FAMILY_NAMES
    return known and name not in TOWNS and name not in post_words


def _two_words(owner: str, post_words: Container[str]) -> str:
    """Return initials with a name, or two words before a rank, behind one or in brackets."""
    if spaced := _SPACED.search(owner):
        return spaced["name"]
    for pattern in _TWO:
        match = pattern.search(owner)
        names = [*map(listed_as, match["name"].split())] if match else []
        if match and _are_strange(names, post_words) and _are_a_name(names[0], names[-1]):
            return match["name"]
    return ""


def _are_a_name(given: str, family: str) -> bool:
    """True if one of two strange words is known as a name, and the first as no place's."""
    known = family in FAMILY_NAMES or family in RARER_FAMILY_NAMES or has_family_shape(family)
    known = known or given in FIRST_NAMES or given in WORD_FIRST_NAMES
    return known and given not in PLACE_FAMILY_NAMES


def _are_strange(words: Iterable[str], post_words: Container[str]) -> bool:
    """True if no word is of a post, a subject, a building or a body."""
    return not any(word in post_words or word in INSTITUTIONS or is_subject(word) for word in words)


def _behind_a_post(owner: str, post_words: Container[str]) -> str:
    """Return a common family name that stands right behind the words of a post, or ""."""
    *before, last = owner.split() or [""]
    post = any(word.casefold() in RANKS for word in before[:-1])
    joined = bool(before) and before[-1][-1:].isalpha() and before[-1][:1].isupper()
    name = listed_as(last)
    known = name in FAMILY_NAMES or (last.isalpha() and has_family_shape(name))
    known = known and name not in post_words
    return last if post and joined and known and before[-1] not in ("HMP", "YOI") else ""


def _between_posts(owner: str, post_words: Container[str]) -> str:
    """Return a strange word right between two ranks: Deputy Director … Head of …; or ""."""
    words = owner.split()
    for before, named, after in zip(words, words[1:], words[2:], strict=False):
        word = named.rstrip(",")
        strange = word.istitle() and word.isalpha() and _are_strange([listed_as(word)], post_words)
        if strange and before.casefold() in RANKS - {"chief"} and after.casefold() in RANKS:
            return word
    return ""
