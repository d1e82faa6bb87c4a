"""One page of a PDF → its letters and rules, upright, and what of it is set aside.

Must not know: lines, cells, other pages, what an action plan is.
"""

import math
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Any, Final

from pdfplumber.page import Page

from action_plans.importing.document import Left, Place, Unreadable, Why
from action_plans.importing.pdf_rules import Box, Rule, Shade, drawn, lightness
from action_plans.importing.pdf_text import UNKNOWN, Letter

_MOST_LETTERS: Final = 60_000  # of one page
_MARK_TIMES: Final = 3.0  # a pale letter so many times as high as the usual one is a watermark
_PALE: Final = 0.6  # of white
_CONTRAST: Final = 0.08  # of white: less between a letter and what is behind it is not seen
_TWICE: Final = 0.12  # of a letter's height: the same letter nearer than this is drawn twice


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as it is read; `left` is what is on it and not to be read as its text."""

    number: int
    width: float
    height: float
    letters: tuple[Letter, ...]
    across: tuple[Rule, ...]
    down: tuple[Rule, ...]
    left: tuple[Left, ...]


def sheet_of(page: Page) -> Sheet:
    """Return a page, turned so that most of it stands upright."""
    chars = page.chars
    if len(chars) > _MOST_LETTERS:
        raise Unreadable(f"Page {page.page_number} has more than {_MOST_LETTERS} characters.")
    turns = Counter(_turn(char) for char in chars)
    turn = max((each for each in turns if each is not None), key=lambda at: turns[at], default=0)
    width, height = float(page.width), float(page.height)
    if page.rotation % 180:  # by the page's own setting: its letters' places are turned already
        width, height = height, width
    size = (height, width) if turn in (90, 270) else (width, height)
    rules, shades = drawn(page)
    place = Place(page.page_number)
    upright = [char for char in chars if _turn(char) == turn]
    kept, left = _seen(upright, shades, (width, height), place)
    across_page = "".join(str(char["text"]) for char in chars if _turn(char) != turn)
    if across_page.strip():
        left.append(Left(Why.SLANTED, across_page, place))
    links = list(_links(page))
    letters = _once(_turned(_letter(char, links), turn, width, height) for char in kept)
    lines = [_turned_box(box, turn, width, height) for box in rules]
    return Sheet(
        page.page_number,
        *size,
        tuple(letters),
        tuple(Rule((b + d) / 2, a, c) for a, b, c, d in lines if c - a >= d - b),
        tuple(Rule((a + c) / 2, b, d) for a, b, c, d in lines if d - b >= c - a),
        tuple(left),
    )


def _turn(char: dict[str, Any]) -> int | None:
    """Return by how many degrees a letter is turned to the left: 0, 90, 180, 270, else None."""
    a, b = char["matrix"][:2]
    angle = math.degrees(math.atan2(b, a)) % 360
    nearest = round(angle / 90) * 90
    return nearest % 360 if abs(angle - nearest) < 2 else None


def _seen(
    chars: Sequence[dict[str, Any]],
    shades: Sequence[Shade],
    size: tuple[float, float],
    place: Place,
) -> tuple[list[dict[str, Any]], list[Left]]:
    """Return the letters that are seen as text, and the others, by what they are."""
    usual = median([_height(char) for char in chars]) if chars else 0.0
    kept: list[dict[str, Any]] = []
    aside: defaultdict[Why, str] = defaultdict(str)
    for char in chars:
        why = _why_not(char, shades, size, usual)
        if why is None:
            kept.append(char)
        else:
            aside[why] += str(char["text"])
    return kept, [Left(why, words, place) for why, words in aside.items() if words.strip()]


def _why_not(
    char: dict[str, Any], shades: Sequence[Shade], size: tuple[float, float], usual: float
) -> Why | None:
    """Return why a letter is no text to read, None if it is."""
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    if not (0 <= x <= size[0] and 0 <= y <= size[1]):
        return Why.UNSEEN
    ink = lightness(char.get("non_stroking_color"))
    if ink is None:
        return None
    behind = next((shade.tone for shade in reversed(shades) if shade.holds(x, y)), 1.0)
    if abs(ink - behind) < _CONTRAST and (behind < 1 or ink > 1 - _CONTRAST):
        return Why.UNSEEN
    return Why.SLANTED if ink > _PALE and _height(char) > _MARK_TIMES * usual else None


def _height(char: dict[str, Any]) -> float:
    return float(char["bottom"] - char["top"])


def _links(page: Page) -> Iterator[tuple[Box, str]]:
    for link in page.hyperlinks:
        if link.get("uri"):
            box = (link["x0"], link["top"], link["x1"], link["bottom"])
            yield tuple(map(float, box)), str(link["uri"])  # type: ignore[misc]  # four of them


def _letter(char: dict[str, Any], links: Sequence[tuple[Box, str]]) -> Letter:
    left, right = float(char["x0"]), float(char["x1"])
    top, bottom = float(char["top"]), float(char["bottom"])
    x, y = (left + right) / 2, (top + bottom) / 2
    link = next((uri for (a, b, c, d), uri in links if a <= x <= c and b <= y <= d), "")
    font = str(char.get("fontname", "")).casefold()
    text = str(char["text"])
    if text.startswith("(cid:"):
        text = UNKNOWN
    elif not text.isascii() and "ﬀ" <= text[0] <= "ﬆ":
        text = unicodedata.normalize("NFKC", text)
    return Letter(
        text,
        left,
        top,
        right,
        bottom,
        "bold" in font or "black" in font,
        "italic" in font or "oblique" in font,
        link,
    )


def _once(letters: Iterable[Letter]) -> list[Letter]:
    """Return the letters, those once that are drawn twice to look bold."""
    kept: list[Letter] = []
    near: defaultdict[tuple[str, int, int], list[Letter]] = defaultdict(list)
    for letter in letters:
        reach = max((letter.bottom - letter.top) * _TWICE, 0.3)
        column, row = int(letter.left // 2), int(letter.top // 2)
        around = (
            other
            for x in (column - 1, column, column + 1)
            for y in (row - 1, row, row + 1)
            for other in near.get((letter.text, x, y), ())
        )
        if letter.text.strip() and any(
            abs(other.left - letter.left) <= reach and abs(other.top - letter.top) <= reach
            for other in around
        ):
            continue
        near[letter.text, column, row].append(letter)
        kept.append(letter)
    return kept


def _turned(letter: Letter, turn: int, width: float, height: float) -> Letter:
    if not turn:
        return letter
    box = _turned_box((letter.left, letter.top, letter.right, letter.bottom), turn, width, height)
    return replace(letter, left=box[0], top=box[1], right=box[2], bottom=box[3])


def _turned_box(box: Box, turn: int, width: float, height: float) -> Box:
    """Return where a box lies on a page whose content, turned to the left, is set upright."""
    left, top, right, bottom = box
    if turn == 90:
        return height - bottom, left, height - top, right
    if turn == 180:
        return width - right, height - bottom, width - left, height - top
    if turn == 270:
        return top, width - right, bottom, width - left
    return box
