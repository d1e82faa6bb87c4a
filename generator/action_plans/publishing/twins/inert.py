"""Anybody's text as Markdown that says these words and does nothing else.

Must not know: what the text belongs to, where it stands.
"""

import re
from typing import Final

from action_plans.publishing.prose import plain_text

# HTML and entities, then what may mark anything in CommonMark and its usual extensions.
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
_TAGS: Final = str.maketrans({"<": "&lt;", ">": "&gt;"})
_MARKS: Final = re.compile(r"[\\`*_\[\]#|~$@^=]|:(?=//)|(?<=\bwww)\.", re.IGNORECASE)
_BEGINS: Final = re.compile(r"([-+])|(\d+)([.)])(?=\s|$)")  # a list, where a line begins with it


def inert(text: str) -> str:
    """Return the words of an editor's text on one line, as Markdown without any mark."""
    return inert_words(plain_text(text))


def inert_words(text: str) -> str:
    """Return a text that holds no Markdown on one line, as Markdown without any mark."""
    line = _ENTITY.sub("&amp;", " ".join(text.split())).translate(_TAGS)
    said = _MARKS.sub(r"\\\g<0>", line)
    return _BEGINS.sub(r"\2\\\1\3", said, count=1) if _BEGINS.match(said) else said
