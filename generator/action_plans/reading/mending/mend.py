"""The lines of a plan file → those that were meant, with what slipped.

Must not know: the parser, nodes, where files lie.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from action_plans.reading.located.source_text import SourceText
from action_plans.reading.mending.characters import RULES
from action_plans.reading.mending.levels import ROOT
from action_plans.reading.mending.nesting import nesting_slips
from action_plans.reading.mending.pasted import (
    lone_markers,
    merge_markers,
    second_document,
    second_plan,
)
from action_plans.reading.mending.slip import Slip, mended_lines
from action_plans.reading.mending.written import written_lines

_MOST: Final = 30  # slips of levels that are mended in one reading
_LONGEST: Final = 5_000  # characters of a line that is looked at
_MOST_LINES: Final = 50_000


@dataclass(frozen=True, slots=True)
class Mended:
    """The text as it was meant, line by line where it was, and the slips in it."""

    source: SourceText
    slips: tuple[Slip, ...]


def mended(source: SourceText) -> Mended:
    """Return the text without its slips; the same text where none is recognised."""
    lines = source.lines
    if len(lines) > _MOST_LINES or any(len(line) > _LONGEST for line in lines):
        return Mended(source, ())
    slips: list[Slip] = []
    for rule in (merge_markers, lone_markers, _second_plan, second_document, _in_lines):
        found = list(rule(lines))
        slips += found
        lines = mended_lines(lines, found)
    for slip, after in nesting_slips(lines, _MOST):
        slips = _joined(slips, slip)
        lines = after
    return Mended(SourceText(source.file, "\n".join(lines)), tuple(slips))


def _second_plan(lines: list[str]) -> Iterator[Slip]:
    return second_plan(lines, ROOT.keys)


def _joined(slips: list[Slip], slip: Slip) -> list[Slip]:
    """Add a slip; a line that slipped twice, as a tab may make it, is told once, and set right."""
    same = [each for each in slips if each.first == slip.first]
    if not same:
        return [*slips, slip]
    first = same[0]
    both = Slip(first.at, first.code, first.message, slip.remedy, slip.first, slip.last, slip.lines)
    return [both if each is first else each for each in slips]


def _in_lines(lines: list[str]) -> list[Slip]:
    """Return the slips within single lines, those of texts passed over."""
    found: list[Slip] = []
    words = {each.number for each in written_lines(lines) if each.is_words}
    for number, line in enumerate(lines, start=1):
        if number in words or not line.strip():
            continue
        for rule in RULES:
            slip = rule(number, line)
            if slip:
                line = slip.lines[0]
                found = _joined(found, slip)
    return found
