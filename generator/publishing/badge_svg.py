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

from generator.publishing.words import Tone

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

HEIGHT: Final = 22
_FONT_SIZE: Final = 12
_PADDING: Final = 8
_BASELINE: Final = 15

# Advance widths of DejaVu Sans, in thousandths of the font size; Verdana's sum to the same within
# 0.3% on a typical badge. `textLength` makes any other font fit.
_WIDTHS: Final[Mapping[str, int]] = {
    character: width
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
}
_OTHER_WIDTH: Final = 1000

# What XML 1.0 cannot hold even as a reference, and marks that would reorder or hide the words.
_NOT_SHOWN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff]+"
)

_TEMPLATE: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
    'viewBox="0 0 {width} {height}" role="img" aria-label="{name}">'
    "<title>{name}</title>"
    '<rect x=".5" y=".5" width="{inner}" height="{inner_height}" rx="3" fill="{colour}"/>'
    '<path d="M{split} .5H3.5a3 3 0 0 0-3 3v{side}a3 3 0 0 0 3 3H{split}z" fill="{label_colour}"/>'
    '<rect x=".5" y=".5" width="{inner}" height="{inner_height}" rx="3" fill="none" '
    'stroke="{outline}"/>'
    '<g fill="{text}" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="{size}" '
    'aria-hidden="true">'
    '<text x="{padding}" y="{baseline}" textLength="{label_width}">{label}</text>'
    '<text x="{message_x}" y="{baseline}" textLength="{message_width}">{message}</text>'
    "</g></svg>\n"
)


def shown(text: str) -> str:
    """Return `text` on one line, without characters that XML or a reader cannot show."""
    return " ".join(_NOT_SHOWN.sub(" ", text).split())


@lru_cache(maxsize=4096)
def text_width(text: str) -> int:
    """Return the width of `text` in whole pixels, at least 1."""
    widths = sum(_WIDTHS.get(character, _OTHER_WIDTH) for character in text)
    return max(1, round(widths * _FONT_SIZE / 1000))


def badge_svg(label: str, message: str, tone: Tone, more: str = "") -> str:
    """Return the picture of a badge: its axis in `label`, the rest in `message`.

    `more` is said in the picture's name only, after the words that are seen.
    """
    label, message = shown(label), shown(message)
    label_width, message_width = text_width(label), text_width(message)
    split = label_width + 2 * _PADDING
    width = split + message_width + 2 * _PADDING
    return _TEMPLATE.format(
        width=width,
        height=HEIGHT,
        inner=width - 1,
        inner_height=HEIGHT - 1,
        split=split,
        side=HEIGHT - 7,
        name=html.escape(shown(f"{label}: {message}. {more}" if more else f"{label}: {message}")),
        colour=COLOURS[tone],
        label_colour=LABEL_COLOUR,
        outline=OUTLINE_COLOUR,
        text=TEXT_COLOUR,
        size=_FONT_SIZE,
        padding=_PADDING,
        baseline=_BASELINE,
        label=html.escape(label),
        label_width=label_width,
        message_x=split + _PADDING,
        message=html.escape(message),
        message_width=message_width,
    )
