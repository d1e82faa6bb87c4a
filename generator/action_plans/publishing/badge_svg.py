"""A badge as a small accessible SVG picture.

Must not know: plans, axes, how the words came about.

The picture fetches nothing and runs nothing, its words are text, and its name says all of them.
It brings its own background and outline, so that it reads on light and dark pages alike.
"""

import html
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from action_plans.publishing.words import Tone

LABEL_COLOUR: Final = "#2f363d"
TEXT_COLOUR: Final = "#ffffff"
OUTLINE_COLOUR: Final = "#868e96"

# White text on each has a contrast of at least 4.5:1 (WCAG 1.4.3); a test computes it.
COLOURS: Final[Mapping[Tone, str]] = {
    Tone.DONE: "#1b6b3a",
    Tone.MOVING: "#1f5fa8",
    Tone.OPEN: "#855000",
    Tone.PASSED: "#8a3350",
    Tone.NEUTRAL: "#525d68",
}

HEIGHT: Final = 22  # of one line
LINE: Final = 16
MOST_WIDTH: Final = 280  # of a badge of several lines: what a small phone has beside its margins
_FONT_SIZE: Final = 12
_PADDING: Final = 8
_BASELINE: Final = 15


class _Widths(dict[str, int]):
    """Widths by character; one that is not in it is as wide as the widest."""

    def __missing__(self, _: str) -> int:
        return 1000


# Advance widths of DejaVu Sans, in thousandths of the font size; Verdana's sum to the same within
# 0.3% on a typical badge. `textLength` makes any other font fit.
_WIDTHS: Final = _Widths(
    (character, width)
    for width, characters in {
        275: "'",
        278: "ijl",
        295: "IJ",
        318: " ,.·’",
        337: "/:;\\|",
        352: "f",
        361: "-",
        390: "()[]",
        392: "t",
        401: "!",
        411: "r",
        460: '"',
        500: "*_`–",
        521: "s",
        525: "z",
        531: "?",
        550: "c",
        557: "L",
        577: "Fk",
        592: "vxy",
        607: "PTY",
        613: "ao",
        615: "e",
        633: "Ehnu",
        635: "Sbdgpq",
        636: "$0123456789{}",
        656: "K",
        684: "AVXZB",
        696: "CR",
        732: "U",
        750: "HN",
        772: "DG",
        780: "&",
        787: "OQ",
        818: "w",
        838: "#+<=>^~",
        863: "M",
        950: "%",
        974: "m",
        989: "W",
        1000: "@—",
    }.items()
    for character in characters
)

# What XML 1.0 cannot hold even as a reference, and marks that would reorder or hide the words.
_NOT_SHOWN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff]+"
)


# All but the words, the measures and the colour is filled in once.
_PICTURE: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="%(width)d" height="%(height)d" '
    'viewBox="0 0 %(width)d %(height)d" role="img" aria-label="%(name)s">'
    "<title>%(name)s</title>"
    '<rect x=".5" y=".5" width="%(inner)d" height="%(inner_height)d" rx="3" fill="%(colour)s"/>'
    '<path d="M%(split)d .5H3.5a3 3 0 0 0-3 3v%(side)da3 3 0 0 0 3 3H%(split)dz" '
    f'fill="{LABEL_COLOUR}"/>'
    '<rect x=".5" y=".5" width="%(inner)d" height="%(inner_height)d" rx="3" fill="none" '
    f'stroke="{OUTLINE_COLOUR}"/>'
    f'<g fill="{TEXT_COLOUR}" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" '
    f'font-size="{_FONT_SIZE}" aria-hidden="true">'
    "%(texts)s"
    "</g></svg>\n"
)
_TEXT: Final = '<text x="%d" y="%d" textLength="%d">%s</text>'


@lru_cache(maxsize=4096)
def shown(text: str) -> str:
    """Return `text` on one line, without characters that XML or a reader cannot show."""
    if not text.isprintable():  # which nothing that is not shown is
        text = _NOT_SHOWN.sub(" ", text)
    return " ".join(text.split())


@lru_cache(maxsize=4096)
def text_width(text: str) -> int:
    """Return the width of `text` in whole pixels, at least 1."""
    return max(1, round(sum(map(_WIDTHS.__getitem__, text)) * _FONT_SIZE / 1000))


def badge_svg(label: str, message: str, tone: Tone, more: str = "") -> str:
    """Return the picture of a badge: its axis in `label`, the rest in `message`, in lines if long.

    `more` is said in the picture's name only, after the words that are seen.
    """
    label, message = shown(label), shown(message)
    split = text_width(label) + 2 * _PADDING
    lines = _lines(message, MOST_WIDTH - split - 2 * _PADDING)
    width = split + max(map(text_width, lines)) + 2 * _PADDING
    below = LINE * (len(lines) - 1)  # the first line
    texts = [_text(_PADDING, _BASELINE + below // 2, label)]
    texts += [_text(split + _PADDING, _BASELINE + LINE * at, line) for at, line in enumerate(lines)]
    name = f"{label}: {message}. {shown(more)}" if more else f"{label}: {message}"
    return _PICTURE % {
        "width": width,
        "height": HEIGHT + below,
        "inner": width - 1,
        "inner_height": HEIGHT - 1 + below,
        "side": HEIGHT - 7 + below,
        "split": split,
        "name": html.escape(name).rstrip(),
        "colour": COLOURS[tone],
        "texts": "".join(texts),
    }


def _text(x: int, y: int, words: str) -> str:
    return _TEXT % (x, y, text_width(words), html.escape(words))


def _lines(message: str, most: int) -> list[str]:
    """Return a message in lines of at most so many pixels where its words allow, 1 at least.

    What stands behind a dot, such as the document, begins a line where it does not fit.
    """
    if text_width(message) <= most:
        return [message]
    lines: list[str] = []
    for part in message.split(" · "):
        lines.append("")
        for word in part.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and text_width(longer) > most:
                lines.append(word)
            else:
                lines[-1] = longer
    return lines
