"""Words and word stems of a text, as they are compared between recommendations.

Must not know: plans, weights, what the comparison is for.
"""

import re
import string
from collections.abc import Sequence
from functools import cache, lru_cache
from hashlib import blake2b
from typing import Final, Protocol

_MARKUP = re.compile(r"<[^>]*>|\]\([^)\s]*\)|https?://\S+")
_POSSESSIVE = re.compile(r"['’]s?(?![A-Za-z])|['’]")
_WORD = re.compile(r"[A-Za-z0-9]+(?:&[A-Za-z0-9]+)*")
_LETTERS: Final = frozenset((string.ascii_letters + string.digits).encode())
_APART_FROM_LETTERS: Final = bytes(each if each in _LETTERS else 32 for each in range(256))


def word_set(printed: str) -> frozenset[str]:
    """Return the words of a list written out in one text."""
    return frozenset(printed.split())


_ARTICLES: Final = frozenset({"a", "an", "the"})

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
    first full fully get gets getting give given gives good got help his house identify implement
    implementation
    implemented implementing improve improved improvement improvements include included includes
    increase introduce introduced issue issued january july june key level line local look
    majesty majestys march may necessary need needed needs new november number october ongoing
    order part particular particularly place plan planned plans possible process processes produce
    produced progress provide provided provides providing recommendation recommendations regular
    relation relevant required requirement response responsible result review reviewed reviewing
    reviews role roll rolled say says second see september specific sure support supported
    supporting take taken takes team teams third three time undertake undertaken update updated
    work working works year years service services staff national
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
    director directors division divisional divisions england head heads ministry
    region regional regions wales
    """
)


class _Stems(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's own name


@cache
def _english() -> _Stems:
    """Return what knows stems; a browser, which only checks, has no such thing and needs none."""
    from Stemmer import Stemmer

    stems: _Stems = Stemmer("english")
    return stems


def stem(word: str) -> str:
    """Return the stem of a lower-case word; a word with a digit is its own stem."""
    return word if any(each.isdigit() for each in word) else _english().stemWord(word)


def words(text: str) -> list[str]:
    """Return the words of `text` as printed, in order: markup, links and apostrophes left out."""
    if "<" in text or "](" in text or "://" in text:
        text = _MARKUP.sub(" ", text)
    if "'" in text or "’" in text:
        text = _POSSESSIVE.sub("", text)
    if "&" in text:
        return _WORD.findall(text)
    # The same without a pattern, which takes three times as long.
    return text.encode("ascii", "replace").translate(_APART_FROM_LETTERS).decode("ascii").split()


@lru_cache(maxsize=200_000)
def content_stem(word: str) -> str:
    """Return the stem of a word as printed, "" for one that carries no matter of its own."""
    lower = word.lower()
    return "" if lower in STOP or len(lower) < 2 or lower.isdigit() else stem(lower)


def word_code(word: str) -> int:
    """Return the number of a word's stem, the same on every machine; 0 for a word without."""
    found = content_stem(word)
    if not found:
        return 0
    return int.from_bytes(blake2b(found.encode(), digest_size=8).digest(), "big") | 1


def singular(word: str) -> str:
    """Return a lower-case word without its plural ending: `plans` → `plan`, `checks` → `check`.

    Gentler than `stem`: `officer` and `office`, `housing` and `house` stay apart.
    """
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes")) else word[:-1]


def folded(printed: Sequence[str]) -> tuple[str, ...]:
    """Return words in the form in which runs are compared: lower case, singular, no articles."""
    return tuple([form for form in map(folded_form, printed) if form])


def folded_form(word: str) -> str:
    """Return a word in that form, "" for an article."""
    lower = word.lower()
    return "" if lower in _ARTICLES else singular(lower)
