"""Where one post ends and another begins, in a text that lists several.

Must not know: where posts are listed, YAML.
"""

import re
from collections.abc import Container
from typing import Final

from action_plans.model.library import spelling

_SEPARATOR: Final = re.compile(r"\s*;\s*|\s+/\s+|,\s+(?:and\s+)?|\s+(?:and|&)\s+(?=Heads? of )")
# What a post begins with, beside which a comma may be its own: Head of Courts, North.
_BEGINS: Final = re.compile(
    r"(?:Heads?|Directors?|Deputy|Assistant|Executive|Regional|Senior|Chief|Interim|Acting|Lead|"
    r"Leads|Governors?|National Lead|Prison Governors?|Permanent Secretary)(?: |,|$)"
)
# What a post ends with that begins with something else: Performance and Quality Manager.
_ENDS: Final = re.compile(
    r"\b(?:Managers?|Officers?|Leads?|Leaders?|Directors?|Executives?|Governors?|Heads?|"
    r"Commissioners?|Advis[eo]rs?|Co-?ordinators?|Psychologists?|Inspectors?|Superintendents?|"
    r"Secretary|Analysts?|Specialists?|Chairs?|Ministers?|Nurses?|Chaplains?|[Tt]eams?)"
    r"(?: \([^()]*\))?$"
)


_ANY: Final = re.compile(r"\s*[;,/|]\s*(?:and\s+)?|\s+(?:and|&)\s+")


def posts_apart(text: str, known: Container[str] = ()) -> list[str]:
    """Return the posts that a text lists, the text whole where it may be one post.

    `known` has posts as `spelling` spells them. Where the text is nothing but such posts it is
    divided there. Else it is divided only between what is a post on either side, so that a place
    or a subject behind a comma stays with its post.
    """
    if listed := _listed_apart(text.strip(), known):
        return listed
    posts: list[str] = []
    start = 0
    for found in (*_SEPARATOR.finditer(text), None):
        end = found.start() if found else len(text)
        following = _SEPARATOR.split(text[found.end() :], maxsplit=1)[0] if found else ""
        if found is None or all(
            spelling(each) in known or _is_post(each) for each in (text[start:end], following)
        ):
            posts.append(text[start:end].strip())
            start = found.end() if found else end
    return [post for post in posts if post]


def _is_post(text: str) -> bool:
    return bool(_BEGINS.match(text.strip()) or _ENDS.search(text.strip()))


def _listed_apart(text: str, known: Container[str]) -> list[str]:
    """Return the listed posts, as few as there can be, of which a text is made; or none."""
    ways: dict[int, list[str]] = {0: []}  # where a post may begin → the posts before it
    for found in (*_ANY.finditer(text), None):
        end, after = found.span() if found else (len(text), -1)
        made = [
            [*posts, text[start:end]]
            for start, posts in ways.items()
            if spelling(text[start:end]) in known
        ]
        if made:
            ways[after] = min(made, key=len)
    return ways.get(-1, [])
