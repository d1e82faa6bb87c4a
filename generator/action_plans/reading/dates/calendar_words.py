"""The words and figures that dates are printed with, as patterns, and their numbers.

Must not know: cells, statuses, what a date is for.
"""

import re
from collections.abc import Callable
from re import Match, Pattern
from typing import Final, TypeAlias

from action_plans.reading.dates.period import Period, Unclear

# In order: the first pattern that is the whole expression decides.
Forms: TypeAlias = tuple[tuple[Pattern[str], Callable[[Match[str]], Period | Unclear]], ...]

YEAR: Final = r"(?:19|20)[0-9]{2}"
DASH: Final = "[-‐‑‒–—―−]"
# What may stand between a date or status and the words beside it.
BREAK: Final = rf"(?:\s?[,;:.]\s|\s?{DASH}\s?|\s)"
MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAY: Final = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
SEASON: Final = r"(?:spring|summer|autumn|winter)"
QUARTER: Final = (
    r"(?:q\s?[1-4]|quarter\s[1-4]|(?:first|second|third|fourth|1st|2nd|3rd|4th)\squarter)"
)
FINANCIAL: Final = r"(?:fy|financial\syear)"
# "2022/23", "2022-2023": whether that is one year or two is for the reader of it to say.
TWO_YEARS: Final = rf"{YEAR}\s?(?:{DASH}|/)\s?(?:{YEAR}|[0-9]{{2}})"

_MONTHS: Final = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_QUARTERS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4}
WEEKDAY_NUMBERS: Final = {name: number for number, name in enumerate(_WEEKDAYS)}
# First month of each season; each has three.
SEASON_STARTS: Final = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def pattern(text: str) -> Pattern[str]:
    """Return a pattern that ignores case, as every pattern of printed words here does."""
    return re.compile(text, re.IGNORECASE)


# What looks like a date in running words: for telling that a cell holds a further one.
DATE_LIKE: Final = pattern(
    rf"\b{MONTH}\b[\s.,/-]*(?:of\s)?['’]?(?:{YEAR}|[0-9]{{2}})\b"
    rf"|\b[0-9]{{1,2}}[./-][0-9]{{1,2}}[./-][0-9]{{2,4}}\b"
    rf"|\b{YEAR}-[0-9]{{2}}-[0-9]{{2}}\b"
    rf"|\b(?:{QUARTER}|{SEASON})\s(?:of\s)?(?:{TWO_YEARS}|{YEAR})\b"
    rf"|\b{TWO_YEARS}\b|\b{YEAR}\b"
)


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name or short form, in any capitals."""
    return _MONTHS.index(name[:3].lower()) + 1


def month_name(number: int) -> str:
    """Return the short form of a month, 1 to 12, whatever the machine's language."""
    return _MONTHS[number - 1]


def quarter_number(words: str) -> int:
    """Return 1 to 4 for "Q3", "quarter 3" or "third quarter"."""
    figure = re.search(r"[1-4]", words)
    return int(figure[0]) if figure else _QUARTERS[words.split()[0].lower()]


def full_year(figures: str) -> int:
    """Return a year of two figures as one of this century, and one of four as it is."""
    return int(figures) + (2000 if len(figures) == 2 else 0)
