"""The closed lists of words that the record uses, in their machine spelling.

Must not know: files, HTML, the clock.

Where the order matters (roll-ups, tables, legends) it is the order of definition here:
the first value present wins.
"""

from enum import StrEnum
from typing import Final

NAME_LEFT_OUT: Final = "[name left out]"  # stands where a document names a person


class Response(StrEnum):
    """What was answered to a recommendation, in the order in which it is counted."""

    AGREED = "agreed"
    PARTLY_AGREED = "partly-agreed"
    NOT_AGREED = "not-agreed"
    NOT_STATED = "not-stated"


class Reported(StrEnum):
    """What the organisation's own latest document says of it, least complete first."""

    NOTHING_REPORTED = "nothing-reported"
    NOT_MENTIONED = "not-mentioned"
    IN_PROGRESS = "in-progress"
    ONGOING = "ongoing"
    COMPLETED_CONTINUING = "completed-continuing"
    COMPLETED = "completed"
    REPLACED = "replaced"
    DROPPED = "dropped"
    NOT_APPLICABLE = "not-applicable"


class Schedule(StrEnum):
    """What the calendar says on the as-of date, most pressing first."""

    OVERDUE_REPORTED = "overdue-reported"
    PASSED_NOT_MENTIONED = "passed-not-mentioned"
    PASSED_SILENT = "passed-silent"
    DUE_SOON = "due-soon"
    NOT_DUE = "not-due"
    NO_END_DATE = "no-end-date"
    NO_DATE = "no-date"
    DONE_LATE = "done-late"
    DONE_UNDATED = "done-undated"
    DONE_AT_PUBLICATION = "done-at-publication"
    DONE_IN_TIME = "done-in-time"
    NOT_APPLICABLE = "not-applicable"


class Standing(StrEnum):
    """The two axes of one action read together; a way to read, not an axis of its own.

    Every action has exactly one, so that a bar of them adds up.
    """

    DONE_AT_FIRST = "done-at-first"
    DONE_SINCE = "done-since"
    UNFINISHED = "unfinished"
    LEFT_OUT = "left-out"
    PASSED = "passed"
    AHEAD = "ahead"
    NO_END = "no-end"
    ENDED = "ended"
    OFFERED = "offered"


class Checked(StrEnum):
    """What an independent body recorded, least first."""

    NOT_RECORDED = "not-recorded"
    NONE = "none"
    INSUFFICIENT = "insufficient"
    REASONABLE = "reasonable"
    GOOD = "good"


class Beginning(StrEnum):
    """What an action was when the plan came out: how much of the plan was new with it."""

    NEW = "new"
    CONTINUED = "continued"  # it went on from before
    DONE = "done"
    UNKNOWN = "unknown"  # the plan was not seen; what later documents print does not say


class Backing(StrEnum):
    """What stands behind a report that something is done, least first."""

    WORD = "word"
    NAMED = "named"
    PUBLIC = "public"
    CHECKED = "checked"


class PlanKind(StrEnum):
    """The kind of review that a plan answers."""

    THEMATIC = "thematic"
    INSPECTION = "inspection"
    CASE_REVIEW = "case-review"


class Wording(StrEnum):
    """Whose words the texts of a plan file are."""

    SUMMARY = "summary"
    PUBLISHED = "published"


class Language(StrEnum):
    """The language that a plan file is written in."""

    ENGLISH = "en"
    WELSH = "cy"


class DocumentKind(StrEnum):
    """What a published document of a plan is."""

    PLAN = "plan"
    REVISION = "revision"
    UPDATE = "update"
    ANSWER = "answer"  # to somebody who asked: in Parliament, to a committee


class ReviewEvery(StrEnum):
    """How often a review of progress was promised."""

    YEAR = "year"
    HALF_YEAR = "half-year"
    QUARTER = "quarter"
    MONTH = "month"


class Ground(StrEnum):
    """The four grounds on which a recommendation may be refused, wholly or partly."""

    COMMISSIONING = "commissioning"
    POLICY = "policy"
    OPERATIONAL = "operational"
    AFFORDABILITY = "affordability"


class Lesser(StrEnum):
    """What a new date is for, when it is for less than what was promised."""

    DECISION = "decision"
    PART = "part"


class ReportedInWords(StrEnum):
    """What an update may say of an action in so many words, beyond its date cell."""

    NOTHING_REPORTED = "nothing-reported"
    IN_PROGRESS = "in-progress"
    ONGOING = "ongoing"
    COMPLETED_CONTINUING = "completed-continuing"
    COMPLETED = "completed"
    REPLACED = "replaced"
    DROPPED = "dropped"
    OVERDUE = "overdue"


class LinkKind(StrEnum):
    """How one recommendation stands to another, as an editor writes it."""

    CITES = "cites"
    FOLLOWS = "follows"
    REPEATS = "repeats"
    SUPERSEDES = "supersedes"
    RELATED = "related"


class LinkSource(StrEnum):
    """Who says that two recommendations are related; never blended."""

    TEXT = "text"
    EDITOR = "editor"
    SUGGESTED = "suggested"


class Grade(StrEnum):
    """The grade of progress that an independent body may give."""

    NONE = "none"
    INSUFFICIENT = "insufficient"
    REASONABLE = "reasonable"
    GOOD = "good"
