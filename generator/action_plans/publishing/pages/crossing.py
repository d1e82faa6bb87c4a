"""What leads on from a list: posts with actions on a theme, themes of a post, how actions stand.

Must not know: HTML, what else stands on a list's page.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from action_plans.languages.speaking import gettext, ngettext
from action_plans.model.counts import ActionCounts, count_actions
from action_plans.model.terms import Standing
from action_plans.publishing import addresses, words
from action_plans.publishing.answering import posts_with_actions
from action_plans.publishing.edition import Edition
from action_plans.publishing.facets import FOLLOWED, OWNERS, THEMES, is_first_owner_only
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
        posts = posts_with_actions(edition, group.entries)
        told = [(id, words.count(number, "recommendation")) for id, number in posts]
        rest = words.count(len(posts) - MOST_TOLD, "other post")
        lead = gettext("Posts that own actions under these recommendations")
        return _told(lead, OWNERS.id, owners, told, rest)
    names = {id: each.name for id, each in vocabulary.themes.items()}
    entries = (*group.entries, *group.others)
    found = Counter(id for entry in entries for id in entry.recommendation.themes if id in names)
    themes = sorted(found.items(), key=lambda each: (-each[1], names[each[0]]))
    told = [(id, words.count(number, "recommendation")) for id, number in themes]
    rest = words.count(len(themes) - MOST_TOLD, "other theme")
    return _told(gettext("Topics"), THEMES.id, names, told, rest)


def stands_of(group: Group, edition: Edition) -> CrossingView | None:
    """Return how the actions of a post, or those answering a body or on a theme, stand; else None.

    Of a post its own are counted, not those of others under the same recommendations; the list
    below names each. Else each standing leads to the search for the recommendations that have it.
    """
    if group.within or group.facet not in FOLLOWED:
        return None
    is_post = group.facet is OWNERS
    actions = [each for own in group.actions.values() for each in own]
    own = [a for a in actions if not (is_post and is_first_owner_only(edition, group.value, a))]
    counts = count_actions(own)
    said = [
        (f"{number:,} {gettext(STANDING[standing].counted)}", "standing", standing.value)
        for standing, number in counts.standing.items()
        if number
    ]
    if counts.moved:
        moved = ngettext(
            "{number:,} with a date that moved", "{number:,} with dates that moved", counts.moved
        )
        said.append((moved, "date", Dates.MOVED.value))
    links = tuple(
        (Link(words_, "" if is_post else _search(group, asked, value)), "")
        for words_, asked, value in said
    )
    lead = (
        gettext("What became of its actions") if is_post else gettext("What became of the actions")
    )
    more = "; ".join((*_past_of_several(counts), *_of_first(len(actions) - len(own))))
    return CrossingView(gettext(lead), links, more) if links else None


def _search(group: Group, asked: str, value: str) -> str:
    """Return the search for the recommendations of a group with an action that stands so."""
    name = next(name for name, facet in QUERY_NAMES.items() if facet is group.facet)
    return addresses.search({name: group.value, asked: value})


def _past_of_several(counts: ActionCounts) -> Iterator[str]:
    """Yield how many are past their dates, unless one standing is that of them all."""
    past = sum(counts.past.values())
    if past and past != counts.past[Standing.PASSED]:
        yield ngettext(
            "{number:,} of these is past its date and not reported done",
            "{number:,} of these are past their dates and not reported done",
            past,
        )


def _of_first(number: int) -> Iterator[str]:
    """Yield how many actions were a post's own at first and are no longer."""
    if number:
        yield ngettext(
            "{number:,} more was its own at first only",
            "{number:,} more were its own at first only",
            number,
        )


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
