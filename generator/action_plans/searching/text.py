"""Words of a text as the search takes them: the same in the index, in its lists and in a query.

Must not know: records, files. The search page splits a query in the same way
(theme/components/search-lists).
"""

import re
import unicodedata
from collections.abc import Iterable
from threading import Lock
from typing import Final, Protocol

from Stemmer import Stemmer

_INSIDE: Final = re.compile(r"['’&](?=\w)|['’]")  # Q&E is QE, and children's is childrens
_WORD: Final = re.compile(r"[^\W_]+")
# 8.5 and 1,200 are one word each, as the indexer has them: 85 and 1200. It has the parts of a date
# such as 31.03.2021 too, which are asked for by themselves.
_FIGURES: Final = re.compile(
    r"(?<![0-9.,])(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?"
    r"|(?![0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}(?![0-9]))[0-9]+(?:\.[0-9]+)+)(?![.,]?[0-9])"
)
# Quick to look for, each by the sign that it begins with: most texts have neither.
_MAY_HAVE_FIGURES: Final = (re.compile(r"\.[0-9]"), re.compile(",[0-9]"))
_AND_INSIDE: Final = re.compile(r"&(?=\w)")
# What printers use in plain English text: it says no more than its neighbour in ASCII.
_PRINTED: Final = str.maketrans("’‘“”–—•£\xa0", "'        ")
# Parts the words of ASCII text, the common case, many times as quickly as the expressions above.
_PARTED: Final = {
    code: None if chr(code) == "'" else chr(code).lower() if chr(code).isalnum() else " "
    for code in range(128)
}


class _Stems(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's own name


_ENGLISH: Final[_Stems] = Stemmer("english")
# It keeps the word that it works on, and parts of an index are written side by side.
_ONE_AT_A_TIME: Final = Lock()


class Stems(dict[str, str]):
    """The stem of each lower-case word, found when it is first asked for.

    The indexer stems by the same algorithm.
    """

    def __missing__(self, word: str) -> str:
        with _ONE_AT_A_TIME:
            found = self[word] = _ENGLISH.stemWord(word)
        return found


_STEMS: Final = Stems()  # a word has one stem, whatever is built


def words_of(text: str) -> list[str]:
    """Return the words of a text in order: lower case, no accents, hyphens part them.

    The figures of one number are one word: `8.5` is `85`.
    """
    printed = text.translate(_PRINTED) if not text.isascii() else text
    if printed.isascii():
        figures = _figures_joined(printed)
        joined = _AND_INSIDE.sub("", figures) if "&" in figures else figures
        return joined.translate(_PARTED).split()
    plain = unicodedata.normalize("NFKD", text)
    bare = "".join(each for each in plain if not unicodedata.combining(each))
    return _WORD.findall(_INSIDE.sub("", _figures_joined(bare)).lower())


def _figures_joined(text: str) -> str:
    if not any(sign.search(text) for sign in _MAY_HAVE_FIGURES):
        return text
    return _FIGURES.sub(lambda found: found[0].replace(",", "").replace(".", ""), text)


def stem(word: str) -> str:
    """Return the stem of a lower-case word."""
    return _STEMS[word]


def stems(words: Iterable[str]) -> tuple[str, ...]:
    """Return the stem of each lower-case word, in order."""
    return tuple(map(_STEMS.__getitem__, words))


def stems_of(text: str) -> tuple[str, ...]:
    """Return the stem of each word of a text, in order."""
    return stems(words_of(text))
