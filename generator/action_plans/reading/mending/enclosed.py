"""Where a value that opens with a quote or a bracket closes, on its own line or further down.

Must not know: which keys there are, the parser.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

_OPENERS: Final = tuple("'\"[{")
_CLOSER: Final = {"[": "]", "{": "}"}
_BEGINS: Final = re.compile(r"( *)(?:- |-$|[A-Za-z_][\w-]* ?:(?:\s|$))")  # a key, an entry


def closes_on(lines: Sequence[str], at: int, start: int, column: int) -> int | None:
    """Return the index of the line where the value that opens at `lines[at][start]` closes.

    None if nothing opens there, if it does not close before the next key or entry that is no
    further in than `column`, or if something else than a comma or a comment follows it.
    """
    if not lines[at].startswith(_OPENERS, start):
        return None
    open_yet = _Open()
    for index in range(at, len(lines)):
        line = lines[index]
        begins = _BEGINS.match(line) if index > at else None
        if begins and len(begins[1]) <= column:
            return None
        for place in range(start if index == at else 0, len(line)):
            open_yet.take(line[place], line[place + 1 : place + 2])
            if open_yet.is_closed:
                rest = line[place + 1 :].strip()
                return index if rest in ("", ",") or rest.startswith("#") else None
    return None


@dataclass(slots=True)
class _Open:
    """What is open after the signs that were taken: brackets, and within them a quote."""

    brackets: list[str] = field(default_factory=list)
    quote: str = ""
    before: str = ""  # the last sign that is no blank
    is_escaped: bool = False
    is_closed: bool = False

    def take(self, sign: str, following: str) -> None:
        """Take one sign; once nothing is open any more, `is_closed`."""
        if self.is_escaped:
            self.is_escaped = False
        elif self.quote:
            doubled = sign == self.quote == "'" == following
            self.is_escaped = doubled or (self.quote == '"' and sign == "\\")
            if sign == self.quote and not doubled:
                self.quote = ""
        elif sign in "'\"" and (not self.before or self.before in "[{,:"):
            self.quote = sign
        elif sign in _CLOSER:
            self.brackets.append(_CLOSER[sign])
        elif self.brackets and sign == self.brackets[-1]:
            self.brackets.pop()
        self.before = self.before if sign.isspace() else sign
        self.is_closed = not (self.quote or self.brackets or self.is_escaped)
