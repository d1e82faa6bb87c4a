"""The tables of the record's course in time: histories, standings, evidence, clocks, questions.

Must not know: how a table is written, how any of it is derived.
"""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from action_plans.model.answer_clock import ClockStep, Tick
from action_plans.model.refs import Ref
from action_plans.model.status import ActionStatus
from action_plans.model.terms import Backing, DocumentKind, Lesser, Reported, Standing
from action_plans.model.timeline import DateChange, Event, EventKind
from action_plans.publishing.data.columns import AnyTable, Cell, Column, Kind, Table, spellings
from action_plans.publishing.data.questions_table import QUESTIONS
from action_plans.publishing.data.rows import actions_of, plans_of
from action_plans.publishing.edition import Edition
from action_plans.publishing.standings import is_done, said_on


class History(NamedTuple):
    """What one document says of an action, `position` its place from 1."""

    ref: Ref
    position: int
    event: Event

    @property
    def change(self) -> DateChange | None:
        """How the date changes with it, None if it does not."""
        return self.event.date_change


def _histories(edition: Edition) -> Iterator[History]:
    for row in actions_of(edition):
        times = edition.times.get(row.entry.plan.id)
        if times:
            events = times.timelines[row.status.ref].events
            for position, event in enumerate(events, 1):
                yield History(row.status.ref, position, event)


HISTORIES: Final[Table[History]] = Table(
    "histories",
    "Histories",
    "What each document says of each action, oldest first: nothing is overwritten.",
    ("action", "position"),
    _histories,
    (
        Column("action", Kind.TEXT, "The action.", lambda _, r: str(r.ref), refers="actions"),
        Column("position", Kind.INTEGER, "Its place, from 1.", lambda _, r: r.position),
        Column("date", Kind.DATE, "The document's day.", lambda _, r: r.event.document.date),
        Column(
            "document",
            Kind.TEXT,
            "The document's kind.",
            lambda _, r: r.event.document.kind,
            values=spellings(DocumentKind),
        ),
        Column(
            "event",
            Kind.TEXT,
            "Whether it promises the action, answers it, or leaves it out.",
            lambda _, r: r.event.kind,
            values=spellings(EventKind),
        ),
        Column(
            "due",
            Kind.TEXT,
            "The date cell as printed.",
            lambda _, r: r.event.due.printed if r.event.due else "",
        ),
        Column(
            "reported",
            Kind.TEXT,
            "What it says of the action.",
            lambda _, r: r.event.reported or "",
            values=spellings(Reported),
        ),
        Column(
            "was",
            Kind.DATE,
            "The target before, where it changes.",
            lambda _, r: r.change.was if r.change else None,
        ),
        Column(
            "now",
            Kind.DATE,
            "The target that it prints, where that is another.",
            lambda _, r: r.change.now if r.change else None,
        ),
        Column(
            "months",
            Kind.INTEGER,
            "Months from the one to the other.",
            lambda _, r: r.change.months if r.change else None,
        ),
        Column(
            "lesser",
            Kind.TEXT,
            "That the new target is for less than what was promised.",
            lambda _, r: (r.change.lesser or "") if r.change else "",
            values=spellings(Lesser),
        ),
        Column(
            "owners",
            Kind.LIST,
            "The posts that it prints instead of those before.",
            lambda _, r: r.event.owner_change.now if r.event.owner_change else (),
        ),
    ),
)


class Counted(NamedTuple):
    """How many actions of a plan have one value of what is counted."""

    plan: str
    what: str  # standing | beginning | evidence
    value: str
    actions: int


def _standings(edition: Edition) -> Iterator[Counted]:
    for plan in plans_of(edition):
        actions = edition.statuses[plan.id].actions
        for what, values in (
            ("standing", [each.standing.value for each in actions]),
            ("beginning", [each.beginning.value for each in actions]),
            ("evidence", [each.backing.value for each in actions if each.backing]),
        ):
            for value in sorted(set(values)):
                yield Counted(plan.id, what, value, values.count(value))


STANDINGS: Final[Table[Counted]] = Table(
    "standings",
    "Standings",
    "How many actions of each plan stand where, what they were when it came out, and what stands "
    "behind those that are done.",
    ("plan", "what", "value"),
    _standings,
    (
        Column("plan", Kind.TEXT, "The plan.", lambda _, r: r.plan, refers="plans"),
        Column(
            "what",
            Kind.TEXT,
            "What is counted.",
            lambda _, r: r.what,
            values=("standing", "beginning", "evidence"),
        ),
        Column("value", Kind.TEXT, "Its value, as in actions.csv.", lambda _, r: r.value),
        Column("actions", Kind.INTEGER, "How many actions have it.", lambda _, r: r.actions),
    ),
)


def _done(edition: Edition) -> Iterable[ActionStatus]:
    return (row.status for row in actions_of(edition) if is_done(row.status))


def _said_on(edition: Edition, status: ActionStatus) -> Cell:
    return said_on(status, edition.statuses[status.ref.plan])


EVIDENCE: Final[Table[ActionStatus]] = Table(
    "evidence",
    "Evidence",
    "What stands behind each action that is reported done.",
    ("action",),
    _done,
    (
        Column("action", Kind.TEXT, "The action.", lambda _, r: str(r.ref), refers="actions"),
        Column(
            "standing",
            Kind.TEXT,
            "Whether it was done at first, or since.",
            lambda _, r: r.standing,
            values=spellings(Standing),
        ),
        Column("said_on", Kind.DATE, "The day of a later document that says so.", _said_on),
        Column(
            "evidence",
            Kind.TEXT,
            "What stands behind it: word is the organisation's word alone.",
            lambda _, r: r.backing or "",
            values=spellings(Backing),
        ),
        Column(
            "names",
            Kind.TEXT,
            "What the document names as proof.",
            lambda _, r: r.evidence.names if r.evidence else "",
        ),
        Column(
            "public_url",
            Kind.TEXT,
            "The public address of that.",
            lambda _, r: r.evidence.url if r.evidence else "",
        ),
    ),
)


def _clocks(edition: Edition) -> Iterator[tuple[str, ClockStep]]:
    for plan in plans_of(edition):
        times = edition.times.get(plan.id)
        for step in times.clock.steps if times else ():
            yield plan.id, step


CLOCKS: Final[Table[tuple[str, ClockStep]]] = Table(
    "clocks",
    "Clocks of the answers",
    "When each report, its plan, the first update and the last word came.",
    ("plan", "step"),
    _clocks,
    (
        Column("plan", Kind.TEXT, "The plan.", lambda _, r: r[0], refers="plans"),
        Column("step", Kind.TEXT, "What came.", lambda _, r: r[1].tick, values=spellings(Tick)),
        Column("date", Kind.DATE, "The day.", lambda _, r: r[1].on),
        Column("held", Kind.BOOLEAN, "False where it was not seen.", lambda _, r: r[1].held),
        Column("days", Kind.INTEGER, "Days since the step before.", lambda _, r: r[1].days),
    ),
)

# Each as a CSV file and in the database.
COURSE_TABLES: Final[tuple[AnyTable, ...]] = (HISTORIES, STANDINGS, EVIDENCE, CLOCKS, QUESTIONS)
