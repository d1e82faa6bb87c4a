"""Slips of levels: a key or an entry further in or out than it belongs, an entry without its dash.

Must not know: the parser, nodes.

A line is held against what is open above it. Where it stands on no level that has its key, but
another open level has it and lacks it still, that level is the one that was meant.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from action_plans.reading.mending.levels import ENTRY, ROOT, UNMISTAKABLE, Level
from action_plans.reading.mending.moves import (
    key_without_colon,
    moved,
    without_dash,
    words_too_far_out,
)
from action_plans.reading.mending.slip import Slip, mended_lines
from action_plans.reading.mending.written import Written, written_lines


@dataclass(slots=True)
class _Open:
    """A record that is open: its level, the column of its keys, and those that it has."""

    level: Level
    column: int
    seen: set[str] = field(default_factory=set)

    @property
    def noun(self) -> str:
        return self.level.noun.split(" ", 1)[-1]

    def lacks(self, key: str) -> bool:
        return key in self.level.keys and key not in self.seen


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the dashes of recommendations, and of the entries in them, stand in this file."""

    outer: int
    inner: int


def first_slip(lines: list[str]) -> Slip | None:
    """Return the first line that stands on the wrong level, as it was meant; None if none does."""
    written = list(written_lines(lines))
    return _Nesting(lines, written).first()


def _columns(written: Sequence[Written]) -> _Columns:
    """Return the columns that most dashes have; where there are none, the usual ones."""
    starts = {level.start for level in ENTRY.lists.values()}
    outer = Counter(each.indent for each in written if each.dash and each.key == ENTRY.start)
    column = outer.most_common(1)[0][0] if outer else 0
    inner = Counter(
        each.indent for each in written if each.dash and each.key in starts and each.indent > column
    )
    return _Columns(column, inner.most_common(1)[0][0] if inner else column + 2)


class _Nesting:
    """Goes down the lines with what is open above each; it ends at the first slip."""

    def __init__(self, lines: list[str], written: Sequence[Written]) -> None:
        self._lines = lines
        self._written = written
        self._columns = _columns(written)
        self._open = [_Open(ROOT, 0)]
        self._list: Level | None = None  # the level of the list that was opened last
        self._before: Written | None = None

    def first(self) -> Slip | None:
        for at, each in enumerate(self._written):
            if each.is_words:
                slip = self._swallowed(at, each)
            elif each.dash:
                slip = self._entry(at, each)
            elif each.key:
                slip = self._key(at, each)
            else:
                slip = self._words(at, each)
            if slip:
                return slip
            self._before = each
        return None

    def _entry(self, at: int, line: Written) -> Slip | None:
        """A line that begins an entry with a hyphen."""
        within = len(self._open) > 1 or self._list is ENTRY
        if line.key == ENTRY.start and within:
            if line.indent != self._columns.outer:
                return self._moved(at, line, self._columns.outer, "this recommendation")
            self._begin(ENTRY, line, 1)
        elif within and self._list and self._list is not ENTRY and line.key in self._list.keys:
            if line.indent != self._columns.inner and self._is_alone(line):
                return self._moved(at, line, self._columns.inner, "this entry")
            self._begin(self._list, line, 2)
        return None

    def _is_alone(self, line: Written) -> bool:
        """True if other entries stand in the usual column, so that this one has slipped."""
        indents = Counter(
            each.indent
            for each in self._written
            if each.dash and self._list and each.key == self._list.start and not each.is_words
        )
        return indents[self._columns.inner] > indents[line.indent]

    def _begin(self, level: Level, line: Written, depth: int) -> None:
        del self._open[depth:]
        self._open.append(_Open(level, line.key_column))
        self._note(line)

    def _note(self, line: Written) -> None:
        """Note a key that stands where it belongs, and what it opens."""
        top = self._open[-1]
        top.seen.add(line.key)
        if line.key in top.level.lists:
            self._list = top.level.lists[line.key]
        if line.key in top.level.records and not line.value:
            self._open.append(_Open(top.level.records[line.key], -1))

    def _key(self, at: int, line: Written) -> Slip | None:
        """A line that begins with a key."""
        if self._open[-1].column < 0 and line.indent > self._open[-2].column:
            self._open[-1].column = line.indent
        fitting = [each for each in self._open if each.column == line.indent]
        if fitting and fitting[-1].lacks(line.key):
            del self._open[self._open.index(fitting[-1]) + 1 :]
            self._note(line)
            return None
        if fitting and line.key == fitting[-1].level.start and fitting[-1].level is not ROOT:
            return without_dash(line, fitting[-1].noun)
        nowhere = not fitting or line.key not in fitting[-1].level.keys
        if nowhere and self._list and line.key == self._list.start:
            noun = self._list.noun.split(" ", 1)[-1]
            if not fitting and self._opens_list():
                return without_dash(line, noun)
            if fitting and line.indent == self._columns.inner:
                return without_dash(line, noun, line.indent)
        others = [each for each in self._open if each.column >= 0 and each.lacks(line.key)]
        if not others or (fitting and fitting[-1].level is ROOT and line.key in ROOT.keys):
            return None
        meant = min(reversed(others), key=lambda each: abs(each.column - line.indent))
        return self._moved(at, line, meant.column, f"'{line.key}:'", meant)

    def _opens_list(self) -> bool:
        """True if the line before has the key of a list, and no entry of it stands yet."""
        before = self._before
        return before is not None and before.key in self._open[-1].level.lists and not before.value

    def _moved(
        self, at: int, line: Written, column: int, named: str, meant: _Open | None = None
    ) -> Slip:
        noun = meant.noun if meant else ""
        return moved(self._lines, line, column, self._last_of(at, line, column), named, noun)

    def _words(self, at: int, line: Written) -> Slip | None:
        """A line without a key: one lacks its colon, or it goes on with the text above."""
        here = [each for each in self._open if each.column == line.indent]
        lacking = [key for each in here for key in each.level.keys if each.lacks(key)]
        return key_without_colon(line, lacking) or words_too_far_out(self._lines, self._written, at)

    def _last_of(self, at: int, line: Written, column: int) -> int:
        """Return the last line that moves along: what stands further in, if it does not fit as is.

        Under a key those are its words, or the entries of its list; under a hyphen its other keys.
        """
        last = line.number
        opens = not line.value or line.value[0] in "|>"
        for each in self._written[at + 1 :]:
            hangs = each.indent > line.indent or (each.dash and each.indent == line.indent)
            if not line.dash and not each.is_words and not each.dash and each.key:
                hangs = hangs and opens and each.indent != column
            if line.dash:
                hangs = each.indent >= line.key_column and not (
                    each.indent == line.key_column and each.dash and each.key == line.key
                )
            if not hangs or (line.dash and each.indent == column + line.key_column - line.indent):
                break
            if not line.dash and last == line.number and self._fits(each, column):
                break
            last = each.number
        return last

    def _fits(self, each: Written, column: int) -> bool:
        """True if what stands under a key can stay where it is when the key has moved."""
        if each.dash and not each.is_words:
            return each.indent == self._columns.inner
        return each.indent > column

    def _swallowed(self, at: int, line: Written) -> Slip | None:
        """A key that stands as far in as the words of the text above it, and became part of it."""
        if line.key not in UNMISTAKABLE or line.dash or line.is_enclosed:
            return None
        lacking = [each for each in self._open if each.column >= 0 and each.lacks(line.key)]
        if not lacking or line.key in self._keys_below(at):
            return None
        return self._moved(at, line, lacking[-1].column, f"'{line.key}:'", lacking[-1])

    def _keys_below(self, at: int) -> set[str]:
        """Return the keys that follow in the same entry."""
        found = set()
        for each in self._written[at + 1 :]:
            if each.dash and not each.is_words:
                break
            if not each.is_words:
                found.add(each.key)
        return found


def nesting_slips(lines: list[str], most: int) -> Iterator[tuple[Slip, list[str]]]:
    """Yield one slip of levels after another, each with the lines as they are without it."""
    for _ in range(most):
        slip = first_slip(lines)
        if slip is None:
            return
        mended = mended_lines(lines, [slip])
        if mended == lines:
            return
        lines = mended
        yield slip, lines
