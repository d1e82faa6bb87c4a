"""A plan file with themes where a recommendation has none yet.

Must not know: the disk; how a theme is told from words.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

_NUMBER: Final = re.compile(r"^- number: *['\"]?([0-9.]+[a-z]?)['\"]? *$")
_EMPTY: Final = re.compile(r"^  themes: *\[ *\] *$")


def with_themes(text: str, themes: Mapping[str, Sequence[str]]) -> tuple[str, tuple[str, ...]]:
    """Return the file with themes in place of empty lists, and the numbers that were given some."""
    lines = text.split("\n")
    given: list[str] = []
    number = ""
    for at, line in enumerate(lines):
        if found := _NUMBER.match(line):
            number = found[1]
        elif _EMPTY.match(line) and themes.get(number):
            lines[at] = f"  themes: [{', '.join(themes[number])}]"
            given.append(number)
    return "\n".join(lines), tuple(given)
