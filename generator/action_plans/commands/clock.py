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
_END: Final = int(datetime(LAST.year + 1, 1, 1, tzinfo=UTC).timestamp())
_DIGITS: Final = len(str(_END))


class NoDay(ValueError):
    """What is given is no day that a site can speak for; the message says why."""


def _set_aside() -> str:
    """Take the variable out of the environment if it spells no day, and return it.

    NumPy reads it when it is imported, and ends every command where it cannot; so the command
    line imports this module before all others.
    """
    given = os.environ.get(NAME, "").strip()
    if given and _seconds(given) is not None:
        return ""
    os.environ.pop(NAME, None)
    return given


def _seconds(given: str) -> int | None:
    """Return the seconds since 1970 that a text spells, None if they are none or too many."""
    if not (given.isascii() and given.isdecimal() and len(given) <= _DIGITS):
        return None
    return int(given) if int(given) < _END else None


_NO_DAY: Final = _set_aside()


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
    given = os.environ.get(NAME, "").strip() or _NO_DAY
    if not given:
        return datetime.now(tz=UTC).date()
    seconds = _seconds(given)
    if seconds is None:
        raise NoDay(
            f"{NAME} is {given[:40]!r}, which is no number of seconds from {FIRST.year} "
            f"to {LAST.year}"
        )
    return datetime.fromtimestamp(seconds, tz=UTC).date()
