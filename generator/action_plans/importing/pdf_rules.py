"""What a PDF page draws beside text: thin lines and boxes as rules, filled boxes as shades.

Must not know: letters, cells, what an action plan is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from pdfminer.layout import LTCurve, LTImage, LTLine, LTRect

from action_plans.importing.colours import colour_of
from action_plans.importing.document import Unreadable
from action_plans.importing.pdf_notes import Box
from action_plans.importing.pdf_open import Opened

NEAR: Final = 2.5  # points: lines nearer than this are one
THIN: Final = 3.5  # points: a rectangle no thicker is a line
SHORT: Final = 6.0  # points: shorter lines are no rules
_MOST_DRAWN: Final = 60_000  # lines and boxes of one page, dots of dotted lines among them
_WHITE: Final = 0.985


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: at `at` (y of a horizontal, x of a vertical one), from `start` to `end`."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Shade:
    """A filled box, how light it is, 0.0–1.0, and the name of its colour, "" for none."""

    box: Box
    tone: float
    colour: str = ""

    def holds(self, x: float, y: float) -> bool:
        """True if a point lies in it."""
        left, top, right, bottom = self.box
        return left <= x <= right and top <= y <= bottom


def drawn(page: Opened) -> tuple[list[Box], list[Shade]]:
    """Return the rules that a page draws, as thin boxes, and its shades in the order of drawing."""
    rules: list[Box] = []
    shades: list[Shade] = []
    shapes = [each for each in page.drawn if isinstance(each, LTCurve | LTImage)]
    if len(shapes) > _MOST_DRAWN:
        raise Unreadable(f"Page {page.number} has more than {_MOST_DRAWN} lines.")
    for each in shapes:
        box = page.box(each)
        wide, high = box[2] - box[0], box[3] - box[1]
        if isinstance(each, LTImage):
            # What a picture shows is not known: anything can be read on it.
            shades.append(Shade(box, 0.5))
        elif wide <= THIN or high <= THIN:
            rules.append(box)
        elif not isinstance(each, LTLine):  # a slanted line is no rule
            tone = lightness(each.non_stroking_color) if each.fill else None
            if tone is not None:
                shades.append(Shade(box, tone, _named(each.non_stroking_color)))
            if isinstance(each, LTRect) and (each.stroke or (tone is not None and tone < _WHITE)):
                rules.extend(_sides(box))
    return rules, shades


def _sides(box: Box) -> Iterator[Box]:
    left, top, right, bottom = box
    if right - left >= SHORT:
        yield left, top, right, top
        yield left, bottom, right, bottom
    if bottom - top >= SHORT:
        yield left, top, left, bottom
        yield right, top, right, bottom


@cache
def lightness(color: object) -> float | None:
    """Return how light a colour is, from 0.0 (black) to 1.0 (white); None if that is not known."""
    parts = _parts(color)
    return sum(parts) / len(parts) if parts else None


@cache
def _named(color: object) -> str:
    """Return the name of a colour, "" for none that a plan's key could name."""
    code = (f"{round(255 * min(max(each, 0.0), 1.0)):02x}" for each in _parts(color))
    return colour_of("".join(code))


def _parts(color: object) -> tuple[float, ...]:
    """Return a grey or the red, green and blue of a colour, each 0.0–1.0; () if not known."""
    parts = color if isinstance(color, list | tuple) else (color,)
    known = tuple(float(each) for each in parts if isinstance(each, int | float))
    if len(known) < len(parts):
        return ()
    if len(known) == 4:
        return tuple((1.0 - each) * max(0.0, 1.0 - known[3]) for each in known[:3])
    return known


def merged(rules: Iterable[Rule]) -> list[Rule]:
    """Return the rules with those in one line, touching or overlapping, as one."""
    lines: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda each: each.at):
        if lines and rule.at - lines[-1][0].at <= NEAR:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    made = []
    for line in lines:
        at = sum(rule.at for rule in line) / len(line)
        start, end = 0.0, -1.0
        for rule in sorted(line, key=lambda each: each.start):
            if end >= start and rule.start <= end + NEAR * 2:
                end = max(end, rule.end)
                continue
            if end - start >= SHORT:
                made.append(Rule(at, start, end))
            start, end = rule.start, rule.end
        if end - start >= SHORT:
            made.append(Rule(at, start, end))
    return made
