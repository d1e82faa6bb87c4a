"""What is computed of a plan for an as-of date: the four axes, never blended.

Must not know: files, HTML, how it is derived.
"""

from dataclasses import dataclass
from datetime import date

from action_plans.model.due import Due
from action_plans.model.meaning import RESPONSE
from action_plans.model.plan import Document, Evidence
from action_plans.model.refs import Ref
from action_plans.model.terms import (
    Backing,
    Beginning,
    Checked,
    Lesser,
    Reported,
    Response,
    Schedule,
    Standing,
)


@dataclass(frozen=True, slots=True)
class ActionStatus:
    """Where one action stands on the as-of date."""

    ref: Ref
    reported: Reported
    schedule: Schedule
    standing: Standing
    first: Due  # the first date cell: the baseline, it stays
    latest: Due  # the latest cell that holds a date or a status, as printed
    target: date | None  # the latest printed target, ISO; None if none is printed
    moved: int | None  # whole months from the first target to the latest, None if it stands
    lesser: Lesser | None  # the latest date is for less than what was promised
    answered_on: date | None  # date of the latest update that answers it
    owners: tuple[str, ...]  # as last printed
    beginning: Beginning = Beginning.NEW
    backing: Backing | None = None  # what stands behind "done", None where it is not done
    evidence: Evidence | None = None  # that the document names which says so
    later_refused: bool = False  # its recommendation was agreed first, and refused since
    same_as: Ref | None = None  # the same promise, counted there as well

    @property
    def offered(self) -> bool:
        """True for other action that a refusal offered in place of what was recommended."""
        return self.standing is Standing.OFFERED


@dataclass(frozen=True, slots=True)
class RecommendationStatus:
    """Where one recommendation stands: its one word on each axis, and its actions' mix."""

    ref: Ref
    response: Response
    reported: Reported
    schedule: Schedule
    checked: Checked
    moved: int | None  # the longest move of its actions, in months, None if none moved
    actions: tuple[ActionStatus, ...]

    @property
    def was_done_at_first(self) -> bool:
        """True if it is accepted, and all that was promised was done when the plan came out."""
        begun = {each.beginning for each in self.actions}
        return RESPONSE[self.response].accepts and begun == {Beginning.DONE}


@dataclass(frozen=True, slots=True)
class PlanStatus:
    """Where one plan stands on the as-of date.

    `documents` are those dated on or before the as-of date, oldest first. `published` is False
    before the first document; then there are no recommendations. `content_held` is False too
    where something was published by then but is not what the plan file speaks for: a document
    that is not held, or one that a later revision replaced. Then there are no recommendations
    either, though `published` is True.
    """

    plan: str
    as_of: date
    published: bool
    documents: tuple[Document, ...]
    recommendations: tuple[RecommendationStatus, ...]
    content_held: bool = True

    @property
    def actions(self) -> tuple[ActionStatus, ...]:
        """Every action of the plan, as printed."""
        return tuple(action for each in self.recommendations for action in each.actions)

    @property
    def latest_held(self) -> Document | None:
        """The last document held by the as-of date, None if none is."""
        return next((each for each in reversed(self.documents) if each.held), None)
