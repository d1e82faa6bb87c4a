"""The words that a reader sees for each machine spelling, and dates and counts in words.

Must not know: HTML, plans, how a status is derived.

Source of the wording: the project's definitions ("Four axes, never blended into one badge").
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final

from action_plans.languages.speaking import Said, kept, marked, ngettext, words_in_force
from action_plans.model.meaning import is_past
from action_plans.model.terms import (
    Checked,
    DocumentKind,
    Ground,
    Lesser,
    PlanKind,
    Reported,
    Response,
    ReviewEvery,
    Schedule,
    Standing,
)


class Tone(StrEnum):
    """The colour family of a badge; always beside words, never instead of them.

    `PASSED` is for what a document itself calls late or refused. A date that has passed in silence
    is `OPEN`: nobody has said that the thing was not done.
    """

    DONE = "done"
    MOVING = "moving"
    OPEN = "open"
    PASSED = "passed"
    NEUTRAL = "neutral"


RESPONSE: Final[Mapping[Response, str]] = Said(
    {
        Response.AGREED: "agreed",
        Response.PARTLY_AGREED: "partly agreed",
        Response.NOT_AGREED: "not agreed",
        Response.NOT_STATED: "not stated in the document as we have it",
    }
)

# Of several: "not agreed" is what the documents print, "refused" what people look for.
ANSWERED: Final[Mapping[Response, str]] = Said(
    {
        Response.AGREED: "agreed",
        Response.PARTLY_AGREED: "partly agreed",
        Response.NOT_AGREED: "not agreed (refused)",
        Response.NOT_STATED: "without a stated answer",
    }
)

REPORTED: Final[Mapping[Reported, str]] = Said(
    {
        Reported.NOTHING_REPORTED: "nothing reported",
        Reported.NOT_MENTIONED: "the latest update does not mention it",
        Reported.IN_PROGRESS: "in progress",
        Reported.ONGOING: "ongoing",
        Reported.COMPLETED_CONTINUING: "completed and continuing",
        Reported.COMPLETED: "completed",
        Reported.REPLACED: "replaced",
        Reported.DROPPED: "dropped",
        Reported.NOT_APPLICABLE: "not applicable",
    }
)

SCHEDULE: Final[Mapping[Schedule, str]] = Said(
    {
        Schedule.OVERDUE_REPORTED: "late, as the last update says",
        Schedule.PASSED_NOT_MENTIONED: "date passed, the latest update does not mention it",
        Schedule.PASSED_SILENT: "date passed, no new date in this record",
        Schedule.DUE_SOON: "due within 90 days",
        Schedule.NOT_DUE: "not yet due",
        Schedule.NO_END_DATE: "no end date",
        Schedule.NO_DATE: "no date",
        Schedule.DONE_LATE: "completed late",
        Schedule.DONE_UNDATED: "completed, day not published",
        Schedule.DONE_AT_PUBLICATION: "already completed when first published",
        Schedule.DONE_IN_TIME: "completed in time",
        Schedule.NOT_APPLICABLE: "not applicable",
    }
)

CHECKED: Final[Mapping[Checked, str]] = Said(
    {
        Checked.NOT_RECORDED: "no check recorded",
        Checked.NONE: "no progress",
        Checked.INSUFFICIENT: "insufficient progress",
        Checked.REASONABLE: "reasonable progress",
        Checked.GOOD: "good progress",
    }
)

TONES: Final[Mapping[StrEnum, Tone]] = {
    Response.AGREED: Tone.DONE,
    Response.PARTLY_AGREED: Tone.MOVING,
    Response.NOT_AGREED: Tone.PASSED,
    Response.NOT_STATED: Tone.NEUTRAL,
    Reported.NOTHING_REPORTED: Tone.NEUTRAL,
    Reported.NOT_MENTIONED: Tone.OPEN,
    Reported.IN_PROGRESS: Tone.MOVING,
    Reported.ONGOING: Tone.MOVING,
    Reported.COMPLETED_CONTINUING: Tone.DONE,
    Reported.COMPLETED: Tone.DONE,
    Reported.REPLACED: Tone.NEUTRAL,
    Reported.DROPPED: Tone.NEUTRAL,
    Reported.NOT_APPLICABLE: Tone.NEUTRAL,
    Schedule.OVERDUE_REPORTED: Tone.PASSED,
    Schedule.PASSED_NOT_MENTIONED: Tone.OPEN,
    Schedule.PASSED_SILENT: Tone.OPEN,
    Schedule.DUE_SOON: Tone.OPEN,
    Schedule.NOT_DUE: Tone.NEUTRAL,
    Schedule.NO_END_DATE: Tone.NEUTRAL,
    Schedule.NO_DATE: Tone.NEUTRAL,
    Schedule.DONE_LATE: Tone.DONE,
    Schedule.DONE_UNDATED: Tone.DONE,
    Schedule.DONE_AT_PUBLICATION: Tone.DONE,
    Schedule.DONE_IN_TIME: Tone.DONE,
    Schedule.NOT_APPLICABLE: Tone.NEUTRAL,
    Checked.NOT_RECORDED: Tone.NEUTRAL,
    Checked.NONE: Tone.PASSED,
    Checked.INSUFFICIENT: Tone.OPEN,
    Checked.REASONABLE: Tone.MOVING,
    Checked.GOOD: Tone.DONE,
    Standing.DONE_AT_FIRST: Tone.DONE,
    Standing.DONE_SINCE: Tone.DONE,
    Standing.UNFINISHED: Tone.MOVING,
    Standing.LEFT_OUT: Tone.OPEN,
    Standing.PASSED: Tone.OPEN,
    Standing.AHEAD: Tone.NEUTRAL,
    Standing.NO_END: Tone.NEUTRAL,
    Standing.ENDED: Tone.NEUTRAL,
    Standing.OFFERED: Tone.NEUTRAL,
}

PLAN_KIND: Final[Mapping[PlanKind, str]] = Said(
    {
        PlanKind.THEMATIC: "thematic review",
        PlanKind.INSPECTION: "inspection of one area",
        PlanKind.CASE_REVIEW: "review of one case",
    }
)

DOCUMENT_KIND: Final[Mapping[DocumentKind, str]] = Said(
    {
        DocumentKind.PLAN: "action plan",
        DocumentKind.REVISION: "revised action plan",
        DocumentKind.UPDATE: "update",
        DocumentKind.ANSWER: "answer to a question",
    }
)

GROUND: Final[Mapping[Ground, str]] = Said(
    {
        Ground.COMMISSIONING: "commissioning",
        Ground.POLICY: "policy",
        Ground.OPERATIONAL: "operational reasons",
        Ground.AFFORDABILITY: "affordability",
    }
)

LESSER: Final[Mapping[Lesser, str]] = Said(
    {
        Lesser.DECISION: "for a decision, not completion",
        Lesser.PART: "for a part, not the whole",
    }
)

REVIEW_EVERY: Final[Mapping[ReviewEvery, str]] = Said(
    {
        ReviewEvery.YEAR: "every year",
        ReviewEvery.HALF_YEAR: "every half year",
        ReviewEvery.QUARTER: "every quarter",
        ReviewEvery.MONTH: "every month",
    }
)

# Beside every passed date: the calendar says nothing of the work itself.
PASSED_CAVEAT: Final = marked("A passed date does not say whether the action was done.")
# Wherever the record is read without the pages around it.
SILENCE: Final = (
    PASSED_CAVEAT,
    marked("That this record has no later document does not say that none was published."),
    marked("“Done” is the organisation's own word, unless a check is named."),
)
SPELT_OUT: Final = marked("Short forms are explained in square brackets.")
PASSED: Final = tuple(filter(is_past, Schedule))


@kept(maxsize=1 << 14)
def day(value: date) -> str:
    """Return a date in words: `7 December 2021`."""
    if other := words_in_force():
        return other.day(value)
    return f"{value.day} {value:%B %Y}"


@kept(maxsize=1 << 12)
def month(value: date) -> str:
    """Return a month in words: `December 2021`."""
    if other := words_in_force():
        return other.month(value)
    return f"{value:%B %Y}"


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: `1 action`, `1,200 actions`."""
    if other := words_in_force():
        forms = f"{{number:,}} {one}", f"{{number:,}} {many or one + 's'}"
        return other.counted(*forms, number).format(number=number)
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def moved(months: int) -> str:
    """Return how far a date moved: `8 months later`, `1 month earlier`."""
    number = abs(months)
    if months > 0:
        return ngettext("{number:,} month later", "{number:,} months later", number)
    return ngettext("{number:,} month earlier", "{number:,} months earlier", number)


def listed(items: tuple[str, ...]) -> str:
    """Return items as a phrase: `a`, `a and b`, `a, b and c`."""
    if len(items) < 2:
        return "".join(items)
    if other := words_in_force():
        return other.listed(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def capital(text: str) -> str:
    """Return the text with its first letter in upper case, the rest as it stands."""
    return text[:1].upper() + text[1:]
