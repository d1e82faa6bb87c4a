"""Was it done? Four figures on the whole record, in sentences.

Must not know: HTML, pages, how anything is counted or decided.
"""

from collections.abc import Sequence
from typing import Final

from action_plans.languages.speaking import gettext, ngettext, plural
from action_plans.model.counts import count_standings
from action_plans.model.status import ActionStatus
from action_plans.model.terms import Standing
from action_plans.publishing import words
from action_plans.publishing.grammar import sentence, spelt_count
from action_plans.publishing.standings import is_past
from action_plans.publishing.verdict import Verdict


def record_verdict(plans: int, actions: Sequence[ActionStatus], looked: str = "") -> Verdict:
    """Return the answer for the whole record, in four figures.

    `looked` is what qualifies the last of them: that nobody has looked for later documents.
    """
    if not actions:
        return Verdict(gettext("No plan is published here yet."))
    counts = count_standings(actions)
    first, since = counts[Standing.DONE_AT_FIRST], counts[Standing.DONE_SINCE]
    past = sum(map(is_past, actions))
    lead = ngettext(
        "{plans} lists {actions}",
        "{plans} list {actions}",
        plans,
        plans=spelt_count(plans, "plan"),
        actions=words.count(len(actions), "action"),
    )
    rest = [
        ngettext(*_DONE_AT_FIRST, first)
        if first
        else gettext("None was already marked done when the plans came out."),
        ngettext(*_DONE_SINCE, since) if since else gettext("None has been reported done since."),
    ]
    if past:
        rest.append(ngettext(*_PASSED, past))
        rest.extend(filter(None, (looked,)))
    return Verdict(sentence(lead), tuple(rest))


_DONE_AT_FIRST: Final = plural(
    "{number:,} was already marked done when its plan came out.",
    "{number:,} were already marked done when the plans came out.",
)
_DONE_SINCE: Final = plural(
    "{number:,} has been reported done since.", "{number:,} have been reported done since."
)
_PASSED: Final = plural(
    "For {number:,} the date has passed, and no document here reports it done.",
    "For {number:,} the date has passed, and no document here reports them done.",
)
