"""What is worth saying of a value in its list: a post's spellings, a theme's scope, who came after.

Must not know: HTML, what else stands on a list's page.
"""

from typing import Final

from action_plans.languages.speaking import gettext, marked
from action_plans.publishing.edition import Edition
from action_plans.publishing.facets import ORGANISATIONS, OWNERS, THEMES
from action_plans.publishing.groups import Group
from action_plans.publishing.pages.spellings import printed_spellings

NO_PREDECESSOR: Final = marked("Which post it took over from, if any, is not known.")
NO_SUCCESSOR: Final = marked("Who does its work now is not known.")


def about_group(group: Group, edition: Edition) -> tuple[str, ...]:
    """Return what else is worth saying of a value: a post's spellings, a theme's scope."""
    vocabulary = edition.library.vocabulary
    if group.facet is THEMES:
        scope = vocabulary.themes[group.value].scope
        return (scope,) if scope else ()
    if group.facet is OWNERS:
        owner = vocabulary.owners[group.value]
        said = printed_spellings(owner)
        before = [vocabulary.owners[id].name for id in owner.succeeds if id in vocabulary.owners]
        unknown = (gettext(NO_PREDECESSOR),) if owner.predecessor_unknown else ()
        took_over = (gettext("Took over from: {name}.", name=name) for name in before)
        return (*((said,) if said else ()), *took_over, *unknown)
    if group.facet is ORGANISATIONS:
        organisation = vocabulary.organisations[group.value]
        after = vocabulary.organisations.get(organisation.replaced_by)
        if organisation.successor_unknown:
            return (gettext(NO_SUCCESSOR),)
        return (gettext("Its work is now done by: {name}.", name=after.name),) if after else ()
    return ()
