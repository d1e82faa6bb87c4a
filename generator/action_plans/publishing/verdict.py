"""Was it done? One to three sentences on a plan, built from counts.

Must not know: HTML, pages, how anything is counted or decided.

Each sentence says whose word it is, or its day. What was done when the plan came out and what was
reported done since are never added up without saying so.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from action_plans.languages.speaking import gettext, ngettext, plural
from action_plans.model.counts import count_standings
from action_plans.model.meaning import is_done, is_told_open
from action_plans.model.plan import Plan
from action_plans.model.status import ActionStatus, PlanStatus
from action_plans.model.terms import Standing
from action_plans.publishing import words
from action_plans.publishing.grammar import (
    clauses,
    sentence,
)
from action_plans.publishing.looking import known_since, never_looked
from action_plans.publishing.standings import first_held, is_not_the_plan, is_past, last_update

MOST_CLAUSES: Final = 3  # of one sentence
# What a later document may say of what is not done, and what the calendar or a refusal says.
ANSWERED: Final = tuple(filter(is_told_open, Standing))
UNANSWERED: Final = tuple(each for each in Standing if not is_done(each) and not is_told_open(each))


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer, and what else belongs to it, a sentence each.

    `known` says what the answer rests on, and weighs as much as the answer.
    """

    lead: str
    rest: tuple[str, ...] = ()
    known: str = ""

    @property
    def answer(self) -> str:
        """Return the answer with what it rests on."""
        return f"{self.lead} {self.known}" if self.known else self.lead

    def __str__(self) -> str:
        """Return all of it as one text."""
        return " ".join((self.answer, *self.rest))


def plan_verdict(
    plan: Plan, status: PlanStatus, who: str, spoken_of_by: Sequence[Plan] = ()
) -> Verdict:
    """Return the answer for one plan that is published; `who` answered, "" if nobody is named.

    `spoken_of_by` are later plans that speak of its promises.
    """
    actions = status.actions
    if not actions:
        return Verdict(gettext("No action is printed in this plan."))
    counts = count_standings(actions)
    update = last_update(status)
    lead = _done(counts, len(actions), status)
    if update:
        return Verdict(lead, tuple(_rest_reported(counts, status, plan, who)))
    known = known_since(plan, status, spoken_of_by)
    return Verdict(lead, tuple(_rest_silent(counts, actions)), known)


def _done(counts: Mapping[Standing, int], total: int, status: PlanStatus) -> str:
    first, since = counts[Standing.DONE_AT_FIRST], counts[Standing.DONE_SINCE]
    when = _first_words(status)
    if not first and not since:
        return ngettext(
            "Nobody has reported the one action done.",
            "None of the {number:,} actions has been reported done.",
            total,
        )
    some = _some_of(first + since, total)
    if not since:
        said = ngettext(
            "{some} was already marked done {when}",
            "{some} were already marked done {when}",
            first,
            some=some,
            when=when,
        )
        return sentence(said + _none_since(first, total, status))
    if not first:
        return sentence(ngettext(*_DONE_SINCE, since, some=some))
    return sentence(
        ngettext(
            "{some} is reported done: {first:,} {when} and {since:,} since",
            "{some} are reported done: {first:,} {when} and {since:,} since",
            first + since,
            some=some,
            first=first,
            when=when,
            since=since,
        )
    )


_DONE_SINCE: Final = plural("{some} has been reported done", "{some} have been reported done")


def _some_of(number: int, total: int) -> str:
    """Return a part of so many actions, 1 at least, or the whole: `7 of the 12 actions`."""
    if number < total:
        return gettext("{number:,} of the {total:,} actions", number=number, total=total)
    if total == 2:
        return gettext("Both actions")
    return ngettext("The one action", "All {number:,} actions", total)


def _none_since(first: int, total: int, status: PlanStatus) -> str:
    """Return that what was left open then is reported done by nobody since, once a day is over."""
    began = first_held(status)
    is_over = began is not None and began < status.as_of
    return gettext(", and none has been reported done since") if first < total and is_over else ""


def _first_words(status: PlanStatus) -> str:
    first = first_held(status)
    if first is not None and is_not_the_plan(status):
        return gettext("in the first document held, of {day}", day=words.day(first))
    return gettext("when the plan came out")


def _rest_reported(
    counts: Mapping[Standing, int], status: PlanStatus, plan: Plan, who: str
) -> Iterator[str]:
    """Yield what the last update leaves open, how much of it is past its date, what is known."""
    update = last_update(status)
    reporter = who or gettext("the organisation")
    left = list(_left(counts, ANSWERED))
    if update is not None and left:
        yield sentence(
            gettext(
                "{who} last reported on {day}: {left}",
                who=reporter,
                day=words.day(update),
                left=clauses(left),
            )
        )
    past = _past(counts, status.actions) if left else ""
    is_open = bool(left) or any(counts[each] for each in UNANSWERED)
    unlooked = gettext("we have not looked for a later document yet")
    known = known_since(plan, status)
    if is_open and never_looked(plan, status):
        known = "" if past else sentence(unlooked)
        past = gettext("{past}, and {unlooked}", past=past, unlooked=unlooked) if past else ""
    yield from filter(None, (sentence(past) if past else "",))
    yield from _in_sentences(_left(counts, UNANSWERED))
    yield from filter(None, (known if is_open else "",))


def _rest_silent(counts: Mapping[Standing, int], actions: Sequence[ActionStatus]) -> Iterator[str]:
    """Yield what the calendar says of the rest."""
    passed = counts[Standing.PASSED]
    open_ = len(actions) - counts[Standing.DONE_AT_FIRST] - counts[Standing.DONE_SINCE]
    if passed and passed == open_:
        yield _all_passed(passed, len(actions), actions)
    elif open_:
        yield from _in_sentences(_left(counts, (*ANSWERED, *UNANSWERED)))


def _all_passed(passed: int, total: int, actions: Sequence[ActionStatus]) -> str:
    last = max(each.target for each in actions if is_past(each) and each.target)
    forms = _PASSED_ALL if passed == total else _PASSED_OTHER
    return ngettext(*forms, passed, month=words.month(last))


_PASSED_ALL: Final = plural(
    "The date of it passed in {month}.",
    "The dates of all {number:,} have passed, the last in {month}.",
)
_PASSED_OTHER: Final = plural(
    "The date of the other passed in {month}.",
    "The dates of the other {number:,} have passed, the last in {month}.",
)


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
            yield ngettext(*_LEFT[standing], number)


_LEFT: Final[Mapping[Standing, tuple[str, str]]] = {
    Standing.DONE_AT_FIRST: plural("{number:,} was done at first", "{number:,} were done at first"),
    Standing.DONE_SINCE: plural("{number:,} is reported done", "{number:,} are reported done"),
    Standing.UNFINISHED: plural("{number:,} was not finished", "{number:,} were not finished"),
    Standing.LEFT_OUT: plural("{number:,} was not mentioned", "{number:,} were not mentioned"),
    Standing.PASSED: plural("{number:,} is past its date", "{number:,} are past their dates"),
    Standing.AHEAD: plural("{number:,} is not due yet", "{number:,} are not due yet"),
    Standing.NO_END: plural("{number:,} has no end date", "{number:,} have no end date"),
    Standing.ENDED: plural(
        "{number:,} was replaced or dropped", "{number:,} were replaced or dropped"
    ),
    Standing.OFFERED: plural(
        "{number:,} was offered instead of what was refused",
        "{number:,} were offered instead of what was refused",
    ),
}


def _past(counts: Mapping[Standing, int], actions: Sequence[ActionStatus]) -> str:
    """Return how many of what is unfinished or left out are past their dates, "" for none."""
    open_ = sum(counts[each] for each in ANSWERED)
    past = sum(is_past(each) for each in actions if each.standing in ANSWERED)
    if not past:
        return ""
    if past < open_:
        return ngettext(*_PAST_OF_THESE, past, open=open_)
    if past == 2:
        return gettext("both are past their dates")
    return ngettext("it is past its date", "all {number:,} are past their dates", past)


_PAST_OF_THESE: Final = plural(
    "{number:,} of these {open:,} is past its date",
    "{number:,} of these {open:,} are past their dates",
)
