"""Slips within one line: a sign that only looks like the one that belongs there.

Must not know: which keys there are.

Each rule is a function (line number, line) → slip or None, and an entry in RULES.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from action_plans.reading.codes import Code
from action_plans.reading.located.source_text import Spot
from action_plans.reading.mending.slip import Slip, one_line

_BLANKS: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_LEAD: Final = re.compile(rf"[ \t{_BLANKS}]*(?:- ?[ \t{_BLANKS}]*)?")
_AFTER_COLON: Final = re.compile(rf"^( *(?:- +)?[\w-]+ ?:)([ {_BLANKS}]*[{_BLANKS}][ {_BLANKS}]*)")
_DASHES: Final = "‐‑‒–—―−﹣－•·"
_DASH: Final = re.compile(rf"^( *)([{_DASHES}]) *(?=[\w'\"{{\[])")
_STAR: Final = re.compile(r"^( *)([*+]) +(?=[a-z_]+:\s|\{)")
_NO_SPACE: Final = re.compile(r"^( *)-(?=(?:[a-z_]+:(?:\s|$))|\{[a-z]|'[^']+'\s*$)")
_CURLY_KEY: Final = re.compile(r"^( *(?:- +)?)[“”„‘’]([A-Za-z_]+)[“”‘’] ?:(?=\s|$)")
_COLON: Final = re.compile(r"^( *(?:- +)?[a-z_]+)([：﹕ː;])\s*(?=[\w'\"\[{>|]|$)")
_TWO_COLONS: Final = re.compile(r"^( *(?:- +)?[a-z_]+)::\s*")
_EQUALS: Final = re.compile(r"^( *(?:- +)?[a-z_]+) ?=\s*(?=[\w'\"\[])")
_TABS: Final = re.compile(r"^[ ]*\t[ \t]*")


def _named(character: str) -> str:
    """Return what a character is called: "an en dash (U+2013)"."""
    name = unicodedata.name(character, "a character").lower()
    name = {"no-break space": "non-breaking space"}.get(name, name)
    article = "an" if name[0] in "aeiou" else "a"
    return f"{article} {name} (U+{ord(character):04X})"


def blank(number: int, line: str) -> Slip | None:
    """A non-breaking or other strange space in the indent, after the dash or after the colon."""
    found = _LEAD.match(line)
    lead = found[0] if found else ""
    rest = line[len(lead) :]
    if strange := re.search(f"[{_BLANKS}]", lead):
        fixed = re.sub(f"[{_BLANKS}]", " ", lead) + rest
    elif after := _AFTER_COLON.match(line):
        strange = re.compile(f"[{_BLANKS}]").search(line, after.start(2))
        fixed = f"{after[1]} {line[after.end() :]}"
    if strange is None:
        return None
    message = f"{_named(strange[0])} stands here where an ordinary space belongs"
    return one_line(Spot(number, strange.start() + 1, 1), Code.WRONG_CHARACTER, message, fixed)


def dash(number: int, line: str) -> Slip | None:
    """Another dash, a bullet or a star where an entry begins with a hyphen."""
    found = _DASH.match(line) or _STAR.match(line)
    if found is None:
        return None
    message = f"{_named(found[2])} stands here where an entry begins with a hyphen and a space"
    at = Spot(number, found.start(2) + 1, 1)
    return one_line(at, Code.WRONG_CHARACTER, message, f"{found[1]}- {line[found.end() :]}")


def space_after_dash(number: int, line: str) -> Slip | None:
    """No space between the hyphen that begins an entry and what follows it."""
    found = _NO_SPACE.match(line)
    if found is None:
        return None
    message = "a space is missing after the hyphen that begins an entry"
    at = Spot(number, found.end(), 1)
    return one_line(at, Code.MISSING_SPACE, message, f"{found[1]}- {line[found.end() :]}")


def curly_key(number: int, line: str) -> Slip | None:
    """A key in curly quotes."""
    found = _CURLY_KEY.match(line)
    if found is None:
        return None
    at = Spot(number, found.end(1) + 1, found.end() - found.end(1))
    fixed = f"{found[1]}{found[2]}:{line[found.end() :]}"
    return one_line(at, Code.WRONG_CHARACTER, "curly quotes stand round this key", fixed)


def colon(number: int, line: str) -> Slip | None:
    """Another sign where a key ends with a colon."""
    if found := _COLON.match(line):
        message = f"{_named(found[2])} stands here where a colon belongs"
        at = Spot(number, found.start(2) + 1, 1)
    elif found := _TWO_COLONS.match(line):
        message = "two colons stand here where one belongs"
        at = Spot(number, found.end(1) + 1, 2)
    elif found := _EQUALS.match(line):
        message = "an equals sign stands here where a colon belongs"
        at = Spot(number, line.index("=") + 1, 1)
    else:
        return None
    return one_line(at, Code.WRONG_CHARACTER, message, f"{found[1]}: {line[found.end() :]}")


def tab(number: int, line: str) -> Slip | None:
    """A tab in the indent."""
    found = _TABS.match(line)
    if found is None or not line.strip():
        return None
    fixed = found[0].replace("\t", "  ") + line[found.end() :]
    message = "there is a tab in the indent; YAML takes spaces only"
    return one_line(Spot(number, line.index("\t") + 1, 1), Code.TAB, message, fixed)


RULES: Final[tuple[Callable[[int, str], Slip | None], ...]] = (
    blank,
    tab,
    dash,
    space_after_dash,
    curly_key,
    colon,
)
