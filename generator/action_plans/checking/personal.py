"""A person's name, an email address, a telephone number in any text.

Must not know: plans, where a text stands.

Precision first: what is found is an error, so that a post, a place or a body must never be called
a person. A name shows by a title before it, by a given name before another capitalised word, by a
family name after one, or by an initial; and not where an institution is named after a person.
"""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import Final

from action_plans.checking.contacts import emails_in, telephones_in
from action_plans.checking.cued_names import (
    WRITTEN,
    apart,
    asked,
    backwards,
    dead,
    honoured,
    paired,
    reached,
    titled,
)
from action_plans.checking.holders import holders_in
from action_plans.checking.known_names import (
    FAMILY_NAMES,
    FIRST_NAMES,
    OTHER_FAMILY_NAMES,
    PLACE_FAMILY_NAMES,
    PLACES,
    WORD_FIRST_NAMES,
    is_foreign,
    listed_as,
)
from action_plans.checking.lone_names import CAPITALISED, cued, in_small_letters
from action_plans.checking.named_things import INSTITUTIONS, is_a_thing
from action_plans.checking.no_names import NO_PERSON, OF_ROADS, PLACEHOLDERS, ROYAL, is_plain
from action_plans.checking.signs_of_names import FOREIGN, TWO_SYLLABLES, may_name
from action_plans.checking.spellings import NO_NAMES
from action_plans.checking.whole_names import whole_name


class Personal(StrEnum):
    """What of a person stands in a text."""

    NAME = "name"
    EMAIL = "email"
    TELEPHONE = "telephone"


@dataclass(frozen=True, slots=True)
class Found:
    """What stands in a text from `start` to `end`."""

    kind: Personal
    words: str
    start: int
    end: int


_SHORT_FORM: Final = 4  # letters, of which a short form in capitals has no more
_CELL: Final = 60  # characters; a cell of a table is as short, and is often printed
_LETTER: Final = r"[^\W\d_]"
_WORDS: Final = re.compile(rf"{CAPITALISED}\.?|{_LETTER}[^\W_]*")
_IRISH: Final = re.compile(r"(?:Mc|Mac|O['’])[A-Z][a-z]+")
_INITIALS: Final = re.compile(r"(?:[A-Z]\.[ ]?){1,3}$|[A-Z]$")
_ONE_INITIAL: Final = re.compile(r"[A-Z]\.|[A-Z](?=[,;:)\"”’]|$)")
# Where two words may be a name: a capital after a word with one, or after a comma. Most texts have
# neither, and need not be taken apart.
_CAPITAL: Final = r"[^\W\d_a-z]"
_MAYBE: Final = re.compile(
    rf"{_CAPITAL}[^\W_]*+(?:['’-][^\W_]++)*+(?:\.[ \n]*|[ \n]+){_CAPITAL}|,[ \n]*{_CAPITAL}"
)
_AT: Final = re.compile(
    r"\b(?:at|in|near|to|from|for|of|the|on|via|off|and|HMP|YOI|Prince|Princess|King|Queen|St)"
    r"[ \n]+$"
)
_BACKWARDS: Final = re.compile(r"[A-Z](?:\.? ?[A-Z])?\.?")


def personal_in(text: str) -> Iterable[Found]:
    """Return what of persons stands in a text: names first, then addresses, then numbers."""
    return _of_cell(text) if len(text) <= _CELL else _personal_in(text)


@lru_cache(maxsize=1 << 12)
def _of_cell(text: str) -> tuple[Found, ...]:
    """Return what stands in a short text; the same posts and dates stand in cell after cell."""
    return tuple(_personal_in(text))


def _personal_in(text: str) -> Iterator[Found]:
    yield from names_in(text)
    for kind, spans in ((Personal.EMAIL, emails_in), (Personal.TELEPHONE, telephones_in)):
        for start, end in spans(text):
            yield Found(kind, text[start:end].strip(), start, end)


def personal_kind(words: str) -> Personal | None:
    """Return what a text is as a whole, None if it is nothing of a person."""
    return next((each.kind for each in personal_in(words) if each.words == words), None)


def names_in(text: str, post_words: Container[str] = NO_NAMES) -> Iterator[Found]:
    """Yield each person's name in a text; `post_words`, lower case, are no family names."""
    done = 0
    spans = {*reached(text), *holders_in(text, post_words)}
    if ": " in text:
        spans.update(in_small_letters(text))
    if may_name(text):
        spans |= by_words(text, post_words)
    if not spans:
        return
    none = [match.span() for match in WRITTEN.finditer(text)]
    none += emails_in(text)  # a name in an address is part of that
    for start, end in sorted(spans):
        if start >= done and not any(first <= start and end <= last for first, last in none):
            start, end = whole_name(text, start, end, post_words)
            start, done = max(start, done), end
            yield Found(Personal.NAME, text[start:end], start, end)


def by_words(text: str, post_words: Container[str] = NO_NAMES) -> set[tuple[int, int]]:
    """Return where names stand that show by a word of theirs, or by one that goes with a name."""
    found = (
        *(titled(text), honoured(text), _given(text, post_words), cued(text)),
        *(apart(text), paired(text), asked(text), backwards(text), dead(text)),
    )
    return {each for some in found for each in some}


def _given(text: str, post_words: Container[str]) -> Iterator[tuple[int, int]]:
    """Yield names of two words or more: Jane Ashgrove, Zebedee Smith, J. Smith, Smith, Jane."""
    if not _MAYBE.search(text):
        return
    words = list(_WORDS.finditer(text))
    for at, (first, last) in enumerate(pairwise(words)):
        if not text[last.start()].isupper():
            continue  # so it is nearly always
        between = text[first.end() : last.start()].strip(" \n")
        if _is_at(text, first, last, between, post_words):
            end = last.start() + len(last[0].rstrip("."))
            if not is_a_thing(text, words, at, _is_sure(first[0], last[0])):
                yield first.start(), end


def _is_at(
    text: str, first: re.Match[str], last: re.Match[str], between: str, post_words: Container[str]
) -> bool:
    """True if two words of a text, with nothing or a comma between them, are somebody's name."""
    family = _plain(last)
    if between == ",":
        known = _plain(first) in FAMILY_NAMES or (
            first[0].isupper() and _plain(first) in OTHER_FAMILY_NAMES
        )
        return known and family not in post_words and _is_given(last[0])
    if between:
        return False
    if _plain(first) in FAMILY_NAMES and _BACKWARDS.fullmatch(last[0]):
        return not re.match(r"\s+[A-Z]?[a-z]", text[last.end() :])  # no wing, no unit
    if TWO_SYLLABLES.match(_plain(first)):
        return _is_name(first[0], last[0])
    if family in OF_ROADS:
        road = _plain(first) in ROYAL | PLACE_FAMILY_NAMES or _AT.search(text, 0, first.start())
        return _plain(first) in FIRST_NAMES and not road
    return _is_name(first[0], last[0]) and (family in FAMILY_NAMES or family not in post_words)


def _is_name(first: str, last: str) -> bool:
    """True if two words that stand together are somebody's name."""
    given, family = listed_as(first.rstrip(".")), listed_as(last.rstrip("."))
    if family in PLACEHOLDERS or family in PLACES or not first[:1].isupper():
        return False
    ours = _is_family(family) or _IRISH.fullmatch(last.rstrip(".")) is not None
    known = ours or (family in OTHER_FAMILY_NAMES and is_plain(family))
    if TWO_SYLLABLES.match(given):
        return last[1:2].islower() and (known or family in OF_ROADS or is_plain(family))
    if len(given) == 1:
        return known if first.endswith(".") else ours and given not in ("a", "i")
    if given in WORD_FIRST_NAMES:
        return known and is_plain(family)
    if given in FIRST_NAMES or _begins_with_one(first):
        shown = last[1:2].islower() or known or "'" in last[:3]
        whole = first.isupper() and len(last) > _SHORT_FORM
        shown = shown or whole or bool(_ONE_INITIAL.fullmatch(last))
        return shown and (ours or family not in NO_PERSON) and family not in INSTITUTIONS
    if is_foreign(first) or is_foreign(last) or (FOREIGN.match(family) and last[1:].islower()):
        return all(is_plain(word) and word not in NO_NAMES for word in (given, family))
    return ours and is_plain(given) and len(given) > 1


def _begins_with_one(word: str) -> bool:
    """True of two given names with a hyphen, the first of them known: no word such as non-stop."""
    parts = word.split("-")
    known = [listed_as(part) in FIRST_NAMES for part in parts]
    return any(known[:-1]) and (all(known) or all(part[:1].isupper() for part in parts))


def _is_family(word: str) -> bool:
    """True if a word, lower case, is a family name, or two with a hyphen of which one is known."""
    return word in FAMILY_NAMES or any(part in FAMILY_NAMES for part in word.split("-")[:3])


def _is_given(word: str) -> bool:
    return listed_as(word.rstrip(".")) in FIRST_NAMES or _INITIALS.fullmatch(word) is not None


def _is_sure(first: str, last: str) -> bool:
    """True if both words are known as names, in either order."""
    words = {listed_as(first.rstrip(".")), listed_as(last.rstrip("."))}
    initial = min(map(len, words)) == 1
    return initial or (bool(words & FIRST_NAMES) and bool(words & FAMILY_NAMES))


def _plain(word: re.Match[str]) -> str:
    return listed_as(word[0].rstrip("."))
