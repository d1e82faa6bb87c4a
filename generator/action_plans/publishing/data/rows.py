"""The record as rows: recommendations, actions and updates in plan order, with their dates.

Must not know: JSON, CSV, SQL, in which file a row stands.

Plan order is by plan id, then as printed. Documents dated after the as-of day do not exist, and
so no updates of theirs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from action_plans.model.due import Due, Precision
from action_plans.model.plan import Action, Evidence, Plan, Update
from action_plans.model.refs import Ref
from action_plans.model.related import RelatedLink, ShownKind
from action_plans.model.status import ActionStatus
from action_plans.publishing.edition import Edition, Entry

_NO_EVIDENCE: Final = Evidence("")


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action with where it stands, and its recommendation's updates up to the as-of day."""

    entry: Entry
    action: Action
    status: ActionStatus
    updates: tuple[Update, ...]

    @property
    def due_date(self) -> date | None:
        """The latest printed target; a month is its last day."""
        return self.status.target

    @property
    def first_due_date(self) -> date | None:
        """The first printed target, from which a move is counted."""
        return self.status.first.extended_from or self.status.first.target

    @property
    def precision(self) -> Precision:
        """How exactly `due_date` is printed: that of the last cell that prints it."""
        if self.status.target is None:
            return Precision.NONE
        answers = (u.due for u in reversed(self.updates) if self.action.id in u.answers)
        printing = (due for due in answers if due.target == self.status.target)
        return next(printing, self.action.due).precision

    @property
    def evidence(self) -> Evidence:
        """What is named as proof that it is done, of empty texts where nothing is."""
        return self.status.evidence or _NO_EVIDENCE

    @property
    def dates(self) -> tuple[Due, ...]:
        """The first date cell and the latest."""
        return (self.status.first, self.status.latest)


@dataclass(frozen=True, slots=True)
class UpdateRow:
    """One printed outcome, `position` its place in its recommendation from 1."""

    entry: Entry
    position: int
    update: Update


def plans_of(edition: Edition) -> Iterator[Plan]:
    """Yield the published plans that are not withdrawn, by id."""
    yield from sorted(edition.plans, key=lambda plan: plan.id)


def recommendations_of(edition: Edition) -> Iterator[Entry]:
    """Yield every recommendation in plan order."""
    yield from sorted(edition.entries, key=lambda entry: entry.plan.id)


def actions_in(edition: Edition, entry: Entry) -> Iterator[ActionRow]:
    """Yield the actions of one recommendation, as printed."""
    by_id = {action.id: action for action in entry.recommendation.actions}
    updates = updates_of(edition, entry)
    for status in entry.status.actions:
        yield ActionRow(entry, by_id[status.ref.action], status, updates)


def updates_of(edition: Edition, entry: Entry) -> tuple[Update, ...]:
    """Return the updates of one recommendation up to the as-of day, as printed."""
    return tuple(each for each in entry.recommendation.updates if each.date <= edition.as_of)


def actions_of(edition: Edition) -> Iterator[ActionRow]:
    """Yield every action in plan order."""
    for entry in recommendations_of(edition):
        yield from actions_in(edition, entry)


def update_rows(edition: Edition) -> Iterator[UpdateRow]:
    """Yield every update up to the as-of day, in plan order."""
    for entry in recommendations_of(edition):
        for position, update in enumerate(updates_of(edition, entry), 1):
            yield UpdateRow(entry, position, update)


def links_of(edition: Edition) -> Iterator[RelatedLink]:
    """Yield what the pages show as related, in plan order of the recommendation that shows it.

    One row for each (from, to, by): where there are two, the kind that a page shows first.
    """
    for entry in recommendations_of(edition):
        shown: dict[tuple[Ref, str], RelatedLink] = {}
        for link in edition.links.get(entry.ref, ()):
            held = shown.setdefault((link.there, link.by), link)
            if held is not link and _ORDER[link.kind] < _ORDER[held.kind]:
                shown[link.there, link.by] = link
        yield from shown.values()


_ORDER = {kind: place for place, kind in enumerate(ShownKind)}


def owner_ids(edition: Edition, plan: Plan, printed: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ids of the posts that the vocabulary knows of a plan's owners, each once."""
    found = [edition.owner_id(each, plan.id) for each in printed]
    return tuple(dict.fromkeys([id for id in found if id]))


def footnotes_of(plan: Plan, dates: tuple[Due, ...]) -> tuple[str, ...]:
    """Return what the marks on these dates mean, each once."""
    meanings = [plan.footnote(due.mark) for due in dates if due.mark]
    return tuple(dict.fromkeys([meaning for meaning in meanings if meaning]))


def url(edition: Edition, path: str) -> str:
    """Return the address of a path of the site.

    The public one where the site's address is known, otherwise from the root of its server:
    `/plans/northmere-2021/#r5`.
    """
    return f"{edition.site_url or '/'}{path}"
