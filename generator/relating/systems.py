"""Systems and programmes that a text names, in short ("TPM") and in long form.

Must not know: weights, other plans, files.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from generator.model.library import Acronym
from generator.relating.runs import FormNumbers, Forms, RunIndex, folded
from generator.relating.words import Places, word_set, words

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
    probation process region resource service staff team unit victim west worker
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


class Systems:
    """The systems that the vocabulary spells out, for all plans."""

    def __init__(
        self, acronyms: Iterable[Acronym], bodies: AbstractSet[str], forms: FormNumbers
    ) -> None:
        self._bodies = bodies
        self._forms = forms
        self._shared: dict[str, Definition] = {}
        self._limited: list[tuple[Acronym, Definition]] = []
        self._keys: list[str] = []
        self._runs = RunIndex(forms)
        for each in acronyms:
            definition = Definition(each.short, each.full)
            if not self._is_system(definition):
                continue
            if each.within:
                self._limited.append((each, definition))
            elif definition.key not in self._shared:
                self._shared[definition.key] = definition
                self._runs.add(definition.words, len(self._keys))
                self._keys.append(definition.key)

    def long_forms_in(self, text: Forms) -> tuple[Places, list[str]]:
        """Return where long forms begin in a text, and the key of each; with repeats."""
        at, found = self._runs.found_in(text)
        return at, [self._keys[key] for key in found.tolist()]

    def within(self, plan: str, spelt_out: Iterable[Definition]) -> "PlanSystems":
        """Return the systems as one plan names them; what it spells out itself comes first."""
        own: dict[str, Definition] = {}
        limited = (each for acronym, each in self._limited if plan in acronym.within)
        for each in (*spelt_out, *limited):
            if self._is_system(each):
                own.setdefault(each.key, each)
        return PlanSystems(own, self._shared, self._forms)

    def _is_system(self, definition: Definition) -> bool:
        return definition.key not in self._bodies and names_a_system(definition.full)


class PlanSystems:
    """The systems that one plan may name."""

    def __init__(
        self, own: Mapping[str, Definition], shared: Mapping[str, Definition], forms: FormNumbers
    ) -> None:
        self._own = own
        self._shared = shared
        self._keys = tuple(own)
        self._runs = RunIndex(forms)
        for at, definition in enumerate(own.values()):
            self._runs.add(definition.words, at)

    def known(self, key: str) -> Definition:
        """Return what a key stands for in this plan."""
        return self._own.get(key) or self._shared[key]

    def is_short_form(self, key: str) -> bool:
        """True if a word with this key stands for a system here."""
        return key in self._own or key in self._shared

    def is_redefined(self, key: str) -> bool:
        """True if the plan itself says what a key stands for."""
        return key in self._own

    def long_forms_in(self, text: Forms) -> tuple[Places, list[str]]:
        """Return where the plan's own long forms begin in a text of it, and the key of each."""
        at, found = self._runs.found_in(text)
        return at, [self._keys[key] for key in found.tolist()]


def short_key(short: str) -> str:
    """Return the form by which short forms are compared: `EPF2`, `EPF3` → `EPF`."""
    bare = short.strip("+")
    if bare.endswith("s") and bare[:-1].isupper():
        bare = bare[:-1]
    trimmed = bare.rstrip("0123456789")
    return (trimmed if len(trimmed) > 2 else bare).upper()


def names_a_system(full: str) -> bool:
    """True if a long form names a system, programme or document rather than a body or a post."""
    last = folded(words(full.rstrip(" 0123456789")))[-1:]
    return bool(last) and last[0] not in _NOT_SYSTEMS


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
