"""The kind of a reason in words: as the plan names it, or as we read it.

Must not know: HTML, the reason's own text.
"""

from typing import Final

from action_plans.languages.speaking import gettext, marked
from action_plans.model.plan import Reason
from action_plans.model.site import Site
from action_plans.publishing import words
from action_plans.publishing.own_words import ground_word

NO_GROUND: Final = marked("The plan does not say which kind of reason it is.")


def grounds_words(reason: Reason | None, site: Site) -> str:
    """Return the grounds that the document names, or that it names none; "" without a reason."""
    if reason is None:
        return ""
    if not reason.grounds:
        return gettext(NO_GROUND)
    named = words.listed(tuple(ground_word(site, each) for each in reason.grounds))
    return gettext("Kind of reason, as the plan names it: {grounds}.", grounds=named)


def ground_in_short(reason: Reason | None, site: Site) -> str:
    """Return the kind of reason, and that it is ours where it is: `policy (our reading)`; or ""."""
    if reason is None:
        return gettext("no reason is printed")
    named = words.listed(tuple(ground_word(site, each) for each in reason.grounds))
    ours = words.listed(tuple(ground_word(site, each) for each in reason.read_as))
    if named or not ours:
        return named
    return gettext("{grounds} (our reading)", grounds=ours)


def read_as_words(reason: Reason | None, site: Site) -> str:
    """Return our reading of the grounds, labelled ours, or ""."""
    if reason is None or not reason.read_as:
        return ""
    grounds = words.listed(tuple(ground_word(site, each) for each in reason.read_as))
    return gettext("We class it as {grounds}.", grounds=grounds)
