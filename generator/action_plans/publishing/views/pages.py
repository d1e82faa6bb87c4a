"""What the pages other than a report's show.

Must not know: HTML but for rendered prose, MkDocs, the disk, the clock.

Views of which a large build makes tens of thousands are named tuples: they take half the time that
a frozen dataclass does.
"""

from dataclasses import dataclass
from typing import NamedTuple

from action_plans.publishing.views.bar import Bar, Dot
from action_plans.publishing.views.parts import Badge, Link
from action_plans.publishing.views.questions import RefusedRow


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan in a list of plans."""

    id: str
    path: str
    name: str
    lang: str
    line: str  # "Report November 2020 · 8 recommendations, 2 refused"
    bar: Bar
    parts: str  # what the bar shows: "28 done when published · 11 date passed"


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
    lang: str  # of the text
    response: Badge
    dots: tuple[Dot, ...]
    done: str  # "1 of 2 done; 1 not due yet"
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
class CrossingView:
    """What a list leads to of another kind: posts with actions on a theme, themes of a post."""

    lead: str
    links: tuple[tuple[Link, str], ...]  # each with what it counts, "" where its words do
    more: str  # "and 3 other posts", "" where that is all


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
    marks: tuple[str, ...] = ()  # what footnote marks beside dates of the rows stand for
    follow: tuple[Link, ...] = ()
    directory: Link | None = None  # the page of all values
    cut: CutView | None = None  # None where the list holds all
    crossing: CrossingView | None = None
    stands: CrossingView | None = None  # what its actions have come to, with the search for each


@dataclass(frozen=True, slots=True)
class DirectoryEntry:
    """One value of a facet in its directory."""

    link: Link
    recommendations: int
    actions: int
    about: str
    letter: str = ""  # of the first that begins with it, where the list is long and by name


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
    refused: tuple[RefusedRow, ...]  # the newest, in short
    plans_title: str  # "The five plans", "The latest plans"
    rows: tuple[PlanRow, ...]
    more: str  # "All 1,000 plans", "" where they are all there
    repeats: str  # how many actions repeat a promise, "" if none
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
class SearchView:
    """The search page as it reads without scripts."""

    site: str  # the record's name
    lists: tuple[tuple[Link, str], ...]  # every directory, and what it lists


@dataclass(frozen=True, slots=True)
class RedirectView:
    """The old page of a renamed plan."""

    title: str
    lang: str
    to: Link  # the plan's page now
    anchors: tuple[tuple[str, Link], ...]  # every anchor of the page, with its new address
