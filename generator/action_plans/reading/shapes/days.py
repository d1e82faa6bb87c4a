"""Dates as editors write them: a year, a month or a day in ISO 8601, and what slips say.

Must not know: printed dates (action_plans/reading/dates), nodes.
"""

import re
from calendar import month_name, monthrange
from datetime import date
from typing import Final

YEARS: Final = range(1900, 2200)  # outside it, a digit is wrong

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_SHORT = re.compile(r"(\d{4})[-/., ]+(\d{1,2})[-/., ]+(\d{1,2})", re.ASCII)
_RUN = re.compile(r"((?:19|20|21)\d\d)(\d\d)(\d\d)", re.ASCII)
_BRIEF = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d\d)", re.ASCII)
_AMERICAN = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.ASCII)
_TIME = re.compile(r"(?<=\d)[t ]\d{1,2}:\d\d.*$", re.ASCII)
_DASHES: Final = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_ROUND: Final = "()[]{}'\"“”‘’„`*.,; "
_BRITISH = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", re.ASCII)
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})", re.ASCII)
_MONTHS: Final = {name[:3].casefold(): number for number, name in enumerate(month_name) if name}


def parse_day(text: str) -> date | None:
    """Return the day that `YYYY-MM-DD` names, or None if there is no such day."""
    match = _DAY.fullmatch(text)
    parts = tuple(map(int, match.groups())) if match else ()
    return None if not parts or _fault(*parts) else date(*parts)


def is_spelt_as_day(text: str) -> bool:
    """True if `text` is year-month-day, whether there is such a day or not: 2021-02-30."""
    return _DAY.fullmatch(text) is not None


def is_partial_day(text: str) -> bool:
    """True if `text` is a year, a month or a day that there is: 2023, 2023-05, 2023-05-14."""
    match = _PARTIAL.fullmatch(text)
    return match is not None and not _fault(*(int(part or 1) for part in match.groups()))


def why_no_day(text: str) -> str:
    """Return what is wrong with a text that is not taken for a day, in a few words."""
    parts = _parts(text)
    if parts and (fault := _fault(*parts)):
        return f"'{text}' is not a date: {fault}"
    if _PARTIAL.fullmatch(text):
        return f"'{text}' names no day, and a day is needed here"
    return f"'{text}' is not a date as plan files have it"


def why_no_partial_day(text: str) -> str:
    """Return what is wrong with a text that is not taken for a day, a month or a year."""
    match = _PARTIAL.fullmatch(text)
    if match:
        return f"'{text}' is not a date: {_fault(*(int(part or 1) for part in match.groups()))}"
    return why_no_day(text)


def meant_day(text: str) -> date | None:
    """Return the day that another spelling names, day before month as in Britain, or None.

    2020-14-05 is the 14th of May.
    """
    parts = _parts(text)
    if parts and _fault(*parts) and _DAY.fullmatch(text):
        parts = (parts[0], parts[2], parts[1])  # the day before the month
    return date(*parts) if parts and not _fault(*parts) else None


def _parts(text: str) -> tuple[int, int, int] | None:
    """Return year, month and day as written in one of several spellings, not yet a date."""
    plain = " ".join(_TIME.sub("", text.casefold()).translate(_DASHES).strip(_ROUND).split())
    if re.search(r"\d", plain) and not re.search("[a-km-np-z]", plain):
        plain = plain.replace("o", "0").replace("l", "1")
    if match := _RUN.fullmatch(plain):
        return int(match[1]), int(match[2]), int(match[3])
    if (match := _BRIEF.fullmatch(plain)) and int(match[1]) <= 31:
        return 2000 + int(match[3]), int(match[2]), int(match[1])
    if (match := _AMERICAN.fullmatch(plain)) and match[1][:3] in _MONTHS:
        return int(match[3]), _MONTHS[match[1][:3]], int(match[2])
    if match := _SHORT.fullmatch(plain):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _BRITISH.fullmatch(plain):
        return int(match[3]), int(match[2]), int(match[1])
    if (match := _WORDS.fullmatch(plain)) and match[2][:3] in _MONTHS:
        return int(match[3]), _MONTHS[match[2][:3]], int(match[1])
    return None


def _fault(year: int, month: int, day: int) -> str:
    """Return why there is no such day, the empty string if there is."""
    if year not in YEARS:
        return f"the year is {year}"
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    days = monthrange(year, month)[1]
    return "" if 1 <= day <= days else f"{month_name[month]} {year} has {days} days"
