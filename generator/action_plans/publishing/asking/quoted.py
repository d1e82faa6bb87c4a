"""A few words of a text, to quote: its first sentence, cut at a clause or a word if it is long.

Must not know: HTML, pages, what is quoted, what for.
"""

import re
from typing import Final

from action_plans.publishing import prose

_SENTENCE_ENDS: Final = re.compile(r"[.?!](?=\s|$)(?!\s+[a-z])")
_CLAUSE_ENDS: Final = (",", ";", ":")
# What leaves a phrase hanging where it stands last.
_LINKING: Final = frozenset(
    (
        "a", "an", "the", "this", "that", "these", "their", "its", "and", "or", "but", "of", "to",
        "for", "in", "on", "at", "by", "with", "from", "as", "which", "who", "whom", "how", "is",
        "are", "be", "was", "were", "has", "have", "will", "must", "can", "not", "so", "if", "when",
        "where", "whether", "between", "because", "any", "every", "more", "new", "least", "also",
        "such", "into", "about", "under", "it", "been", "should", "would", "may",
    )
)  # fmt: skip


def few_words(text: str, most: int) -> str:
    """Return the first sentence of Markdown in plain words, so many at most, to stand in quotes.

    Where the sentence goes on after them, `…` says so. It has no full stop, and its own quotation
    marks are single ones.
    """
    whole = _single_quoted(prose.plain_text(text))
    end = _SENTENCE_ENDS.search(whole)
    first = whole[: end.start()] if end else whole
    words = first.split()
    if len(words) <= most:
        return first.rstrip(" ,;:")
    return f"{' '.join(words[: _cut(words, most)]).rstrip(' ,;:-–([')}…"


def _cut(words: list[str], most: int) -> int:
    """Return how many words to keep: up to a late end of a clause, else up to one that can end."""
    for number in range(most, most * 3 // 4, -1):
        if words[number - 1].endswith(_CLAUSE_ENDS) and _is_closed(words[:number]):
            return number
    number = most
    while number > 1 and not _can_end(words[:number]):
        number -= 1
    return number


def _can_end(words: list[str]) -> bool:
    last = words[-1].lower()
    return _is_closed(words) and last not in _LINKING and not last.isdigit()


def _is_closed(words: list[str]) -> bool:
    """True if no bracket is left open."""
    said = " ".join(words)
    return said.count("(") == said.count(")") and said.count("[") == said.count("]")


def _single_quoted(text: str) -> str:
    return re.sub(r"(?<!\w)\"(?=\w)", "‘", text.replace("“", "‘").replace("”", "’")).replace(
        '"', "’"
    )
