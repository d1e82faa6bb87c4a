"""The sentences of a text in Markdown, and how long each is.

Must not know: plans, problems, how long a sentence may be.

Where a sentence ends, sentencex says (of Wikimedia: abbreviations, quotations, brackets); what it
does not know of the short forms that plans have is joined again here.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from markdown_it import MarkdownIt

# What its list of English short forms lacks. A sentence begins with none of them.
_SHORT: Final = re.compile(
    r"(?:^|[\s(])(?:paras?|pp|ss|arts?|regs?|recs?|approx|incl|min|max|[ap]\.m)\.$", re.IGNORECASE
)
_GOES_ON: Final = re.compile(r"[\"'“‘(\[]?[a-z]")
_TIME: Final = re.compile(r"[ap]\.m\.$", re.IGNORECASE)
_SEEN: Final = re.compile(r"\w")


def sentences_of(markdown: str, lang: str = "en") -> Iterator[str]:
    """Yield each sentence as it is read, in order; an entry of a list is one, or several.

    White space is single spaces.
    """
    for token in _parser().parse(markdown):
        if token.type == "inline":
            words = (
                " " if each.type in ("softbreak", "hardbreak") else each.content
                for each in token.children or ()
            )
            yield from sentences_in(" ".join("".join(words).split()), lang)


def sentences_in(line: str, lang: str = "en") -> Iterator[str]:
    """Yield each sentence of a plain text on one line."""
    from sentencex import segment  # asked only where an editor asks for style

    whole = ""
    for part in map(str.strip, segment(lang, line)):
        if whole and _is_cut(whole, part):
            whole = f"{whole} {part}"
        else:
            if whole:
                yield whole
            whole = part
    if whole:
        yield whole


def length_of(sentence: str) -> int:
    """Return how many words a sentence has; "2020/21" and "day-to-day" are one each."""
    return sum(1 for each in sentence.split() if _SEEN.search(each))


def _is_cut(before: str, after: str) -> bool:
    """True if a stop between two parts ends no sentence."""
    if _TIME.search(before):  # "By 5 p.m. they met", but "It ended at 5 p.m. They met."
        return bool(_GOES_ON.match(after))
    return bool(_SHORT.search(before) or (before.endswith(".") and _GOES_ON.match(after)))


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")
