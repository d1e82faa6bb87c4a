"""How long ago a day was, in words, by whole calendar months.

Must not know: the clock, what happened on that day.
"""

from datetime import date

from action_plans.languages.speaking import gettext
from action_plans.publishing import words


def ago(day: date, as_of: date) -> str:
    """Return how long before `as_of` a day was: `4 years and 10 months ago`, `12 days ago`."""
    months = (as_of.year - day.year) * 12 + as_of.month - day.month
    if as_of.day < day.day and not _is_last_day(as_of):
        months -= 1
    if months < 1:
        return gettext("{time} ago", time=words.count((as_of - day).days, "day"))
    years, months = divmod(months, 12)
    parts = [words.count(years, "year")] if years else []
    if months:
        parts.append(words.count(months, "month"))
    return gettext("{time} ago", time=words.listed(tuple(parts)))


def _is_last_day(day: date) -> bool:
    return date.fromordinal(day.toordinal() + 1).month != day.month
