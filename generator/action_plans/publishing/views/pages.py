"""What the pages other than a report's show.

Must not know: HTML but for rendered prose, MkDocs, the disk, the clock.

Views of which a large build makes tens of thousands are named tuples: they take half the time that
a frozen dataclass does.
"""

from dataclasses import dataclass
from typing import NamedTuple

from action_plans.publishing.views.connections import ConnectionsView
from action_plans.publishing.views.parts import AxisCounts, Badge, Link


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan in a list of plans."""

    id: str
    path: str
    title: str
    kind: str
    report_date: str
    iso: str
    recommendations: int
    actions: int
    reported: str  # "7 of 12 actions completed · update of 7 December 2021"
    responses: str  # "10 agreed, 3 partly agreed, 2 not agreed"


class ActionLine(NamedTuple):
    """An action in a listing that is about actions: whose it is, or when it is due."""

    name: str
    path: str
    due: str  # as printed, and what is printed now: "July 2021, then March 2022"
    marks: tuple[Badge, ...]  # what the list's title does not say


class RecommendationRow(NamedTuple):
    """A recommendation in a listing.

    Where `lines` stand, they say for each action that is counted what the badges would say of all.
    """

    ref: str
    path: str
    plan: str
    number: str
    date: str
    text: str  # plain text, shortened at a word
    response: Badge
    reported: Badge
    schedule: Badge
    actions: str  # how many of its actions the listing counts: "2 actions", "1 of 2 actions"
    which: tuple[Link, ...] = ()  # those actions, where it is not simply all of them
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


@dataclass(frozen=True, slots=True)
class FrontView:
    """The front page."""

    as_of: str
    plans: int
    recommendations: int
    actions: int
    axes: tuple[AxisCounts, ...]
    latest: tuple[PlanRow, ...]
    starts: tuple[tuple[Link, str], ...]  # where to start, and what is there
    connections: ConnectionsView | None = None  # how plans connect, None where none do


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
class GlossaryView:
    """Acronyms, organisations and the words of the four axes."""

    acronyms: tuple[GlossaryEntry, ...]
    organisations: tuple[GlossaryEntry, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """The files of the record, in groups by what they are for, each with what it holds."""

    as_of: str
    groups: tuple[tuple[str, tuple[tuple[Link, str], ...]], ...]


@dataclass(frozen=True, slots=True)
class AboutView:
    """What this is, and of which commit and day."""

    as_of: str
    commit: str  # full hash, "" outside a repository
    counts: str


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
