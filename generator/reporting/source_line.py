"""A line of a file with marks under a stretch of it, fit for a terminal.

Must not know: problems, files.
"""

import unicodedata
from typing import Final

_TAB: Final = "    "
_BEFORE: Final = 60  # cells shown before the stretch, of a long line
_WIDTH: Final = 110  # cells shown in all

# Categories that a terminal obeys or hides instead of showing: control and format characters
# (these turn the reading direction), surrogates, separators of lines.
_UNSEEN: Final = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))


def visible(text: str) -> str:
    """Return a text with what a terminal would not show, or would obey, spelt out."""
    return "".join(_visible(character) for character in text)


def marked_line(line: str, column: int, length: int) -> tuple[str, str]:
    """Return the line as shown, and the line of marks below it; `column` counts from 1.

    A long line is cut around the stretch.
    """
    cells = [_visible(character) for character in line]
    start = min(column - 1, len(cells))
    end = min(start + max(length, 1), max(len(cells), start + 1))
    first, last = _window([width(cell) for cell in cells], start)
    left = "…" if first else ""
    right = "…" if last < len(cells) else ""
    shown = left + "".join(cells[first:last]) + right
    indent = width(left) + sum(map(width, cells[first:start]))
    marks = sum(map(width, cells[start : min(end, last)]))
    return shown, " " * indent + "^" * max(marks, 1)


def _window(widths: list[int], start: int) -> tuple[int, int]:
    """Return which cells are shown: all, or of a long line those around `start`."""
    if sum(widths) <= _WIDTH:
        return 0, len(widths)
    first, room = start, _BEFORE
    while first > 0 and (room := room - widths[first - 1]) >= 0:
        first -= 1
    last, room = first, _WIDTH
    while last < len(widths) and (room := room - widths[last]) >= 0:
        last += 1
    return first, last


def width(text: str) -> int:
    """Return how many cells of a terminal a visible text takes."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(each) else 1 + (unicodedata.east_asian_width(each) in "WF")
        for each in text
    )


def _visible(character: str) -> str:
    if character == "\t":
        return _TAB
    if character.isascii() and character.isprintable():
        return character
    if unicodedata.category(character) in _UNSEEN:
        return f"<U+{ord(character):04X}>"
    return character
