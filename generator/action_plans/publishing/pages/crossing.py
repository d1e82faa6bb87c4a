"""Who answers for a theme, and which themes a post answers for: what leads from list to list.

Must not know: HTML, what else stands on a list's page.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from action_plans.publishing import addresses, words
from action_plans.publishing.answering import posts_answering
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
        posts = posts_answering(edition, group.entries)
        return _told("Who answers for this", OWNERS.id, owners, posts, "action", "post")
    names = {id: each.name for id, each in vocabulary.themes.items()}
    entries = (*group.entries, *group.others)
    found = Counter(id for entry in entries for id in entry.recommendation.themes if id in names)
    themes = sorted(found.items(), key=lambda each: (-each[1], names[each[0]]))
    return _told("What this is about", THEMES.id, names, themes, "recommendation", "theme")


def _told(
    lead: str,
    facet: str,
    names: dict[str, str],
    found: Sequence[tuple[str, int]],
    counted: str,
    kind: str,
) -> CrossingView | None:
    links = tuple(
        (Link(names[id], addresses.listing(facet, id)), words.count(number, counted))
        for id, number in found[:MOST_TOLD]
    )
    rest = len(found) - len(links)
    more = f"and {words.count(rest, f'other {kind}')}" if rest else ""
    return CrossingView(lead, links, more) if links else None
