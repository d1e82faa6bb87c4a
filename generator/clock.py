"""The day that the site speaks for when none is named: SOURCE_DATE_EPOCH's, else today in UTC.

Must not know: commands, plans.
"""

import os
from datetime import UTC, date, datetime
from typing import Final

NAME: Final = "SOURCE_DATE_EPOCH"
# The dates of compressed files, in seconds, reach from 1970 into 2106.
FIRST: Final = date(1970, 1, 1)
LAST: Final = date(2099, 12, 31)


class NoDay(ValueError):
    """What is given is no day that a site can speak for; the message says why."""


def _set_aside() -> str:
    """Take the variable out of the environment if it is no number, and return it.

    NumPy reads it as one when it is imported, and ends every command where it is none; so the
    command line imports this module before all others.
    """
    given = os.environ.get(NAME, "").strip()
    if given.isdecimal():
        return ""
    os.environ.pop(NAME, None)
    return given


_NO_NUMBER: Final = _set_aside()


def day_in(text: str) -> date:
    """Return the day that `text` spells, year-month-day; raises `NoDay`."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise NoDay(f"'{text}' is not a day; write it as 2026-11-21 (year, month, day)")
    if not FIRST <= day <= LAST:
        raise NoDay(f"'{text}' is not between {FIRST.year} and {LAST.year}")
    return day


def today() -> date:
    """Return the day of SOURCE_DATE_EPOCH, else today in UTC; raises `NoDay`."""
    given = os.environ.get(NAME, "").strip() or _NO_NUMBER
    if not given:
        return datetime.now(tz=UTC).date()
    seconds = int(given) if given.isdecimal() and len(given) < 12 else -1
    last = datetime(LAST.year, LAST.month, LAST.day, tzinfo=UTC).timestamp()
    if not 0 <= seconds <= last:
        raise NoDay(
            f"{NAME} is {given[:40]!r}, which is no number of seconds from {FIRST.year} "
            f"to {LAST.year}"
        )
    return datetime.fromtimestamp(seconds, tz=UTC).date()
