"""A printed date cell and what it says: every rule, in the order in which they are tried.

Must not know: files, HTML pages, the clock, other cells of the plan.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from action_plans.model.due import Due, DueKind
from action_plans.reading.dates.cleaning import MAX_PRINTED, MAX_TEXT, clean_cell
from action_plans.reading.dates.open_ended import read_open_ended, read_recurring, read_relative
from action_plans.reading.dates.readings import unread_because
from action_plans.reading.dates.statuses import (
    read_completed,
    read_not_applicable,
    read_ongoing,
    read_undecided,
)
from action_plans.reading.dates.targets import read_moved, read_target
from action_plans.reading.dates.welsh import in_english
from action_plans.reading.dates.why_unread import why_unread

# The first rule that reads the whole cell decides. A status goes before a date that stands beside
# it, and what has no end goes before a plain target, since its words hold a date as well.
_RULES: Final[tuple[tuple[str, Callable[[str], Due | None]], ...]] = (
    ("completed", read_completed),
    ("ongoing", read_ongoing),
    ("undecided", read_undecided),
    ("not applicable", read_not_applicable),
    ("recurring", read_recurring),
    ("open-ended", read_open_ended),
    ("relative", read_relative),
    ("moved", read_moved),
    ("target", read_target),
)
_TOO_LONG: Final = "it is too long for a date"


def read_due(printed: str) -> Due:
    """Return what a printed date cell says, `printed` kept to the letter.

    Any text has a reading or is UNREAD with a reason; nothing is guessed and nothing is raised.
    Tags, entities, no-break spaces and capitals make no difference. Numeric dates are day-first.
    """
    return _read(printed)


# The same few cells stand in thousands of rows.
@lru_cache(maxsize=4096)
def _read(printed: str) -> Due:
    """Return the reading of a cell, from its words and its footnote mark."""
    if len(printed) > MAX_PRINTED:
        return replace(unread_because(_TOO_LONG), printed=printed)
    cell = clean_cell(printed)
    if cell.is_empty:
        return Due(printed, DueKind.BLANK, mark=cell.mark)
    if len(cell.text) > MAX_TEXT:
        return replace(unread_because(_TOO_LONG), printed=printed, mark=cell.mark)
    # "<p>Completed</p> <p>January 2022</p>" is two entries, though "Completed January 2022" is one.
    entries = [each for each in cell.paragraphs if _read_words(each).is_readable]
    two = len(entries) > 1
    reading = unread_because(why_unread(cell.text)) if two else _read_words(cell.text)
    return replace(reading, printed=printed, mark=cell.mark)


def _read_words(text: str) -> Due:
    """Return the reading of a cell's words by the first rule that knows them."""
    text = in_english(text)
    for _, rule in _RULES:
        reading = rule(text)
        if reading:
            return reading
    return unread_because(why_unread(text))
