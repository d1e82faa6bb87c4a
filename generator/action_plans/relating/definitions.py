"""What a text says that a short form stands for: "Touch Points Model (TPM)".

Must not know: weights, other plans, files, which short forms are known.
"""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from action_plans.relating.words import folded, word_set, words

_SMALL = word_set("a an and at for from in of on or the to with")
_SHORT = re.compile(r"[A-Za-z][A-Za-z&]*[A-Z][A-Za-z&]*[0-9]?\+?|[A-Z]{2,}[0-9]?")
_DEFINED = re.compile(r"\(([A-Za-z&]{2,10}[0-9]?\+?)\)")
_EXPLAINED = re.compile(r"\b([A-Za-z&]{2,10}[0-9]?) \(([A-Z][^()]{5,80})\)")
_LONGEST = 10  # words of a long form

# A long form that ends so names a body, a post, a group of people or a date, not a system.
_NOT_SYSTEMS = word_set(
    """
    agency area authority board case chief client committee community company council court date
    department development director directorate division ethnic executive governor group head
    inspectorate majesty management key lead leader manager ministry offence offender office
    officer partner partnership people person plan police post practice premise prison prisoner
    process region resource service staff team unit victim west worker
    """
)


@dataclass(frozen=True, slots=True)
class Definition:
    """A short form with what it stands for."""

    short: str  # as printed
    full: str  # as printed

    @property
    def key(self) -> str:
        """What the short form is compared by."""
        return short_key(self.short)

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the long form as they are looked for, without the number of a version."""
        return folded(words(self.full.rstrip(" 0123456789")))


def short_key(short: str) -> str:
    """Return the form by which short forms are compared: `EPF2`, `EPF3` → `EPF`."""
    bare = short.strip("+")
    if bare.endswith("s") and bare[:-1].isupper():
        bare = bare[:-1]
    trimmed = bare.rstrip("0123456789")
    return (trimmed if len(trimmed) > 2 else bare).upper()


def names_a_system(full: str, common: AbstractSet[str] = frozenset()) -> bool:
    """True if a long form names a system, programme or document rather than a body or a post.

    One that ends with a word that is common in the record names its bodies.
    """
    last = folded(words(full.rstrip(" 0123456789")))[-1:]
    return bool(last) and last[0] not in _NOT_SYSTEMS and last[0] not in common


def short_form(word: str) -> str:
    """Return the key of a word that is spelt as a short form, "" for another."""
    if word.islower() or word.istitle() or not _SHORT.fullmatch(word):
        return ""
    return short_key(word)


def definitions_in(text: str) -> list[Definition]:
    """Return what the text itself spells out: "Touch Points Model (TPM)", "TPM (Touch …)"."""
    if "(" not in text:
        return []
    found = []
    for match in _DEFINED.finditer(text):
        before = words(text[max(0, match.start() - 160) : match.start()])[-_LONGEST:]
        full = _spelt_by(match[1], before)
        if full:
            found.append(Definition(match[1], full))
    for match in _EXPLAINED.finditer(text):
        after = words(match[2])[:_LONGEST]
        fitting = [
            " ".join(after[:length])
            for length in range(2, len(after) + 1)
            if _initials(after[:length]) == _letters(match[1])
        ]
        found.extend(Definition(match[1], full) for full in fitting[-1:])
    return found


def _spelt_by(short: str, before: Sequence[str]) -> str:
    """Return the shortest run of words at the end of `before` whose initials are `short`, or ""."""
    letters = _letters(short)
    for start in range(len(before) - 2, -1, -1):
        if before[start].lower() not in _SMALL and _initials(before[start:]) == letters:
            return " ".join(before[start:])
    return ""


def _letters(short: str) -> str:
    """Return the letters of a short form that stand for words: its capitals."""
    return "".join(each for each in short if each.isupper())


def _initials(run: Iterable[str]) -> str:
    telling = (each for each in run if each.lower() not in _SMALL and each[0].isalpha())
    return "".join(each[0].upper() for each in telling)
