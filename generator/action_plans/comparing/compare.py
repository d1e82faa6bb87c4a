"""Two libraries → every change in meaning from the one to the other.

Must not know: files, the clock; the as-of date is an argument.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from action_plans.comparing.change import Change
from action_plans.comparing.fields import vocabulary_changes
from action_plans.comparing.kinds import ChangeKind
from action_plans.comparing.matching import match_plans
from action_plans.comparing.plans import Standing, plan_changes
from action_plans.model.library import Library
from action_plans.model.plan import Plan
from action_plans.progress import library_status


def compare(old: Library, new: Library, as_of: date) -> tuple[Change, ...]:
    """Return what changed: plans by id, each from top to bottom; then the vocabularies.

    What is reported is told as of one day for both, so that time passing is no change.
    """
    found = match_plans(old.plans, new.plans)
    changed = [pair for pair in found.pairs if pair[0] != pair[1]]
    before = _standings({plan.id: plan for plan, _ in changed}, old, as_of)
    after = _standings({plan.id: plan for _, plan in changed}, new, as_of)
    by_plan: dict[str, tuple[Change, ...]] = {}
    for plan in found.removed:
        by_plan[plan.id] = (Change(ChangeKind.PLAN_REMOVED, plan.id, _said(plan)),)
    for plan in found.added:
        by_plan[plan.id] = (Change(ChangeKind.PLAN_ADDED, plan.id, new=_said(plan)),)
    for earlier, later in changed:
        by_plan[later.id] = plan_changes(before[earlier.id], after[later.id])
    changes = [change for id in sorted(by_plan) for change in by_plan[id]]
    return (*changes, *_vocabularies(old, new))


def _standings(plans: Mapping[str, Plan], library: Library, as_of: date) -> dict[str, Standing]:
    """Return where the plans stood; those that did not change are not computed."""
    statuses = library_status(Library(plans, library.vocabulary), as_of)
    return {id: Standing(plan, statuses[id]) for id, plan in plans.items()}


def _said(plan: Plan) -> str:
    """Return a plan in one line: its title, and how much is in it."""
    held = {
        "recommendation": len(plan.recommendations),
        "action": sum(len(each.actions) for each in plan.recommendations),
        "document": len(plan.documents),
    }
    counts = (f"{number} {noun}{'' if number == 1 else 's'}" for noun, number in held.items())
    return f"{plan.title} ({', '.join(counts)})"


def _vocabularies(old: Library, new: Library) -> Iterator[Change]:
    before, after = old.vocabulary, new.vocabulary
    yield from vocabulary_changes("organisations", before.organisations, after.organisations)
    yield from vocabulary_changes("owners", before.owners, after.owners)
    yield from vocabulary_changes("themes", before.themes, after.themes)
    acronyms = [
        {f"{each.short} ({', '.join(each.within)})" if each.within else each.short: each
         for each in vocabulary.acronyms}
        for vocabulary in (before, after)
    ]  # fmt: skip
    yield from vocabulary_changes("acronyms", acronyms[0], acronyms[1])
