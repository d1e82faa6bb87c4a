"""Words and word stems of a text, as they are compared between recommendations.

Must not know: plans, weights, what the comparison is for.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import Protocol

import numpy as np
import snowballstemmer
from numpy.typing import NDArray

Codes = NDArray[np.uint64]
Places = NDArray[np.int64]

_MARKUP = re.compile(r"<[^>]*>|\]\([^)\s]*\)|https?://\S+")
_POSSESSIVE = re.compile(r"['’]s?(?![A-Za-z])|['’]")
_WORD = re.compile(r"[A-Za-z0-9]+(?:&[A-Za-z0-9]+)*")


def word_set(printed: str) -> frozenset[str]:
    """Return the words of a list written out in one text."""
    return frozenset(printed.split())


# Words that carry no matter of their own: English function words, the words in which every
# recommendation and every answer is phrased, how well and how soon things are to be done, and who
# and where the service is. Words of the field are left to their rarity.
STOP = word_set(
    """
    a about above across after again against all already also although am an and any are around as
    at be because been before being below between both but by can could did do does doing down due
    during each either else etc ever every few for from further had has have having he her here
    hers him his how however i if in including into is it its itself just like made make makes
    making may me might more most much must my namely neither no nor not now of off on once one
    only onto or other others our out over own per put same set shall she should since so some
    such than that the their them then there therefore these they this those through thus to too
    towards two under until up upon us use used uses using very via was way we well were what when
    where whether which while who whom whose why will with within without would yet you your
    able accordance action actions address agree agreed aim already appropriate approach april
    area areas august available based better bring brought complete completed consider continue
    continued continues continuing current currently date december deliver delivered develop
    developed developing development directly ensure ensured ensures ensuring existing february
    first full fully give given gives good help his house identify implement implementation
    implemented implementing improve improved improvement improvements include included includes
    increase introduce introduced issue issued january july june key level line local look
    majesty majestys march may necessary need needed needs new november number october ongoing
    order part particular particularly place plan planned plans possible process processes produce
    produced progress provide provided provides providing recommendation recommendations regular
    relation relevant required requirement response responsible result review reviewed reviewing
    reviews role roll rolled say says second see september specific sure support supported
    supporting take taken takes team teams third three time undertake undertaken update updated
    work working works year years hm hmpps probation service services staff national
    achieve achieved addressing adequate adequately annual annually beginning begin best clarify
    clarity clear clearly commence commenced communicate communication communications day days
    different early effective effectively effectiveness embed embedded enable enabled enables end
    enhance enhanced enough establish established exist exists feedback focus focused fully further
    good great greater high higher individual individuals inform informed information items last
    late later launch launched list low lower main monitor monitored monitoring month monthly months
    next outline outlined people person point points previous previously promote promoted publish
    published quarter quarterly range recent recently regularly relate related relating robust
    significant significantly start started strengthen strengthened strengthening sufficient
    sufficiently timely timescale timescales understand understanding understood undertaking
    various week weeks whole wider
    crc director directors division divisional divisions england head heads justice ldu london
    ministry nps region regional regions wales
    """
)


_MIX = np.uint64(0x9E3779B97F4A7C15)  # odd, so that no two codes become one
_APART = 3  # two words further apart than this are not taken together
_GAP = ("",) * _APART  # between texts, so that their words are not taken together


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's own name


_ENGLISH: _Stemmer = snowballstemmer.stemmer("english")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the stem of a lower-case word; a word with a digit is its own stem."""
    return word if any(each.isdigit() for each in word) else _ENGLISH.stemWord(word)


def words(text: str) -> list[str]:
    """Return the words of `text` as printed, in order: markup, links and apostrophes left out."""
    return _WORD.findall(_POSSESSIVE.sub("", _MARKUP.sub(" ", text)))


@lru_cache(maxsize=200_000)
def content_stem(word: str) -> str:
    """Return the stem of a word as printed, "" for one that carries no matter of its own."""
    lower = word.lower()
    return "" if lower in STOP or len(lower) < 2 or lower.isdigit() else stem(lower)


@lru_cache(maxsize=200_000)
def _code(word: str) -> int:
    """Return the number of a word's stem, 0 for a word without."""
    found = content_stem(word)
    return _number(found) if found else 0


def _number(text: str) -> int:
    """Return a number for a text, the same on every machine; never 0."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big") | 1


def singular(word: str) -> str:
    """Return a lower-case word without its plural ending: `plans` → `plan`, `checks` → `check`.

    Gentler than `stem`: `officer` and `office`, `housing` and `house` stay apart.
    """
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes")) else word[:-1]


def codes(texts: Sequence[Sequence[str]]) -> tuple[Places, Codes]:
    """Return a number for each term of each text, and beside it the position of that text.

    The terms of a text are its content words, and each two in a row; a few function words between
    two content words do not part them ("alternatives to recall" holds `alternatives recall`).
    Numbers take a tenth of the room that words take. All texts are done at once, for speed.
    """
    apart = [word for text in texts for word in (*text, *_GAP)]
    found, starts, _ = _placed(apart)
    lengths = np.fromiter((len(text) + len(_GAP) for text in texts), np.int64, len(texts))
    text_of = np.repeat(np.arange(len(texts)), lengths)
    return text_of[starts], found


def codes_of_names(names: Iterable[str]) -> Codes:
    """Return a number for each name; none of them is the number of a word."""
    return np.array([_number(f"{name} (name)") for name in names], dtype=np.uint64)


def spelling(printed: Sequence[str]) -> dict[int, str]:
    """Return the code of each term of a text → the term as it is first printed there."""
    found, starts, ends = (each.tolist() for each in _placed(printed))
    spelt: dict[int, str] = {}
    for code, start, end in zip(found, starts, ends, strict=True):
        if code not in spelt:
            spelt[code] = " ".join(printed[start:end])
    return spelt


def _placed(printed: Sequence[str]) -> tuple[Codes, Places, Places]:
    """Return the codes of a text, with the first word of each and the word after its last."""
    every = np.fromiter(map(_code, printed), dtype=np.uint64, count=len(printed))
    at = np.flatnonzero(every)
    one = every[at]
    near = np.flatnonzero(np.diff(at) <= _APART)
    two = (one[near] * _MIX) ^ one[near + 1]
    starts = np.concatenate([at, at[near]])
    ends = np.concatenate([at, at[near + 1]]) + 1
    return np.concatenate([one, two]), starts, ends
