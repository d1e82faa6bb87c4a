"""What is said of an action's standing, wherever it is said: beside it, in keys, above its list.

Must not know: HTML, how a standing is decided, who counts.

The words say whose word it is. A passed date never says that a thing was not done.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from action_plans.languages.speaking import Said, gettext
from action_plans.model import meaning
from action_plans.model.status import ActionStatus, PlanStatus
from action_plans.model.terms import Backing, Beginning, DocumentKind, Reported, Standing
from action_plans.publishing import words


@dataclass(frozen=True, slots=True)
class StandingWords:
    """What one standing is called.

    `label` stands beside an action, with the day of that word where it has one; `counted` follows
    a number, and `key` does below a bar, where a phone has little room; `title` heads its list and
    `meaning` explains it; `sign` tells it from the others where there is no colour.
    """

    label: str
    counted: str
    key: str
    title: str
    meaning: str
    sign: str


STANDING: Final[Mapping[Standing, StandingWords]] = {
    Standing.DONE_AT_FIRST: StandingWords(
        "Already done when published",
        "already done when the plan came out",
        "done when published",
        "Already done when the plan came out",
        "The first document that we hold already says that it is done.",
        "●",
    ),
    Standing.DONE_SINCE: StandingWords(
        "Reported done",
        "reported done since",
        "reported done since",
        "Reported done since",
        "A later document by the organisation says that it is done.",
        "◉",
    ),
    Standing.UNFINISHED: StandingWords(
        "Not finished when last reported",
        "not finished when last reported",
        "not finished",
        "Not finished when last reported",
        "The last document that speaks of it does not call it done.",
        "◐",
    ),
    Standing.LEFT_OUT: StandingWords(
        "Not mentioned in the update",
        "not mentioned in the last update",
        "not mentioned",
        "Not mentioned in the last update",
        "There is a later update, and it says nothing of this action.",
        "◌",
    ),
    Standing.PASSED: StandingWords(
        "Date passed, no later document here",
        "date passed, no later document here",
        "date passed, no later document here",
        "Date passed, no later document here",
        "Its date has passed. This record has no later update of its plan that says what became of "
        "it. Where another plan speaks of it later, the action says so.",
        "○",
    ),
    Standing.AHEAD: StandingWords(
        "Not due yet",
        "not due yet",
        "not due yet",
        "Not due yet",
        "Its date is still to come.",
        "◔",
    ),
    Standing.NO_END: StandingWords(
        "No end date",
        "no end date",
        "no end date",
        "No end date",
        "It is ongoing from the start, or no date can be read from the document.",
        "∞",
    ),
    Standing.ENDED: StandingWords(
        "Replaced or dropped",
        "replaced or dropped",
        "replaced or dropped",
        "Replaced or dropped",
        "A later document says that something else takes its place, or that it will not be done.",
        "✕",
    ),
    Standing.OFFERED: StandingWords(
        "Offered instead",
        "offered instead of what was refused",
        "offered instead",
        "Offered instead of what was refused",
        "The recommendation was refused. This is what the organisation offered in its place.",
        "◇",
    ),
}


# In pictures: as in theme/tokens.css on light pages; a test compares them.
HUES: Final[Mapping[Standing, str]] = {
    Standing.DONE_AT_FIRST: "#0b5f38",
    Standing.DONE_SINCE: "#2a7d4f",
    Standing.UNFINISHED: "#1f5fae",
    Standing.LEFT_OUT: "#a3431c",
    Standing.PASSED: "#8a5200",
    Standing.AHEAD: "#59636e",
    Standing.NO_END: "#6a7280",
    Standing.ENDED: "#3f4650",
    Standing.OFFERED: "#6d4f8f",
}


@dataclass(frozen=True, slots=True)
class BeginningWords:
    """What an action was when its plan came out: after a number, as a heading, and its sign."""

    counted: str
    title: str
    sign: str


BEGINNING: Final[Mapping[Beginning, BeginningWords]] = {
    Beginning.NEW: BeginningWords("promised anew", "Promised anew", "+"),
    Beginning.CONTINUED: BeginningWords("going on from before", "Going on from before", "→"),
    Beginning.DONE: BeginningWords(
        "finished when the plan came out", "Finished when the plan came out", "●"
    ),
    Beginning.UNKNOWN: BeginningWords(
        "not known, since the plan was not seen", "Not known, since the plan was not seen", "?"
    ),
}

# What stands behind "done", before the thing itself where a document names one.
BACKING: Final[Mapping[Backing, str]] = Said(
    {
        Backing.WORD: "no evidence named",
        Backing.NAMED: "evidence named",
        Backing.PUBLIC: "public proof",
        Backing.CHECKED: "an independent body recorded progress",
    }
)


def is_done(status: ActionStatus) -> bool:
    """Return whether the organisation says that an action is done, at first or since."""
    return meaning.is_done(status.standing)


def is_past(status: ActionStatus) -> bool:
    """Return whether an action is not reported done and its date has passed, whatever else."""
    return meaning.is_past(status.schedule)


def label_of(status: ActionStatus, plan: PlanStatus) -> str:
    """Return what stands beside an action: its standing, the day of that word left out."""
    words_ = gettext(STANDING[status.standing].label)
    match status.standing:
        case Standing.DONE_AT_FIRST if is_not_the_plan(plan):
            return gettext("Already done at first")
        case Standing.ENDED:
            return words.capital(words.REPORTED[status.reported])
        case Standing.OFFERED if meaning.is_done(status.reported):
            return gettext("{standing}, reported done", standing=words_)
        case Standing.OFFERED if is_past(status):
            return gettext("{standing}, date passed", standing=words_)
        case Standing.UNFINISHED if status.reported is Reported.ONGOING:
            return gettext("Ongoing when last reported")
        case _:
            return words_


def said_on(status: ActionStatus, plan: PlanStatus) -> date | None:
    """Return the day of the document that an action's standing goes by; None where none does."""
    match status.standing:
        case Standing.DONE_AT_FIRST:
            base = first_held(plan)
            return base if is_not_the_plan(plan) else None
        case Standing.LEFT_OUT:
            return last_update(plan)
        case _:
            return status.answered_on


def first_held(plan: PlanStatus) -> date | None:
    """Return the day of the first document of a plan that is held, None if none is."""
    return next((each.date for each in plan.documents if each.held), None)


def last_update(plan: PlanStatus) -> date | None:
    """Return the day of the last update held, None if none is."""
    held = (d for d in reversed(plan.documents) if d.held and d.kind is DocumentKind.UPDATE)
    return next((each.date for each in held), None)


def is_not_the_plan(plan: PlanStatus) -> bool:
    """Return whether the first document held is not the plan as it first came out."""
    first = plan.documents[0] if plan.documents else None
    return first is not None and not (first.held and first.kind is DocumentKind.PLAN)
