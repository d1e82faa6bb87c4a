"""One action through the documents in force: each later date, each change of owner, each silence.

Must not know: counts, where an action stands, words.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from action_plans.model.meaning import is_basis, is_closed
from action_plans.model.months import months_between
from action_plans.model.plan import Document, Plan, Update
from action_plans.model.refs import Ref
from action_plans.model.terms import Reported
from action_plans.model.timeline import DateChange, Event, EventKind, OwnerChange, Timeline
from action_plans.progress.history import History, histories_of, reported_in
from action_plans.progress.in_force import in_force


def timelines_of(plan: Plan, as_of: date) -> tuple[Timeline, ...]:
    """Return the timeline of every action, as printed; none of a plan that is not held by then."""
    forced = in_force(plan, as_of)
    if forced is None:
        return ()
    return tuple(
        Timeline(
            Ref(plan.id, recommendation.number, history.action.id), tuple(_events(history, plan))
        )
        for recommendation in plan.recommendations
        for history in histories_of(recommendation, forced)
    )


@dataclass(slots=True)
class _Standing:
    """What stands at a point of the way through the documents; it changes from one to the next."""

    whole: date | None  # the latest for the whole of what was promised
    owners: tuple[str, ...]
    reported: Reported | None


def _events(history: History, plan: Plan) -> Iterator[Event]:
    """Yield the events of one action, oldest first."""
    action = history.action
    first = action.due.extended_from or action.due.target
    standing = _Standing(first, action.owners, history.first_status)
    yield Event(
        EventKind.PROMISED,
        history.in_force.base,
        action.due,
        history.first_status,
        _date_change(standing, action.due.target),
    )
    answers = deque(enumerate(history.answers))
    new_dates = len(answers) - len(history.completing)  # a date beside a completion is no new one
    for document in history.in_force.updates:
        while answers and answers[0][1].date < document.date:
            at, update = answers.popleft()
            yield _answer(standing, update, plan, may_move=at < new_dates)
        if answers and answers[0][1].date == document.date:
            continue
        if standing.reported is None or not is_closed(standing.reported):
            yield Event(EventKind.LEFT_OUT, document, None, None)
    for at, update in answers:
        yield _answer(standing, update, plan, may_move=at < new_dates)


def _answer(standing: _Standing, update: Update, plan: Plan, *, may_move: bool) -> Event:
    """Return what one update says, and let what stands be what it says."""
    reported = reported_in(update)
    moved = _date_change(standing, update.due.target, update) if may_move else None
    owners = None
    if update.owners and update.owners != standing.owners:
        owners = OwnerChange(standing.owners, update.owners)
        standing.owners = update.owners
    standing.reported = reported
    return Event(
        EventKind.ANSWERED,
        _document(plan, update.date),
        update.due,
        reported,
        moved,
        owners,
        update,
    )


def _date_change(
    standing: _Standing, target: date | None, update: Update | None = None
) -> DateChange | None:
    """Return how a printed target changes the one that stands, None if it does not."""
    was, lesser = standing.whole, update.dates if update else None
    if target is None or target == was:
        return None
    if lesser is None:
        standing.whole = target
    return DateChange(
        was,
        target,
        months_between(was, target) if was else None,
        lesser,
    )


def _document(plan: Plan, day: date) -> Document:
    """Return the document that an update of this day stands in: the one that reports, if any."""
    of_day = [each for each in plan.documents if each.date == day]
    return next((each for each in of_day if not is_basis(each.kind)), of_day[0])
