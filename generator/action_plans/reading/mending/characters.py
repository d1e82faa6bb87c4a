"""Slips within one line: a sign that only looks like the one that belongs there.

Must not know: on which level a key stands.

Each rule is a function (line number, line) → slip or None, and an entry in RULES.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from action_plans.reading.codes import Code
from action_plans.reading.located.source_text import Spot
from action_plans.reading.mending.levels import TAKES
from action_plans.reading.mending.slip import Slip, one_line
from action_plans.reading.shapes.titles import also_called

_BLANKS: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_LEAD: Final = re.compile(rf"[ \t{_BLANKS}]*(?:- ?[ \t{_BLANKS}]*)?")
_AFTER_COLON: Final = re.compile(rf"^( *(?:- +)?[\w-]+ ?:)([ {_BLANKS}]*[{_BLANKS}][ {_BLANKS}]*)")
_DASHES: Final = "‐‑‒–—―−﹣－•·"
_DASH: Final = re.compile(rf"^( *)([{_DASHES}]) *(?=[\w'\"{{\[])")
_STAR: Final = re.compile(r"^( *)([*+>~=.]|--+|[0-9]{1,2}[.)]|- -) +(?=([a-z_]+):\s|\{)")
_NO_SPACE: Final = re.compile(r"^( *)-(?=(?:[a-z_]+:(?:\s|$))|\{[a-z]|'[^']+'\s*$)")
_KEY: Final = re.compile(
    r"^( *(?:- +)?)(?P<before>[*_`“”„‘’'\"]{0,3})(?P<key>[A-Za-z_]*[A-Za-z])"
    r"(?P<after>[*_`“”‘’'\"]{0,3}) ?(?P<sign>[.,;:=：﹕ː>–—-]{1,3})(?P<space>\s*)(?P<rest>.*)$"
)
_WORDS_KEY: Final = re.compile(r"^( *(?:- +)?)([A-Za-z]+(?: [A-Za-z]+){1,2}) ?:(?:\s+(.*))?$")
_COLONS: Final = ("=", ";", "::", "：", "﹕", "ː", ":")
_CURLY: Final = "“”„‘’"
_AFTER_DASH: Final = re.compile(r"^( *)-[ ]*\t[ \t]*")
_MARK_KEY: Final = re.compile(r"^( +)([*&!%@`]{1,3}) ?:(?=\s|$)")
_CELLS: Final = re.compile(r"\s+[^\s:-][^\t:]*\t")  # of a row that was pasted, without a key
_OF_REFERENCES: Final = re.compile(r" *(?:- +)?(?:to|later|same_as|not_related):(?= )")
# An id with a year in it, so that no comment behind another one is taken for its number.
_PARTED: Final = re.compile(
    r"\b([a-z0-9-]*(?<!\d)(?:19|20)\d\d(?:-[a-z0-9]+)*)(?: +# *| *# +)"
    r"(\d+(?:\.\d+)*[a-z]?(?:/a\d+)?)(?![\w-])"
)
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
    if found is None or (found.re is _STAR and found[3] and found[3] not in TAKES):
        return None
    sign = _named(found[2]) if len(found[2]) == 1 else found[2]
    message = f"{sign} stands here where an entry begins with a hyphen and a space"
    at = Spot(number, found.start(2) + 1, len(found[2]))
    return one_line(at, Code.WRONG_CHARACTER, message, f"{found[1]}- {line[found.end() :]}")


def space_after_dash(number: int, line: str) -> Slip | None:
    """No space between the hyphen that begins an entry and what follows it."""
    found = _NO_SPACE.match(line)
    if found is None:
        return None
    message = "a space is missing after the hyphen that begins an entry"
    at = Spot(number, found.end(), 1)
    return one_line(at, Code.MISSING_SPACE, message, f"{found[1]}- {line[found.end() :]}")


def key_signs(number: int, line: str) -> Slip | None:
    """Quotes or stars round a key, or another sign where it ends with a colon."""
    found = _KEY.match(line)
    if found is None or found["key"].lower() not in TAKES:
        return None
    round_it = found["before"] + found["after"]
    if found["sign"] == ":" and (not round_it or round_it in ("''", '""')):
        return None
    if not found["space"] and found["rest"][:1].isalnum() and found["sign"] not in _COLONS:
        return None
    at = Spot(number, found.end(1) + 1, found.end("sign") - found.end(1))
    if round_it and found["sign"] == ":":
        quotes = any(each in _CURLY for each in round_it)
        message = f"{'curly quotes' if quotes else round_it[0]} stand round this key"
    elif set(found["sign"]) == {":"}:
        message = "two colons stand here where one belongs"
    else:
        name = _named(found["sign"]) if len(found["sign"]) == 1 else found["sign"]
        message = f"{name} stands here where a colon belongs"
        at = Spot(number, found.start("sign") + 1, len(found["sign"]))
    fixed = f"{found[1]}{found['key']}: {found['rest']}".rstrip()
    return one_line(at, Code.WRONG_CHARACTER, message, fixed)


def key_of_words(number: int, line: str) -> Slip | None:
    """A key that is called by several words, or by a capital that is none of its letters."""
    found = _WORDS_KEY.match(line)
    if found is None:
        return None
    joined = "_".join(found[2].casefold().split())
    meant = joined if joined in TAKES else also_called(found[2], TAKES)
    if meant is None:
        return None
    at = Spot(number, found.start(2) + 1, len(found[2]))
    message = f"'{found[2]}' is not a key; did you mean '{meant}'?"
    return one_line(at, Code.UNKNOWN_KEY, message, f"{found[1]}{meant}: {found[3]}".rstrip())


def mark_of_footnote(number: int, line: str) -> Slip | None:
    """A mark as a key, without the quotes that YAML's own signs need: *: July."""
    found = _MARK_KEY.match(line)
    if found is None:
        return None
    fixed = f"{found[1]}'{found[2]}':{line[found.end() :]}"
    message = f"a key that begins with {found[2][0]} has to stand in quotes"
    at = Spot(number, found.start(2) + 1, len(found[2]))
    return one_line(at, Code.UNQUOTED_VALUE, message, fixed)


def tab(number: int, line: str) -> Slip | None:
    """A tab in the indent."""
    found = _TABS.match(line) or _AFTER_DASH.match(line)
    if found is None or _CELLS.match(line):  # cells in a row are told by what they are
        return None
    at = Spot(number, line.index("\t") + 1, 1)
    if not line.strip():
        message = "there is a tab in this empty line; YAML takes spaces only"
        return Slip(at, Code.TAB, message, "Delete the tab.", number, number, ("",))
    if found.re is _AFTER_DASH:
        message = "there is a tab after the hyphen; YAML takes a space there"
        return one_line(at, Code.TAB, message, f"{found[1]}- {line[found.end() :]}")
    fixed = found[0].replace("\t", "  ") + line[found.end() :]
    message = "there is a tab in the indent; YAML takes spaces only"
    return one_line(at, Code.TAB, message, fixed)


def reference(number: int, line: str) -> Slip | None:
    """A space beside the # of a reference, behind which YAML begins a comment."""
    key = _OF_REFERENCES.match(line)
    found = _PARTED.search(line, key.end()) if key else None
    if found is None:
        return None
    at = Spot(number, found.start() + 1, len(found[0]))
    message = f"'{found[0]}' is no reference: no space stands beside its #"
    fixed = _PARTED.sub(r"\1#\2", line)
    return one_line(at, Code.BAD_SPELLING, message, fixed)


RULES: Final[tuple[Callable[[int, str], Slip | None], ...]] = (
    blank,
    tab,
    dash,
    space_after_dash,
    key_signs,
    key_of_words,
    mark_of_footnote,
    reference,
)
