"""What leads on from a list: who answers for a theme, which themes a post answers for, what stands.

Must not know: HTML, what else stands on a list's page.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from action_plans.languages.speaking import gettext
from action_plans.model.terms import Standing
from action_plans.publishing import addresses, words
from action_plans.publishing.answering import posts_answering
from action_plans.publishing.edition import Edition
from action_plans.publishing.facets import FOLLOWED, OWNERS, THEMES
from action_plans.publishing.groups import Group
from action_plans.publishing.search_facets import QUERY_NAMES, Dates
from action_plans.publishing.standings import STANDING
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
        told = [(id, words.count(number, "recommendation")) for id, number in posts]
        rest = words.count(len(posts) - MOST_TOLD, "other post")
        return _told(gettext("Who answers for this"), OWNERS.id, owners, told, rest)
    names = {id: each.name for id, each in vocabulary.themes.items()}
    entries = (*group.entries, *group.others)
    found = Counter(id for entry in entries for id in entry.recommendation.themes if id in names)
    themes = sorted(found.items(), key=lambda each: (-each[1], names[each[0]]))
    told = [(id, words.count(number, "recommendation")) for id, number in themes]
    rest = words.count(len(themes) - MOST_TOLD, "other theme")
    return _told(gettext("What this is about"), THEMES.id, names, told, rest)


def stands_of(group: Group, edition: Edition) -> CrossingView | None:
    """Return how many recommendations of a post, body or theme have an action that stands so.

    Each leads to the search for just these; None for lists of other things.
    """
    if group.within or group.facet not in FOLLOWED:
        return None
    name = next(name for name, facet in QUERY_NAMES.items() if facet is group.facet)
    said = {("standing", each.value): gettext(STANDING[each].counted) for each in Standing}
    said["date", Dates.MOVED.value] = gettext("date moved")
    found = Counter(
        (asked, value)
        for entry in group.entries
        for asked in ("standing", "date")
        for value in QUERY_NAMES[asked].values(edition, entry)
    )
    links = tuple(
        (
            Link(words_, addresses.search({name: group.value, asked: value})),
            words.count(found[asked, value], "recommendation"),
        )
        for (asked, value), words_ in said.items()
        if found[asked, value]
    )
    lead = gettext("What became of their actions")
    return CrossingView(lead, links, "") if links else None


def _told(
    lead: str, facet: str, names: dict[str, str], found: Sequence[tuple[str, str]], rest: str
) -> CrossingView | None:
    """Return the first of what was found, by id with what is counted; `rest` are the others."""
    links = tuple(
        (Link(names[id], addresses.listing(facet, id)), counted)
        for id, counted in found[:MOST_TOLD]
    )
    more = gettext("and {others}", others=rest) if len(found) > MOST_TOLD else ""
    return CrossingView(lead, links, more) if links else None
