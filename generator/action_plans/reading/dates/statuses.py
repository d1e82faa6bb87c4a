"""Cells that state a status: completed, ongoing, to be confirmed, or no date at all.

Must not know: targets, footnotes, other cells.
"""

from typing import Final

from action_plans.model.due import Due, DueKind
from action_plans.reading.dates.calendar_words import BREAK, DASH, DATE_LIKE, pattern
from action_plans.reading.dates.frequencies import FREQUENCY
from action_plans.reading.dates.period import Period
from action_plans.reading.dates.periods import parse_period
from action_plans.reading.dates.readings import dated, unread_because

_DONE: Final = r"(?:actions?\s)?(?:now\s|already\s)?(?:completed?|done)"
_ONGOING: Final = r"on[-‑\s]?going"

_COMPLETED: Final = pattern(
    rf"{_DONE}\.?|{_DONE}\s?\((?P<inside>[^()]+)\)\.?"
    rf"|{_DONE}(?:\s?[,:]\s|\s?{DASH}\s?|\s)(?P<after>[^()]+)"
)
_CONTINUING: Final = pattern(
    rf"{_DONE},?\s(?:and|&|but)\s(?:is\s)?(?:now\s)?"
    rf"(?:{_ONGOING}|continuing|continues|continuous)\.?"
)
_DATE_THEN_COMPLETED: Final = pattern(
    rf"(?P<date>[^()]+?)(?:(?:\s?[,:]\s|\s?{DASH}\s?)(?P<after>{_DONE}\b.*)"
    rf"|\s?\((?P<inside>{_DONE}\b[^()]*)\)\.?)"
)
_ON_OR_IN: Final = pattern(r"(?:in|on|during)\s(?:the\s)?")

_ONGOING_ALONE: Final = pattern(rf"{_ONGOING}\.?")
_ONGOING_OFTEN: Final = pattern(
    rf"{_ONGOING}(?:{BREAK}(?P<after>{FREQUENCY})|\s?\((?P<inside>{FREQUENCY})\))"
)
_ONGOING_WITH: Final = pattern(
    rf"{_ONGOING}(?:(?:\s?[,;:.]\s|\s?{DASH}\s?)(?P<after>[^()]+)|\s?\((?P<inside>[^()]+)\))"
)
_REVIEW: Final = pattern(r"(?:(?:to\sbe|next|for|under|with)\s)?review\w*\b")
_ENDING: Final = pattern(
    r"complet|ceas|stop|\bend|clos|withdr|replac|cancel|finish|\bno\b|\bnot\b|until|paus|hold"
)

_UNDECIDED: Final = pattern(
    r"(?:(?:target\s)?(?:date|timescales?|timings?)(?:\s(?:is|are))?\s?:?\s?)?"
    r"(?:t\.?b\.?[cda]\.?|to\sbe\s(?:confirmed|determined|decided|agreed|announced|advised|set)"
    r"|not\syet\s(?:known|agreed|set|decided|confirmed))"
    rf"(?:\.?|{BREAK}(?P<after>[^()]+)|\s?\((?P<inside>[^()]+)\))"
)
_NOT_APPLICABLE: Final = pattern(r"n\s?[/.]\s?a\.?|not\sapplicable\.?|none|nil")


def read_completed(text: str) -> Due | None:
    """Read "Completed", "Completed June 2021", "Complete (March 2022)", "Completed and ongoing"."""
    if _CONTINUING.fullmatch(text):
        return Due("", DueKind.COMPLETED_CONTINUING)
    match = _COMPLETED.fullmatch(text)
    if match:
        return _completed(match["inside"] or match["after"] or "")
    return _date_then_completed(text)


def _completed(when: str) -> Due | None:
    """Return a completion at the printed time; no day is invented where it names none exactly."""
    if not when:
        return Due("", DueKind.COMPLETED)
    opening = _ON_OR_IN.match(when)
    period = parse_period(when[opening.end() :] if opening else when)
    if period is None:
        return None
    if isinstance(period, Period):
        return dated(DueKind.COMPLETED, period)
    return Due("", DueKind.COMPLETED, condition=when)


def _date_then_completed(text: str) -> Due | None:
    """Read "June 2021 - Completed" and "June 2021 (completed)".

    The first date is not taken for the day of completion: it may as well be the target.
    """
    match = _DATE_THEN_COMPLETED.fullmatch(text)
    if match and parse_period(match["date"]):
        return read_completed(match["after"] or match["inside"])
    return None


def read_ongoing(text: str) -> Due | None:
    """Read "Ongoing", and "Ongoing" with a frequency, a review or other words that end nothing.

    A date among those words is when it is looked at again, not when it ends.
    """
    if _ONGOING_ALONE.fullmatch(text):
        return Due("", DueKind.ONGOING)
    often = _ONGOING_OFTEN.fullmatch(text)
    if often:
        return Due("", DueKind.ONGOING, recurs=often["after"] or often["inside"])
    match = _ONGOING_WITH.fullmatch(text)
    words = (match["after"] or match["inside"]).strip() if match else ""
    if not words or _ENDING.search(words):
        return None
    if DATE_LIKE.search(words) and not _REVIEW.match(words):
        return None
    return Due("", DueKind.ONGOING, condition=words)


def read_undecided(text: str) -> Due | None:
    """Read "TBC" and "To be confirmed", with or without a condition, but with no date."""
    match = _UNDECIDED.fullmatch(text)
    if not match or DATE_LIKE.search(text):
        return None
    words = match["after"] or match["inside"] or ""
    return Due("", DueKind.UNDECIDED, condition=words.strip())


def read_not_applicable(text: str) -> Due | None:
    """Read "N/A": it is not blank, since the document says that there is no date."""
    if _NOT_APPLICABLE.fullmatch(text):
        return unread_because("it says that no date applies")
    return None
