"""Words from a plan file, made harmless for a line of a log and for a comment on a pull request.

Must not know: what the words are about.
"""

import re
from typing import Final

_HIDDEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\uffff\U000e0000-\U000e0fff]"
)
_BLANKS: Final = re.compile(r"[ \t\r\n]+")
_COMMAND: Final = re.compile(r"##\[|::")


def one_line(words: str) -> str:
    """Return `words` on one line; what is hidden is spelt out, workflow commands are broken up.

    A line break becomes a blank, a control, direction or zero-width character its code: [U+202E].
    """
    folded = _BLANKS.sub(" ", words).strip()
    spelt = _HIDDEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", folded)
    return _COMMAND.sub(lambda found: f"{found[0][0]} {found[0][1:]}", spelt)


def code_span(words: str) -> str:
    """Return `words` as a Markdown code span, in which GitHub reads nothing as anything else.

    No mention, number, link, HTML, emphasis or table cell comes of it: a code span is the one
    place that GitHub's own filters leave alone.
    """
    inner = one_line(words)
    if not inner:
        return "(nothing)"
    longest = max((len(run) for run in re.findall(r"`+", inner)), default=0)
    fence = "`" * (longest + 1)
    blank = " " if inner[0] == "`" or inner[-1] == "`" else ""
    return f"{fence}{blank}{inner}{blank}{fence}"
