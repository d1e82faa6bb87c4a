"""Days and months as they are printed: "3 March 2023", "31.03.23", "Dec-21", "2021-05".

Must not know: cells, statuses, longer periods, what is due.

Numeric dates are day-first, as they are printed in the United Kingdom; a date that is none so read
is not read the other way round.
"""

from re import Match
from typing import Final

from action_plans.reading.dates.calendar_words import (
    MONTH,
    WEEKDAY,
    WEEKDAY_NUMBERS,
    YEAR,
    Forms,
    full_year,
    month_number,
    pattern,
)
from action_plans.reading.dates.period import Period, Unclear, one_day, one_month


def _day_first(match: Match[str]) -> Period | Unclear:
    """Read "3 March 2023", "Friday 3rd of March, 2023", "14-Dec-21"."""
    period = one_day(full_year(match["year"]), month_number(match["month"]), int(match["day"]))
    weekday = WEEKDAY_NUMBERS[match["weekday"][:3].lower()] if match["weekday"] else None
    if weekday is None or isinstance(period, Unclear) or weekday == period.first.weekday():
        return period
    return Unclear("the day of the week is not that of the date")


def _month_first(match: Match[str]) -> Period | Unclear:
    """Read "March 3rd, 2023"."""
    return one_day(int(match["year"]), month_number(match["month"]), int(match["day"]))


def _numeric_day(match: Match[str]) -> Period | Unclear:
    """Read "31/03/2023", "31.03.23" and "2023-03-31"."""
    return one_day(full_year(match["year"]), int(match["month"]), int(match["day"]))


def _named_month(match: Match[str]) -> Period | Unclear:
    """Read "March 2023", "Sept. 2020", "Dec-21", "Dec '21"."""
    return one_month(full_year(match["year"]), month_number(match["month"]))


def _numeric_month(match: Match[str]) -> Period | Unclear:
    """Read "03/2023"."""
    return one_month(int(match["year"]), int(match["month"]))


def _without_year(_: Match[str]) -> Period | Unclear:
    """Read "March", "31 March", and "March 21", of which the 21 may be a day or a year."""
    return Unclear("it names no year")


_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"

CALENDAR_FORMS: Final[Forms] = (
    (pattern(rf"(?P<month>{MONTH})[.,]?\s?[-/–]?\s?(?P<year>{YEAR})"), _named_month),
    (pattern(rf"(?P<month>{MONTH})\.?(?:[-/–]|\s?['’])(?P<year>[0-9]{{2}})"), _named_month),
    (
        pattern(
            rf"(?:(?P<weekday>{WEEKDAY}),?\s)?(?:the\s)?{_DAY}\s?(?:of\s)?[-./–]?\s?"
            rf"(?P<month>{MONTH})[-.,/–]{{0,2}}\s?['’]?(?P<year>{YEAR}|[0-9]{{2}})"
        ),
        _day_first,
    ),
    (pattern(rf"(?P<month>{MONTH})\.?\s{_DAY},?\s(?P<year>{YEAR})"), _month_first),
    (
        pattern(
            rf"(?P<day>[0-9]{{1,2}})\s?(?P<mark>[-./–])\s?(?P<month>[0-9]{{1,2}})\s?(?P=mark)\s?"
            rf"(?P<year>{YEAR}|[0-9]{{2}})"
        ),
        _numeric_day,
    ),
    (
        pattern(
            rf"(?P<year>{YEAR})(?P<mark>[-./])(?P<month>[0-9]{{1,2}})(?P=mark)(?P<day>[0-9]{{1,2}})"
        ),
        _numeric_day,
    ),
    (pattern(rf"(?P<month>[0-9]{{1,2}})[-./](?P<year>{YEAR})"), _numeric_month),
    (pattern(rf"(?:{_DAY}\s)?{MONTH}\.?|{MONTH}\s[0-9]{{1,2}}(?:st|nd|rd|th)?"), _without_year),
)
