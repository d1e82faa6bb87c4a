"""Cells without an end: a start, a recurrence, or a time counted from a day that is not named.

Must not know: targets that move, footnotes, other cells. No frequency is counted out.
"""

from dataclasses import replace
from typing import Final

from action_plans.model.due import Due, DueKind
from action_plans.reading.dates.calendar_words import BREAK, DASH, DATE_LIKE, pattern
from action_plans.reading.dates.frequencies import FREQUENCY
from action_plans.reading.dates.period import Period, Unclear
from action_plans.reading.dates.periods import parse_period
from action_plans.reading.dates.qualifiers import without_qualifiers
from action_plans.reading.dates.readings import dated, unread, unread_because

_ONGOING: Final = r"on[-‑\s]?going"
_STARTING: Final = (
    r"(?:(?:effective\s)?from|since|(?:start|commenc|beginn)(?:ing|s|es)?(?:\s(?:in|on|from))?)"
)
_ONWARDS: Final = (
    rf"(?:\s?[,]?\s(?:and\s(?:then\s)?)?onwards?|,?\sand\s(?:then\s|is\s)?"
    rf"(?:{_ONGOING}|continuing|continues|thereafter|beyond)"
    rf"|\s?{DASH}\s?{_ONGOING}|\s?\((?:and\s)?(?:{_ONGOING}|onwards?)\))"
)
_FROM: Final = pattern(
    rf"(?:{_ONGOING}\s|{_ONGOING}(?:,|\s{DASH})\s)?{_STARTING}\s(?:the\s)?(?P<start>.+?)(?:{_ONWARDS})?"
)
_AND_ONGOING: Final = pattern(rf"(?:by\s|in\s)?(?P<start>.+?){_ONWARDS}")
_THEN_OFTEN: Final = pattern(
    rf"(?:by\s|in\s)?(?P<start>.+?),?\s(?:and\s)?(?:then\s)?(?P<often>{FREQUENCY}"
    r"(?:\s(?:thereafter|afterwards|after\sthat))?)"
)
_OFTEN: Final = pattern(
    rf"(?P<often>{FREQUENCY})\.?(?:{BREAK}(?:and\s)?(?:{_ONGOING}|continuing|continuous))?"
)
_OFTEN_FROM: Final = pattern(
    rf"(?P<often>{FREQUENCY})(?:{BREAK}){_STARTING}\s(?:the\s)?(?P<start>.+?)(?:{_ONWARDS})?"
)
_OFTEN_THROUGHOUT: Final = pattern(
    rf"(?P<often>{FREQUENCY})(?:{BREAK})"
    r"(?:throughout|during|across|over|in|for|until|up\sto|to)\s(?:the\s)?(?P<time>.+)"
)
_ONGOING_UNTIL: Final = pattern(
    rf"(?P<about>{_ONGOING}(?:{BREAK})(?:until|till?|to|up\sto))\s(?:the\s)?(?P<end>.+)"
)
_CONTINUOUS: Final = pattern(r"continuous(?:ly)?|continuing|continual(?:ly)?")

_NUMBER: Final = (
    r"(?:[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen)"
)
_COUNTED: Final = rf"{_NUMBER}(?:\s(?:working|calendar))?[-‑\s](?:days?|weeks?|months?|years?)"
_RELATIVE: Final = pattern(
    rf"(?:with)?in\s(?:the\snext\s)?{_COUNTED}(?:\s.+)?"
    rf"|{_COUNTED}(?:\s(?:of|from|after|post|following)\s.+)?"
    r"|immediate(?:ly)?|with\simmediate\seffect|post[-‑\s]publication"
    r"|(?:up)?on\s(?:the\s)?(?:publication|approval|completion|receipt|implementation|release)\b.*"
    r"|(?:after|following|once|when)\s.+"
)


def read_recurring(text: str) -> Due | None:
    """Read "Quarterly", "Bi-monthly from March 2019" and "Bi-annual throughout 2019"."""
    if match := _OFTEN.fullmatch(text):
        return Due("", DueKind.OPEN_ENDED, recurs=match["often"])
    if match := _OFTEN_FROM.fullmatch(text):
        started = _from(match["start"])
        return replace(started, recurs=match["often"]) if started else None
    if match := _OFTEN_THROUGHOUT.fullmatch(text):
        return _recurring_until(match["often"], match["time"])
    if (match := _THEN_OFTEN.fullmatch(text)) and (started := _starting(match["start"])):
        return replace(started, recurs=match["often"])
    return None


def _recurring_until(often: str, time: str) -> Due | None:
    """Return a recurrence that ends with the printed time."""
    period = parse_period(time)
    if isinstance(period, Unclear):
        return unread(period)
    return replace(dated(DueKind.DATE, period), recurs=often) if period else None


def read_open_ended(text: str) -> Due | None:
    """Read "From April 2023", "June 2019 and ongoing", "April 2023 onwards", "Continuous"."""
    if _CONTINUOUS.fullmatch(text):
        return Due("", DueKind.OPEN_ENDED)
    if match := _ONGOING_UNTIL.fullmatch(text):
        end = parse_period(match["end"])
        if isinstance(end, Period):
            return replace(dated(DueKind.DATE, end), about=match["about"])
    if started := _started(text):
        return started
    qualified = without_qualifiers(text)
    if qualified and qualified.condition and (started := _started(qualified.words)):
        conditions = (started.condition, qualified.condition)
        return replace(started, condition="; ".join(each for each in conditions if each))
    return None


def _started(words: str) -> Due | None:
    """Return what "From …", "… onwards" and "… and ongoing" say."""
    if (match := _FROM.fullmatch(words)) and (started := _from(match["start"])):
        return started
    if match := _AND_ONGOING.fullmatch(words):
        return _starting(match["start"])
    return None


def _from(start: str) -> Due | None:
    """Return what begins at the printed time; with an end, "April 2023 to March 2024", a target."""
    ranged = parse_period(f"from {start}")
    if ranged is None:
        return _starting(start)
    return dated(DueKind.DATE, ranged) if isinstance(ranged, Period) else unread(ranged)


def _starting(start: str) -> Due | None:
    """Return what begins at the printed time and has no end; None if that is no time."""
    period = parse_period(start)
    if period is None:
        return None
    if isinstance(period, Unclear) or period.is_end:
        return Due("", DueKind.OPEN_ENDED, condition=start)
    return Due("", DueKind.OPEN_ENDED, period.first, None, period.precision)


def read_relative(text: str) -> Due | None:
    """Read "Within 6 months of publication" and "Immediate": the day counted from is not named."""
    if not _RELATIVE.fullmatch(text):
        return None
    if DATE_LIKE.search(text):
        return unread_because("it is counted from a date and not worked out")
    return Due("", DueKind.RELATIVE)
