"""Why a cell has no reading, in a few words for editors.

Must not know: how cells are read. It is asked only of cells that no rule reads.
"""

from typing import Final

from action_plans.reading.dates.calendar_words import DATE_LIKE, MONTH, pattern

_STATUS: Final = pattern(r"\bcompleted?\b|\bon[-‑\s]?going\b|\btbc\b|\bto\sbe\sconfirmed\b")
_YEARLESS: Final = pattern(rf"\b{MONTH}\b")


def why_unread(text: str) -> str:
    """Return the reason that fits best what stands in the cell."""
    dates = len(DATE_LIKE.findall(text))
    statuses = len(_STATUS.findall(text))
    if dates > 1:
        return "two dates in one cell"
    if dates and statuses:
        return "a date and a status in one cell"
    if statuses > 1:
        return "two statuses in one cell"
    if dates:
        return "the words around the date leave open what it means"
    if statuses:
        return "the words around the status leave open what it means"
    if _YEARLESS.search(text):
        return "it names no year"
    return "neither a date nor a status that is known"
