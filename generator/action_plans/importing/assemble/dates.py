"""Days and months as a title block or an update's heading prints them.

Must not know: date cells, tables, plan files.
"""

import re
from calendar import monthrange
from datetime import date

from action_plans.importing.assemble.months import MONTHS, month_of

_NAMED = re.compile(
    rf"\b(?:(\d{{1,2}})\s?(?:st|nd|rd|th)?\s+(?:of\s+)?)?({MONTHS})\.?,?\s+"
    rf"(?:(\d{{1,2}})(?:st|nd|rd|th)?,?\s+)?(\d{{4}})\b",
    re.IGNORECASE,
)
_TWICE = re.compile(rf"\b({MONTHS})\s*/\s*(?=({MONTHS})\b)", re.IGNORECASE)
_SHORT = re.compile(rf"({MONTHS})\.?\s+'?([1-4]\d)", re.IGNORECASE)  # all of a text: "Sept 23"
_NUMERIC = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")


def find_day(text: str) -> tuple[date, bool] | None:
    """Return the first date in a text and whether its day is printed, None if there is none.

    A month without a day is its last day; one printed in both languages is one. Numbers are day,
    month, year, as in Britain.
    """
    short = _SHORT.fullmatch(text.strip())
    text = f"{short[1]} 20{short[2]}" if short else text
    text = _TWICE.sub(lambda at: "" if month_of(at[1]) == month_of(at[2]) else at[0], text)
    readings = [
        *(
            (at.start(), at[1] or at[3], month_of(at[2]), int(at[4]))
            for at in _NAMED.finditer(text)
        ),
        *(
            (at.start(), at[1], int(at[2]), int(at[3]) + (2000 if len(at[3]) == 2 else 0))
            for at in _NUMERIC.finditer(text)
        ),
        *((at.start(), at[3], int(at[2]), int(at[1])) for at in _ISO.finditer(text)),
    ]
    for _, day, month, year in sorted(readings, key=lambda each: each[0]):
        if not 1 <= month <= 12 or not 1900 < year < 2200:
            continue
        last = monthrange(year, month)[1]
        if not day:
            return date(year, month, last), False
        if 1 <= int(day) <= last:
            return date(year, month, int(day)), True
    return None
