"""One date expression, or a range of two, and the period that it names.

Must not know: cells, statuses, what is due.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from re import Match
from typing import Final

from action_plans.model.due import Precision
from action_plans.reading.dates.calendar_forms import CALENDAR_FORMS
from action_plans.reading.dates.calendar_words import DASH, MONTH, month_name, pattern
from action_plans.reading.dates.period import Period, Unclear
from action_plans.reading.dates.year_forms import YEAR_FORMS

_VAGUE: Final = pattern(
    r"(?:the\s)?(?:early|mid|middle|late|later|beginning|start|first\shalf|second\shalf"
    r"|around|about|approx(?:\.|imately)?|circa|c\.?|week\scommencing|w/c)"
    rf"(?:\sof|\sin)?(?:\sthe)?(?:\s|\s?{DASH}\s?)(?P<rest>.+)"
)
_END: Final = pattern(rf"(?:the\s)?end(?:\sof)?(?:\sthe)?(?:\s|\s?{DASH}\s?)(?P<rest>.+)")
_FROM: Final = pattern(r"(?:from|between)\s")
_JOINT: Final = pattern(
    rf"\s?{DASH}\s?|\s(?:to|up\sto|until|till?|through|through\sto)\s(?:the\s)?|\s(?P<and>and)\s"
)
_BARE_MONTH: Final = pattern(rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)?\s)?{MONTH}\.?")
_BARE_DAY: Final = pattern(r"[0-9]{1,2}(?:st|nd|rd|th)?")


def parse_period(text: str) -> Period | Unclear | None:
    """Return the period that the whole of `text` names; None if it is no date expression.

    `text` is on one line, with single spaces. A range is the period from its first day to its last.
    """
    return _parse_one(text) or _parse_range(text)


def _parse_one(text: str) -> Period | Unclear | None:
    """Return the period of a single expression."""
    vague = _VAGUE.fullmatch(text)
    if vague:
        return Unclear("it names no exact date") if _parse_one(vague["rest"]) else None
    end = _END.fullmatch(text)
    if end:
        return _end_of(_parse_one(end["rest"]))
    for expression, read in (*CALENDAR_FORMS, *YEAR_FORMS):
        match = expression.fullmatch(text)
        if match:
            return read(match)
    return None


def _end_of(period: Period | Unclear | None) -> Period | Unclear | None:
    """Return the same period with only its end named; a day has no end of its own."""
    if not isinstance(period, Period):
        return period
    if period.precision is Precision.DAY or period.is_end:
        return None
    return replace(period, is_end=True)


def _parse_range(text: str) -> Period | Unclear | None:
    """Return the period of "December 2023 – March 2024", "1 to 14 June 2023" and the like."""
    opening = _FROM.match(text)
    body = text[opening.end() :] if opening else text
    between = opening is not None and opening[0].casefold().startswith("between")
    for joint in _JOINT.finditer(body):
        # "March 2021 and September 2020" are two dates, unless the words say "between".
        if bool(joint["and"]) and not between:
            continue
        found = _range(body, joint)
        if found:
            return found
    return None


def _range(body: str, joint: Match[str]) -> Period | Unclear | None:
    """Return the range whose two ends stand before and after `joint`, None if they are no dates."""
    last = _parse_one(body[joint.end() :])
    if last is None or isinstance(last, Unclear):
        first = _parse_one(body[: joint.start()])
        return last if isinstance(first, Period) else None
    for first in _first_ends(body[: joint.start()], last):
        return _joined(first, last)
    return None


def _first_ends(text: str, last: Period) -> Iterator[Period]:
    """Yield readings of a range's first end, which may take its month or year from the last."""
    candidates = [text]
    if _BARE_MONTH.fullmatch(text):
        candidates += [f"{text} {last.last.year}", f"{text} {last.last.year - 1}"]
    elif _BARE_DAY.fullmatch(text) and last.precision is Precision.DAY:
        candidates.append(f"{text} {month_name(last.last.month)} {last.last.year}")
    for candidate in candidates:
        first = _parse_one(candidate)
        # "December – March 2024" can only begin in the year before.
        if isinstance(first, Period) and (candidate == text or first.first <= last.first):
            yield first


def _joined(first: Period, last: Period) -> Period | Unclear:
    """Return the period from the first day of `first` to the last day of `last`."""
    if _is_calendar_year(last):
        return Unclear("the years can be calendar or financial years")
    if first.first > last.last:
        return Unclear("the range runs backwards")
    return Period(first.first, last.last, last.precision)


def _is_calendar_year(period: Period) -> bool:
    """True if the period is one year, named by its number alone."""
    year = period.last.year
    return (period.first, period.last) == (date(year, 1, 1), date(year, 12, 31))
