"""A plan as its documents left it, one after another, and what changed since.

Must not know: files, HTML, how it is derived.
"""

from dataclasses import dataclass
from datetime import date

from action_plans.model.plan import Document
from action_plans.model.refs import Ref
from action_plans.model.status import ActionStatus, PlanStatus, RecommendationStatus


@dataclass(frozen=True, slots=True)
class ActionChange:
    """How an action stood on a day, how it would stand now by the calendar alone, and how it does.

    What differs between `then` and `passed` is the calendar's doing, what differs between
    `passed` and `now` that of later documents.
    """

    ref: Ref
    then: ActionStatus
    passed: ActionStatus
    now: ActionStatus

    @property
    def by_documents(self) -> bool:
        """True if later documents changed it."""
        return self.passed != self.now


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """That the answer to a recommendation, or what was checked of it, is another than on a day."""

    ref: Ref
    then: RecommendationStatus
    now: RecommendationStatus


@dataclass(frozen=True, slots=True)
class PlanState:
    """A plan as the documents up to a day left it, reckoned on that day, and what changed since."""

    on: date
    documents: tuple[Document, ...]  # of that day: those that left it so
    status: PlanStatus  # as of that day
    since: tuple[Document, ...]  # later documents, held or only known, oldest first
    actions: tuple[ActionChange, ...]  # those that changed since, as printed
    answers: tuple[AnswerChange, ...]
