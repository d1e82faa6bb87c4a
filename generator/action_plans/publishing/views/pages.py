"""What the pages other than a report's show.

Must not know: HTML but for rendered prose, MkDocs, the disk, the clock.

Views of which a large build makes tens of thousands are named tuples: they take half the time that
a frozen dataclass does.
"""

from dataclasses import dataclass
from typing import NamedTuple

from action_plans.publishing.views.bar import Bar, Dot
from action_plans.publishing.views.parts import Badge, Html, Link


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan in a list of plans."""

    id: str
    path: str
    name: str
    lang: str
    line: str  # "Report November 2020 · 8 recommendations, 2 refused"
    bar: Bar


class ActionLine(NamedTuple):
    """An action in a listing that is about actions: whose it is, or when it is due."""

    name: str
    path: str
    due: str  # as printed, and what is printed now: "July 2021, then March 2022"
    standing: str  # machine spelling
    label: str  # the standing in words, "" where the list's title says it
    note: str  # "owner at first"


class RecommendationRow(NamedTuple):
    """A recommendation in a listing."""

    ref: str
    path: str
    plan: str
    number: str
    date: str  # of the report: "November 2020"
    text: str  # plain text, shortened at a word
    response: Badge
    dots: tuple[Dot, ...]
    done: str  # "6 of 8 done"
    actions: str = ""  # how many of its actions the list counts: "1 of 2 actions"; "" if all
    which: tuple[Link, ...] = ()  # those actions, where they have no lines
    lines: tuple[ActionLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Pager:
    """Where one page of a long listing stands."""

    page: int
    pages: int
    previous: str  # path, "" on the first
    next: str  # path, "" on the last


@dataclass(frozen=True, slots=True)
class CutView:
    """What a list says that does not hold all, and the ways to the rest."""

    said: str  # "The first 300 of 1,204 are listed here."
    search: Link
    data: Link


@dataclass(frozen=True, slots=True)
class ListingView:
    """One page of a listing of recommendations with one value."""

    title: str
    kind: str  # "Reported"
    lead: str  # what this list is
    caveat: str
    counts: str  # "12 recommendations, 31 actions, in 3 plans"
    rows: tuple[RecommendationRow, ...]
    pager: Pager
    narrower: tuple[tuple[Link, str], ...]  # pairs, each with its count
    about: tuple[str, ...]  # further sentences: what a post is called, what a theme covers
    others: tuple[RecommendationRow, ...] = ()  # only single actions of these have the value
    others_lead: str = ""
    follow: tuple[Link, ...] = ()
    directory: Link | None = None  # the page of all values
    cut: CutView | None = None  # None where the list holds all


@dataclass(frozen=True, slots=True)
class DirectoryEntry:
    """One value of a facet in its directory."""

    link: Link
    recommendations: int
    actions: int
    about: str


@dataclass(frozen=True, slots=True)
class DirectoryView:
    """All the values of one facet: all owners, all themes…"""

    title: str
    lead: str
    entries: tuple[DirectoryEntry, ...]


class Door(NamedTuple):
    """A way from the front page to the answer of a question, with its number."""

    number: str
    words: str
    path: str


@dataclass(frozen=True, slots=True)
class FrontView:
    """The front page: was it done? In one screen."""

    lead: str
    verdict: str
    verdict_rest: tuple[str, ...]
    bar: Bar
    doors: tuple[Door, ...]
    plans_title: str  # "The five plans", "The latest plans"
    rows: tuple[PlanRow, ...]
    more: str  # "All 1,000 plans", "" where they are all there
    coverage: str  # which plans these are
    as_of: str
    follow: tuple[Link, ...]
    browse: tuple[tuple[Link, str], ...]  # ways to look, and what each is


@dataclass(frozen=True, slots=True)
class PlansView:
    """The list of plans."""

    counts: str
    rows: tuple[PlanRow, ...]
    pager: Pager


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """An acronym or term with what it stands for."""

    id: str
    term: str
    full: str
    within: tuple[Link, ...]  # the plans in which it means this, () = all


@dataclass(frozen=True, slots=True)
class Example:
    """What is wrong, or what is right: lines of a plan file, else words."""

    label: str
    lines: tuple[str, ...]
    words: Html


@dataclass(frozen=True, slots=True)
class ProblemMeaning:
    """What a problem's code means; its anchor is the code."""

    code: str
    meaning: Html
    examples: tuple[Example, ...]  # what is wrong, what is right


@dataclass(frozen=True, slots=True)
class ProblemsView:
    """Every code that a problem can have: (heading, its anchor, what it is, the codes by name)."""

    kinds: tuple[tuple[str, str, str, tuple[ProblemMeaning, ...]], ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """Acronyms, organisations and the words of the four axes."""

    acronyms: tuple[GlossaryEntry, ...]
    organisations: tuple[GlossaryEntry, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """The files of the record, in groups by what they are for, each with what it holds."""

    as_of: str
    groups: tuple[tuple[str, tuple[tuple[Link, str], ...]], ...]
    has_every_badge: bool  # False where a plan has one badge, and a recommendation none
    left_out: str = ""  # what a large record has no pages of
    linked_data: Html | None = None  # JSON-LD, None without a public address


@dataclass(frozen=True, slots=True)
class AboutView:
    """What this is, and of which commit and day."""

    as_of: str
    commit: str  # full hash, "" outside a repository
    counts: str
    description: str  # of the record, in its own words
    maintainer: str
    licence: str


@dataclass(frozen=True, slots=True)
class WordMeaning:
    """A word on a badge with what it means."""

    badge: Badge
    meaning: str


@dataclass(frozen=True, slots=True)
class AxisMeaning:
    """One axis with every word that it has, in the axis' order."""

    id: str
    label: str
    lead: str  # what the axis says, and on whose word
    entries: tuple[WordMeaning, ...]


@dataclass(frozen=True, slots=True)
class HowToReadView:
    """What the words on the badges mean."""

    as_of: str
    standings: tuple[tuple[str, str, str, str], ...]  # sign, machine spelling, words, meaning
    axes: tuple[AxisMeaning, ...]
    grounds: tuple[str, ...]  # those on which a recommendation may be refused


@dataclass(frozen=True, slots=True)
class AccessibilityView:
    """How accessible the site is, and what was checked."""

    as_of: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page as it reads without scripts."""

    lists: tuple[tuple[Link, str], ...]  # every directory, and what it lists


@dataclass(frozen=True, slots=True)
class RedirectView:
    """The old page of a renamed plan."""

    title: str
    lang: str
    to: Link  # the plan's page now
    anchors: tuple[tuple[str, Link], ...]  # every anchor of the page, with its new address
