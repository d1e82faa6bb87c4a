"""How many of a recommendation's actions are reported done, in a few words.

Must not know: HTML, pages.
"""

from collections.abc import Sequence

from action_plans.languages.speaking import gettext
from action_plans.model.status import ActionStatus
from action_plans.model.terms import Standing
from action_plans.publishing.edition import Entry
from action_plans.publishing.standings import is_done


def done_words(entry: Entry) -> str:
    """Return how many of a recommendation's actions are reported done: `6 of 8 done`.

    None is said with whose word is missing: "0 of 8 done" was read as "not done". What was never to
    end is not said to miss it.
    """
    actions = entry.status.actions
    if not actions:
        return gettext("no action printed")
    if all(each.standing is Standing.OFFERED for each in actions):
        return gettext("{number} offered instead", number=len(actions))
    if all(each.standing is Standing.NO_END for each in actions):
        return gettext("{number} with no end date", number=len(actions))
    done = sum(map(is_done, actions))
    if not done:
        return _none_done(actions)
    return gettext("{done} of {number} done", done=done, number=len(actions))


def _none_done(actions: Sequence[ActionStatus]) -> str:
    """Return that none is reported done; those of no end date, which miss none, told apart."""
    endless = sum(each.standing is Standing.NO_END for each in actions)
    said = gettext("{number} not reported done", number=len(actions) - endless)
    if not endless:
        return said
    return f"{said}; {gettext('{number} with no end date', number=endless)}"
