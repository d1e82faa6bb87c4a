"""The page of all values of a facet: all owners, all themes, each with how much it has.

Must not know: HTML, what a list of one value shows.
"""

from collections import Counter
from typing import Final

from action_plans.languages.speaking import gettext
from action_plans.publishing import addresses, words
from action_plans.publishing.edition import Edition
from action_plans.publishing.facets import FOLLOWED, OWNERS, Facet
from action_plans.publishing.groups import Group
from action_plans.publishing.pages.about_group import about_group
from action_plans.publishing.pages.page import Shown
from action_plans.publishing.views.pages import DirectoryEntry, DirectoryView
from action_plans.publishing.views.parts import Link

MOST_THEMES: Final = 4  # of a post
MANY: Final = 20  # from more on, letters lead into a list by name


def directory(edition: Edition, facet: Facet, groups: tuple[Group, ...]) -> Shown:
    """Return the page; what has names stands by name, the values of an axis in their order."""
    by_name = facet in FOLLOWED
    if by_name:
        groups = tuple(sorted(groups, key=lambda each: each.name.casefold()))
    firsts = ["", *(each.name[:1].upper() for each in groups)]
    has_letters = by_name and len(groups) > MANY
    entries = tuple(
        DirectoryEntry(
            Link(words.capital(group.name), addresses.listing(facet.id, group.value)),
            len(group.entries),
            group.action_count,
            _about(group, edition),
            first if has_letters and first != before else "",
        )
        for group, before, first in zip(groups, firsts, firsts[1:], strict=False)
    )
    lead = gettext(facet.lead)
    ordered = f"{lead} {gettext('In alphabetical order.')}" if by_name else lead
    return Shown(DirectoryView(gettext(facet.title), ordered, entries), lead)


def _about(group: Group, edition: Edition) -> str:
    """Return what else is said of a value: of a post, whose list has its spellings, its themes."""
    if group.facet is not OWNERS:
        return " ".join(about_group(group, edition))
    known = edition.library.vocabulary.themes
    counts = Counter(
        theme
        for entry in (*group.entries, *group.others)
        for theme in entry.recommendation.themes
        if theme in known
    )
    named = [known[theme].name for theme, _ in counts.most_common(MOST_THEMES)]
    return gettext("On: {themes}", themes=", ".join(named)) if named else ""
