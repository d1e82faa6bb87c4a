"""Bullets that a PDF page draws as shapes: round or square dots before the first letter of a line.

Must not know: lines, cells, what an action plan is.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from pdfminer.layout import LTCurve

from action_plans.importing.pdf_lines import Letter
from action_plans.importing.pdf_notes import Box
from action_plans.importing.pdf_open import Opened

_LEAST, _MOST = 1.5, 7.0  # points: how wide and high a bullet is
_UNEVEN: Final = 1.0  # points: by how much more the one than the other
_BEHIND: Final = 26.0  # points: how far from it the words begin
_ALONE: Final = 7.0  # points: nearer on its left stands no letter, and on any side no other dot


def bullets(page: Opened, letters: Sequence[Letter]) -> list[Letter]:
    """Return a bullet for each dot that is drawn before a line's words, as high as its letters."""
    boxes = [page.box(each) for each in page.drawn if isinstance(each, LTCurve)]
    dots = [box for box in boxes if _is_dot(box)]
    if not dots:
        return []
    seen = sorted((each for each in letters if each.text.strip()), key=lambda each: each.top)
    tops = [each.top for each in seen]
    made = []
    for box in dict.fromkeys(dots):
        middle = (box[1] + box[3]) / 2
        near = seen[bisect_left(tops, middle - 40.0) : bisect_right(tops, middle)]
        level = [each for each in near if each.bottom > middle]
        behind = [each for each in level if 0 < each.left - box[2] < _BEHIND]
        before = any(-_ALONE < box[0] - each.right < _BEHIND * 2 for each in level)
        if behind and not before and not _is_rule(box, dots):
            first = min(behind, key=lambda each: each.left)
            made.append(first._replace(text="•", left=box[0], right=box[2], link=""))
    return made


def _is_dot(box: Box) -> bool:
    wide, high = box[2] - box[0], box[3] - box[1]
    return _LEAST < wide < _MOST and _LEAST < high < _MOST and abs(wide - high) < _UNEVEN


def _is_rule(box: Box, dots: Sequence[Box]) -> bool:
    """True if another dot is near, as in a dotted line."""
    near = (
        other
        for other in dots
        if abs(other[0] - box[0]) < _ALONE and abs(other[1] - box[1]) < _ALONE
    )
    return any(
        other != box and max(abs(other[0] - box[0]), abs(other[1] - box[1])) > 1.0 for other in near
    )
