"""The card that stands for a page where a link to it is shown, and the site's icon, as SVG.

Must not know: plans, how the words came about, how a picture is drawn.
"""

import html
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from action_plans.model.terms import Standing
from action_plans.publishing.badge_svg import shown
from action_plans.publishing.standings import HUES

WIDTH, HEIGHT = 1200, 630  # pixels, as the services that show cards ask for
FONT: Final = "Source Sans Pro"
BAND, PAPER, INK, SOFT = "#1c3a5e", "#ffffff", "#1a1c1e", "#4a5057"
_EDGE: Final = 64
_INNER: Final = WIDTH - 2 * _EDGE
_BAR_AT, _BAR_HEIGHT = 470, 64

ICON: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 180 180">'
    f'<rect width="180" height="180" fill="{BAND}"/>'
    f'<rect x="36" y="42" width="108" height="24" rx="4" fill="{PAPER}"/>'
    f'<rect x="36" y="78" width="72" height="24" rx="4" fill="{PAPER}"/>'
    f'<rect x="36" y="114" width="36" height="24" rx="4" fill="{PAPER}"/></svg>\n'
)


def card_svg(
    record: str, title: str, answer: str, counts: Mapping[Standing, int], as_of: str
) -> str:
    """Return the card of a page: the record's name, its title, the answer, a bar of its actions.

    `as_of` is its last line, in words: the day that it speaks for, and what it does not know.
    """
    parts = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'font-family="{FONT}">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>',
        f'<rect width="{WIDTH}" height="88" fill="{BAND}"/>',
        *_lines([_cut(record, 54)], 57, 36, PAPER, bold=True),
        *_lines(_wrapped(title, 31, 2), 180, 64, INK, bold=True),
        *_lines(_wrapped(answer, 52, 3), 316, 42, INK),
        *_bar(counts),
        *_lines([_cut(as_of, 72)], 592, 32, SOFT),
        "</svg>\n",
    )
    return "".join(parts)


def _cut(text: str, length: int) -> str:
    return textwrap.shorten(shown(text), length, placeholder="…")


def _wrapped(text: str, length: int, most: int) -> Sequence[str]:
    """Return a text in lines of so many characters, what does not fit left out."""
    return textwrap.wrap(shown(text), length, max_lines=most, placeholder="…")


def _lines(
    lines: Sequence[str], top: int, size: int, colour: str, *, bold: bool = False
) -> Iterator[str]:
    weight = ' font-weight="700"' if bold else ""
    for number, line in enumerate(lines):
        y = top + number * round(size * 1.15)
        yield (
            f'<text x="{_EDGE}" y="{y}" font-size="{size}"{weight} fill="{colour}">'
            f"{html.escape(line)}</text>"
        )


def _bar(counts: Mapping[Standing, int]) -> Iterator[str]:
    total = sum(counts.values())
    before = 0
    for standing, number in counts.items():
        if number:
            x, width = _EDGE + _INNER * before / total, _INNER * number / total
            yield (
                f'<rect x="{x:.1f}" y="{_BAR_AT}" width="{width:.1f}" height="{_BAR_HEIGHT}" '
                f'fill="{HUES[standing]}" stroke="{PAPER}" stroke-width="3"/>'
            )
            before += number
