"""What a badge says of actions: what is done, by which document, and which dates have passed.

Must not know: pictures, addresses.

On other sites nothing else stands beside a badge: it says that a thing was *reported* done or not,
and tells a date that has passed.
"""

from collections.abc import Sequence
from typing import Final

from action_plans.model.counts import count_standings
from action_plans.model.meaning import REPORTED, Course, is_done, is_past
from action_plans.model.status import ActionStatus, PlanStatus
from action_plans.model.terms import Standing
from action_plans.publishing import words
from action_plans.publishing.standings import STANDING, first_held, is_not_the_plan
from action_plans.publishing.words import Tone

AT_FIRST: Final = "when the plan came out"
_UNFINISHED: Final = STANDING[Standing.UNFINISHED].counted


def first_of(status: PlanStatus) -> str:
    """Return where what was done at first stands: in the plan, or in what is held of it."""
    first = first_held(status)
    if first is None or not is_not_the_plan(status):
        return AT_FIRST
    return f"in the first document held, of {words.day(first)}"


def done(actions: Sequence[ActionStatus], when: str = AT_FIRST) -> str:
    """Return what is done: `7 of 12 actions done, 1 of them when the plan came out`.

    `when` is where what was done at first stands.
    """
    total = len(actions)
    if not total:
        return "no action printed"
    counts = count_standings(actions)
    first, since = counts[Standing.DONE_AT_FIRST], counts[Standing.DONE_SINCE]
    if not first and not since:
        open_ = sum(REPORTED[each.reported] is Course.UNDER_WAY for each in actions)
        if total == 1:
            return f"1 action, {_UNFINISHED if open_ else 'not reported done'}"
        none = f"none of {total:,} actions reported done"
        return f"{none}, {open_:,} {_UNFINISHED}" if open_ else none
    said = f"{first + since:,} of {words.count(total, 'action')} done"
    if not since:
        more = "" if first == total else ", none reported done since"
        return f"{said} {when}{more}"
    return f"{said}, {first:,} of them {when}" if first else said


def tone_of(actions: Sequence[ActionStatus]) -> Tone:
    """Return the colour of what is done: all of it, some or on its way, nothing."""
    finished = sum(is_done(each.standing) for each in actions)
    if not actions:
        return Tone.NEUTRAL
    if finished == len(actions):
        return Tone.DONE
    moving = finished or any(REPORTED[each.reported] is Course.UNDER_WAY for each in actions)
    return Tone.MOVING if moving else Tone.OPEN


def past_dates(actions: Sequence[ActionStatus]) -> str:
    """Return how many of some actions are past their dates, as the end of a sentence; "" if none.

    Of one action it is the month, and what a date was for that was for less than all of it.
    """
    past = [each for each in actions if is_past(each.schedule)]
    if not past:
        return ""
    last = past[0].target
    if len(actions) == 1:
        only = f" ({words.LESSER[past[0].lesser]})" if past[0].lesser else ""
        return f"; date passed, {words.month(last)}{only}" if last else "; date passed"
    return f"; {len(past):,} past {'its date' if len(past) == 1 else 'their dates'}"


def caveat(actions: Sequence[ActionStatus]) -> str:
    """Return what a passed date does not say, for those who hear the badge; "" if none passed."""
    return words.PASSED_CAVEAT if any(is_past(each.schedule) for each in actions) else ""
