"""Names in an owner cell that show by where they stand: behind a rank, before one, in brackets.

Must not know: plans, problems.
"""

import re
from collections.abc import Container
from typing import Final

from action_plans.checking.holders import is_subject
from action_plans.checking.known_names import (
    FAMILY_NAMES,
    FIRST_NAMES,
    OTHER_FAMILY_NAMES,
    RARER_FAMILY_NAMES,
    WORD_FIRST_NAMES,
)
from action_plans.checking.spellings import RANKS

_NAME: Final = r"(?P<name>[A-Z][a-z'’-]+ [A-Z][\w'’-]+)"
_BEFORE_RANK: Final = re.compile(rf"^{_NAME}, (?i:{'|'.join(sorted(RANKS))})\b")
_IN_BRACKETS: Final = re.compile(rf"\({_NAME}\)")
_SPACED: Final = re.compile(r"(?:^|[,(–-] ?)(?P<name>(?:[A-Z] ){2,3}[A-Z][a-z]{2,})\b")
_BEHIND_RANK: Final = re.compile(
    r"\b(?:Director|Manager|Officer|Lead|Governor|Superintendent|Chief Executive) "
    r"(?P<name>[A-Z][a-z'’-]+ [A-Z][\w'’-]+)(?=,|;|$| \(|\))"
)
_PARTS: Final = re.compile(r"[,;()\[\]/:]|\s[–—-]\s")
_ALONE: Final = FIRST_NAMES | FAMILY_NAMES | RARER_FAMILY_NAMES
_KNOWN: Final = _ALONE | WORD_FIRST_NAMES | OTHER_FAMILY_NAMES
_INITIAL: Final = re.compile(r"^(?:[A-Z]\. ?){1,3}[A-Z][a-z][\w'’-]*")


def placed_in(owner: str, post_words: Container[str]) -> str:
    """Return strange words where holders are named: before a comma and a rank, in brackets, or
    right between two ranks (Deputy Director … Head of …); or "".
    """  # fmt: skip
    if (initial := _INITIAL.match(owner)) and not initial[0].endswith("Other"):
        return initial[0]
    if owner.casefold() in FIRST_NAMES:
        return owner
    parts = [part.strip() for part in _PARTS.split(owner) if part.strip()]
    for part in parts if len(parts) > 1 else ():
        if part[:1].isupper() and part.casefold() in _ALONE and part.casefold() not in post_words:
            return part
    for pattern in (_BEFORE_RANK, _IN_BRACKETS):
        match = pattern.search(owner)
        names = match["name"].casefold().split() if match else []
        if match and not any(word in post_words for word in names) and _KNOWN & {*names}:
            return match["name"]
    if last := _set_apart(owner, post_words) or _behind_a_post(owner, post_words):
        return last
    words = owner.split()
    for before, named, after in zip(words, words[1:], words[2:], strict=False):
        word = named.rstrip(",")
        strange = word.istitle() and word.isalpha() and word.casefold() not in post_words
        strange = strange and not is_subject(word.casefold())
        if strange and before.casefold() in RANKS - {"chief"} and after.casefold() in RANKS:
            return word
    return ""


def _behind_a_post(owner: str, post_words: Container[str]) -> str:
    """Return a common family name that stands right behind the words of a post, or ""."""
    *before, last = owner.split() or [""]
    post = any(word.casefold() in RANKS for word in before[:-1])
    joined = bool(before) and before[-1][-1:].isalpha() and before[-1][:1].isupper()
    known = last.casefold() in FAMILY_NAMES and last.casefold() not in post_words
    return last if post and joined and known and before[-1] not in ("HMP", "YOI") else ""


def _set_apart(owner: str, post_words: Container[str]) -> str:
    """Return initials with a name behind a comma, or two names behind a rank, or ""."""
    if spaced := _SPACED.search(owner):
        return spaced["name"]
    behind = _BEHIND_RANK.search(owner)
    words = behind["name"].casefold().split() if behind else []
    strange = not any(word in post_words or is_subject(word) for word in words)
    return behind["name"] if behind and strange and _ALONE & {*words} else ""
