"""Short forms of names that texts spell out: VLO for Victim Liaison Officer.

Must not know: the indexer, vocabularies (what editors list there is theirs).
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from action_plans.searching.english import commonness
from action_plans.searching.text import stem

# Words in capitals, joined by small words: "Head of Public Protection".
_RUN: Final = re.compile(r"\b[A-Z][A-Za-z]+(?:[ -](?:(?:of|and|for|the|in|to) )?[A-Z][A-Za-z]+)+")
_PART: Final = re.compile(r"[A-Z][a-z]+")
# A name's own word behind a small letter: the Delius of nDelius.
_TAILED: Final = re.compile(r"\b[a-z]([A-Z][a-z]{3,})\b")
_LENGTHS: Final = range(3, 7)  # letters; two are said of too many things
_MOST: Final = 3_000  # short forms that are kept, the most frequent


def short_forms(texts: Iterable[str], known: Mapping[str, str]) -> Mapping[str, str]:
    """Return short form → the name in full, both in lower case, in the order of the alphabet.

    What begins a name or ends it counts as one too. `known` says what short forms mean already, in
    lower case: that is left out, but not what else a text has for them. So are common words of
    English: who types "see" means them. Where texts spell out several, the most frequent stands. So
    does a name for its own word: ndelius for delius.
    """
    counted: Counter[tuple[str, str]] = Counter()
    tails: set[tuple[str, str]] = set()
    for text in texts:
        tails.update((each[1].lower(), each[0].lower()) for each in _TAILED.finditer(text))
        for run in _RUN.findall(text):
            counted.update(set(_names_in(run)))
    found: dict[str, str] = dict(sorted(tails))
    for (short, full), _ in sorted(counted.items(), key=lambda each: (-each[1], each[0])):
        if known.get(short) != full and stem(short) not in commonness():
            found.setdefault(short, full)
    return dict(sorted([*found.items()][:_MOST]))


def own_word_of(name: str) -> str:
    """Return the word that a name has behind a small letter, in lower case: delius; "" if none."""
    found = _TAILED.fullmatch(name)
    return found[1].lower() if found else ""


def _names_in(run: str) -> Iterable[tuple[str, str]]:
    words = re.split(r"[ -]", run)
    capitals = [at for at, word in enumerate(words) if _PART.fullmatch(word)]
    for length in _LENGTHS:
        for first in range(len(capitals) - length + 1):
            within = capitals[first : first + length]
            full = words[within[0] : within[-1] + 1]
            if sum(word[0].isupper() for word in full) == length:
                yield "".join(words[at][0] for at in within).lower(), " ".join(full).lower()
