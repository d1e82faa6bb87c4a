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
from action_plans.checking.family_names import FAMILY_NAMES
from action_plans.checking.given_names import FIRST_NAMES
from action_plans.checking.holders import holders_in
from action_plans.checking.named_things import INSTITUTIONS, is_a_thing
from action_plans.checking.spellings import NO_NAMES


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


_MAY_NAME: Final = re.compile(r"[A-Z]")
_CELL: Final = 60  # characters; a cell of a table is as short, and is often printed
_LETTER: Final = r"[^\W\d_]"
_CAP: Final = r"(?:(?:Mc|Mac|O['’]|D['’])?[A-ZÀ-ÖØ-ÞŁŚŻ][^\W\d_]*(?:['’-][^\W\d_]+)*)"
_TITLES: Final = (
    "Mrs?|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Rev|Revd|Cllr|HHJ|Judge|"
    r"Rt\.? Hon|Right Honourable|(?:Mrs?|Ms) Justice"
)
# Offices and programs that begin like a title, and Welsh counties, which are called Sir.
_NO_TITLED: Final = (
    "Chancellor|Chief|Justice|Advocate|Lieutenant|Mayor|President|Speaker|Provost|Teams|Word|Excel|"
    "Office|Outlook|Led|Alone|Business|Gâr|Benfro|Ddinbych|Fynwy|Gaerfyrddin|Fôn|Drefaldwyn|Frycheiniog|Faesyfed"
)
_TITLED: Final = re.compile(
    rf"\b(?:{_TITLES})\b\.?[ \n]+(?!(?:{_NO_TITLED})\b)(?:[A-Z]\. ?){{0,3}}{_CAP}(?:[ -]{_CAP})?"
)
_WORDS: Final = re.compile(rf"{_CAP}\.?|{_LETTER}[^\W_]*")
_IRISH: Final = re.compile(r"(?:Mc|Mac|O['’])[A-Z][a-z]+")
_INITIALS: Final = re.compile(r"(?:[A-Z]\.[ ]?){1,3}$|[A-Z]$")
# Where two words may be a name: a capital after a word with one, or after a comma. Most texts have
# neither, and need not be taken apart.
_CAPITAL: Final = r"[^\W\d_a-z]"
_MAYBE: Final = re.compile(
    rf"{_CAPITAL}[^\W_]*+(?:['’-][^\W_]++)*+(?:\.[ \n]*|[ \n]+){_CAPITAL}|,[ \n]*{_CAPITAL}"
)
# What is published under the name of who wrote it, in the possessive.
_WRITTEN: Final = re.compile(
    r"(?:Baroness|Dame|Lady|Lord|Sir)\b[^.;:]*['’]s (?:report|review|inquiry)s?\b"
)
# No family name follows a given one in these, nor do they stand in place of a given name.
_NO_PERSON_TABLE: Final = """
storm hurricane operation exercise phase cyclone
january february march april may june july august september october november december monday
tuesday wednesday thursday friday saturday sunday the a an and or of for to in on at by with from
this that these those each every all any no not if when where which who what how we they it he she
our their his her its as but is are was were will has have had can should must first second third
new old both one two three st saint hmp hmyoi yoi north south east west upper lower great
little royal king queen prince princess duke bloggs doe other lord head director deputy officer
manager team act bill review report inquiry annex
"""
_NO_PERSON: Final = frozenset(_NO_PERSON_TABLE.split())
_PLACEHOLDERS: Final = frozenset(("baba", "bloggs", "doe", "other", "surname"))
_REACHED: Final = re.compile(
    r"(?:(?<=[–—:-] )|(?<=\())(?P<name>[A-Z][a-z]+ [A-Z][a-z]+(?:-[A-Z][a-z]+)?),? ?[(]?"
    r"(?=(?:on |at )?(?:tel|telephone|phone|mobile|ext|email|e-mail)\b[.:]? ?|\+44|0\d{3,4} )"
)
_PARTICLE: Final = re.compile(r" (?:de|van|von|der|du|da|dos|di|del|bin|ibn|al|el|ap|ferch)[ -]")
_PARTICLES: Final = re.compile(
    rf"(?<!\w)(?P<given>{_CAP}) "
    r"(?:(?:de|van|von|der|den|du|da|dos|di|del|bin|ibn|al|el|ap|ferch)[ -]){1,2}"
    rf"(?:la |le )?(?P<last>{_CAP})"
)
# Somebody who is to be reached, by a given name alone or by initials and a name.
_ALONE: Final = re.compile(
    rf"\s(?P<whole>(?P<initials>(?:[A-Z]\.? ?){{1,3}})?(?P<name>{_CAP}))(?=[\s,.;:)]|$)"
)
_CUE: Final = re.compile(
    r"\b(?:contact|signed|ask|email|ring|phone|call|speak to|spoke to|talk to|led by|owned by|"
    r"chaired by|managed by|overseen by|signed by|c/o|attn:?)\s*$",
    re.IGNORECASE,
)
_LONGEST_CUE: Final = 20  # characters, with white space after it


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
    if not _MAY_NAME.search(text):
        return
    found = (
        *(_titled(text), _given(text, post_words), _cued(text)),
        *(_with_particles(text), _reached(text), holders_in(text, post_words)),
    )
    for start, end in sorted({each for some in found for each in some}):
        if start >= done:
            done = end
            yield Found(Personal.NAME, text[start:end], start, end)


def _titled(text: str) -> Iterator[tuple[int, int]]:
    for match in _TITLED.finditer(text):
        after = _WORDS.match(text, match.end() + 1)
        last = match[0].split()[-1].casefold()
        if _WRITTEN.match(text, match.start()) and match[0].endswith(("'s", "’s")):
            continue
        if last not in INSTITUTIONS and (not after or _plain(after) not in INSTITUTIONS):
            yield match.span()


def _cued(text: str) -> Iterator[tuple[int, int]]:
    """Yield a given name alone, or initials with a name, where somebody is to be reached."""
    for match in _ALONE.finditer(text):
        name, start = match["name"], match.start("whole")
        strange = match["initials"] and name[1:].islower() and name.casefold() not in NO_NAMES
        if not strange and (match["initials"] or name.casefold() not in FIRST_NAMES):
            continue
        if _CUE.search(text, max(0, start - _LONGEST_CUE), start):
            yield match.span("whole")


def _given(text: str, post_words: Container[str]) -> Iterator[tuple[int, int]]:
    """Yield names of two words or more: Jane Ashgrove, Zebedee Smith, J. Smith, Smith, Jane."""
    if not _MAYBE.search(text):
        return
    words = list(_WORDS.finditer(text))
    for at, (first, last) in enumerate(pairwise(words)):
        if not text[last.start()].isupper():
            continue  # so it is nearly always
        between = text[first.end() : last.start()].strip(" \n")
        end = 0
        if between == ",":
            if _plain(last) not in post_words and _plain(first) in FAMILY_NAMES:
                end = last.end() if _is_given(last[0]) else 0
        elif between == "" and _is_name(first[0], last[0]):
            family = _plain(last)
            if family in FAMILY_NAMES or family not in post_words:
                end = last.start() + len(last[0].rstrip("."))
        if end and not is_a_thing(text, words, at, _is_sure(first[0], last[0])):
            yield first.start(), end


def _reached(text: str) -> Iterator[tuple[int, int]]:
    """Yield two strange words right before a number or an address at which somebody is reached."""
    for match in _REACHED.finditer(text):
        words = [word.casefold() for word in match["name"].split()]
        if not any(
            word in NO_NAMES or word in INSTITUTIONS or word in _NO_PERSON for word in words
        ):
            yield match.span("name")


def _with_particles(text: str) -> Iterator[tuple[int, int]]:
    """Yield names with a small word before the family's: Marianne de Vries."""
    for match in _PARTICLES.finditer(text) if _PARTICLE.search(text) else ():
        if match["given"].casefold() in FIRST_NAMES and _plain_word(match["last"]):
            yield match.span()


def _plain_word(word: str) -> bool:
    return word.casefold() not in _NO_PERSON and word.casefold() not in INSTITUTIONS


def _is_name(first: str, last: str) -> bool:
    """True if two words that stand together are somebody's name."""
    given, family = first.rstrip(".").casefold(), last.rstrip(".").casefold()
    if family in _PLACEHOLDERS or not first[:1].isupper():
        return False
    ours = _is_family(family) or _IRISH.fullmatch(last.rstrip(".")) is not None
    if len(given) == 1:
        return ours and given not in ("a", "i")
    if given in FIRST_NAMES:
        shown = last[1:2].islower() or family in FAMILY_NAMES or ours or "'" in last[:3]
        return shown and (ours or family not in _NO_PERSON) and family not in INSTITUTIONS
    return ours and given not in _NO_PERSON and given not in INSTITUTIONS and len(given) > 1


def _is_family(word: str) -> bool:
    """True if a word, lower case, is a family name, or two with a hyphen of which one is known."""
    return word in FAMILY_NAMES or any(part in FAMILY_NAMES for part in word.split("-")[:3])


def _is_given(word: str) -> bool:
    return word.rstrip(".").casefold() in FIRST_NAMES or _INITIALS.fullmatch(word) is not None


def _is_sure(first: str, last: str) -> bool:
    """True if both words are known as names, in either order."""
    words = {first.rstrip(".").casefold(), last.rstrip(".").casefold()}
    initial = min(map(len, words)) == 1
    return initial or (bool(words & FIRST_NAMES) and bool(words & FAMILY_NAMES))


def _plain(word: re.Match[str]) -> str:
    return word[0].rstrip(".").casefold()
