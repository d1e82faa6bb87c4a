"""Lines as they would be right, of slips that the parser passes over.

Must not know: plans, which keys there are.
"""

from typing import Any

from action_plans.model.problem import Correction
from action_plans.reading.located.line_parts import in_quotes
from action_plans.reading.located.nodes import Scalar
from action_plans.reading.located.notes import Notes
from action_plans.reading.located.source_text import Spot


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
