"""Which documents of a plan exist on a day, and which of them the plan file speaks for.

Must not know: what they report.

A document dated after the as-of day does not exist. A revision replaces what came before it and
leaves nothing unmentioned: updates before it count no more. An answer to somebody who asked speaks
of what was asked: it prints no plan, and leaves out nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from action_plans.model.meaning import DOCUMENT, Role, is_basis
from action_plans.model.plan import Document, Plan, Recommendation, Update


@dataclass(frozen=True, slots=True)
class InForce:
    """What of a plan is in force on `as_of`.

    `base` is the document that the first date cells stand in; `updates` are the update documents
    held since, oldest first; `held_on` are the dates of all documents held by `as_of`.
    """

    as_of: date
    base: Document
    updates: tuple[Document, ...]
    held_on: frozenset[date]

    def includes(self, update: Update) -> bool:
        """True if what an update says is in force."""
        return self.base.date <= update.date <= self.as_of

    def answers_in(self, recommendation: Recommendation) -> Mapping[str, tuple[Update, ...]]:
        """Return the updates in force by each action, by id, that they answer.

        Oldest first, then as in the file; of an action that none answers there is no entry.
        """
        found: dict[str, list[Update]] = {}
        for each in sorted(filter(self.includes, recommendation.updates), key=lambda own: own.date):
            for action in dict.fromkeys(each.answers):
                found.setdefault(action, []).append(each)
        return {action: tuple(updates) for action, updates in found.items()}

    def update_since(self, day: date) -> bool:
        """True if an update document is held that is later than `day`."""
        return any(each.date > day for each in self.updates)


def documents_by(plan: Plan, as_of: date) -> tuple[Document, ...]:
    """Return the plan's documents that exist on `as_of`, oldest first."""
    found = [each for each in plan.documents if each.date <= as_of]
    return tuple(sorted(found, key=lambda each: each.date))


def in_force(plan: Plan, as_of: date) -> InForce | None:
    """Return what is in force on `as_of`, None if what the plan file speaks for is not held yet."""
    base = _base(plan)
    held = [each for each in documents_by(plan, as_of) if each.held]
    printing = [each for each in held if DOCUMENT[each.kind] is not Role.REPLY]
    if base.date > as_of or not any(each.date >= base.date for each in printing):
        return None
    updates = [each for each in held if DOCUMENT[each.kind] is Role.REPORT]
    return InForce(
        as_of,
        base,
        tuple(each for each in updates if each.date > base.date),
        frozenset(each.date for each in held),
    )


def _base(plan: Plan) -> Document:
    """Return the document that the file's first cells stand in: its latest revision, or its plan.

    One that is known of but was not seen gives way to one that was.
    """
    documents = sorted(plan.documents, key=lambda each: each.date)
    firsts = [each for each in documents if is_basis(each.kind)] or documents[:1]
    held = [each for each in firsts if each.held]
    return (held or firsts)[-1]
