"""What an editor probably meant by a word that is not known.

Must not know: files, which words are asked about.
"""

from collections.abc import Collection, Iterable
from itertools import islice

_CLOSE = 70.0  # of 100: lets through a slip or two in a short word, not another word
_SHOWN = 40  # a list of accepted values longer than this is cut


def did_you_mean(text: str, known: Iterable[str]) -> str | None:
    """Return the known word closest to `text`, or None if none is close."""
    # Imported where it is asked: it takes its time, and content without a slip never asks.
    from rapidfuzz import fuzz, process

    words = list(known)
    found = process.extractOne(
        _plain(text), [_plain(word) for word in words], scorer=fuzz.ratio, score_cutoff=_CLOSE
    )
    if found:
        return words[found[2]]
    letters = sorted(_plain(text))  # in a short word, two that have changed places are most of it
    return next((word for word in words if sorted(_plain(word)) == letters), None)


def question(guess: str | None) -> str:
    """Return '; did you mean …?' or nothing, to end a message with."""
    return f"; did you mean '{guess}'?" if guess else ""


def listed(words: Collection[str], lead: str) -> str:
    """Return "<lead>: a, b, c.", cut where the list is long; nothing for an empty list."""
    if not words:
        return ""
    shown = list(islice(words, _SHOWN))
    more = f" and {len(words) - len(shown)} more" if len(words) > len(shown) else ""
    return f"{lead}: {', '.join(shown)}{more}."


def _plain(text: str) -> str:
    """Fold what editors vary without meaning it: case, quotes, `_` and spaces for `-`."""
    return "-".join(text.strip("\"'“”‘’ ").casefold().replace("_", " ").replace("-", " ").split())
