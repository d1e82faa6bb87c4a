"""Short forms spelt out where a reader first meets them, in square brackets: ours, and seen to be.

Must not know: what the texts belong to, where they are shown.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from markupsafe import Markup

from action_plans.model.library import Acronym, Vocabulary
from action_plans.publishing.edition import Edition
from action_plans.publishing.prose import escaped, render_prose

_IN_A_WORD: Final = re.compile(r"[\w/.@-]")
_LONGER_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_NOTHING: Final = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class ShortForms:
    """The record's short forms, as they stand in HTML."""

    pattern: re.Pattern[str]  # a tag, or a short form with its plural and its genitive
    meanings: Mapping[str, tuple[Acronym, ...]]
    names: Mapping[str, tuple[str, ...]]  # short form → how longer names begin: HM Prison

    def meaning(self, short: str, plan: str) -> str:
        """Return what a short form stands for in a plan, "" where that is not known for sure."""
        of_plan = {each.full for each in self.meanings[short] if plan in each.within}
        found = of_plan or {each.full for each in self.meanings[short] if not each.within}
        return escaped(found.pop()) if len(found) == 1 else ""


class Reader:
    """Reads texts in the order in which they stand, and spells out a short form once.

    It is left as it stands where its own text has the words, and in a name of which it is a part.
    """

    def __init__(self, forms: ShortForms, plan: str) -> None:
        self._forms, self._plan = forms, plan
        self._met: set[str] = set()

    def html(self, text: Markup) -> Markup:
        """Return the next text, which is HTML."""
        parts: list[str] = []
        done = 0
        for found in self._forms.pattern.finditer(text):
            if not self._is_new(found, text):
                continue
            self._met.add(found["short"].casefold())
            full = self._forms.meaning(found["short"], self._plan)
            before, after = str(text[: found.start()]), str(text[found.end() :])
            if full and not _is_spelt_out(full, before, after):
                ours = f"<ins> [{_as_many(full, found['plural'])}]</ins>"
                parts += (str(text[done : found.end()]), ours)
                done = found.end()
        return Markup("".join((*parts, str(text[done:])))) if parts else text

    def prose(self, text: str) -> Markup | None:
        """Return the next text, an editor's; None if there is none."""
        return self.html(render_prose(text)) if text.strip() else None

    def words(self, text: str) -> str:
        """Return the next text, which is plain words, as HTML where something was added."""
        return self.html(Markup(escaped(text))) if self._forms.pattern.search(text) else text

    def _is_new(self, found: re.Match[str], text: str) -> bool:
        """Return whether a match is a short form by itself that was not met before."""
        short, start = found["short"], found.start()
        if short is None or short.casefold() in self._met:
            return False
        if start and _IN_A_WORD.match(text[start - 1]):
            return False
        return not any(text.startswith(name, start) for name in self._forms.names[short])


def _is_spelt_out(full: str, before: str, after: str) -> bool:
    """Return whether a text has the words before a short form, or in brackets behind it.

    What stands in brackets behind most of the words, in whatever form, is spelt out as well.
    """
    if full.casefold() in before.casefold():
        return True
    told = _stems(full)
    near: list[str] = []
    if before.endswith("("):
        near = [*_stems(before)[-2 * len(told) :], *_stems(after.split(")")[0])]
    elif after.startswith(" ("):
        near = _stems(after.split(")")[0])
    return 2 * len([each for each in told if each in near]) > len(told)


def _stems(text: str) -> list[str]:
    """Return how the longer words of a text begin: `mana` of managers and of management."""
    return [each[:4] for each in _LONGER_WORD.findall(text.casefold())]


def _as_many(full: str, plural: str | None) -> str:
    if not plural or full.endswith("s"):
        return full
    return f"{full[:-1]}ies" if full.endswith("y") else f"{full}s"


@lru_cache(maxsize=4)
def short_forms(edition: Edition) -> ShortForms:
    """Return the short forms that the vocabulary of an edition lists."""
    return forms_of(edition.library.vocabulary)


def forms_of(vocabulary: Vocabulary) -> ShortForms:
    """Return the short forms that a vocabulary lists, ready to be looked for."""
    meanings: defaultdict[str, tuple[Acronym, ...]] = defaultdict(tuple)
    for each in vocabulary.acronyms:
        meanings[escaped(each.short)] += (each,)
    long = [escaped(each.name) for each in vocabulary.organisations.values()]
    long += [escaped(each.full) for each in vocabulary.acronyms]
    names = {
        short: tuple({" ".join(name.split()[:2]) for name in long if name.startswith(f"{short} ")})
        for short in meanings
    }
    return ShortForms(_pattern(meanings), dict(meanings), names)


def _pattern(shorts: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(shorts, key=len, reverse=True)
    if not longest_first:
        return _NOTHING
    any_of = "|".join(map(re.escape, longest_first))
    begins = re.escape("".join(sorted({each[0] for each in longest_first})))
    ends = r"(?![\w/@-]|&amp;|\.\w)(?:(?:['’]|&#x27;)s?)?"
    # All of them are tried only where one begins: at few letters of a text.
    return re.compile(rf"<[^>]*>|(?=[{begins}])(?P<short>{any_of})(?P<plural>s)?{ends}")
