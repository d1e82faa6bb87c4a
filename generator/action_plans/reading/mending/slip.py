"""One slip in the lines of a file, and the lines that were meant.

Must not know: which slips there are.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from action_plans.model.problem import Correction
from action_plans.reading.codes import Code
from action_plans.reading.located.source_text import Spot


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong at a place, and the lines that belong in the place of `first` to `last`.

    There are never more lines than they replace, so that later lines stay where they are. Where
    the correction is another one, with lines more, `shown` has its last line and its lines.
    """

    at: Spot
    code: Code
    message: str
    remedy: str
    first: int  # lines are counted from 1
    last: int
    lines: tuple[str, ...]
    shown: tuple[int, tuple[str, ...]] | None = None

    @property
    def correction(self) -> Correction:
        """What an editor is told to write."""
        last, lines = self.shown or (self.last, self.lines)
        return Correction(self.first, last, lines)


def lines_named(first: int, last: int) -> str:
    """Return how lines are named in a remedy: "line 5", "lines 5 to 7"."""
    return f"line {first}" if first == last else f"lines {first} to {last}"


def one_line(at: Spot, code: Code, message: str, line: str) -> Slip:
    """Return a slip within one line, with the line as it was meant."""
    return Slip(at, code, message, f"Write: {line.strip()}", at.line, at.line, (line,))


def mended_lines(lines: list[str], slips: Iterable[Slip]) -> list[str]:
    """Return the lines as they were meant, each where it was: what goes leaves an empty line."""
    mended = list(lines)
    for slip in slips:
        room = slip.last - slip.first + 1
        mended[slip.first - 1 : slip.last] = [*slip.lines, *[""] * (room - len(slip.lines))]
    return mended
