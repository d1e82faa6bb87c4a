"""One line of YAML taken apart by eye, as an editor sees it, where the parser has given up.

Must not know: the parser, problems.
"""

import re
from dataclasses import dataclass

# Dashes of list entries, then a key with its colon. Each part begins with a character that the
# one before cannot end with, so that matching never goes back over a long line.
_LEAD = re.compile(r" *(?:- +)*")
_KEY = re.compile(r"(\w[\w.-]*|'[^']*'|\"[^\"]*\")[ ]*:(?:[ \t]+|$)")
_LONGEST = 2_000  # characters of a line that are looked at
_SHOWN = 120  # characters of a value in a remedy; shorter ones can be copied from it


@dataclass(frozen=True, slots=True)
class LineParts:
    """A line in three parts; columns count from 1."""

    indent: int  # blanks before anything else
    key_column: int  # where the key or, without one, the value begins
    key: str  # empty if there is none
    value_column: int
    value: str

    @property
    def is_blank(self) -> bool:
        """True if nothing is written, or a comment."""
        return not self.key and (not self.value or self.value.startswith("#"))


def line_parts(line: str) -> LineParts:
    """Return the parts of a line; a key is one word, or quoted."""
    shown = line[:_LONGEST]
    lead = _LEAD.match(shown)
    start = lead.end() if lead else 0
    key = _KEY.match(shown, start)
    value = key.end() if key else start
    return LineParts(
        indent=len(shown) - len(shown.lstrip(" ")),
        key_column=start + 1,
        key=key[1] if key else "",
        value_column=value + 1,
        value=shown[value:].rstrip(),
    )


def quoted(value: str) -> str:
    """Return a text in YAML's single quotes; a long one is cut, since it is only shown."""
    cut = value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…"
    return in_quotes(cut)


def in_quotes(value: str) -> str:
    """Return a text in YAML's single quotes."""
    return "'" + value.replace("'", "''") + "'"
