"""What updates say of an action, compared: reported, date moved, owner changed, left out.

Must not know: plans as wholes, where updates come from.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from action_plans.comparing.change import Change
from action_plans.comparing.dates import date_change
from action_plans.comparing.kinds import ChangeKind
from action_plans.comparing.values import shown
from action_plans.model.due import Due
from action_plans.model.plan import Action, Recommendation, Update
from action_plans.model.status import ActionStatus
from action_plans.model.terms import Reported


@dataclass(frozen=True, slots=True)
class Before:
    """What stood for an action before an update: its target cell and its owners."""

    due: Due
    owners: tuple[str, ...]


def before(recommendation: Recommendation, action: Action, update: Update) -> Before:
    """Return what the documents before `update` leave standing for `action`."""
    due, owners = action.due, action.owners
    for each in sorted(recommendation.updates, key=lambda each: each.date):
        if each is update or each.date >= update.date:
            break
        if action.id in each.answers:
            due = each.due if each.due.target and not each.dates else due
            owners = each.owners or owners
    return Before(due, owners)


def added_outcome(
    ref: str, recommendation: Recommendation, action: Action, update: Update
) -> Iterator[Change]:
    """Yield by how much an added update moves the date of an action, and to whom it passes."""
    stood = before(recommendation, action, update)
    if update.due.target and update.due.target != stood.due.target:
        yield date_change(ref, stood.due, update.due, dated=update.date, lesser=update.dates)
    if update.owners and update.owners != stood.owners:
        yield owner_change(ref, stood.owners, update.owners, update.date)


def owner_change(
    ref: str, old: tuple[str, ...], new: tuple[str, ...], dated: date | None = None
) -> Change:
    """Return the change from one list of owners to another; they are joined with semicolons."""
    return Change(
        ChangeKind.OWNER_CHANGED, ref, "; ".join(old), "; ".join(new), "owner", dated=dated
    )


def status_change(
    ref: str,
    old: ActionStatus | None,
    new: ActionStatus | None,
    added: Iterable[Update],
) -> Iterator[Change]:
    """Yield what is reported now, if it differs or if an added update says it (again)."""
    if new is None:
        return
    was = old.reported if old else None
    answering = max((update.date for update in added), default=None)
    if new.reported is Reported.NOT_MENTIONED and was is not Reported.NOT_MENTIONED:
        yield Change(ChangeKind.NOT_MENTIONED, ref, shown(was), shown(new.reported))
    elif new.reported is not was or answering:
        yield Change(
            ChangeKind.REPORTED, ref, shown(was), shown(new.reported), "reported", dated=answering
        )
