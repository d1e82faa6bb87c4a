"""Two texts → the words taken out and put in, with a little of what stands around them.

Must not know: plans, where the texts come from.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum, auto
from typing import Final

from action_plans.reporting.untrusted import code_span, one_line

_AROUND: Final = 6  # words shown on each side of a difference
_MOST_WORDS: Final = 3000  # of both texts; past it, all of the one and all of the other is shown


class Run(Enum):
    """What became of a run of words."""

    KEPT = auto()
    TAKEN_OUT = auto()
    PUT_IN = auto()


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words with one fate, blanks between them as one."""

    run: Run
    words: str


def word_diff(old: str, new: str) -> tuple[Words, ...]:
    """Return the runs of words from `old` to `new`, in order; long kept runs are cut to "…"."""
    before, after = old.split(), new.split()
    if len(before) + len(after) > _MOST_WORDS:
        return Words(Run.TAKEN_OUT, " ".join(before)), Words(Run.PUT_IN, " ".join(after))
    runs: list[Words] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    codes = matcher.get_opcodes()
    for at, (tag, a1, a2, b1, b2) in enumerate(codes):
        if tag == "equal":
            runs.append(Words(Run.KEPT, _cut(before[a1:a2], at == 0, at == len(codes) - 1)))
            continue
        if a1 < a2:
            runs.append(Words(Run.TAKEN_OUT, " ".join(before[a1:a2])))
        if b1 < b2:
            runs.append(Words(Run.PUT_IN, " ".join(after[b1:b2])))
    return tuple(runs)


def diff_line(old: str, new: str) -> str:
    """Return the difference on one line: `kept [-taken out-] {+put in+} kept`."""
    marks = {Run.KEPT: ("", ""), Run.TAKEN_OUT: ("[-", "-]"), Run.PUT_IN: ("{+", "+}")}
    return " ".join(
        f"{marks[each.run][0]}{one_line(each.words)}{marks[each.run][1]}"
        for each in _runs(old, new)
    )


def diff_markdown(old: str, new: str) -> str:
    """Return the difference as Markdown: taken out struck through, put in bold, all of it code."""
    marks = {Run.KEPT: "", Run.TAKEN_OUT: "~~", Run.PUT_IN: "**"}
    return " ".join(
        f"{marks[each.run]}{code_span(each.words)}{marks[each.run]}" for each in _runs(old, new)
    )


def _runs(old: str, new: str) -> tuple[Words, ...]:
    """Return the runs; where only blanks or line breaks differ, say so with marks for them."""
    runs = word_diff(old, new)
    if all(each.run is Run.KEPT for each in runs):
        return Words(Run.TAKEN_OUT, _with_breaks(old)), Words(Run.PUT_IN, _with_breaks(new))
    return runs


def _with_breaks(text: str) -> str:
    return re.sub(r"\n", " ⏎ ", text)


def _cut(words: list[str], first: bool, last: bool) -> str:
    """Return a kept run, its middle (or its far end, at either end of the text) left out."""
    head = [] if first else words[:_AROUND]
    tail = [] if last else words[-_AROUND:]
    if len(words) <= len(head) + len(tail) + 1:
        return " ".join(words)
    return " ".join([*head, "…", *tail])
