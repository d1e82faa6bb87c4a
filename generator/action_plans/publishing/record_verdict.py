"""Was it done? Four figures on the whole record, in sentences.

Must not know: HTML, pages, how anything is counted or decided.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from action_plans.languages.speaking import gettext, ngettext, plural
from action_plans.model.counts import count_standings
from action_plans.model.status import ActionStatus, PlanStatus
from action_plans.model.terms import Standing
from action_plans.publishing import words
from action_plans.publishing.grammar import sentence, spelt_count
from action_plans.publishing.standings import is_not_the_plan, is_past
from action_plans.publishing.verdict import Verdict


def record_verdict(
    plans: int, actions: Sequence[ActionStatus], looked: str = "", unseen: int = 0
) -> Verdict:
    """Return the answer for the whole record, in four figures.

    What was reported done since is told with the documents that it comes from. `looked` is what
    qualifies the last figure: that nobody has looked for documents later than those of the record.
    `unseen` of what was done at first stand in a later version of a plan that was not seen itself.
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
        ngettext(*_DONE_AT_FIRST, first, later=_in_a_later_version(unseen))
        if first
        else gettext("None was already marked done when the plans came out."),
        _done_since(actions) if since else gettext("None has been reported done since."),
    ]
    if past:
        rest.append(ngettext(*_PASSED, past))
        rest.extend(filter(None, (looked,)))
    return Verdict(sentence(lead), tuple(rest))


_DONE_AT_FIRST: Final = plural(
    "{number:,} was already marked done when its plan came out{later}.",
    "{number:,} were already marked done when the plans came out{later}.",
)


def _in_a_later_version(unseen: int) -> str:
    said = gettext(", {number:,} in a later version", number=unseen)
    return said if unseen else ""


def at_first_unseen(statuses: Iterable[PlanStatus]) -> int:
    """Return how much was done at first by a first document held that is not the plan itself."""
    later = filter(is_not_the_plan, statuses)
    return sum(count_standings(each.actions)[Standing.DONE_AT_FIRST] for each in later)


_DONE_SINCE: Final = plural(
    "{number:,} has been reported done since{where}.",
    "{number:,} have been reported done since{where}.",
)
_PASSED: Final = plural(
    "{number:,} is past its date and not reported done.",
    "{number:,} are past their dates and not reported done.",
)


def _done_since(actions: Sequence[ActionStatus]) -> str:
    """Return how many were reported done since, and in which documents: one with its day."""
    done = [each for each in actions if each.standing is Standing.DONE_SINCE]
    documents = {(each.answered_on, each.ref.plan) for each in done if each.answered_on}
    days = sorted(day for day, _ in documents)
    where = ngettext(*_IN_DOCUMENTS, len(documents), day=words.day(days[-1])) if days else ""
    return ngettext(*_DONE_SINCE, len(done), where=where)


_IN_DOCUMENTS: Final = plural(
    ", in a later document of {day}", ", in {number:,} later documents, the last of {day}"
)
