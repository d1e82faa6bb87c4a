"""Cells that name the day by which something is done, with what surrounds it.

Must not know: statuses, footnotes, other cells.
"""

from dataclasses import replace
from typing import Final

from action_plans.model.due import Due, DueKind
from action_plans.reading.dates.calendar_words import DASH, DATE_LIKE, pattern
from action_plans.reading.dates.period import Period, Unclear
from action_plans.reading.dates.periods import parse_period
from action_plans.reading.dates.qualifiers import without_qualifiers
from action_plans.reading.dates.readings import dated, unread

_MOVED: Final = (
    r"(?:extended|revised|moved|changed|deferred|delayed|postponed|brought\sforward|put\sback"
    r"|rescheduled|amended|updated)"
)
_WAS: Final = r"(?:(?:previous|original|former)(?:ly)?(?:\s(?:target\s)?date)?|was|formerly)"
_GAP: Final = rf"(?:\s?[,;]\s|\s?{DASH}\s|\s)"
_NEW_THEN_OLD: Final = pattern(
    rf"(?P<new>[^()]+?)(?:{_GAP}|\s?(?P<bracket>\())"
    rf"(?:{_MOVED}\sfrom|{_WAS})\s?:?\s(?P<old>[^()]+?)(?(bracket)\))\.?"
)
_OLD_THEN_NEW: Final = pattern(
    rf"(?P<old>[^()]+?)(?:{_GAP}|\s?(?P<bracket>\())"
    rf"(?:now\s)?(?:{_MOVED}\s(?:to|until)|now)\s?:?\s(?P<new>[^()]+?)(?(bracket)\))\.?"
)
_FROM_OLD_TO_NEW: Final = pattern(rf"{_MOVED}\sfrom\s(?P<old>.+?)\sto\s(?P<new>.+)")

_BY: Final = pattern(
    r"(?:by|in|on|during|throughout|within|for|until|till|up\sto|to|no\slater\sthan"
    r"|not\slater\sthan|due(?:\s(?:by|in|on))?:?|target(?:\sdate)?:?)\s(?:the\s)?"
)
_ABOUT_END: Final = pattern(r"\b(?:by|in|on|during|for|due|expected)\s(?:the\s)?")
_ABOUT_PROMISED: Final = pattern(
    r"\b(?:to|will|should|must|shall)\s(?:then\s)?be\b|\b(?:due|expected)\b"
)
# "Guidance by"; but "Guidance published by" may tell of what has been done.
_ABOUT_BY: Final = pattern(r"(?!.*ed\b).*\bby(?:\sthe)?")
# With any of these before it, a date may be a start, a bound from below, or something else again.
_ABOUT_DOUBTFUL: Final = pattern(
    r"\b(?:not|no|never|until|before|after|beyond|since|from|except|on-?going|start\w*|begin\w*"
    r"|begun|commenc\w*|delay\w*|postpon\w*|cancel\w*|defer\w*|extend\w*|early|mid|middle|late"
    r"|around|approx\w*|circa|earliest|(?<!be )completed?|tbc)\b"
)


def read_moved(text: str) -> Due | None:
    """Read "April 2023 (extended from January 2023)" and "January 2023, extended to April 2023"."""
    for expression in (_FROM_OLD_TO_NEW, _NEW_THEN_OLD, _OLD_THEN_NEW):
        match = expression.fullmatch(text)
        if match:
            new, old = _period_by(match["new"]), _period_by(match["old"])
            if isinstance(new, Period) and isinstance(old, Period):
                return replace(dated(DueKind.DATE, new), extended_from=old.last)
    return None


def read_target(text: str) -> Due | None:
    """Read a date, alone or with a condition, or with words that say what is due by it."""
    qualified = without_qualifiers(text)
    if qualified is None:
        return None
    period = _period_by(qualified.words)
    if isinstance(period, Unclear):
        return unread(period)
    if period:
        return replace(dated(DueKind.DATE, period), condition=qualified.condition)
    reading = _read_about(qualified.words)
    return replace(reading, condition=qualified.condition) if reading else None


def _period_by(words: str) -> Period | Unclear | None:
    """Return the period of a date, with or without "by", "during", "due in" before it."""
    words = words.strip()
    opening = _BY.match(words)
    return parse_period(words) or (parse_period(words[opening.end() :]) if opening else None)


def _read_about(words: str) -> Due | None:
    """Read "Amended framework to be published in April 2024".

    The words count only where they leave no doubt that something falls due: "to be …", "will be …",
    "… due", "… by". "Work began in April 2024" names a date too.
    """
    for opening in _ABOUT_END.finditer(words):
        about, rest = words[: opening.end()].rstrip(), words[opening.end() :]
        period = parse_period(rest)
        if period is None or DATE_LIKE.search(about) or _ABOUT_DOUBTFUL.search(about):
            continue
        if not (_ABOUT_PROMISED.search(about) or _ABOUT_BY.fullmatch(about)):
            continue
        if isinstance(period, Unclear):
            return unread(period)
        return replace(dated(DueKind.DATE, period), about=about)
    return None
