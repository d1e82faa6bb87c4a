"""Was it done? One to three sentences on a plan, and on the whole record, built from counts.

Must not know: HTML, pages, how anything is counted or decided.

Each sentence says whose word it is, or its day. What was done when the plan came out and what was
reported done since are never added up without saying so.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from action_plans.model.counts import count_standings
from action_plans.model.meaning import is_done, is_told_open
from action_plans.model.plan import Document, Plan
from action_plans.model.status import ActionStatus, PlanStatus
from action_plans.model.terms import Standing
from action_plans.publishing import words
from action_plans.publishing.grammar import (
    agreeing,
    all_of,
    clauses,
    sentence,
    some_of,
    spelt_count,
)
from action_plans.publishing.standings import first_held, is_not_the_plan, is_past, last_update

CAME_OUT: Final = "when the plan came out"
MOST_CLAUSES: Final = 3  # of one sentence
# What a later document may say of what is not done, and what the calendar or a refusal says.
ANSWERED: Final = tuple(filter(is_told_open, Standing))
UNANSWERED: Final = tuple(each for each in Standing if not is_done(each) and not is_told_open(each))


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer, and what else belongs to it, a sentence each."""

    lead: str
    rest: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return all of it as one text."""
        return " ".join((self.lead, *self.rest))


def plan_verdict(plan: Plan, status: PlanStatus, who: str) -> Verdict:
    """Return the answer for one plan that is published; `who` answered, "" if nobody is named."""
    actions = status.actions
    if not actions:
        return Verdict("No action is printed in this plan.")
    counts = count_standings(actions)
    update = last_update(status)
    rest = _rest_reported if update else _rest_silent
    sentences = rest(counts, actions, status, plan, who)
    return Verdict(_done(counts, len(actions), status), tuple(sentences))


def _done(counts: Mapping[Standing, int], total: int, status: PlanStatus) -> str:
    first, since = counts[Standing.DONE_AT_FIRST], counts[Standing.DONE_SINCE]
    when = _first_words(status)
    if not first and not since:
        has = "has been reported done"
        if total == 1:
            return "Nobody has reported the one action done."
        return sentence(some_of(0, total, "action"), has)
    if not since:
        some = some_of(first, total, "action")
        marked = f"already marked done {when}"
        since_ = _none_since(first, total, status)
        return sentence(some, agreeing(first, "was", "were"), marked + since_)
    if not first:
        some = some_of(since, total, "action")
        return sentence(some, agreeing(since, "has", "have"), "been reported done")
    some = some_of(first + since, total, "action")
    are = agreeing(first + since, "is", "are")
    return sentence(some, are, f"reported done: {first:,} {when} and {since:,} since")


def _none_since(first: int, total: int, status: PlanStatus) -> str:
    """Return that what was left open then is reported done by nobody since, once a day is over."""
    began = first_held(status)
    is_over = began is not None and began < status.as_of
    return ", and none has been reported done since" if first < total and is_over else ""


def _first_words(status: PlanStatus) -> str:
    first = first_held(status)
    if first is not None and is_not_the_plan(status):
        return f"in the first document held, of {words.day(first)}"
    return CAME_OUT


def _rest_reported(
    counts: Mapping[Standing, int],
    actions: Sequence[ActionStatus],
    status: PlanStatus,
    _: Plan,
    who: str,
) -> Iterator[str]:
    """Yield what the last update leaves open, and how many of those are past their dates."""
    update = last_update(status)
    reporter = who or "the organisation"
    left = list(_left(counts, ANSWERED))
    if update is not None and left:
        yield sentence(f"{reporter} last reported on {words.day(update)}: {clauses(left)}")
        yield from _past(counts, actions)
    yield from _in_sentences(_left(counts, UNANSWERED))


def _rest_silent(
    counts: Mapping[Standing, int],
    actions: Sequence[ActionStatus],
    status: PlanStatus,
    plan: Plan,
    _: str,
) -> Iterator[str]:
    """Yield what the calendar says of the rest, and whether anything later is known."""
    passed = counts[Standing.PASSED]
    open_ = len(actions) - counts[Standing.DONE_AT_FIRST] - counts[Standing.DONE_SINCE]
    if passed and passed == open_:
        yield _all_passed(passed, len(actions), actions)
    elif open_:
        yield from _in_sentences(_left(counts, (*ANSWERED, *UNANSWERED)))
    yield known_since(plan, status)


def _all_passed(passed: int, total: int, actions: Sequence[ActionStatus]) -> str:
    last = max(each.target for each in actions if is_past(each) and each.target)
    which = f"the other {passed:,}" if passed < total else agreeing(passed, "it", f"all {passed:,}")
    if passed == 1:
        return sentence(f"the date of {'the other' if total > 1 else 'it'} passed in", _by(last))
    return sentence(f"the dates of {which} have passed, the last in", _by(last))


def _by(last: object) -> str:
    return f"{last:%B %Y}"


def known_since(plan: Plan, status: PlanStatus) -> str:
    """Return whether a later document was found, and who has looked for one."""
    held = status.latest_held
    unseen = [each for each in status.documents if held is None or each.date > held.date]
    if unseen:
        return sentence(f"{_unseen(unseen[-1])} is known, and was not seen for this record")
    looked = plan.looked
    if looked and held and held.date < looked.on <= status.as_of:
        return "No later document was found."
    return "No later document is in this record."


def _unseen(document: Document) -> str:
    return f"a later document, of {words.day(document.date)},"


def _in_sentences(left: Iterable[str]) -> Iterator[str]:
    """Yield clauses as sentences that stay short."""
    waiting = list(left)
    while waiting:
        yield sentence(clauses(waiting[:MOST_CLAUSES]))
        del waiting[:MOST_CLAUSES]


def _left(counts: Mapping[Standing, int], which: Sequence[Standing]) -> Iterator[str]:
    """Yield a clause for each of some standings that is not done."""
    for standing in which:
        number = counts[standing]
        if number:
            one, many = _LEFT[standing]
            yield f"{number:,} {agreeing(number, one, many)}"


_LEFT: Final[Mapping[Standing, tuple[str, str]]] = {
    Standing.DONE_AT_FIRST: ("was done at first", "were done at first"),
    Standing.DONE_SINCE: ("is reported done", "are reported done"),
    Standing.UNFINISHED: ("was not finished", "were not finished"),
    Standing.LEFT_OUT: ("was left out", "were left out"),
    Standing.PASSED: ("is past its date", "are past their dates"),
    Standing.AHEAD: ("is not due yet", "are not due yet"),
    Standing.NO_END: ("has no end date", "have no end date"),
    Standing.ENDED: ("was replaced or dropped", "were replaced or dropped"),
    Standing.OFFERED: (
        "was offered instead of what was refused",
        "were offered instead of what was refused",
    ),
}


def _past(counts: Mapping[Standing, int], actions: Sequence[ActionStatus]) -> Iterator[str]:
    """Yield how many of what is unfinished or left out are past their dates."""
    open_ = sum(counts[each] for each in ANSWERED)
    past = sum(is_past(each) for each in actions if each.standing in ANSWERED)
    if not past:
        return
    if past == open_:
        some = "It" if past == 1 else all_of(past, "one").removesuffix(" ones")
    else:
        some = f"{past:,} of these {open_:,}"
    yield sentence(some, agreeing(past, "is past its date", "are past their dates"))


def record_verdict(plans: int, actions: Sequence[ActionStatus]) -> Verdict:
    """Return the answer for the whole record, in four figures."""
    if not actions:
        return Verdict("No plan is published here yet.")
    counts = count_standings(actions)
    first, since = counts[Standing.DONE_AT_FIRST], counts[Standing.DONE_SINCE]
    past = sum(map(is_past, actions))
    promised = words.count(len(actions), "action")
    lead = sentence(spelt_count(plans, "plan"), agreeing(plans, "promises", "promise"), promised)
    rest = [
        sentence(
            f"{first:,}" if first else "none",
            agreeing(first, "was", "were") if first else "was",
            f"already marked done {'when its plan' if first == 1 else 'when the plans'} came out",
        ),
        sentence(
            f"{since:,}" if since else "none",
            agreeing(since, "has", "have") if since else "has",
            "been reported done since",
        ),
    ]
    if past:
        them = agreeing(past, "it", "them")
        rest.append(
            sentence(f"for {past:,} the date has passed, and no document here reports {them} done")
        )
    return Verdict(lead, tuple(rest))
