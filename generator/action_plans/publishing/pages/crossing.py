"""Who answers for a theme, and which themes a post answers for: what leads from list to list.

Must not know: HTML, what else stands on a list's page.

Posts are told by how many actions they own of it, which says nothing of how they do.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from action_plans.publishing import addresses, words
from action_plans.publishing.edition import Edition
from action_plans.publishing.facets import OWNERS, THEMES
from action_plans.publishing.groups import Group
from action_plans.publishing.views.pages import CrossingView
from action_plans.publishing.views.parts import Link

MOST_TOLD: Final = 8  # the page's own list has all


def crossing_of(group: Group, edition: Edition) -> CrossingView | None:
    """Return what else the list of a theme or of a post leads to, None where there is nothing."""
    vocabulary = edition.library.vocabulary
    if group.within or group.facet not in (THEMES, OWNERS):
        return None
    if group.facet is THEMES:
        owners = {id: each.name for id, each in vocabulary.owners.items()}
        found = Counter(_owners(group, edition))
        return _told("Who answers for this", OWNERS.id, owners, found, "action", "post")
    themes = {id: each.name for id, each in vocabulary.themes.items()}
    entries = (*group.entries, *group.others)
    found = Counter(id for entry in entries for id in entry.recommendation.themes)
    return _told("What this is about", THEMES.id, themes, found, "recommendation", "theme")


def _owners(group: Group, edition: Edition) -> Iterator[str]:
    """Yield the post of each owner of each action, "" for one that no vocabulary knows."""
    for entry in group.entries:
        for action in entry.status.actions:
            yield from {edition.owner_id(each, entry.plan.id) for each in action.owners}


def _told(
    lead: str, facet: str, names: dict[str, str], found: Counter[str], counted: str, kind: str
) -> CrossingView | None:
    known = sorted((id for id in found if id in names), key=lambda id: (-found[id], names[id]))
    links = tuple(
        (Link(names[id], addresses.listing(facet, id)), words.count(found[id], counted))
        for id in known[:MOST_TOLD]
    )
    rest = len(known) - len(links)
    more = f"and {words.count(rest, f'other {kind}')}" if rest else ""
    return CrossingView(lead, links, more) if links else None
