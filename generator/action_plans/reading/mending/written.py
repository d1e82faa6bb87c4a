"""The lines of a plan file by eye: indent, dash, key, value, and which are the words of a text.

Must not know: which keys there are, the parser.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from action_plans.reading.mending.enclosed import closes_on

_PARTS: Final = re.compile(r"( *)((?:- +)?)(?:([A-Za-z_][\w-]*) ?:(?=\s|$))?[ \t]*(.*)", re.DOTALL)
_OTHER_KEY: Final = re.compile(r"""(?:(['"])[^'"]+\1|\d+) ?:\s+""")  # '*', as of a footnote
_NO_TEXT: Final = ("'", '"', "[", "{", "#")  # what a text without quotes does not begin with
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
    is_enclosed: bool  # these words stand in a quote or a bracket that closes as it should


def written_lines(lines: list[str]) -> Iterator[Written]:
    """Yield what is written on each line."""
    words = -1  # the column of the key whose text goes on; what is further in belongs to it
    plain = -1  # the column of a text without quotes, which goes on with what is further in
    closing = ""  # the bracket that is still open
    opened = 0  # the column of the key whose value has it; what stands no further in is not in it
    enclosed = 0  # the last line of a quote or a bracket that closes as it should
    for number, text in enumerate(lines, start=1):
        stripped = text.strip()
        # A text's own "#" stands further in than its key; a comment below the text does not.
        out = words < 0 or len(text) - len(text.lstrip(" ")) <= words
        if not stripped or (stripped.startswith("#") and out):
            continue
        found = _PARTS.match(text)
        assert found is not None  # every part may be empty
        lead, dash, key, value = found[1], found[2], found[3] or "", found[4]
        column = len(lead) + len(dash)
        if closing and len(lead) <= opened and (key or text.lstrip()[:1] == "-"):
            closing = ""
        shut = number <= enclosed
        goes_on = plain >= 0 and len(lead) > plain and not (key or dash)
        within = shut or goes_on or bool(closing) or (words >= 0 and len(lead) > words)
        yield Written(
            number, text, len(lead), bool(dash), key, column, value.rstrip(), within, shut
        )
        if shut or goes_on:
            continue
        plain = -1
        if closing:
            closing = "" if closing in value else closing
        elif not within:
            quoted = _OTHER_KEY.match(value)
            value = value[quoted.end() :] if quoted else value
            words = column if _MARK.match(value) else -1
            last = closes_on(lines, number - 1, len(text) - len(value), column)
            enclosed = 0 if last is None else last + 1
            if value and words < 0 and not value.startswith(_NO_TEXT):
                plain = column if key else len(lead)
            closing, opened = "" if enclosed else _left_open(value), column


def _left_open(value: str) -> str:
    """Return the bracket that a value leaves open at the end of its line, or ""."""
    closing = _PAIRS.get(value[:1], "")
    return closing if closing and closing not in value else ""
