"""The links that editors write, compared: added, removed, or with another reason.

Must not know: what else changed.
"""

from collections.abc import Iterator, Mapping

from action_plans.comparing.change import Change
from action_plans.comparing.kinds import ChangeKind
from action_plans.comparing.values import shown
from action_plans.model.plan import Action, Recommendation


def link_changes(
    ref: str, old: Recommendation | Action, new: Recommendation | Action
) -> Iterator[Change]:
    """Yield what became of the links under a recommendation or an action."""
    before, after = _links(old), _links(new)
    for (kind, to), why in before.items():
        if (kind, to) not in after:
            yield Change(ChangeKind.LINK_REMOVED, ref, _said(to, why), what=kind)
    for (kind, to), why in after.items():
        if (kind, to) not in before:
            yield Change(ChangeKind.LINK_ADDED, ref, new=_said(to, why), what=kind)
        elif before[kind, to] != why:
            what = f"reason of the link to {to}"
            yield Change(ChangeKind.TEXT_CHANGED, ref, before[kind, to], why, what)


def _links(of: Recommendation | Action) -> Mapping[tuple[str, str], str]:
    """Return (kind in words, target) → why, in the file's order."""
    plan = _plan(of)
    if isinstance(of, Recommendation):
        links = {(link.kind.value, shown(link.to, plan)): link.why for link in of.related}
        return links | {("not related", shown(to, plan)): "" for to in of.not_related}
    later = {("taken up later", shown(to)): "" for to in of.later}
    if of.same_as is None:
        return later
    return {("same promise as", shown(of.same_as, of.same_as.plan)): ""} | later


def _plan(of: Recommendation | Action) -> str:
    return of.ref.plan if isinstance(of, Recommendation) else ""


def _said(to: str, why: str) -> str:
    return f"{to}: {why}" if why else to
