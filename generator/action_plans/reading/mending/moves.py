"""Slips of levels in words: what stands where it does not belong, and where that is.

Must not know: how it is found, which keys there are.
"""

import re
from collections.abc import Sequence
from typing import Final

from action_plans.reading.codes import Code
from action_plans.reading.located.source_text import Spot
from action_plans.reading.mending.slip import Slip, lines_named, one_line
from action_plans.reading.mending.written import Written

_WORD: Final = re.compile(r"([a-z_]+)(:?)[ \t]*(.*)")


def moved(
    lines: Sequence[str], line: Written, column: int, last: int, named: str, noun: str
) -> Slip:
    """Return the slip of a line that belongs at `column`, with the lines to `last` that go along.

    `noun` is what it belongs to, "" if that goes without saying.
    """
    way = "in" if line.indent > column else "out"
    belongs = f"; it belongs to the {noun}" if noun else ""
    along = f", and move {lines_named(line.number + 1, last)} along" if last > line.number else ""
    return Slip(
        _whole(line),
        Code.WRONG_LEVEL,
        f"{named} stands too far {way}{belongs}",
        f"Write it with {_spaces(column)} before it{along}: {line.text.strip()}",
        line.number,
        last,
        tuple(_shifted(each, column - line.indent) for each in lines[line.number - 1 : last]),
    )


def without_dash(line: Written, noun: str, column: int | None = None) -> Slip:
    """Return the slip of a key that begins an entry, without the hyphen of that, at `column`."""
    indent = max(line.indent - 2, 0) if column is None else column
    fixed = f"{' ' * indent}- {line.text.lstrip()}"
    return Slip(
        Spot(line.number, line.indent + 1, len(line.key) + 1),
        Code.MISSING_DASH,
        f"'{line.key}:' begins the next {noun}, and the hyphen before it is missing",
        f"Write it with {_spaces(indent)} before it: {fixed.strip()}",
        line.number,
        line.number,
        (fixed,),
    )


def key_without_colon(line: Written, lacking: Sequence[str]) -> Slip | None:
    """Return the slip of a line that is one of the keys that may stand there, without its colon."""
    found = _WORD.match(line.text, line.indent)
    if found is None or found[1] not in lacking:
        return None
    key, colon, value = found[1], found[2], found[3]
    message = f"a {'space' if colon else 'colon'} is missing after '{key}{colon}'"
    fixed = f"{' ' * line.indent}{key}: {value}".rstrip()
    return one_line(_whole(line), Code.MISSING_COLON, message, fixed)


def words_too_far_out(lines: Sequence[str], written: Sequence[Written], at: int) -> Slip | None:
    """Return the slip of a line that goes on with the text above it, and stands too far out."""
    line = written[at]
    owner = next((each for each in reversed(written[:at]) if not each.is_words), None)
    if owner is None or not owner.key or owner.value[:1] not in ("|", ">"):
        return None
    before = written[at - 1]
    column = before.indent if before.is_words else owner.key_column + 2
    last = line
    for each in written[at + 1 :]:
        if each.key or each.dash:
            break
        last = each
    texts = lines[line.number - 1 : last.number]
    along = f", {lines_named(line.number + 1, last.number)} too" if last is not line else ""
    return Slip(
        _whole(line),
        Code.WRONG_INDENT,
        f"this line goes on with the text of '{owner.key}:', and stands too far out for it",
        f"Write it with {_spaces(column)} before it{along}: {line.text.strip()}",
        line.number,
        last.number,
        tuple(" " * column + each.strip() if each.strip() else "" for each in texts),
    )


def _whole(line: Written) -> Spot:
    return Spot(line.number, line.indent + 1, len(line.text.strip()))


def _spaces(number: int) -> str:
    return {0: "no space", 1: "1 space"}.get(number, f"{number} spaces")


def _shifted(line: str, by: int) -> str:
    if not line.strip():
        return line
    indent = len(line) - len(line.lstrip(" "))
    return " " * max(indent + by, 0) + line.lstrip(" ")
