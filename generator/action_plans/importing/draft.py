"""A plan in the making: every value beside the places in the document that it comes from.

Must not know: file formats, rules, how a plan file is written.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from action_plans.importing.document import Document, Place
from action_plans.importing.doubts import NOWHERE, Doubt
from action_plans.model.library import Vocabulary
from action_plans.model.terms import DocumentKind, Ground, PlanKind, Response, ReviewEvery


@dataclass(frozen=True, slots=True)
class Value:
    """A value of the plan file, where it stands, and the words that it stands for.

    `printed` is "" where the value is itself what is printed. `copied` is True for words that
    another field carries too (a stem, an inherited owner).
    """

    text: str = ""
    places: tuple[Place, ...] = ()
    printed: str = ""
    copied: bool = False

    def __bool__(self) -> bool:
        """True if anything is said."""
        return bool(self.text)

    @property
    def place(self) -> Place:
        """The first place that it comes from, NOWHERE if there is none."""
        return self.places[0] if self.places else NOWHERE

    @property
    def again(self) -> "Value":
        """The same value in a second field."""
        return replace(self, copied=True)


NOTHING = Value()


@dataclass(slots=True)
class ActionDraft:
    """One action; see action_plans.model.plan.Action."""

    text: Value = NOTHING
    label: Value = NOTHING
    group: Value = NOTHING
    owners: list[Value] = field(default_factory=list)
    inherited: bool = False
    due: Value = NOTHING
    condition: Value = NOTHING
    reported: Value = NOTHING
    evidence: Value = NOTHING


@dataclass(slots=True)
class UpdateDraft:
    """One outcome; `answers` are indices into the recommendation's actions."""

    dated: date
    text: Value = NOTHING
    due: Value = NOTHING
    owners: list[Value] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    reported: Value = NOTHING


@dataclass(slots=True)
class RecommendationDraft:
    """One recommendation; see action_plans.model.plan.Recommendation."""

    number: Value
    number_printed: Value = NOTHING
    to: list[str] = field(default_factory=list)
    to_printed: Value = NOTHING
    stem: Value = NOTHING
    text: Value = NOTHING
    response: Response = Response.NOT_STATED
    response_value: Value = NOTHING
    reason: Value = NOTHING
    grounds: list[Ground] = field(default_factory=list)
    note: Value = NOTHING
    lead_in: Value = NOTHING
    actions: list[ActionDraft] = field(default_factory=list)
    updates: list[UpdateDraft] = field(default_factory=list)


@dataclass(slots=True)
class DocumentDraft:
    """An entry of `documents`; `place` is where its date stands."""

    dated: date
    kind: DocumentKind
    held: bool = True
    label: Value = NOTHING
    place: Place = NOWHERE


@dataclass(slots=True)
class PlanDraft:
    """What is read of a document, and what is doubted of it."""

    document: Document
    vocabulary: Vocabulary
    title: Value = NOTHING
    source_title: Value = NOTHING
    kind: PlanKind = PlanKind.INSPECTION
    lang: str = "en"
    published: date | None = None
    published_place: Place = NOWHERE
    documents: list[DocumentDraft] = field(default_factory=list)
    inspectorate: list[str] = field(default_factory=list)
    respondent: list[str] = field(default_factory=list)
    review_by: str = ""
    review_every: ReviewEvery | None = None
    footnotes: dict[str, Value] = field(default_factory=dict)
    totals: dict[str, Value] = field(default_factory=dict)
    recommendations: list[RecommendationDraft] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    allow: tuple[str, ...] = ()  # names that titles keep
