"""Years, financial years, quarters and seasons as they are printed: "2019/20", "Q3 2022/23".

Must not know: cells, statuses, days and months, what is due.

Financial years run from 1 April to 31 March. Seasons are the meteorological ones (winter is
December to February). What can be read of two years has no reading.
"""

from re import Match
from typing import Final

from action_plans.model.due import Precision
from action_plans.reading.dates.calendar_words import (
    DASH,
    FINANCIAL,
    QUARTER,
    SEASON,
    SEASON_STARTS,
    TWO_YEARS,
    YEAR,
    Forms,
    full_year,
    pattern,
    quarter_number,
)
from action_plans.reading.dates.period import (
    Period,
    Unclear,
    calendar_year,
    financial_quarter,
    financial_year,
    one_month,
    whole_months,
)

_NOT_ONE_YEAR: Final = "the two years do not follow each other"
_NO_YEAR: Final = "it names no year"


def _start_of(years: str) -> int | None:
    """Return the year in which "2022/23" or "2022-2023" begins, None if it is not one year."""
    start = int(years[:4])
    end = years[-4:] if years[-4:].isdigit() else years[-2:]
    follows = int(end) == start + 1 if len(end) == 4 else int(end) == (start + 1) % 100
    return start if follows else None


def _financial_year_or_month(match: Match[str]) -> Period | Unclear:
    """Read "2021-22" as a financial year and "2021-05" as a month; "2010-11" could be both."""
    start, second = _start_of(match[0]), int(match["second"])
    if start is None and second > 12:
        return Unclear(_NOT_ONE_YEAR)
    if start is None:
        return one_month(int(match["year"]), second)
    if 1 <= second <= 12:
        return Unclear("it can be read as a month or as a financial year")
    return financial_year(start)


def _two_years(match: Match[str]) -> Period | Unclear:
    """Read "2021/2022" and "financial year 2021-22"; "2021-2022" alone could be two years."""
    start = _start_of(match["years"])
    if start is None:
        return Unclear(_NOT_ONE_YEAR)
    if "/" not in match["years"] and not (match["before"] or match["after"]):
        return Unclear("it can be read as one financial year or as two calendar years")
    return financial_year(start)


def _short_financial_year(match: Match[str]) -> Period | Unclear:
    """Read "FY22/23"; "FY 2022" could be either of two years."""
    start = full_year(match["first"])
    if not match["second"]:
        return Unclear("a financial year named by one year can be either of two", Precision.YEAR)
    if int(match["second"]) != (start + 1) % 100:
        return Unclear(_NOT_ONE_YEAR)
    return financial_year(start)


def _quarter(match: Match[str]) -> Period | Unclear:
    """Read "Q3 2022/23" and "2022/23 Q3"; of one year, or of none, a quarter has no reading."""
    years = match["years"] or match["years_first"]
    if years:
        start = _start_of(years)
        number = quarter_number(match["quarter"] or match["quarter_last"])
        if start is None:
            return Unclear(_NOT_ONE_YEAR, Precision.QUARTER)
        return financial_quarter(start, number)
    if match["year"] or match["year_first"]:
        why = "the quarter can be one of the calendar year or of a financial year"
        return Unclear(why, Precision.QUARTER)
    return Unclear(_NO_YEAR, Precision.QUARTER)


def _season(match: Match[str]) -> Period | Unclear:
    """Read "Spring 2024" and "Winter 2023/24"; "Winter 2023" could be either of two."""
    season, years, year = match["season"].lower(), match["years"], match["year"]
    if not years and not year:
        return Unclear(_NO_YEAR, Precision.SEASON)
    if (season == "winter") != bool(years):
        return Unclear("the season can be of either of two years", Precision.SEASON)
    start = _start_of(years) if years else int(year)
    if start is None:
        return Unclear(_NOT_ONE_YEAR, Precision.SEASON)
    return whole_months(start, SEASON_STARTS[season], 3, Precision.SEASON)


def _year(match: Match[str]) -> Period | Unclear:
    """Read "2019" and "calendar year 2019"."""
    return calendar_year(int(match["year"]))


YEAR_FORMS: Final[Forms] = (
    (
        pattern(rf"(?P<year>{YEAR})\s?(?:{DASH}|/)\s?(?P<second>[0-9]{{2}})"),
        _financial_year_or_month,
    ),
    (
        pattern(
            rf"(?:the\s)?(?P<before>{FINANCIAL}\s?)?(?P<years>{TWO_YEARS})"
            rf"(?P<after>\s?{FINANCIAL})?"
        ),
        _two_years,
    ),
    (
        pattern(
            rf"(?:the\s)?{FINANCIAL}\s?(?P<first>{YEAR}|[0-9]{{2}})(?:[/-](?P<second>[0-9]{{2}}))?"
        ),
        _short_financial_year,
    ),
    (
        pattern(
            rf"(?:the\s)?(?P<quarter>{QUARTER})[,:]?\s?(?:[-–]\s?)?(?:of\s)?(?:the\s)?"
            rf"(?:{FINANCIAL}\s?)?(?:(?P<years>{TWO_YEARS})|(?P<year>{YEAR}))?"
            rf"|(?:{FINANCIAL}\s?)?(?:(?P<years_first>{TWO_YEARS})|(?P<year_first>{YEAR}))"
            rf"[,:]?\s?(?:[-–]\s?)?(?P<quarter_last>{QUARTER})"
        ),
        _quarter,
    ),
    (
        pattern(
            rf"(?P<season>{SEASON})(?:\sof)?,?(?:\s(?:(?P<years>{TWO_YEARS})|(?P<year>{YEAR})))?"
        ),
        _season,
    ),
    (pattern(rf"(?:(?:the\s)?calendar\syear\s)?(?P<year>{YEAR})"), _year),
)
