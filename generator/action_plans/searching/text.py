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
    """Return the words of a text in order: lower case, no accents, hyphens part them."""
    printed = text.translate(_PRINTED) if not text.isascii() else text
    if printed.isascii():
        joined = _AND_INSIDE.sub("", printed) if "&" in printed else printed
        return joined.translate(_PARTED).split()
    plain = unicodedata.normalize("NFKD", text)
    bare = "".join(each for each in plain if not unicodedata.combining(each))
    return _WORD.findall(_INSIDE.sub("", bare).lower())


def stem(word: str) -> str:
    """Return the stem of a lower-case word."""
    return _STEMS[word]


def stems(words: Iterable[str]) -> tuple[str, ...]:
    """Return the stem of each lower-case word, in order."""
    return tuple(map(_STEMS.__getitem__, words))


def stems_of(text: str) -> tuple[str, ...]:
    """Return the stem of each word of a text, in order."""
    return stems(words_of(text))
