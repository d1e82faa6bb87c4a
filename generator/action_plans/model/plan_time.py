"""All that is told of a plan's course in time, for one as-of date.

Must not know: files, HTML, how it is derived.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from action_plans.model.answer_clock import AnswerClock
from action_plans.model.plan_states import PlanState
from action_plans.model.refs import Ref
from action_plans.model.silence import Silence
from action_plans.model.timeline import Timeline


@dataclass(frozen=True, slots=True)
class PlanTime:
    """One plan's course: of each action, of the answer, of the plan as a whole, and its silence."""

    plan: str
    timelines: Mapping[Ref, Timeline]  # by action, as printed
    clock: AnswerClock
    states: tuple[PlanState, ...]  # oldest first; none where one document only is held
    silence: Silence | None
