"""One action plan: what was recommended, answered, promised and reported.

Must not know: files, HTML, the clock, what is computed from it.

The fields are those of the plan file, in its order. An optional field that is absent is None, or
the empty string or tuple where that says the same. Texts are Markdown, untrusted.
"""

from dataclasses import dataclass
from datetime import date

from action_plans.model.due import Due
from action_plans.model.refs import Ref
from action_plans.model.terms import (
    DocumentKind,
    Grade,
    Ground,
    Language,
    Lesser,
    LinkKind,
    PlanKind,
    ReportedInWords,
    Response,
    ReviewEvery,
    Wording,
)


@dataclass(frozen=True, slots=True)
class Report:
    """The inspection report or review that the plan answers."""

    published: date
    examined: str = ""  # the period looked at, as written ("2019-2020")


@dataclass(frozen=True, slots=True)
class Document:
    """A document that the respondent published; `held` is False for one known of but not seen."""

    date: date
    kind: DocumentKind
    held: bool = True
    label: str = ""
    url: str = ""
    sha256: str = ""  # of the file that was read, in hexadecimal digits
    house: str = ""  # of an answer: where it was given ("House of Commons")
    reference: str = ""  # of an answer: the number that it is found by there


@dataclass(frozen=True, slots=True)
class Review:
    """A review of progress that the document promises: by which organisation, and how often."""

    by: str
    every: ReviewEvery


@dataclass(frozen=True, slots=True)
class Looked:
    """When an editor last looked for a later document, and where."""

    on: date
    where: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where the published document comes from; empty strings where not known."""

    title: str = ""
    url: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """That a plan is no longer part of the record, since when, and why."""

    date: date
    why: str


@dataclass(frozen=True, slots=True)
class PrintedTotals:
    """The totals table as printed; None where a row of it is missing."""

    agreed: int | None = None
    partly_agreed: int | None = None
    not_agreed: int | None = None
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a recommendation is refused, wholly or partly."""

    grounds: tuple[Ground, ...]  # named in the document; () = none named
    read_as: tuple[Ground, ...] = ()  # our reading, always labelled ours
    text: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a document names as proof that something is done; `url` only where it is public."""

    names: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing promised: by whom, by when."""

    id: str
    text: str
    owners: tuple[str, ...]  # as printed, one post an entry
    due: Due  # as first printed
    label: str = ""
    group: str = ""
    owners_inherited: bool = False
    reported: ReportedInWords | None = None  # where the first document has a column for it
    evidence: Evidence | None = None
    condition: str = ""  # travels with the date everywhere
    same_as: Ref | None = None  # the same promise made again
    later: tuple[Ref, ...] = ()  # where a later document speaks of it


@dataclass(frozen=True, slots=True)
class Update:
    """One printed outcome in an update, beside what it answers."""

    date: date
    answers: tuple[str, ...]  # action ids of the same recommendation; () = answers none
    text: str
    due: Due  # BLANK where none is printed
    dates: Lesser | None = None
    owners: tuple[str, ...] = ()  # () = unchanged
    reported: ReportedInWords | None = None
    evidence: Evidence | None = None
    response: Response | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """An editor's link from the recommendation that holds it to another."""

    to: Ref
    kind: LinkKind
    why: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """What an independent body recorded, and when (a day, a month or a year, as written)."""

    date: str  # ISO: 2023, 2023-05 or 2023-05-14
    by: str
    grade: Grade
    source: str = ""


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One recommendation with its answer, its actions and what became of them."""

    ref: Ref
    text: str
    response: Response
    number_printed: str = ""
    to: tuple[str, ...] = ()  # organisation ids
    to_printed: str = ""
    stem: str = ""
    reason: Reason | None = None
    themes: tuple[str, ...] = ()
    note: str = ""
    lead_in: str = ""
    actions: tuple[Action, ...] = ()
    updates: tuple[Update, ...] = ()
    related: tuple[Link, ...] = ()
    not_related: tuple[Ref, ...] = ()
    checks: tuple[Check, ...] = ()

    @property
    def number(self) -> str:
        """The recommendation's number, a string: `5`, `5.12`, `3a`."""
        return self.ref.number

    def action(self, id: str) -> Action | None:
        """Return the action with this id, or None."""
        return next((action for action in self.actions if action.id == id), None)


@dataclass(frozen=True, slots=True)
class Allowed:
    """A text that would be an error, named exactly, and why it may stand."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Plan:
    """One action plan, as its file says."""

    id: str
    title: str
    kind: PlanKind
    wording: Wording
    report: Report
    documents: tuple[Document, ...]  # oldest first, at least one
    recommendations: tuple[Recommendation, ...]
    short: str = ""  # what lists and headings say, "" for the title
    lang: Language = Language.ENGLISH
    inspectorate: tuple[str, ...] = ()  # organisation ids
    respondent: tuple[str, ...] = ()  # organisation ids
    review: Review | None = None
    looked: Looked | None = None
    source: Source | None = None
    was: tuple[str, ...] = ()  # earlier plan ids, redirected
    withdrawn: Withdrawn | None = None
    footnotes: tuple[tuple[str, str], ...] = ()  # (mark, meaning), in the file's order
    printed_totals: PrintedTotals | None = None
    allow: tuple[Allowed, ...] = ()

    @property
    def name(self) -> str:
        """What lists, headings and cards say: the short title, else the title."""
        return self.short or self.title

    def recommendation(self, number: str) -> Recommendation | None:
        """Return the recommendation with this number, or None."""
        return next((each for each in self.recommendations if each.number == number), None)

    def footnote(self, mark: str) -> str:
        """Return what a footnote mark means, or the empty string."""
        return dict(self.footnotes).get(mark, "")

    @property
    def bodies(self) -> frozenset[str]:
        """The plan's id, its respondents and addressees: where its posts are looked for first."""
        addressed = {id for each in self.recommendations for id in each.to}
        return frozenset((self.id, *self.respondent, *addressed))
