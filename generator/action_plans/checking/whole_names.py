"""A name that was found → the whole of it: initials before it, more names behind it.

Must not know: how a name is found, plans.
"""

import re
from collections.abc import Container
from typing import Final

from action_plans.checking.holders import is_subject
from action_plans.checking.known_names import (
    FAMILY_NAMES,
    FIRST_NAMES,
    OTHER_FAMILY_NAMES,
    WORD_FIRST_NAMES,
    listed_as,
)
from action_plans.checking.lone_names import CAPITALISED
from action_plans.checking.named_things import INSTITUTIONS
from action_plans.checking.no_names import NO_PERSON, PRISONS, TOWNS

_BEFORE: Final = re.compile(rf"(?<!\w)(?:(?:[A-Z]\. ?){{1,3}}|(?P<given>{CAPITALISED}) )$")
_BARE: Final = re.compile(r"[A-Z] ")
_BARE_BEFORE: Final = re.compile(r"(?<!\w)[B-HJ-Z] $")
_MORE: Final = re.compile(rf"[ \n]+(?P<word>{CAPITALISED})(?!\w)")
_HEADING: Final = re.compile(r"[ \n]+[A-Z]")
_KNOWN: Final = FAMILY_NAMES | FIRST_NAMES | OTHER_FAMILY_NAMES | WORD_FIRST_NAMES
_NO_MORE: Final = NO_PERSON | INSTITUTIONS | PRISONS | TOWNS
_LONGEST: Final = 24  # characters of a name before
_MOST: Final = 3  # words more


def whole_name(text: str, start: int, end: int, post_words: Container[str]) -> tuple[int, int]:
    """Return where the whole of a name stands of which `start` to `end` was found.

    What is cut off would stand alone beside what is written in the name's place.
    """
    before = _BEFORE.search(text, max(0, start - _LONGEST), start)
    if _BARE.match(text, start) and (more := _BARE_BEFORE.search(text, 0, start)):
        start = more.start()  # J R Ashgrove
    elif before and (not before["given"] or listed_as(before["given"]) in FIRST_NAMES):
        start = before.start()
    for _ in range(_MOST):
        more = _MORE.match(text, end)
        if more is None or text[start:end].endswith(("'s", "’s")):
            break
        if not _goes_on(text, more, post_words):
            break
        end = more.end("word")
    return start, end


def _goes_on(text: str, more: re.Match[str], post_words: Container[str]) -> bool:
    """True if a word behind a name is part of it: a name too, or a strange word by itself."""
    word = listed_as(more["word"])
    if word in post_words or word in _NO_MORE or not more["word"][1:2].islower():
        return word in FAMILY_NAMES and more["word"][1:2] in "'’"
    return word in _KNOWN or not (is_subject(word) or _HEADING.match(text, more.end()))
