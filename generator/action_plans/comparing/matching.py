"""Which plan, action or update of the new state is which of the old one.

Must not know: what is compared of a pair.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from action_plans.model.plan import Plan, Update

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Matched(Generic[T]):
    """Pairs (old, new) in the new order, and what has no partner."""

    pairs: tuple[tuple[T, T], ...]
    removed: tuple[T, ...]
    added: tuple[T, ...]


def match_by(key: Callable[[T], object], old: Iterable[T], new: Iterable[T]) -> Matched[T]:
    """Match what has an equal key; of several with one key, in their order."""
    waiting: dict[object, list[T]] = {}
    for each in old:
        waiting.setdefault(key(each), []).append(each)
    pairs, added = [], []
    for each in new:
        partners = waiting.get(key(each))
        if partners:
            pairs.append((partners.pop(0), each))
        else:
            added.append(each)
    return Matched(tuple(pairs), tuple(e for some in waiting.values() for e in some), tuple(added))


def match_plans(old: Mapping[str, Plan], new: Mapping[str, Plan]) -> Matched[Plan]:
    """Match plans by their ids; a new one that `was` an old one that is gone is that one."""
    earlier = {
        was: plan.id for plan in new.values() for was in plan.was if was in old and was not in new
    }
    return match_by(lambda plan: earlier.get(plan.id, plan.id), old.values(), new.values())


def match_updates(old: Iterable[Update], new: Iterable[Update]) -> Matched[Update]:
    """Match updates by date and what they answer, then by date and words, then by date alone."""
    keys: tuple[Callable[[Update], object], ...] = (
        lambda update: (update.date, update.answers, update.text),
        lambda update: (update.date, update.answers),
        lambda update: (update.date, update.text),
        lambda update: update.date,
    )
    found: Matched[Update] = Matched((), tuple(old), tuple(new))
    for key in keys:
        step = match_by(key, found.removed, found.added)
        found = Matched(found.pairs + step.pairs, step.removed, step.added)
    return found


def out_of_order(old: Sequence[str], new: Sequence[str]) -> frozenset[str]:
    """Return the fewest of the shared entries that have to move to get from `old` to `new`.

    They are those outside the longest common run in both orders.
    """
    place = {each: at for at, each in enumerate(old)}
    shared = [each for each in new if each in place]
    ends: list[int] = []  # places in `old` at which the best run of each length ends
    tails: list[str] = []  # the entries there
    before: dict[str, str | None] = {}
    for each in shared:
        length = bisect_left(ends, place[each])
        before[each] = tails[length - 1] if length else None
        ends[length : length + 1] = [place[each]]
        tails[length : length + 1] = [each]
    kept = set()
    last = tails[-1] if tails else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return frozenset(set(shared) - kept)
