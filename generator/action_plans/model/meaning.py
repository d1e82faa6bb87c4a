"""What each value of an axis means for the work: done, ended, passed, accepted; written here only.

Must not know: files, HTML, the clock, words for readers, how a value is decided.

Whoever needs to know whether something is done, open, past or refused asks here. Every table has
every value of its axis: a test names each table, anywhere in the package, that lacks one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from action_plans.model.due import DueKind
from action_plans.model.terms import (
    Checked,
    DocumentKind,
    Reported,
    ReportedInWords,
    Response,
    Schedule,
    Standing,
)


class Course(StrEnum):
    """What is said of the work, however it is worded."""

    UNSAID = "unsaid"  # nothing is said since it was promised
    LEFT_OUT = "left-out"  # a document that could have spoken of it does not
    UNDER_WAY = "under-way"
    DONE = "done"
    ENDED = "ended"  # it will not be done as promised
    NONE = "none"  # there is no promise of which anything could be said


REPORTED: Final[Mapping[Reported, Course]] = {
    Reported.NOTHING_REPORTED: Course.UNSAID,
    Reported.NOT_MENTIONED: Course.LEFT_OUT,
    Reported.IN_PROGRESS: Course.UNDER_WAY,
    Reported.ONGOING: Course.UNDER_WAY,
    Reported.COMPLETED_CONTINUING: Course.DONE,
    Reported.COMPLETED: Course.DONE,
    Reported.REPLACED: Course.ENDED,
    Reported.DROPPED: Course.ENDED,
    Reported.NOT_APPLICABLE: Course.NONE,
}

STANDING: Final[Mapping[Standing, Course]] = {
    Standing.DONE_AT_FIRST: Course.DONE,
    Standing.DONE_SINCE: Course.DONE,
    Standing.UNFINISHED: Course.UNDER_WAY,
    Standing.LEFT_OUT: Course.LEFT_OUT,
    Standing.PASSED: Course.UNSAID,
    Standing.AHEAD: Course.UNSAID,
    Standing.NO_END: Course.UNSAID,
    Standing.ENDED: Course.ENDED,
    Standing.OFFERED: Course.NONE,
}

# The status that a date cell prints by itself, where it prints one.
CELL: Final[Mapping[DueKind, Reported | None]] = {
    DueKind.BLANK: None,
    DueKind.DATE: None,
    DueKind.OPEN_ENDED: None,
    DueKind.ONGOING: Reported.ONGOING,
    DueKind.COMPLETED: Reported.COMPLETED,
    DueKind.COMPLETED_CONTINUING: Reported.COMPLETED_CONTINUING,
    DueKind.RELATIVE: None,
    DueKind.UNDECIDED: None,
    DueKind.UNREAD: None,
}

# What an update says in so many words, as a value of Reported.
IN_WORDS: Final[Mapping[ReportedInWords, Reported]] = {
    ReportedInWords.NOTHING_REPORTED: Reported.NOTHING_REPORTED,
    ReportedInWords.IN_PROGRESS: Reported.IN_PROGRESS,
    ReportedInWords.ONGOING: Reported.ONGOING,
    ReportedInWords.COMPLETED_CONTINUING: Reported.COMPLETED_CONTINUING,
    ReportedInWords.COMPLETED: Reported.COMPLETED,
    ReportedInWords.REPLACED: Reported.REPLACED,
    ReportedInWords.DROPPED: Reported.DROPPED,
    ReportedInWords.OVERDUE: Reported.IN_PROGRESS,
}


class Timing(StrEnum):
    """What the calendar makes of a target date."""

    PASSED = "passed"  # it has passed, and the action is not reported done
    AHEAD = "ahead"
    NO_END = "no-end"  # there is none
    DONE = "done"  # the action is done, and how that stood to the date
    NONE = "none"  # no date applies


SCHEDULE: Final[Mapping[Schedule, Timing]] = {
    Schedule.OVERDUE_REPORTED: Timing.PASSED,
    Schedule.PASSED_NOT_MENTIONED: Timing.PASSED,
    Schedule.PASSED_SILENT: Timing.PASSED,
    Schedule.DUE_SOON: Timing.AHEAD,
    Schedule.NOT_DUE: Timing.AHEAD,
    Schedule.NO_END_DATE: Timing.NO_END,
    Schedule.NO_DATE: Timing.NO_END,
    Schedule.DONE_LATE: Timing.DONE,
    Schedule.DONE_UNDATED: Timing.DONE,
    Schedule.DONE_AT_PUBLICATION: Timing.DONE,
    Schedule.DONE_IN_TIME: Timing.DONE,
    Schedule.NOT_APPLICABLE: Timing.NONE,
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a response does with what was recommended; a part of it may be accepted, and a part not.

    Neither is true where no answer is stated.
    """

    accepts: bool  # a part at least
    refuses: bool  # a part at least

    @property
    def states(self) -> bool:
        """True if an answer is stated."""
        return self.accepts or self.refuses

    @property
    def is_refusal(self) -> bool:
        """True if nothing of it is accepted."""
        return self.refuses and not self.accepts


RESPONSE: Final[Mapping[Response, Answer]] = {
    Response.AGREED: Answer(accepts=True, refuses=False),
    Response.PARTLY_AGREED: Answer(accepts=True, refuses=True),
    Response.NOT_AGREED: Answer(accepts=False, refuses=True),
    Response.NOT_STATED: Answer(accepts=False, refuses=False),
}


class Finding(StrEnum):
    """How an independent check stands to a report that something is done."""

    ABSENT = "absent"
    CONTRADICTS = "contradicts"
    SUPPORTS = "supports"


CHECKED: Final[Mapping[Checked, Finding]] = {
    Checked.NOT_RECORDED: Finding.ABSENT,
    Checked.NONE: Finding.CONTRADICTS,
    Checked.INSUFFICIENT: Finding.CONTRADICTS,
    Checked.REASONABLE: Finding.SUPPORTS,
    Checked.GOOD: Finding.SUPPORTS,
}


class Role(StrEnum):
    """What a document of a plan speaks for."""

    BASIS = "basis"  # it prints the promises, with their first dates
    REPORT = "report"  # it reports on them all, and leaves out what it does not mention
    REPLY = "reply"  # it speaks of what was asked, and leaves nothing out


DOCUMENT: Final[Mapping[DocumentKind, Role]] = {
    DocumentKind.PLAN: Role.BASIS,
    DocumentKind.REVISION: Role.BASIS,
    DocumentKind.UPDATE: Role.REPORT,
    DocumentKind.ANSWER: Role.REPLY,
}

# Whether nothing more is expected of it.
_CLOSED: Final[Mapping[Course, bool]] = {
    Course.UNSAID: False,
    Course.LEFT_OUT: False,
    Course.UNDER_WAY: False,
    Course.DONE: True,
    Course.ENDED: True,
    Course.NONE: True,
}


# Whether a later document says it of work that is still open, if only by its silence.
_TOLD: Final[Mapping[Course, bool]] = {
    Course.UNSAID: False,
    Course.LEFT_OUT: True,
    Course.UNDER_WAY: True,
    Course.DONE: False,
    Course.ENDED: False,
    Course.NONE: False,
}


def is_done(said: Reported | Standing) -> bool:
    """True if it is reported as done, whether or not it continues."""
    return _course(said) is Course.DONE


def is_closed(said: Reported | Standing) -> bool:
    """True if nothing more is expected: it is done, has ended, or nothing was promised."""
    return _CLOSED[_course(said)]


def is_told_open(said: Reported | Standing) -> bool:
    """True if a later document leaves it open: it answers it, or says nothing of it."""
    return _TOLD[_course(said)]


def _course(said: Reported | Standing) -> Course:
    return REPORTED[said] if isinstance(said, Reported) else STANDING[said]


def is_basis(kind: DocumentKind) -> bool:
    """True if the promises are printed in a document of this kind, with their first dates."""
    return DOCUMENT[kind] is Role.BASIS


def is_past(schedule: Schedule) -> bool:
    """True if its date has passed and it is not reported done; never that it is late."""
    return SCHEDULE[schedule] is Timing.PASSED


def is_refused(response: Response) -> bool:
    """True if nothing of what was recommended is accepted."""
    return RESPONSE[response].is_refusal
