"""What each listing holds: all recommendations and actions with one value of a facet.

Must not know: HTML, pages, MkDocs, the disk.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from action_plans.languages.speaking import kept
from action_plans.model.status import ActionStatus
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.facets import FACETS, PAIRS, Facet, actions_of


@dataclass(frozen=True, slots=True)
class Group:
    """All that has one value of a facet.

    `entries` stand there as a whole; `others` only have single actions that do. `actions` holds,
    by an entry's key, its actions with the value. `within` is the value of a second facet that
    all of them have too, "" for the whole group.
    """

    facet: Facet
    value: str
    name: str
    entries: tuple[Entry, ...]
    others: tuple[Entry, ...]
    actions: Mapping[str, tuple[ActionStatus, ...]]
    within: str = ""

    @property
    def action_count(self) -> int:
        """How many actions have the value."""
        return sum(len(actions) for actions in self.actions.values())


@kept(maxsize=len(FACETS))
def groups_of(facet: Facet, edition: Edition) -> tuple[Group, ...]:
    """Return a facet's values in its order, each with all that has it; none that nothing has."""
    names = facet.names(edition)
    entries: dict[str, list[Entry]] = {value: [] for value in names}
    others: dict[str, list[Entry]] = {value: [] for value in names}
    actions: dict[str, dict[str, tuple[ActionStatus, ...]]] = {value: {} for value in names}
    for entry in edition.entries:
        own = facet.values(edition, entry)
        for value in own:
            entries[value].append(entry)
        for value, having in _actions_by_value(facet, edition, entry, own).items():
            actions[value][entry.key] = having
            if value not in own:
                others[value].append(entry)
    return tuple(
        Group(facet, v, name, tuple(entries[v]), tuple(others[v]), actions[v])
        for v, name in names.items()
        if entries[v] or others[v]
    )


def used_facets(edition: Edition) -> tuple[Facet, ...]:
    """Return the facets of which a value is had: there is no page of one that nothing has."""
    return tuple(facet for facet in FACETS if groups_of(facet, edition))


def narrower_values(facet: Facet, edition: Edition) -> Mapping[str, str]:
    """Return the values in use, by name, of the facet that this one is paired with, if it is."""
    second = PAIRS.get(facet.id)
    if second is None:
        return {}
    used = {value for entry in edition.entries for value in second.values(edition, entry)}
    return {value: name for value, name in second.names(edition).items() if value in used}


def narrowed(group: Group, edition: Edition, names: Mapping[str, str]) -> tuple[Group, ...]:
    """Return a group's parts by `names`, the `narrower_values` of its facet; none is empty."""
    if not names:
        return ()
    second = PAIRS[group.facet.id]
    entries = _by_value(second, edition, group.entries)
    others = _by_value(second, edition, group.others)
    parts = []
    for value, of_value in names.items():
        own, single = entries.get(value, ()), others.get(value, ())
        if not own and not single:
            continue
        keys = [entry.key for entry in (*own, *single)]
        actions = {key: group.actions[key] for key in keys if key in group.actions}
        name = f"{group.name}, {of_value}"
        parts.append(Group(group.facet, group.value, name, own, single, actions, value))
    return tuple(parts)


def _by_value(
    facet: Facet, edition: Edition, entries: tuple[Entry, ...]
) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        for value in facet.values(edition, entry):
            found.setdefault(value, []).append(entry)
    return {value: tuple(having) for value, having in found.items()}


def _actions_by_value(
    facet: Facet, edition: Edition, entry: Entry, own: tuple[str, ...]
) -> dict[str, tuple[ActionStatus, ...]]:
    """Return the actions that have each value; `own` are those of the whole recommendation."""
    if facet.action_values is None:
        every = entry.status.actions
        return dict.fromkeys(own, every) if every else {}
    found: dict[str, list[ActionStatus]] = {}
    for action, status in actions_of(entry):
        for value in facet.action_values(edition, action, status):
            found.setdefault(value, []).append(status)
    return {value: tuple(having) for value, having in found.items()}
