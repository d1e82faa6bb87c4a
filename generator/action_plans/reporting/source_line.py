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
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible(character) for character in text)


def marked_line(line: str, column: int, length: int) -> tuple[str, str]:
    """Return the line as shown, and the line of marks below it; `column` counts from 1.

    A long line is cut around the stretch.
    """
    start = min(column - 1, len(line))
    first, last = _window(line, start)
    left = "…" if first else ""
    right = "…" if last < len(line) else ""
    end = min(start + length, last)
    indent = width(left + visible(line[first:start]))
    marks = width(visible(line[start:end]))
    return left + visible(line[first:last]) + right, " " * indent + "^" * max(marks, 1)


def _window(line: str, start: int) -> tuple[int, int]:
    """Return which characters are shown: all, or of a long line those around `start`.

    At most _WIDTH characters are looked at either way, however long the line is.
    """
    if len(line) <= _WIDTH and width(visible(line)) <= _WIDTH:
        return 0, len(line)
    first, room = start, _BEFORE
    while first > max(0, start - _BEFORE) and (room := room - _cells(line[first - 1])) >= 0:
        first -= 1
    last, room = first, _WIDTH
    while last < min(len(line), first + _WIDTH) and (room := room - _cells(line[last])) >= 0:
        last += 1
    return first, last


def _cells(character: str) -> int:
    return width(_visible(character))


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
