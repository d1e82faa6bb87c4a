"""What a report's page shows.

Must not know: HTML but for rendered prose, MkDocs, the disk, the clock.

Views of which a large build makes tens of thousands are named tuples: they take half the time that
a frozen dataclass does.
"""

from dataclasses import dataclass
from typing import NamedTuple

from action_plans.publishing.views.bar import Bar, Dot
from action_plans.publishing.views.parts import Badge, Html, Item, Link, Snippet
from action_plans.publishing.views.related import RelatedGroup


@dataclass(frozen=True, slots=True)
class OwnerView:
    """A post as printed, with the page of all that it owns ("" where it is not known)."""

    printed: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class DueView:
    """A date cell: as printed, and beside it what it says where that is not plain."""

    printed: str  # as printed, its mark included; "" for a blank cell
    reading: str  # "no end date"; "" where the printed words say it all
    iso: str  # the target date, "" if none
    condition: str  # "subject to funding"
    is_date: bool  # False for "Completed", "Ongoing" and blank cells


@dataclass(frozen=True, slots=True)
class MoveView:
    """That a target date moved."""

    months: int
    to: str  # "January 2022"
    words: str  # "10 months later"


class UpdateView(NamedTuple):
    """One printed outcome, where it stands in full."""

    date: str  # "7 December 2021"
    text: Html
    printed: str  # the date or word printed with it, "" for a blank cell
    owners: str  # in words, "" where they are those of the promise
    response: str  # "" = unchanged
    also: tuple[Link, ...]  # the other actions that it answers


class ActionView(NamedTuple):
    """One action with what became of it."""

    anchor: str
    name: str  # "3.2", which no other on the page has
    in_plan: str  # what the plan prints over it and before it: "Courts, a)"
    text: Html
    owners: tuple[OwnerView, ...]
    owners_inherited: bool
    due: DueView
    reported: str  # machine spelling
    schedule: str
    standing: str
    label: str  # the standing in words
    is_due_told: bool  # the label has the date as printed
    on: str  # the day of that word, "" where it has none
    backing: str  # what stands behind "done", "" where it is not done
    proof: str  # what the document names as proof, "" if nothing
    proof_url: str  # "" where it is not public
    note: str  # that the date passed where the label does not say so, "Later refused"
    moved: MoveView | None
    lesser: str  # "January 2022, for a decision only", "" where there is none
    same_as: Link | None
    later: tuple[Link, ...]
    updates: tuple[UpdateView, ...]
    told_with: tuple[Link, ...]  # actions under which an update stands that answers this one too


@dataclass(frozen=True, slots=True)
class AskedLine:
    """That the same was asked before or again, with the place where all of it stands together."""

    words: str  # "Asked before", "Asked again"
    link: Link  # to the chain
    by_words: str  # who says so


@dataclass(frozen=True, slots=True)
class OriginLine:
    """Where one part of an imported plan stands in what it was imported from."""

    what: str  # "Recommendation", "Action 2", "Title"
    where: str  # "page 4, table 2, row 3"


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


class WhyView(NamedTuple):
    """Why something was answered so."""

    reason: Html | None
    grounds: str  # "affordability", or that none is named; "" without a reason
    read_as: str  # our reading, labelled ours
    response_note: str  # "of the part accepted" and the like


class RecommendationView(NamedTuple):
    """One recommendation, complete: its row in the table, and its card."""

    ref: str
    anchor: str
    heading_id: str  # of older links
    number: str
    number_printed: str  # "" where it is the number
    heading: Html  # the whole of it in a line, or its first words where it has parts
    body: Html | None  # the whole of it where the heading is cut
    short: str  # plain text, one line or two
    to: tuple[Link, ...]  # () where it is who answers the plan
    to_printed: str
    response: str  # machine spelling
    reported: str
    schedule: str
    moved: int | None
    answer: str  # in words: "agreed"
    dots: tuple[Dot, ...]
    done: str  # "1 of 2 done; 1 not finished when last reported"
    asked_in_short: str  # "asked before, in May 2020", or that no earlier one is known
    last_open: str  # the last date of what is not done, "January 2022, passed"; "" if none
    open_is_undated: bool  # what is not done has no date, as last_open says
    is_open: bool  # something is not reported done
    why: WhyView | None  # None where nothing is said of the answer
    themes: tuple[Link, ...]
    note: Html
    lead_in: Html | None
    actions: tuple[ActionView, ...]
    loose_updates: tuple[UpdateView, ...]  # those that answer no action
    related: tuple[RelatedGroup, ...]
    related_count: int
    checks: tuple[CheckView, ...]
    asked: tuple[AskedLine, ...] = ()  # what was asked before and again
    origin: tuple[OriginLine, ...] = ()  # where it comes from, if it was imported


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One published document, in a few words, with its address where that is known."""

    words: str  # "Action plan, 7 December 2020"
    url: str = ""
    path: str = ""  # of the plan as it left it, where that can be read


class FindingView(NamedTuple):
    """A breach that the published document has: a sentence, which may begin with a link.

    Of several breaches of a kind, a sentence with their number, and links to each.
    """

    about: Item | None  # "Recommendation 5", "Action 5.1"
    words: str  # the sentence, or what follows the link in it
    items: tuple[Link, ...] = ()  # of several: "5.1", "6.2"; the sentence has no full stop then


@dataclass(frozen=True, slots=True)
class StandingItems:
    """The actions of a page that have one standing."""

    standing: str
    words: str
    items: tuple[Item, ...]


class BadgesView(NamedTuple):
    """The badges of a plan, to embed elsewhere."""

    snippet: Snippet
    of_one: str  # the path of a recommendation's up to its number, "" in a large record


@dataclass(frozen=True, slots=True)
class PlanView:
    """A report's page."""

    id: str
    name: str  # the short title
    title: str  # of the report, in full
    lang: str
    kept_by: str  # who keeps this record, "" if nobody else than its name says is named
    documents: tuple[DocumentView, ...]  # the report, then what was published in answer
    verdict: str  # was it done?
    verdict_rest: tuple[str, ...]
    bar: Bar
    repeats: str  # how many actions repeat a promise, "" if none
    by_standing: tuple[StandingItems, ...]
    answers: str  # "6 agreed, 2 not agreed (refused)"
    to: tuple[Link, ...]  # whom most recommendations were made to
    to_some: str  # how many of them, "" where all were
    recommendations: tuple[RecommendationView, ...]
    notes: tuple[str, ...]  # whose words these are, what a passed date does not say
    facts: tuple[tuple[str, str], ...]  # of the report, the review, the totals
    footnotes: tuple[tuple[str, str], ...]
    source_title: str
    source_url: str
    source_licence: str
    source_sought: bool  # no address of it is known: another page says how to find it
    findings: tuple[FindingView, ...]  # breaches that the published document has
    wrong: str  # where to tell that something is wrong, its end left open for a reference
    badges: BadgesView
    follow: tuple[Link, ...]  # its feed and its calendar
    further: tuple[Link, ...]  # its paper, what can be asked, its promises through time
    not_yet: str  # "" or why nothing is shown for this as-of date
    withdrawn: str
    linked_data: Html | None = None  # JSON-LD, None without a public address
    as_of: str = ""  # the day that the calendar's words speak for
    edition: str = ""  # its fingerprint on that day, which citations carry
    origins: tuple[OriginDocument, ...] = ()  # what it was imported from
    origin: tuple[OriginLine, ...] = ()  # where its title, dates and notes stand in that
