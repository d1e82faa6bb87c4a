"""Of which actions something can be asked, and why: left out, moved, or past the date.

Must not know: HTML, pages, the words of a question, how a status is derived.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from action_plans.model.bounds import Extra
from action_plans.model.due import Due
from action_plans.model.meaning import is_done, is_past
from action_plans.model.plan import Document, Plan
from action_plans.model.status import ActionStatus, PlanStatus
from action_plans.model.terms import Standing
from action_plans.model.timeline import DateChange, Timeline
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.grammar import clauses
from action_plans.publishing.own_words import response_word


class Why(StrEnum):
    """What gives reason to ask of an action, the first that holds of it."""

    OFFERED = "offered"  # offered in place of what was refused, and past its date
    LEFT_OUT = "left-out"
    NEW_DATE = "new-date"  # for less than what was promised
    MOVED = "moved"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Asked:
    """An action of which something is asked, with what documents print of it.

    `nth` is its place in its recommendation, from 1, of so many. `publisher` has the names of those
    who published the report, as a phrase, "" where nobody is named; `answer` is what the plan first
    answered to the recommendation, in the record's word.
    """

    why: Why
    entry: Entry
    status: ActionStatus
    timeline: Timeline
    plan_status: PlanStatus
    nth: int
    of: int
    publisher: str
    answer: str

    @property
    def plan(self) -> Plan:
        """The plan that promises it."""
        return self.entry.plan

    @property
    def base(self) -> Document:
        """The document in which it stands first."""
        return self.timeline.events[0].document

    @property
    def new_date(self) -> tuple[Document, DateChange] | None:
        """The last document that gives another date than the one before, and that change."""
        found = ((each.document, each.date_change) for each in reversed(self.timeline.events))
        return next(((document, change) for document, change in found if change), None)

    @property
    def left_out_of(self) -> Document | None:
        """The last document that reports on the plan and says nothing of it."""
        documents = self.timeline.left_out_of
        return documents[-1] if documents else None

    def cell(self, target: date | None) -> Due | None:
        """Return the last date cell that prints a target, None where none does."""
        cells = (each.due for each in reversed(self.timeline.events) if each.due)
        return next((each for each in cells if target and each.target == target), None)


def has_question_pages(edition: Edition) -> bool:
    """True if each plan's questions have a page: in a large record their table has them."""
    return edition.makes(Extra.QUESTIONS)


def asked_of(edition: Edition, entries: tuple[Entry, ...]) -> Iterator[Asked]:
    """Yield what can be asked of recommendations of one plan, as printed.

    None where the course of plans was not worked out.
    """
    for entry in entries:
        times = edition.times.get(entry.plan.id)
        if times is None:
            continue
        of_plan, site = edition.statuses[entry.plan.id], edition.library.site
        said = _publisher(edition, entry.plan), response_word(site, entry.recommendation.response)
        for nth, status in enumerate(entry.status.actions, 1):
            timeline = times.timelines[status.ref]
            why = why_ask(status)
            if why:
                of = len(entry.status.actions)
                yield Asked(why, entry, status, timeline, of_plan, nth, of, *said)


def _publisher(edition: Edition, plan: Plan) -> str:
    known = edition.library.vocabulary.organisations
    return clauses(known[id].name for id in plan.inspectorate if id in known)


def why_ask(status: ActionStatus) -> Why | None:
    """Return what gives reason to ask of an action; None of what is done, ended or ahead."""
    if is_done(status.standing) or is_done(status.reported) or status.standing is Standing.ENDED:
        return None
    if status.offered:
        return Why.OFFERED if is_past(status.schedule) else None
    if status.standing is Standing.LEFT_OUT:
        return Why.LEFT_OUT
    if status.lesser:
        return Why.NEW_DATE
    if status.moved:
        return Why.MOVED
    return Why.PASSED if is_past(status.schedule) else None
