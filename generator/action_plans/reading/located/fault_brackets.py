"""Values in brackets that YAML cannot read: open ones, and texts in them that need quotes.

Must not know: the parser's words, nodes.

Each rule returns what is wrong, or None if it is not what the rule is about.
"""

import re
from typing import Final

import yaml

from action_plans.reading.codes import Code
from action_plans.reading.located.fault import Fault, Trouble
from action_plans.reading.located.fault_closing import closed_bracket
from action_plans.reading.located.line_parts import in_quotes, line_parts
from action_plans.reading.located.source_text import Spot

TWICE: Final = "within single quotes an apostrophe is written twice: 'the plan''s date'."


def apostrophe(fault: Fault, remedy: str, blot: Spot | None) -> Trouble:
    """Return the trouble with an apostrophe at which a quoted text ends."""
    return Trouble(
        Spot(fault.line, fault.column),
        Code.TEXT_AFTER_QUOTE,
        "the quoted text has ended at an apostrophe, and more follows it",
        remedy,
        blot,
    )


_HASH: Final = re.compile(r"[ \t]#(?=\w)")


def bracket(fault: Fault) -> Trouble | None:
    """A list or record in brackets that does not go on as one."""
    if fault.origin is None:
        return None
    opening = fault.source.line(fault.origin.line)[fault.origin.column - 1 :]
    closing = "]" if opening[:1] == "[" else "}"
    if trouble := _cut_by_comment(fault, fault.origin, opening, closing):
        return trouble
    if closing not in opening:
        return Trouble(
            fault.origin,
            Code.UNCLOSED_BRACKET,
            f"the {opening[:1]} that opens here is not closed",
            f"Close it with {closing} before the next key.",
            *closed_bracket(fault, fault.origin, closing),
        )
    if trouble := _set_right(fault):
        return trouble
    if _is_after_apostrophe(fault):
        return apostrophe(fault, TWICE[0].upper() + TWICE[1:], _whole_value(fault, fault.line))
    return Trouble(
        Spot(fault.line, fault.column, 1),
        Code.UNQUOTED_VALUE,
        f"what stands between {opening[:1]} and {closing} cannot be read on from here",
        "Quote each text that has a colon, a comma, a bracket or a quote in it.",
        _whole_value(fault, fault.origin.line),
    )


# What is missing between two quoted texts: a comma; the quote that closes the first.
_NO_COMMA: Final = re.compile(r"(?<=[^\s,\[{:'\"])(['\"])[ ]+(?=\1[^\s,'\"])")
_NO_QUOTE: Final = re.compile(r"(?P<before>[\[,]\s*'[^',]+),\s*(?='[^',\]]+'\s*[,\]])")
_PART: Final = r"(?:(?!,\s+[a-z_]+:\s)[^\[\]{}])*?"  # as far as the next key of the braces
_WITH_COLON: Final = re.compile(
    rf"(?P<key>[{{,]\s*[a-z_]+:\s+)(?P<text>[^'\"\[{{\s]{_PART}: {_PART})(?=\s*\}}$|,\s+[a-z_]+:\s)"
)
_REPAIRS: Final = (
    ("a comma is missing between two texts", _NO_COMMA, lambda found: f"{found[1]}, "),
    ("the quote of a text is not closed", _NO_QUOTE, lambda found: f"{found['before']}', "),
    (
        "a text in braces has a colon in it and stands without quotes",
        _WITH_COLON,
        lambda found: found["key"] + in_quotes(found["text"]),
    ),
)


def _set_right(fault: Fault) -> Trouble | None:
    """Return the trouble with the value, and the value that is plainly meant, if one is."""
    spot = _whole_value(fault, fault.origin.line if fault.origin else 0)
    if spot is None:
        return None
    value = fault.parts.value
    whole = Spot(spot.line, spot.column, len(value))
    for message, pattern, write in _REPAIRS:
        meant = pattern.sub(write, value)
        if meant != value and _is_sound(meant):
            key = f"{fault.parts.key}: " if fault.parts.key else ""
            at = Spot(fault.line, fault.column, 1)
            remedy = f"Write {key}{meant}"
            return Trouble(at, Code.UNQUOTED_VALUE, message, remedy, whole, meant)
    return None


def _is_sound(value: str) -> bool:
    """True if a value in one pair of brackets can be read."""
    if value.count("[") + value.count("{") != 1:
        return False
    try:
        yaml.load(value, yaml.BaseLoader)
    except yaml.YAMLError:
        return False
    return True


def _cut_by_comment(fault: Fault, start: Spot, opening: str, closing: str) -> Trouble | None:
    """Return the trouble with ` #` in front of the bracket that closes."""
    comment = _HASH.search(opening)
    if comment is None or closing not in opening[comment.start() :]:
        return None
    if closing in opening[: comment.start()]:
        return None
    return Trouble(
        Spot(start.line, start.column + comment.start() + 1),
        Code.HASH_IN_VALUE,
        "a space and # begin a comment: the text ends before them",
        "Put the text in quotes; if it is a comment, put a space after #.",
        _bracketed(fault, start.line),
    )


def _is_after_apostrophe(fault: Fault) -> bool:
    """True where a text goes on behind what was to be an apostrophe: its own quote follows."""
    before, rest = fault.text[: fault.column - 1], fault.text[fault.column - 1 :]
    ends = before.rstrip().endswith("'") and fault.character.isalnum()
    return ends and rest.count("'") % 2 == 1


def _whole_value(fault: Fault, line: int) -> Spot | None:
    """Return the value in brackets of a line, if that line is the one at fault."""
    return _bracketed(fault, line) if line == fault.line else None


def _bracketed(fault: Fault, line: int) -> Spot | None:
    parts = line_parts(fault.source.line(line))
    return Spot(line, parts.value_column) if parts.value[:1] in ("[", "{") else None


def empty_entry(fault: Fault) -> Trouble | None:
    """Brackets or commas with nothing between them."""
    return Trouble(
        Spot(fault.line, fault.column, 1),
        Code.SYNTAX,
        f"a value is missing before this {fault.character or 'end'}",
        "Write the value, or delete the comma, colon or bracket.",
        _whole_value(fault, fault.line),
    )
