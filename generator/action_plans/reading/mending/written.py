"""The lines of a plan file by eye: indent, dash, key, value, and which are the words of a text.

Must not know: which keys there are, the parser.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_PARTS: Final = re.compile(r"( *)((?:- +)?)(?:([A-Za-z_][\w-]*) ?:(?=\s|$))?[ \t]*(.*)", re.DOTALL)
_MARK: Final = re.compile(r"[|>][+-]?[1-9]?(?:\s+#.*)?$")
_PAIRS: Final = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Written:
    """One line that is neither blank nor a comment."""

    number: int  # from 1
    text: str
    indent: int  # blanks before anything else
    dash: bool
    key: str  # "" if there is none
    key_column: int  # blanks before the key, or before the value where there is no key
    value: str
    is_words: bool  # it goes on with a text, a list or a record that began above


def written_lines(lines: list[str]) -> Iterator[Written]:
    """Yield what is written on each line."""
    words = -1  # the column of the key whose text goes on; what is further in belongs to it
    closing = ""  # the bracket that is still open
    opened = 0  # the column of the key whose value has it; what stands no further in is not in it
    for number, text in enumerate(lines, start=1):
        stripped = text.strip()
        if not stripped or (stripped.startswith("#") and words < 0):
            continue
        found = _PARTS.match(text)
        assert found is not None  # every part may be empty
        lead, dash, key, value = found[1], found[2], found[3] or "", found[4]
        column = len(lead) + len(dash)
        if closing and len(lead) <= opened and (key or text.lstrip()[:1] == "-"):
            closing = ""
        within = bool(closing) or (words >= 0 and len(lead) > words)
        yield Written(number, text, len(lead), bool(dash), key, column, value.rstrip(), within)
        if closing:
            closing = "" if closing in value else closing
        elif not within:
            words = column if _MARK.match(value) else -1
            closing, opened = _left_open(value), column


def _left_open(value: str) -> str:
    """Return the bracket that a value leaves open at the end of its line, or ""."""
    closing = _PAIRS.get(value[:1], "")
    return closing if closing and closing not in value else ""
