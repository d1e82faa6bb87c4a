"""Posts that commas have cut: entries of one list that only together are a post.

Must not know: YAML, plans, problems.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from action_plans.checking.spellings import (
    Posts,
    in_curly_quotes,
    opens_curly_quotes,
    without_commas,
)
from action_plans.model.library import spelling

_MOST_PARTS: Final = 8  # that commas cut one post into
# What no post is called by itself: of what, a comma may have taken away.
_BARE_RANK: Final = re.compile(r"(?:(?:Deputy|Assistant|Executive) )?(?:Director|Head|Lead)s?")


@dataclass(frozen=True, slots=True)
class CutPost:
    """The entries that are one post, and the post as it is to be written."""

    entries: range
    whole: str


def cut_in(owners: Sequence[str], posts: Posts) -> Iterator[CutPost]:
    """Yield the entries, two or more, that only together are a post: known, or in curly quotes.

    A post is known with other commas too, or without them: then it is written as it is listed.
    """
    stop = 0
    for start in range(len(owners) - 1):
        if start < stop:
            continue
        for end in range(start + 2, min(start + _MOST_PARTS, len(owners)) + 1):
            whole = _whole(owners[start:end], posts)
            if whole:
                stop = end
                yield CutPost(range(start, end), whole)
                break


def may_be_halves(owners: Sequence[str], posts: Posts) -> tuple[str, ...]:
    """Return the entries of which the first is a bare rank, so that the next may belong to it."""
    pairs = pairwise(owners)
    return tuple(
        each
        for first, second in pairs
        if _BARE_RANK.fullmatch(first)
        and not {spelling(first), spelling(second)} & posts.ids.keys()
        for each in (first, second)
    )


def _whole(parts: Sequence[str], posts: Posts) -> str:
    """Return the one post that these parts are, or ""."""
    joined = ", ".join(parts)
    if opens_curly_quotes(parts[0]):
        return joined if in_curly_quotes(joined) else ""
    if all(spelling(part) in posts.ids for part in parts):
        return ""
    if spelling(joined) in posts.ids:
        return joined
    listed = posts.listed.get(without_commas(joined), "")
    return listed if spelling(listed) in posts.ids else ""
