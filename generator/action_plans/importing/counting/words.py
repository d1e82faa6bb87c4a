"""The words of a file held against those of the Document made of it.

Must not know: file formats, how a reader works.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from action_plans.importing.document import Count, Document, Left, Paragraph, Place, Why
from action_plans.importing.inline import clean, plain

NOWHERE: Final = Place()
# A number that a word is printed at is one of its own: "1.1The" is "1", "1" and "The".
_WORD: Final = re.compile(r"[^\W_]+?(?<=\d)(?=[A-Z][a-z])|[^\W_]+")
# The raised figure of a note that its text is printed at: "³see" is "3" and "see".
_RAISED: Final = re.compile(r"(?<!\w)[⁰¹²³⁴-⁹]+(?=[^\W_⁰¹²³⁴-⁹])")
# A hyphen at the end of a line: "re- allocation" has the words of "re-allocation".
_BROKEN: Final = re.compile(r"(?<=[^\W\d_])-\s+(?=[^\W\d_])")
_MOST_COMPARED: Final = 3_000  # words that are held against each other letter by letter


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some text of a file, a paragraph at most, and where it stands."""

    text: str
    place: Place = NOWHERE


def words_of(text: str) -> list[str]:
    """Return the words of a text in order, small, ligatures and raised figures as plain letters."""
    if not (text.isascii() and text.isprintable()):
        text = unicodedata.normalize("NFKC", _RAISED.sub(r"\g<0> ", clean(text)))
    return [word.casefold() for word in _WORD.findall(_BROKEN.sub("-", text))]


def counted(stretches: Iterable[Stretch], document: Document) -> Document:
    """Return a document with the count of its file's words; what nobody has read is `left`."""
    own = [(stretch, words_of(stretch.text)) for stretch in stretches]
    every = Counter(word for _, words in own for word in words)
    read = Counter(word for text in _texts(document) for word in words_of(plain(text)))
    left = Counter(word for each in document.left for word in words_of(each.words))
    missing = _unexplained(every - read - left, (read + left) - every)
    unread = list(_in_place(own, missing))
    return replace(
        document,
        left=(*document.left, *unread),
        count=Count(
            every.total(),
            (every & read).total(),
            ((every - read) & left).total(),
            missing.total(),
        ),
    )


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from (cell.text for row in block.rows for cell in row.cells)


def _unexplained(missing: Counter[str], extra: Counter[str]) -> Counter[str]:
    """Return the missing words that are not merely parted or joined in another way.

    "re" and "allocation" are in the document if it has "reallocation" once too often.
    """
    if not missing or not extra or max(missing.total(), extra.total()) > _MOST_COMPARED:
        return missing
    pool = list(extra.elements())
    lost: Counter[str] = Counter()
    for word in sorted(missing.elements(), key=len, reverse=True):
        if not (_cut_out(word, pool) or _put_together(word, pool)):
            lost[word] += 1
    return lost


def _cut_out(word: str, pool: list[str]) -> bool:
    """True if a longer word of the pool holds this one, which is then cut out of it."""
    for at, other in enumerate(pool):
        if word in other:
            before, _, after = other.partition(word)
            pool[at : at + 1] = [part for part in (before, after) if part]
            return True
    return False


def _put_together(word: str, pool: list[str]) -> bool:
    """True if words of the pool, put one after another, are this one; they are then taken."""
    taken: list[str] = []
    rest = word
    while rest:
        part = max((each for each in pool if rest.startswith(each)), key=len, default="")
        if not part:
            pool.extend(taken)
            return False
        pool.remove(part)
        taken.append(part)
        rest = rest[len(part) :]
    return True


def _in_place(
    own: Sequence[tuple[Stretch, Sequence[str]]], missing: Counter[str]
) -> Iterator[Left]:
    """Yield the missing words, stretch by stretch, in the order of the file."""
    missing = Counter(missing)
    for stretch, words in own:
        here = []
        for word in words:
            if missing[word] > 0:
                missing[word] -= 1
                here.append(word)
        if here:
            yield Left(Why.UNREAD, " ".join(here), stretch.place)
