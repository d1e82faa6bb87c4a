"""The lines of a plan file → those that were meant, with what slipped.

Must not know: the parser, nodes, where files lie.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Final

from action_plans.reading.located.source_text import SourceText
from action_plans.reading.mending.characters import RULES
from action_plans.reading.mending.levels import ROOT, TAKES, Kind
from action_plans.reading.mending.nesting import nesting_slips
from action_plans.reading.mending.pasted import (
    lone_markers,
    merge_markers,
    second_document,
    second_plan,
)
from action_plans.reading.mending.several import slips_of_lines
from action_plans.reading.mending.slip import Slip, lines_named, mended_lines
from action_plans.reading.mending.values import value_slip
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
    too_large = len(lines) > _MOST_LINES or any(len(line) > _LONGEST for line in lines)
    if too_large or source.text.lstrip().startswith("{"):  # JSON, which is not written by lines
        return Mended(source, ())
    slips: list[Slip] = []
    for rule in (merge_markers, lone_markers, _second_plan, second_document, _in_lines):
        found = list(rule(lines))
        slips += found
        lines = mended_lines(lines, found)
    for slip, after in _one_by_one(lines, slips_of_lines):
        slips, lines = _joined(slips, slip), after
    found = list(_in_values(lines))
    lines = mended_lines(lines, found)
    for slip in found:
        slips = _joined(slips, slip)
    for slip, after in nesting_slips(lines, _MOST):
        slips, lines = _joined(slips, slip), after
    return Mended(SourceText(source.file, "\n".join(lines)), tuple(slips))


def _second_plan(lines: list[str]) -> Iterator[Slip]:
    return second_plan(lines, ROOT.keys)


def _joined(slips: list[Slip], slip: Slip) -> list[Slip]:
    """Add a slip; a line that slipped twice, as a tab may make it, is told once, and set right."""
    same = [each for each in slips if each.first == slip.first]
    if not same:
        return [*slips, slip]
    first = same[0]
    both = replace(slip, at=first.at, code=first.code, message=first.message)
    return [both if each is first else each for each in slips]


def _one_by_one(
    lines: list[str], rule: Callable[[list[str]], Iterator[Slip]]
) -> Iterator[tuple[Slip, list[str]]]:
    """Yield one slip of a rule after another, each with the lines as they are without it."""
    for _ in range(_MOST):
        slip = next(rule(lines), None)
        if slip is None:
            return
        lines = mended_lines(lines, [slip])
        yield slip, lines


def _in_values(lines: list[str]) -> Iterator[Slip]:
    """Yield the slips in the values of single lines."""
    written = list(written_lines(lines))
    entries = ""
    for line, following in zip_longest(written, written[1:]):
        if line.is_words or (following and following.is_enclosed):
            continue
        if line.key in TAKES and TAKES[line.key].kind is Kind.RECORDS:
            entries = line.key
        if slip := value_slip(line, following, entries):
            yield slip


def _in_lines(lines: list[str]) -> list[Slip]:
    """Return the slips within single lines, those of texts passed over."""
    found: list[Slip] = []
    words = {each.number for each in written_lines(lines) if each.is_words}
    for number, line in enumerate(lines, start=1):
        if number in words or not line:
            continue
        for rule in RULES:
            slip = rule(number, line)
            if slip:
                line = slip.lines[0]
                found = _joined(found, slip)
    return list(_together(found))


def _together(slips: list[Slip]) -> Iterator[Slip]:
    """Yield slips, those of one kind on lines that follow one another as one."""
    run: list[Slip] = []
    for slip in (*slips, None):
        last = run[-1] if run else None
        if slip and last and (slip.message, slip.first) == (last.message, last.last + 1):
            run.append(slip)
            continue
        if last:
            along = f", and {lines_named(run[1].first, last.last)} likewise" if run[1:] else ""
            lines = tuple(line for each in run for line in each.lines)
            yield replace(run[0], remedy=run[0].remedy + along, last=last.last, lines=lines)
        run = [slip] if slip else []
