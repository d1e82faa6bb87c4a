"""One page of a PDF → its letters and rules, upright, and what of it is set aside.

Must not know: lines, cells, other pages, what an action plan is.
"""

import math
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from statistics import median
from typing import Final

from action_plans.importing.document import Left, Place, Unreadable, Why
from action_plans.importing.pdf_dots import bullets
from action_plans.importing.pdf_lines import Letter
from action_plans.importing.pdf_notes import Box
from action_plans.importing.pdf_open import Glyph, Opened
from action_plans.importing.pdf_rules import Rule, Shade, drawn, lightness
from action_plans.importing.pdf_text import UNKNOWN

_MOST_LETTERS: Final = 60_000  # of one page
_MARK_TIMES: Final = 3.0  # a pale letter so many times as high as the usual one is a watermark
_PALE: Final = 0.6  # of white
_CONTRAST: Final = 0.08  # of white: less between a letter and what is behind it is not seen
_CELL: Final = 2.0  # points: no two of the same letter that are read as two lie nearer
_TWICE: Final = 0.12  # of a letter's height: the same letter nearer than this is drawn twice


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as it is read; `left` is what is on it and not to be read as its text, `signs` the
    boxes filled with a colour that has a name.
    """

    number: int
    width: float
    height: float
    letters: tuple[Letter, ...]
    across: tuple[Rule, ...]
    down: tuple[Rule, ...]
    left: tuple[Left, ...]
    signs: tuple[tuple[Box, str], ...]


def sheet_of(page: Opened) -> Sheet:
    """Return a page, turned so that most of it stands upright."""
    chars = [(each, _turn(*each.turn)) for each in page.glyphs]
    if len(chars) > _MOST_LETTERS:
        raise Unreadable(f"Page {page.number} has more than {_MOST_LETTERS} characters.")
    turns = Counter(turn for _, turn in chars if turn is not None)
    turn = max(turns, key=lambda at: turns[at], default=0)
    width, height = page.width, page.height
    size = (height, width) if turn in (90, 270) else (width, height)
    rules, shades = drawn(page)
    place = Place(page.number)
    kept, left = _seen([char for char, own in chars if own == turn], page, shades)
    askew = "".join(char.text for char, own in chars if own != turn)
    if askew.strip():
        left.append(Left(Why.SLANTED, askew, place))
    for note in page.notes:
        if note.words.strip():
            why = Why.UNREAD if note.field else Why.COMMENT
            left.append(Left(why, note.words, place))
    links = [(note.box, note.address) for note in page.notes if note.address]
    read = (_letter(char, page, links) for char in kept)
    letters = _once((_turned(each, turn, width, height) for each in read) if turn else read)
    letters += [] if turn else bullets(page, letters)
    lines = [_turned_box(box, turn, width, height) for box in rules]
    return Sheet(
        page.number,
        *size,
        tuple(letters),
        tuple(Rule((b + d) / 2, a, c) for a, b, c, d in lines if c - a >= d - b),
        tuple(Rule((a + c) / 2, b, d) for a, b, c, d in lines if d - b >= c - a),
        tuple(left),
        tuple(
            (_turned_box(each.box, turn, width, height), each.colour)
            for each in shades
            if each.colour
        ),
    )


@lru_cache(maxsize=1024)
def _turn(a: float, b: float) -> int | None:
    """Return by how many degrees a letter is turned to the left: 0, 90, 180, 270, else None."""
    if b == 0 and a > 0:
        return 0
    angle = math.degrees(math.atan2(b, a)) % 360
    nearest = round(angle / 90) * 90
    return nearest % 360 if abs(angle - nearest) < 2 else None


def _seen(
    chars: Sequence[Glyph], page: Opened, shades: Sequence[Shade]
) -> tuple[list[Glyph], list[Left]]:
    """Return the letters that are seen as text, and the others, by what they are."""
    usual = median([char.y1 - char.y0 for char in chars]) if chars else 0.0
    kept: list[Glyph] = []
    aside: defaultdict[Why, str] = defaultdict(str)
    for char in chars:
        why = _why_not(char, page, shades, usual)
        if why is None:
            kept.append(char)
        else:
            aside[why] += char.text
    place = Place(page.number)
    return kept, [Left(why, words, place) for why, words in aside.items() if words.strip()]


def _why_not(char: Glyph, page: Opened, shades: Sequence[Shade], usual: float) -> Why | None:
    """Return why a letter is no text to read, None if it is."""
    x, y = (char.x0 + char.x1) / 2, page.height - (char.y0 + char.y1) / 2
    # Pages that are turned by their setting are often as wide as they were high.
    longest = max(page.width, page.height)
    if not (0 <= x <= longest and 0 <= y <= longest):
        return Why.UNSEEN
    ink = lightness(char.color)
    if ink is None:
        return None
    behind = 1.0
    if shades:
        behind = next((shade.tone for shade in reversed(shades) if shade.holds(x, y)), 1.0)
    if abs(ink - behind) < _CONTRAST and (behind < 1 or ink > 1 - _CONTRAST):
        return Why.UNSEEN
    return Why.SLANTED if ink > _PALE and char.y1 - char.y0 > _MARK_TIMES * usual else None


def _letter(char: Glyph, page: Opened, links: Sequence[tuple[Box, str]]) -> Letter:
    text, left, bottom, right, top, _, font, _ = char
    top, bottom = page.height - top, page.height - bottom
    link = ""
    if links:
        x, y = (left + right) / 2, (top + bottom) / 2
        link = next((uri for (a, b, c, d), uri in links if a <= x <= c and b <= y <= d), "")
    if text.startswith("(cid:"):
        text = UNKNOWN
    elif not text.isascii() and "ﬀ" <= text[0] <= "ﬆ":
        text = unicodedata.normalize("NFKC", text)
    return Letter(text, left, top, right, bottom, *_emphasis(font), link)


@cache
def _emphasis(font: str) -> tuple[bool, bool]:
    """Return whether a font is bold, and whether it is slanted, by its name."""
    name = font.casefold()
    return "bold" in name or "black" in name, "italic" in name or "oblique" in name


def _once(letters: Iterable[Letter]) -> list[Letter]:
    """Return the letters, those once that are drawn twice to look bold."""
    kept: list[Letter] = []
    near: dict[tuple[str, int, int], Letter] = {}
    for letter in letters:
        text, left, top, _, bottom = letter[:5]
        if text != " ":
            reach = max((bottom - top) * _TWICE, 0.3)
            if _is_again(near, text, left, top, reach):
                continue
            near[text, int(left / _CELL), int(top / _CELL)] = letter
        kept.append(letter)
    return kept


def _is_again(
    near: Mapping[tuple[str, int, int], Letter], text: str, left: float, top: float, reach: float
) -> bool:
    """True if the same letter stands nearer than `reach`, in this cell of the page or the next."""
    first, last = int((left - reach) / _CELL), int((left + reach) / _CELL)
    above, below = int((top - reach) / _CELL), int((top + reach) / _CELL)
    for column in range(first, last + 1):
        for row in range(above, below + 1):
            other = near.get((text, column, row))
            if other and abs(other.left - left) <= reach and abs(other.top - top) <= reach:
                return True
    return False


def _turned(letter: Letter, turn: int, width: float, height: float) -> Letter:
    box = _turned_box((letter.left, letter.top, letter.right, letter.bottom), turn, width, height)
    return letter._replace(left=box[0], top=box[1], right=box[2], bottom=box[3])


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
