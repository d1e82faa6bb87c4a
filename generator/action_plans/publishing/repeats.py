"""How many of some actions repeat a promise that another of them is, in words.

Must not know: HTML, pages, who decides that a promise is the same.
"""

from collections.abc import Sequence
from typing import Final

from action_plans.languages.speaking import ngettext, plural
from action_plans.model.refs import Ref
from action_plans.model.status import ActionStatus

_REPEATS: Final = plural(
    "{number:,} of these {total:,} actions repeats another: they are {different:,} promises.",
    "{number:,} of these {total:,} actions repeat others: they are {different:,} promises.",
)


def repeats_words(actions: Sequence[ActionStatus]) -> str:
    """Return how many repeat others of `actions`, and how many promises they are; "" if none."""
    repeats = repeats_of(actions)
    total = len(actions)
    return ngettext(*_REPEATS, repeats, total=total, different=total - repeats) if repeats else ""


def repeats_of(actions: Sequence[ActionStatus]) -> int:
    """Return how many actions are the same promise as another that is among them."""
    here: set[Ref] = {each.ref for each in actions}
    return sum(each.same_as in here for each in actions if each.same_as)
