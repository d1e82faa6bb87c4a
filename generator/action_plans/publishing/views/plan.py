"""What a report's page shows.

Must not know: HTML but for rendered prose, MkDocs, the disk, the clock.

Views of which a large build makes tens of thousands are named tuples: they take half the time that
a frozen dataclass does.
"""

from dataclasses import dataclass
from typing import NamedTuple

from action_plans.publishing.views.parts import AxisCounts, Badge, Html, Item, Link, Snippet


@dataclass(frozen=True, slots=True)
class OwnerView:
    """A post as printed, with the page of all that it owns ("" where it is not known)."""

    printed: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class DueView:
    """A date cell: as printed, and beside it what it says."""

    printed: str  # as printed, its mark included; "" for a blank cell
    reading: str  # "due 30 April 2021"; "" where the printed words say it all
    iso: str  # the target date, "" if none
    footnote: str  # the meaning of its mark
    condition: str  # "subject to funding"


@dataclass(frozen=True, slots=True)
class MoveView:
    """That a target date moved."""

    months: int
    words: str  # "March 2021 → January 2022, 10 months later"


class UpdateView(NamedTuple):
    """One printed outcome."""

    date: str  # "7 December 2021"
    iso: str
    document: str  # "update of 7 December 2021"
    text: Html
    due: DueView | None
    lesser: str  # "new date, for a decision only"
    owners: tuple[OwnerView, ...]  # () = unchanged
    response: str  # "" = unchanged
    answers: tuple[Link, ...]  # the actions it answers


class ActionView(NamedTuple):
    """One action with what became of it."""

    ref: str
    anchor: str
    name: str  # "Action 2", or "Action b)" where a label is printed
    group: str
    text: Html
    owners: tuple[OwnerView, ...]
    owners_inherited: bool
    due: DueView
    reported: Badge
    schedule: Badge
    moved: MoveView | None
    lesser: str  # "new date, for a decision only", "" where there is none
    said: str  # one sentence: who says so, when; or that nobody has
    same_as: Link | None
    later: tuple[Link, ...]
    updates: tuple[UpdateView, ...]
    offered: bool


class RelatedEnd(NamedTuple):
    """The recommendation that a link leads to, the same at every link."""

    ref: str
    path: str
    title: str  # plan title and number
    excerpt: str
    date: str
    response: Badge
    reported: Badge


class RelatedView(NamedTuple):
    """One related recommendation in another plan, or in this one, and why it is related."""

    kind: str
    by: str  # who says so, in machine spelling; several with a blank between them
    by_words: str  # "cited in the text and linked by an editor"; "" where the group says it
    end: RelatedEnd
    why: str


class RelatedGroup(NamedTuple):
    """Related recommendations that are joined in one way, newest first.

    `folded` are those of a long list that stand behind `fold_words`, newest first as well.
    """

    kind: str
    heading: str  # "Asked again by"
    views: tuple[RelatedView, ...]
    folded: tuple[RelatedView, ...] = ()
    fold_words: str = ""  # "2 more, less alike"


@dataclass(frozen=True, slots=True)
class AskedLine:
    """That the same was asked before or again, with the place where all of it stands together."""

    words: str  # "Asked before", "Asked again"
    link: Link  # to the chain
    by_words: str  # who says so


@dataclass(frozen=True, slots=True)
class OriginLine:
    """Where in the imported document a part of the plan stands."""

    what: str  # "Action 2"
    where: str  # "page 2, table 3, row 4, columns 4–6"


@dataclass(frozen=True, slots=True)
class OriginDocument:
    """A document that the plan was imported from."""

    name: str
    about: str  # "PDF, 12 pages"
    sha256: str


@dataclass(frozen=True, slots=True)
class CheckView:
    """What an independent body recorded."""

    badge: Badge
    date: str
    by: str
    source: str


class RecommendationView(NamedTuple):
    """One recommendation, complete."""

    ref: str
    anchor: str
    heading_id: str
    number: str
    number_printed: str
    to: tuple[Link, ...]
    to_printed: str
    stem: Html | None
    text: Html
    response: Badge
    reported: Badge
    schedule: Badge
    checked: Badge
    response_note: str  # "of the part accepted" and the like
    caveat: str  # that a passed date does not say whether it was done
    moved: MoveView | None
    reason: Html | None
    grounds: str  # "affordability", or that none is named
    read_as: str  # our reading, labelled ours
    themes: tuple[Link, ...]
    note: str
    lead_in: Html | None
    actions: tuple[ActionView, ...]
    loose_updates: tuple[UpdateView, ...]  # those that answer no action
    related: tuple[RelatedGroup, ...]
    checks: tuple[CheckView, ...]
    badge_snippet: Snippet | None  # None where recommendations have no badges of their own
    short: str = ""  # plain text, a few words, for the page's contents
    asked: tuple[AskedLine, ...] = ()  # what was asked before and again
    origin: tuple[OriginLine, ...] = ()  # where it comes from, if it was imported


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One published document of the plan."""

    date: str
    iso: str
    words: str  # "revised action plan", with its label
    held: bool


class FindingView(NamedTuple):
    """A breach that the published document has: a sentence, which may begin with a link."""

    about: Item | None  # "Recommendation 5", "Action 1 of recommendation 5"
    words: str  # the sentence, or what follows the link in it


@dataclass(frozen=True, slots=True)
class PlanView:
    """A report's page."""

    id: str
    title: str
    lang: str
    kind: str
    by: tuple[Link, ...]  # inspectorate
    respondent: tuple[Link, ...]
    report_date: str
    examined: str
    wording: str  # whose words these are
    in_short: tuple[str, ...]  # the answer in ten seconds, a sentence each
    axes: tuple[AxisCounts, ...]
    recommendations: tuple[RecommendationView, ...]
    documents: tuple[DocumentView, ...]
    silence: str
    footnotes: tuple[tuple[str, str], ...]
    totals: str  # printed totals against the rows
    source_title: str
    source_url: str
    source_licence: str
    findings: tuple[FindingView, ...]  # breaches that the published document has
    edit_path: str  # the plan file
    snippets: tuple[Snippet, ...]
    not_yet: str  # "" or why nothing is shown for this as-of date
    withdrawn: str
    as_of: str = ""  # the day that the calendar's words speak for
    origins: tuple[OriginDocument, ...] = ()  # what it was imported from
    origin: tuple[OriginLine, ...] = ()  # where its title, dates and notes stand in that
