"""Lines that break YAML's rules: tabs, indents, keys without a colon.

Must not know: the parser, nodes.

Each rule returns what is wrong, or None if it is not what the rule is about.
"""

from action_plans.reading.codes import Code
from action_plans.reading.located.fault import Fault, Trouble
from action_plans.reading.located.line_parts import LineParts, line_parts
from action_plans.reading.located.source_text import Spot


def tab(fault: Fault) -> Trouble | None:
    """A tab where spaces belong."""
    if fault.character != "\t" and "tab character" not in fault.problem:
        return None
    return Trouble(
        Spot(fault.line, fault.column, 1),
        Code.TAB,
        "there is a tab in the indent; YAML takes spaces only",
        "Replace every tab at the beginning of a line by two spaces.",
    )


def directive(fault: Fault) -> Trouble | None:
    """A line of YAML's own that begins with %."""
    if not fault.text.startswith("%"):
        return None
    return Trouble(
        Spot(fault.line, 1),
        Code.DIRECTIVE,
        "a line that begins with % is not used here",
        "Delete the line, or put the text in quotes.",
    )


def above(fault: Fault) -> tuple[int, LineParts] | None:
    """Return the number and parts of the next line above that is not blank."""
    for number in range(fault.line - 1, 0, -1):
        parts = line_parts(fault.source.line(number))
        if not parts.is_blank:
            return number, parts
    return None


def no_colon(at: Spot, text: str) -> Trouble:
    """Return the trouble with a line that has no key."""
    key, colon, value = text.partition(":")
    if colon and value and " " not in key:
        return Trouble(
            at,
            Code.MISSING_COLON,
            f"a space is missing after '{key}:'",
            f"Write {key}: {value}",
            at,
            f"{key}: {value}",
        )
    if "\t" in text.strip():
        return Trouble(
            at,
            Code.MISSING_COLON,
            "cells of a spreadsheet seem to be pasted here, with tabs between them",
            "If it is an action, write it as one: `- id: a5`, and below it `text: …`, `owners: […]`"
            " and `due: …`, each on a line of its own; else delete the line.",
        )
    return Trouble(
        at,
        Code.MISSING_COLON,
        "this line has no key with a colon, and by its indent it continues no text",
        "Write `key: value`, or indent the line further than the key whose text it continues.",
    )


def key_without_colon(fault: Fault) -> Trouble | None:
    """A line where a key is expected, without a colon."""
    if fault.origin is None:
        return None
    text = fault.source.line(fault.origin.line)[fault.origin.column - 1 :].rstrip()
    return no_colon(Spot(fault.origin.line, fault.origin.column, len(text)), text)


def indent(fault: Fault) -> Trouble | None:
    """A line whose indent fits neither what it stands in nor what stands around it."""
    if not fault.begins_line:
        return None
    at = Spot(fault.line, fault.column)
    if fault.character == "-":
        message = "a list entry begins here where a key is expected"
    elif fault.origin and fault.column != fault.origin.column:
        message = (
            f"this line is indented by {fault.column - 1}; what it would belong with begins in "
            f"line {fault.origin.line}, indented by {fault.origin.column - 1}"
        )
    else:
        message = "the indent of this line fits nothing above it"
    return Trouble(
        at,
        Code.WRONG_INDENT,
        message,
        "Keys of one level, and the dashes of one list, stand exactly under one another.",
    )
