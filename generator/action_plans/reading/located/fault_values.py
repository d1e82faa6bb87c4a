"""Values that break YAML's rules: quotes, brackets, and texts that need quotes and have none.

Must not know: the parser, nodes.

Each rule returns what is wrong, or None if it is not what the rule is about.
"""

import re
from typing import Final

from action_plans.reading.codes import Code
from action_plans.reading.located.fault import Fault, Trouble
from action_plans.reading.located.fault_brackets import TWICE, apostrophe
from action_plans.reading.located.fault_closing import closed_quote
from action_plans.reading.located.fault_lines import above, no_colon
from action_plans.reading.located.line_parts import in_quotes, quoted
from action_plans.reading.located.source_text import Spot


def _value(fault: Fault, message: str, code: Code = Code.UNQUOTED_VALUE) -> Trouble:
    """Return the trouble with the value of the line, with itself in quotes as the remedy."""
    parts = fault.parts
    spot = Spot(fault.line, parts.value_column, len(parts.value))
    key = f"{parts.key}: " if parts.key else ""
    return Trouble(
        spot,
        code,
        message,
        f"Put it in quotes: {key}{quoted(parts.value)}",
        spot,
        in_quotes(parts.value),
    )


_SPECIAL: Final = {
    "*": "a text that begins with * has to stand in quotes",
    "&": "a text that begins with & has to stand in quotes",
    "!": "a text that begins with ! has to stand in quotes",
    "%": "a text that begins with % has to stand in quotes",
    "@": "a text that begins with @ has to stand in quotes",
    "`": "a text that begins with ` has to stand in quotes",
    "|": "a text that begins with | has to stand in quotes",
    ">": "a text that begins with > has to stand in quotes",
    "?": "a text that begins with ? has to stand in quotes",
    ",": "a text that begins with a comma has to stand in quotes",
    "]": "there is a ] here and no [ before it",
    "}": "there is a } here and no { before it",
}

_MARK: Final = re.compile(r"([|>][+-]?)[ \t]+(?=\S)")


def special(fault: Fault) -> Trouble | None:
    """A value that begins with a character which YAML keeps for itself."""
    parts = fault.parts
    message = _SPECIAL.get(parts.value[:1])
    if not message or fault.column < parts.value_column:
        return None
    return _beside_a_mark(fault) or _value(fault, message)


def _beside_a_mark(fault: Fault) -> Trouble | None:
    """A text on the line of the mark that says that it begins on the next."""
    parts = fault.parts
    found = _MARK.match(parts.value)
    if found is None:
        return None
    mark, text = found[1], parts.value[found.end() :]
    spot = Spot(fault.line, parts.value_column, len(parts.value))
    key = f"{parts.key}: " if parts.key else ""
    return Trouble(
        spot,
        Code.UNQUOTED_VALUE,
        f"after {mark} the text begins on the next line",
        f"Begin it there, two spaces further in than its key; or leave {mark} out: "
        f"{key}{quoted(text)}",
        spot,
        in_quotes(text),
    )


def colon(fault: Fault) -> Trouble | None:
    """A colon in a text without quotes, or a key where none can be."""
    parts = fault.parts
    if fault.column >= parts.value_column:
        if parts.value[:1] in "“”‘’„":
            return _value(fault, "curly quotes do not quote in YAML, and this text has a colon")
        return _value(fault, "this text has a colon in it and stands without quotes")
    found = above(fault)
    if found is None:
        return None
    number, upper = found
    if not upper.key and upper.key_column >= parts.key_column:
        return no_colon(Spot(number, upper.value_column, len(upper.value)), upper.value)
    return Trouble(
        Spot(fault.line, parts.key_column, len(parts.key)),
        Code.WRONG_INDENT,
        f"'{parts.key}:' is indented further than the line above, and so part of its text",
        "Indent it like the keys that it belongs with; a text with a colon in it is quoted.",
    )


def open_quote(fault: Fault) -> Trouble | None:
    """A quoted text without an end, or one that ends at the beginning of the next."""
    start = fault.origin if "quoted scalar" in fault.problem else fault.quote
    if start is None:
        return None
    return Trouble(
        start,
        Code.UNCLOSED_QUOTE,
        "the quote that opens here is not closed where its text ends",
        "Close it; within single quotes an apostrophe is written twice: 'the plan''s date'.",
        *closed_quote(fault, start),
    )


def after_quote(fault: Fault) -> Trouble | None:
    """More text after a quoted one."""
    parts = fault.parts
    if parts.value[:1] not in ("'", '"') or fault.column <= parts.value_column:
        return None
    spot = Spot(fault.line, parts.value_column, len(parts.value))
    if len(parts.value) > 1 and parts.value[0] == parts.value[-1] == "'":
        return apostrophe(fault, f"Write the apostrophe twice: {quoted(parts.value[1:-1])}", spot)
    return Trouble(
        Spot(fault.line, fault.column),
        Code.TEXT_AFTER_QUOTE,
        "the quoted text has ended, and more follows it",
        f"Put all of it in quotes; {TWICE}",
        spot,
    )


def after_bracket(fault: Fault) -> Trouble | None:
    """More text after a bracket that closes."""
    parts = fault.parts
    if parts.value[:1] not in ("[", "{") or fault.column <= parts.value_column:
        return None
    return _value(fault, f"a text that begins with {parts.value[0]} has to stand in quotes")


def escape(fault: Fault) -> Trouble | None:
    """A backslash in double quotes that stands for nothing."""
    parts = fault.parts
    spot = Spot(fault.line, parts.value_column, len(parts.value))
    return Trouble(
        Spot(fault.line, fault.column, 2),
        Code.BAD_ESCAPE,
        "within double quotes a backslash begins a code, and this is none",
        "Use single quotes, in which a backslash is a backslash.",
        spot if parts.value.startswith('"') and parts.value.endswith('"') else None,
    )


def dash(fault: Fault) -> Trouble | None:
    """A dash after a key."""
    return _value(fault, "a list entry cannot begin on the same line as its key")
