"""Rules between two states: what was published stays, unless a person says in the record why not.

Must not know: git, where either state comes from.

What a plan file loses by a slip of an import or a merge looks like a plan that never had it. So
what is less than before is an error, until a new entry of `corrections.yml` says of it why.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from action_plans.checking.codes import CheckCode
from action_plans.comparing.matching import match_by, match_plans
from action_plans.model.ledger import Ledger, Lost, lost_in, with_library
from action_plans.model.plan import Plan, Recommendation
from action_plans.model.problem import Problem, Severity
from action_plans.model.refs import Ref
from action_plans.model.terms import Response
from action_plans.reading.library_reader import LibraryReading

_WORD: Final = "Put it back; or say why it went, in an entry of content/corrections.yml for {}."


def answers_are_kept(before: LibraryReading, after: LibraryReading) -> Iterator[Problem]:
    """Yield the responses, reasons and printed outcomes that were there and are not any more.

    A withdrawn plan says itself why it is gone.
    """
    said = _said_why(before, after)
    for old, new in match_plans(before.library.plans, after.library.plans).pairs:
        if not new.withdrawn and not _is_unsure(new, after):
            yield from _answers(old, new, after, said)


def addresses_are_kept(before: LibraryReading, after: LibraryReading) -> Iterator[Problem]:
    """Yield addresses that were published before, whatever the ledger says that comes with it."""
    said = _said_why(before, after)
    ledger = with_library(before.published.ledger or Ledger(), before.library)
    kept = after.published.ledger or Ledger()
    told = {str(each) for each in lost_in(kept, after.library)}  # by the rule of one state
    for lost in lost_in(ledger, after.library):
        if str(lost) in told or lost.plan in after.sources.keys() - after.library.plans.keys():
            continue
        if lost.now and _is_unsure(after.library.plans[lost.now], after):
            continue
        if (lost.now, lost.number) not in said:
            yield from _address(lost, before, after)


def _address(lost: Lost, before: LibraryReading, after: LibraryReading) -> Iterator[Problem]:
    earlier = next(iter(before.library.called(lost.plan)), "")
    source = after.sources.get(lost.now) or before.sources.get(earlier)
    if source:
        yield source.problem(
            (),
            CheckCode.ADDRESS_LOST,
            Severity.ERROR,
            f"{lost} was published at {lost.address}, and is gone from the ledger too",
            _WORD.format(lost)
            if lost.now
            else f"Run 'plans rename {lost} NEW' or 'plans withdraw {lost} --why …'.",
        )


def _said_why(before: LibraryReading, after: LibraryReading) -> frozenset[tuple[str, str]]:
    """Return (plan, number) of each recommendation for which a new correction gives a reason."""
    old = set(before.corrections.corrections)
    new = (each for each in after.corrections.corrections if each not in old and each.why)
    refs = [each.ref for each in new]
    earlier = {was: id for id, plan in after.library.plans.items() for was in plan.was}
    return frozenset((earlier.get(ref.plan, ref.plan), ref.number) for ref in refs)


def _is_unsure(plan: Plan, after: LibraryReading) -> bool:
    """True if an entry of the plan's file could not be read; what is wrong with it is told."""
    return after.sources[plan.id].lacks_entries(("recommendations",))


def _answers(
    old: Plan, new: Plan, after: LibraryReading, said: frozenset[tuple[str, str]]
) -> Iterator[Problem]:
    """Yield what a plan's recommendations no longer say that they were answered."""
    pairs = match_by(lambda each: each.number, old.recommendations, new.recommendations).pairs
    places = {id(each): at for at, each in enumerate(new.recommendations)}
    for was, now in pairs:
        if (new.id, now.number) in said:
            continue
        for fault in _gone(was, now):
            ref = Ref(new.id, now.number)
            yield after.sources[new.id].problem(
                ("recommendations", places[id(now)], "number"),
                CheckCode.ANSWER_LOST,
                Severity.ERROR,
                f"{ref} had {fault}, which is gone",
                _WORD.format(ref),
            )


def _gone(was: Recommendation, now: Recommendation) -> Iterator[str]:
    """Yield in words what a recommendation had, and has no more."""
    if was.response is not Response.NOT_STATED and now.response is Response.NOT_STATED:
        yield f"the response '{was.response.value}'"
    if was.reason and was.reason.text and not (now.reason and now.reason.text):
        yield "a reason"
    fewer = Counter(e.date for e in was.updates) - Counter(e.date for e in now.updates)
    for day, times in sorted(fewer.items()):
        yield f"{times} more update{'' if times == 1 else 's'} of {day.isoformat()}"
    yield from _no_longer_answered(was, now)


def _no_longer_answered(was: Recommendation, now: Recommendation) -> Iterator[str]:
    """Yield the actions that an update answered, and none does."""
    answered = {id for update in now.updates for id in update.answers}
    there = {action.id for action in now.actions}
    before = dict.fromkeys(id for update in was.updates for id in update.answers)
    yield from (f"an update that answers {i}" for i in before if i in there and i not in answered)
