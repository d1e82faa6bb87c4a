"""Slips of whole stretches of lines: merge markers, a second document, a second plan.

Must not know: how keys nest.
"""

import re
from collections.abc import Collection, Iterator
from typing import Final

from action_plans.reading.codes import Code
from action_plans.reading.located.source_text import Spot
from action_plans.reading.mending.slip import Slip

_OURS: Final = re.compile(r"<{7}(?: |$)")
_BASE: Final = re.compile(r"\|{7}(?: |$)")
_MIDDLE: Final = re.compile(r"={7}$")
_THEIRS: Final = re.compile(r">{7}(?: |$)")
_DOCUMENT: Final = re.compile(r"(?:---|\.\.\.)\s*$")
_ROOT_KEY: Final = re.compile(r"([a-z_]+):(?:\s|$)")
_ENOUGH: Final = 3  # keys of a plan that stand a second time make a second plan


def merge_markers(lines: list[str]) -> Iterator[Slip]:
    """Yield each conflict that a merge has left; the first side of it is kept."""
    start: int | None = None
    middle: int | None = None
    for number, line in enumerate(lines, start=1):
        if _OURS.match(line):
            start, middle = number, None
        elif start and middle is None and (_BASE.match(line) or _MIDDLE.match(line.rstrip())):
            middle = number
        elif start and middle and _THEIRS.match(line):
            yield _conflict(lines, start, middle, number)
            start = middle = None


def lone_markers(lines: list[str]) -> Iterator[Slip]:
    """Yield each line of a conflict that somebody has settled without deleting its markers."""
    for number, line in enumerate(lines, start=1):
        if any(mark.match(line.rstrip()) for mark in (_OURS, _BASE, _MIDDLE, _THEIRS)):
            message = f"a merge has left its marker {line[:7]} here"
            remedy = "Delete this line."
            yield Slip(Spot(number, 1), Code.MERGE_CONFLICT, message, remedy, number, number, ())


def _conflict(lines: list[str], start: int, middle: int, end: int) -> Slip:
    return Slip(
        Spot(start, 1),
        Code.MERGE_CONFLICT,
        f"a merge has left both sides of a conflict here, from line {start} to line {end}",
        f"Keep one side: for the first, delete line {start} and lines {middle} to {end}.",
        start,
        end,
        tuple(lines[start : middle - 1]),
    )


def second_document(lines: list[str]) -> Iterator[Slip]:
    """Yield the line that begins a second document: with what follows, if that is another plan."""
    begun = False
    for number, line in enumerate(lines, start=1):
        if line.startswith("%") and not begun:
            return  # a directive, which the line --- ends; it is told by itself
        if _DOCUMENT.match(line) and begun and any(map(_is_written, lines[number:])):
            above, below = _root_keys(lines[: number - 1]), _root_keys(lines[number:])
            rest = len(lines) if above & below else number
            message = "a second document begins here; a file holds one plan"
            remedy = (
                "Move it to a file of its own: delete the lines from this one to the end."
                if rest > number
                else "Delete this line."
            )
            yield Slip(Spot(number, 1), Code.SECOND_DOCUMENT, message, remedy, number, rest, ())
            if rest > number:
                return
        begun = begun or (_is_written(line) and not _DOCUMENT.match(line))


def _root_keys(lines: list[str]) -> set[str]:
    return {found[1] for line in lines if (found := _ROOT_KEY.match(line))}


def _is_written(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def second_plan(lines: list[str], keys: Collection[str]) -> Iterator[Slip]:
    """Yield the line at which a second plan begins, with all that follows it."""
    seen: set[str] = set()
    again: list[int] = []
    for number, line in enumerate(lines, start=1):
        found = _ROOT_KEY.match(line)
        if found and found[1] in keys:
            if found[1] in seen:
                again.append(number)
            seen.add(found[1])
    if len(again) < _ENOUGH:
        return
    start = again[0]
    while start > 1 and (lines[start - 2].startswith("#") or _DOCUMENT.match(lines[start - 2])):
        start -= 1
    yield Slip(
        Spot(start, 1),
        Code.SECOND_PLAN,
        f"a second plan begins here, and goes on to line {len(lines)}; a file holds one",
        "Move it to a file of its own: delete the lines from this one to the end.",
        start,
        len(lines),
        (),
    )
