"""Lines as they would be right, of slips that the parser passes over.

Must not know: plans, which keys there are.
"""

import re
from dataclasses import dataclass
from typing import Any, Final

from action_plans.model.problem import Correction
from action_plans.reading.located.line_parts import in_quotes
from action_plans.reading.located.nodes import Scalar
from action_plans.reading.located.notes import Notes
from action_plans.reading.located.source_text import Spot

# `Case #5`: the parser takes the rest for a comment.
_HASH: Final = re.compile(r"[ \t]+#\w")
# Behind a text of several words without quotes, what goes on like one: `May 2022 # if funded`.
# What an editor notes for others begins otherwise, or stands further off.
_TEXT: Final = re.compile(
    r" # (?!(?:look|todo|fixme|nb|note|see|sic|as|so|check|compare|ask|printed|from|page|in the|"
    r"the|our|mine|was|is|not|what|which|optional)\b|p\.)\w",
    re.IGNORECASE,
)
_EITHER: Final = re.compile(r"#(?:(?<=[ \t]#)\w|(?<=\S #) \w)")  # quick to find in a whole file


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a text is cut by what was no comment, and what to do with it if it is one."""

    column: int
    as_comment: str


def cuts_a_text(text: str) -> bool:
    """True if a comment of a whole file may be part of a text."""
    return _EITHER.search(text) is not None


def text_behind(line: str, column: int, several: bool) -> Cut | None:
    """Return the comment behind a text that reads like part of it; `several`: of several words."""
    if found := _HASH.match(line, column):
        return Cut(found.end() - 1, "put a space after #")
    if several and (found := _TEXT.match(line, column)):
        return Cut(found.start() + 2, "put it on a line of its own")
    return None


def with_hash(notes: Notes, event: Any) -> Correction | None:
    """Return the line of a text that a comment cut off, with all of it in quotes."""
    start = event.start_mark
    if start.line != event.end_mark.line:
        return None
    rest = notes.source.line(start.line + 1)[start.column :].rstrip()
    whole = event.value + rest[event.end_mark.column - start.column :] if event.style else rest
    return notes.corrected(Spot(start.line + 1, start.column + 1, len(rest)), in_quotes(whole))


def without_line(notes: Notes, key: Scalar) -> Correction | None:
    """Return that the line of a key goes, if the one above says word for word the same."""
    line = notes.source.line(key.line)
    return Correction(key.line, key.line, ()) if line == notes.source.line(key.line - 1) else None
