"""Counts of recommendations and of actions, each by every axis, never blended or averaged.

Must not know: files, HTML, lists, how a status is derived.

Whatever says how many there are of something counts here, so that no two places differ.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from action_plans.model.meaning import is_past
from action_plans.model.status import ActionStatus, RecommendationStatus
from action_plans.model.terms import (
    Backing,
    Beginning,
    Checked,
    Reported,
    Response,
    Schedule,
    Standing,
)

Value = TypeVar("Value", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class RecommendationCounts:
    """Recommendations by their one word on each axis.

    Every value of an axis is there, in its order, zeros included, and they add up to `total`.
    """

    total: int
    moved: int  # those that show a move: that of the action which moved most
    done_at_first: int  # accepted, and all that was promised was done when the plan came out
    response: Mapping[Response, int]
    reported: Mapping[Reported, int]
    schedule: Mapping[Schedule, int]
    checked: Mapping[Checked, int]


@dataclass(frozen=True, slots=True)
class ActionCounts:
    """Actions by their own values; see `RecommendationCounts` for the axes.

    `past` are those not done whose date has passed, by standing; they do not add up to `total`.
    `backing` is of those done, at first and since.
    """

    total: int
    repeats: int  # among them: the same promise made again
    moved: int  # whose date moved, as a whole
    lesser: int  # that have a new date, for a decision or a part only
    reported: Mapping[Reported, int]
    schedule: Mapping[Schedule, int]
    standing: Mapping[Standing, int]
    past: Mapping[Standing, int]
    beginning: Mapping[Beginning, int]
    backing: Mapping[Backing, int]

    @property
    def offered(self) -> int:
        """Other action, offered in place of what was refused."""
        return self.standing[Standing.OFFERED]


@dataclass(frozen=True, slots=True)
class Counts:
    """What there is of some recommendations and, separately, of their actions."""

    recommendations: RecommendationCounts
    actions: ActionCounts


def count(recommendations: Iterable[RecommendationStatus]) -> Counts:
    """Return the counts of these recommendations and of all their actions."""
    held = tuple(recommendations)
    return Counts(
        RecommendationCounts(
            total=len(held),
            moved=sum([each.moved is not None for each in held]),
            done_at_first=sum([each.was_done_at_first for each in held]),
            response=_by_value(Response, [each.response for each in held]),
            reported=_by_value(Reported, [each.reported for each in held]),
            schedule=_by_value(Schedule, [each.schedule for each in held]),
            checked=_by_value(Checked, [each.checked for each in held]),
        ),
        count_actions([action for each in held for action in each.actions]),
    )


def count_actions(actions: Iterable[ActionStatus]) -> ActionCounts:
    """Return the counts of these actions."""
    held = tuple(actions)
    return ActionCounts(
        total=len(held),
        repeats=sum([each.same_as is not None for each in held]),
        moved=sum([each.moved is not None for each in held]),
        lesser=sum([each.lesser is not None for each in held]),
        reported=_by_value(Reported, [each.reported for each in held]),
        schedule=_by_value(Schedule, [each.schedule for each in held]),
        standing=count_standings(held),
        past=_by_value(Standing, [each.standing for each in held if is_past(each.schedule)]),
        beginning=_by_value(Beginning, [each.beginning for each in held]),
        backing=_by_value(Backing, [each.backing for each in held if each.backing]),
    )


def count_standings(actions: Iterable[ActionStatus]) -> Mapping[Standing, int]:
    """Return how many of these actions have each standing, zeros included."""
    return _by_value(Standing, [each.standing for each in actions])


def _by_value(axis: type[Value], values: Iterable[Value]) -> Mapping[Value, int]:
    """Return how many have each value, in the axis' order, zeros included."""
    found = dict.fromkeys(axis, 0)
    for value in values:
        found[value] += 1
    return found
