"""Rules: what a plan refers to is there, and is something else than itself.

Must not know: YAML, what is published.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from action_plans.checking.codes import CheckCode
from action_plans.checking.subject import Subject
from action_plans.model.library import Library
from action_plans.model.plan import Recommendation
from action_plans.model.problem import Problem
from action_plans.model.refs import Ref
from action_plans.reading.guess import did_you_mean, listed, question
from action_plans.reading.source_file import Path

_MOST_SHOWN: Final = 40  # promises of a circle


def references_lead_somewhere(subject: Subject) -> Iterator[Problem]:
    """Every reference is to a plan, a recommendation and an action that there are."""
    for path, ref, _ in _references(subject):
        if ref.plan not in subject.library.plans:
            if ref.plan not in subject.sources:
                yield _unknown_plan(subject, path, ref)
            continue
        recommendation = subject.library.recommendation(ref)
        if recommendation is None and subject.lacks_recommendations(ref.plan):
            continue
        if recommendation is None:
            yield _unknown_recommendation(subject, path, ref)
        elif ref.action and recommendation.action(ref.action) is None:
            yield _unknown_action(subject, path, ref, recommendation)


def nothing_refers_to_itself(subject: Subject) -> Iterator[Problem]:
    """No reference is to the very thing that holds it."""
    numbers = Counter(each.number for each in subject.plan.recommendations)
    for path, ref, holder in _references(subject):
        if numbers[holder.number] > 1:
            continue  # it may be to the other one of this number, which is told
        if ref == holder or (path[-2] == "later" and ref == holder.recommendation):
            yield subject.error(
                path,
                CheckCode.LINK_TO_ITSELF,
                f"{ref} refers to itself",
                "Delete the reference, or write the one that is meant.",
            )


def promises_repeat_without_circle(subject: Subject) -> Iterator[Problem]:
    """`same_as` leads to an earlier promise, never round to where it began."""
    places = {
        Ref(subject.plan.id, recommendation.number, action.id): path
        for path, recommendation, action in subject.actions
        if action.same_as
    }
    done: set[Ref] = set()
    for start in places:
        circle = _circle_from(start, subject.library, done)
        first = min(circle, default=start)
        if len(circle) > 1 and first in places:  # told once, of the plan that comes first
            at = circle.index(first)
            shown = [*circle[at:], *circle[:at]][:_MOST_SHOWN]
            yield subject.error(
                (*places[first], "same_as"),
                CheckCode.SAME_IN_A_CIRCLE,
                f"this is the same as itself: {' → '.join(map(str, (*shown, first)))}",
                "Leave same_as out of the promise that was made first.",
            )


def _circle_from(start: Ref, library: Library, done: set[Ref]) -> list[Ref]:
    """Return the promises that lead round, if one leads to them from `start`; else none.

    Those in `done` were passed before, and are passed over; what is met is added to them.
    """
    chain: dict[Ref, None] = {}
    at: Ref | None = start
    while at and at not in done and at not in chain:
        chain[at] = None
        found = library.action(at)
        at = found.same_as if found else None
    done.update(chain)
    passed = list(chain)
    return passed[passed.index(at) :] if at in chain else []


def links_are_single(subject: Subject) -> Iterator[Problem]:
    """A recommendation is linked once, and not both related and not related."""
    for path, recommendation in subject.recommendations:
        seen: set[Ref] = set()
        targets = [(("related", i, "to"), link.to) for i, link in enumerate(recommendation.related)]
        targets += [
            (("not_related", i, ""), ref) for i, ref in enumerate(recommendation.not_related)
        ]
        for below, ref in targets:
            if ref in seen:
                yield subject.error(
                    (*path, *below),
                    CheckCode.LINKED_TWICE,
                    f"{ref} stands under related already",
                    "Keep the one that is right.",
                )
            seen.add(ref)


def earlier_ids_are_free(subject: Subject) -> Iterator[Problem]:
    """An earlier id of a plan is no other plan's id, now or earlier."""
    for index, id in enumerate(subject.plan.was):
        others = [other for other in subject.library.called(id) if other != subject.plan.id]
        if others or (id in subject.sources and id != subject.plan.id):
            yield subject.error(
                ("was", index),
                CheckCode.EARLIER_ID_TAKEN,
                f"'{id}' is the id of another plan, {others[0] if others else id}",
                "An old address leads to one plan; delete it here or there.",
            )


def _references(subject: Subject) -> Iterator[tuple[Path, Ref, Ref]]:
    """Yield every reference of a plan: its path, what it is to, and what holds it."""
    for path, recommendation in subject.recommendations:
        for index, link in enumerate(recommendation.related):
            yield (*path, "related", index, "to"), link.to, recommendation.ref
        for index, ref in enumerate(recommendation.not_related):
            yield (*path, "not_related", index), ref, recommendation.ref
    for path, recommendation, action in subject.actions:
        holder = Ref(subject.plan.id, recommendation.number, action.id)
        if action.same_as:
            yield (*path, "same_as"), action.same_as, holder
        for index, ref in enumerate(action.later):
            yield (*path, "later", index), ref, holder


def _unknown_plan(subject: Subject, path: Path, ref: Ref) -> Problem:
    known = subject.library.plans
    renamed = next(iter(subject.library.called(ref.plan)), "")
    guess = renamed or did_you_mean(ref.plan, known)
    found = subject.error(
        path,
        CheckCode.UNKNOWN_PLAN,
        f"there is no plan '{ref.plan}'{question(guess)}",
        f"It is now called {renamed}." if renamed else listed(known, "The plans are"),
    )
    meant = str(replace(ref, plan=guess)) if guess else None
    return replace(found, correction=subject.source.corrected(path, meant))


def _unknown_recommendation(subject: Subject, path: Path, ref: Ref) -> Problem:
    numbers = subject.library.numbers(ref.plan)
    return subject.error(
        path,
        CheckCode.UNKNOWN_RECOMMENDATION,
        f"{ref.plan} has no recommendation {ref.number}",
        listed(numbers, "Its recommendations are"),
    )


def _unknown_action(
    subject: Subject, path: Path, ref: Ref, recommendation: Recommendation
) -> Problem:
    return subject.error(
        path,
        CheckCode.UNKNOWN_ACTION,
        f"{ref.recommendation} has no action {ref.action}",
        listed([action.id for action in recommendation.actions], "Its actions are")
        or "It has no actions.",
    )
