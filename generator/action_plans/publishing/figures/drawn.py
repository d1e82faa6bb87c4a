"""A figure as a picture that stands alone: a bar for each row, cut into labelled parts.

Must not know: what a figure counts, HTML.

It fetches nothing, has its own white ground, and names all that it shows. Each part that has room
bears its sign and its number, so that it reads in black and white.
"""

import html
from collections.abc import Iterator
from typing import Final, NamedTuple

from action_plans.languages.speaking import gettext
from action_plans.publishing.badge_svg import shown, text_width
from action_plans.publishing.figures.figure import Figure, Row

SUM: Final = 60  # for the sum at a bar's end
ROW: Final = 26  # of the key
BAR: Final = 20
INK: Final = "#1a1c1e"
_PADDING: Final = 6
_BASELINE: Final = 14  # from the top of a bar


class Form(NamedTuple):
    """The form of a picture: its width, the room of a label, how far down each row's bar is."""

    width: int
    label: int  # the longest label
    bars: int  # where the bars begin, from the left
    row: int  # from one row to the next
    bar_top: int  # from the top of a row to its bar


# A label beside each bar; on a phone it stands above it.
WIDE: Final = Form(width=720, label=218, bars=230, row=26, bar_top=0)
NARROW: Final = Form(width=350, label=342, bars=4, row=46, bar_top=18)


def height_of(figure: Figure, form: Form) -> int:
    """Return how high the picture of a figure is, in its own units."""
    return _top(figure, form) + form.row * len(figure.shown) + _PADDING


def _top(figure: Figure, form: Form) -> int:
    return ROW * len(tuple(_key_lines(figure, form))) + _PADDING


def figure_svg(figure: Figure, form: Form) -> str:
    """Return the picture of a figure's shown rows."""
    width, height = form.width, height_of(figure, form)
    body = "".join((*_key_lines(figure, form), *_rows(figure, form)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" role="img" aria-labelledby="title about" font-size="12" '
        'font-family="Verdana,DejaVu Sans,Geneva,sans-serif"><title id="title">'
        f'{_safe(figure.title)}</title><desc id="about">{_safe(figure.lead)}</desc>'
        f'<rect width="{width}" height="{height}" fill="#fff"/>{body}</svg>\n'
    )


def _safe(text: str) -> str:
    return html.escape(shown(text))


def _key_lines(figure: Figure, form: Form) -> Iterator[str]:
    """Yield the lines of the key: each colour with its sign and words, of what is there."""
    x = y = 0
    line = ""
    for key, total in zip(figure.keys, figure.totals, strict=True):
        if not total:
            continue
        said = f"{key.sign} {gettext(key.words)}".strip()
        wide = text_width(said) + 30
        if x and x + wide > form.width:
            yield line
            line, x, y = "", 0, y + ROW
        line += (
            f'<rect x="{x + 4}" y="{y + 6}" width="12" height="12" fill="{key.colour}"/>'
            f'<text x="{x + 21}" y="{y + 16}" fill="{INK}">{_safe(said)}</text>'
        )
        x += wide
    yield line


def _rows(figure: Figure, form: Form) -> Iterator[str]:
    longest = max((_length(row) for row in figure.shown), default=0) or 1
    scale = (form.width - form.bars - SUM) / longest
    beside = form.bar_top == 0
    x, anchor = (form.bars - 8, "end") if beside else (form.bars, "start")
    for at, row in enumerate(figure.shown):
        y = _top(figure, form) + form.row * at
        yield (
            f'<text x="{x}" y="{y + _BASELINE}" text-anchor="{anchor}" fill="{INK}">'
            f"{_safe(_fitting(row.label, form.label))}</text>"
        )
        yield from _parts(figure, row, (form.bars, y + form.bar_top), scale)


def _parts(figure: Figure, row: Row, at: tuple[int, int], scale: float) -> Iterator[str]:
    """Yield the parts of one bar whose left top corner is given, and their sum behind it."""
    x, y = float(at[0]), at[1]
    for key, value in zip(figure.keys, row.values, strict=True):
        if not value or value < 0:
            continue
        wide = value * scale
        said = f"{row.label}: {value:,} {gettext(key.words)}"
        yield (
            f'<rect x="{x:.1f}" y="{y}" width="{wide:.1f}" height="{BAR}" fill="{key.colour}" '
            f'stroke="#fff"><title>{_safe(said)}</title></rect>'
        )
        for label in (f"{key.sign} {value:,}".strip(), f"{value:,}"):
            if text_width(label) + 4 <= wide:
                yield (
                    f'<text x="{x + wide / 2:.1f}" y="{y + _BASELINE}" text-anchor="middle" '
                    f'fill="#fff">{_safe(label)}</text>'
                )
                break
        x += wide
    yield f'<text x="{x + 5:.1f}" y="{y + _BASELINE}" fill="{INK}">{_end(figure, row)}</text>'


def _length(row: Row) -> int:
    return sum(value for value in row.values if value and value > 0)


def _end(figure: Figure, row: Row) -> str:
    """Return what stands behind a bar: its sum; where it has no parts, the numbers that it has."""
    if not figure.total and not _length(row):
        return ", ".join(f"{value:,}" for value in row.values if value is not None)
    return f"{_length(row):,}"


def _fitting(label: str, room: int) -> str:
    """Return a label, its end left out where it is too long."""
    if text_width(label) <= room:
        return label
    while label and text_width(f"{label}…") > room:
        label = label[:-1]
    return f"{label.rstrip()}…"
