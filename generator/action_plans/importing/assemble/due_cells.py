"""The dates in a date cell, one for each that stands there.

Must not know: calendars (action_plans.reading.dates reads a date), actions, plan files.
"""

import re
from itertools import pairwise

from action_plans.importing.assemble.answers import read_state
from action_plans.importing.assemble.dates import find_day
from action_plans.importing.assemble.months import MONTHS, WELSH_MONTHS
from action_plans.importing.layouts.layout import Layout

_YEAR = r"(?:20\d\d|'\d\d)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_PART = (
    r"(?:(?:by|from|end|early|mid|late|start|beginning|monthly|quarterly|weekly|daily|yearly|"
    r"the|of|in|due|until|before|no later than|"
    r"erbyn|o|diwedd)"
    r"[\s-]+)*"
)
_NAMED = "|".join(
    (
        rf"{_PART}(?:{_DAY}\s+(?:of\s+)?)?{MONTHS}\.?,?\s*{_YEAR}",
        rf"{_PART}{MONTHS}-\d\d(?!\d)|20\d\d/\d\d(?!\d)",
        rf"{_PART}(?:spring|summer|autumn|winter)\s+{_YEAR}(?:/\d\d)?",
        rf"{_PART}(?:quarter\s+[1-4]|q[1-4]),?\s*(?:of\s+)?{_YEAR}(?:[/-]\d\d(?:\d\d)?)?",
        r"\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d|20\d\d-\d\d-\d\d",
        rf"(?:by\s+)?(?:the\s+)?end\s+(?:of\s+)?(?:(?:the\s+)?financial\s+year\s+)?{_YEAR}(?:/\d\d)?",
        r"within\s+(?:\w+\s+){1,2}(?:days?|weeks?|months?|years?)",
    )
)
_STATE = (
    rf"(?:completed?\s*(?:and|/|&)\s*)?on-?going(?:\s+(?:since\s+|until\s+|from\s+)(?:{_NAMED})|"
    rf"\s*[-–,:]\s*(?:next\s+)?review(?:ed)?\s+(?:(?:in|on|by)\s+)?(?:{_NAMED}))?|"
    r"completed?|done|(?:fully\s+)?implemented|in place|immediate(?:ly)?|tbc|n/a|not started|"
    r"wedi['’]i (?:g|ch)wblhau|cwblhawyd|parhaus"
)
_AFTER = (
    r"(?:\s+(?:and\s+on-?going|on-?wards?))?(?:\s*\([^()]{1,80}\))?(?:[*†‡⁰¹²³⁴-⁹]+(?=\s|$|[;,]))?"
)
_ONE = re.compile(
    rf"(?:[*†‡]+\s*)?(?:{_NAMED}|{_STATE})(?:\b(?!\*+\w)|(?=[⁰¹²³⁴-⁹])){_AFTER}", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*(?:[;,/]|\band\b(?=\s+\w+\s+20))?\s*")
_DONE_WHEN = re.compile(rf"(?:completed?|done)\s*[-–:,]?\s*(?:{_NAMED})", re.IGNORECASE)
# Never from within a word, nor one in which emphasis begins or ends, nor without what denies it:
# "incomplete" and "not completed" are not complete, "to be completed" is not yet.
_AT_EDGE = re.compile(
    r"(?<![^\W_])(?:(?:not(?:\s+yet)?(?:\s+been)?|(?:yet\s+)?to\s+be)\s+(?:fully\s+)?)?"
    rf"(?:{_DONE_WHEN.pattern}|{_ONE.pattern})",
    re.IGNORECASE,
)
_WELSH = re.compile(rf"\b(?:{WELSH_MONTHS}|cwblhau|cwblhawyd|parhaus|gwaith)\b", re.IGNORECASE)
_OPEN_END = re.compile(
    rf"(?:[*†‡]+\s*)?{_PART}(?:{_DAY}\s+)?{MONTHS}|.*\b(?:and|by|end|of|from)|\d{{1,2}}",
    re.IGNORECASE,
)


def dates_in(text: str, done_apart: bool = False) -> list[str]:
    """Return the dates of one paragraph of a cell, each as printed; at least one if not blank.

    A text that is not wholly a row of dates is one. "Completed March 2021" says when something
    was completed, unless `done_apart`: then it is two.
    """
    text = text.strip()
    if not text:
        return []
    found: list[str] = []
    at = 0
    while at < len(text):
        one = _ONE.match(text, at)
        if not one or one.end() == at:
            return [text]
        found.append(one[0].strip())
        between = _BETWEEN.match(text, one.end())
        at = between.end() if between else one.end()
        if between and at < len(text) and at == one.end():
            return [text]
    if len(found) < 2 or (_DONE_WHEN.fullmatch(text) and not done_apart):
        return [text]
    return found


def date_at_edge(text: str) -> tuple[str, str]:
    """Return the date that a text begins or ends with, and the rest; ("", text) without one."""
    text = text.strip()
    first = _AT_EDGE.match(text)
    if first:
        return first[0].strip(), text[first.end() :]
    for found in _AT_EDGE.finditer(text):
        if not re.search(r"\w", text[found.end() :]):
            return found[0].strip(), text[: found.start()]
    return "", text


def dated_parts(text: str) -> list[str]:
    """Return a text of several dates, each with words of its own, as one part for each date."""
    text = text.strip()
    found = list(_AT_EDGE.finditer(text))
    if len(found) < 2:
        return [text]
    if found[0].start() == 0:
        edges = [*(each.start() for each in found), len(text)]
    elif not re.search(r"\w", text[found[-1].end() :]):
        edges = [0, *(each.end() for each in found[:-1]), len(text)]
    else:
        return [text]
    parts = [text[start:end].strip() for start, end in pairwise(edges)]
    with_words = all(re.search(r"\w{3}", date_at_edge(part)[1]) for part in parts)
    return parts if with_words else [text]


def says_again(first: str, second: str) -> bool:
    """True if two dates or states are one in Welsh and in English: "Parhaus", "Ongoing"."""
    welsh = [bool(_WELSH.search(each)) for each in (first, second)]
    if welsh[0] == welsh[1]:
        return False
    days = find_day(first), find_day(second)
    states = [read_state(each, Layout(), {}).reported for each in (first, second)]
    return days[0] == days[1] and states[0] == states[1] and (any(days) or any(states))


def is_open(text: str) -> bool:
    """True if a date is cut off: a month without its year, "Completed and"."""
    return bool(_OPEN_END.fullmatch(text.strip())) and not re.search(r"20\d\d", text)


def completes(first: str, rest: str) -> bool:
    """True if two pieces, from before and after a page break, are one date."""
    return is_open(first) and bool(_ONE.fullmatch(f"{first.strip()} {rest.strip()}"))
