"""What the pages of `/asked-before/` show: chains of recommendations in time order.

Must not know: HTML but for rendered prose, MkDocs, the disk, the clock.
"""

from dataclasses import dataclass

from action_plans.publishing.views.connections import ConnectionsView
from action_plans.publishing.views.pages import Pager
from action_plans.publishing.views.parts import Badge, Html, Link
from action_plans.publishing.views.plan import DueView, MoveView, OwnerView


@dataclass(frozen=True, slots=True)
class PromiseView:
    """One action as it was promised, with today's owners and date, and where it stands."""

    link: Link  # to the action
    text: Html  # plain, shortened, in its language
    owners: tuple[OwnerView, ...]
    due: DueView
    moved: MoveView | None
    lesser: str
    standing: str
    label: str  # "Reported done"; "" where its date says it


@dataclass(frozen=True, slots=True)
class AskedView:
    """One recommendation of a chain: what was asked, answered, promised and reported."""

    ref: str
    path: str
    plan: str
    number: str
    lang: str
    date: str  # of the report
    iso: str
    said: str  # "Asked first", "Asked before", "Reported completed, then recommended again"
    before: Link | None  # the earlier one that it is joined to
    by: str  # who joins them, in machine spelling, "" for the first
    by_words: str
    why: Html  # plain, in its language
    stem: Html | None
    text: Html
    note: Html  # of the source, plain, in its language; "" if there is none
    response: Badge
    done: str  # "1 of 2 done; 1 not due yet"
    promised: tuple[PromiseView, ...]
    more: str  # "and 3 more actions"
    nothing: str  # said where no action is printed


@dataclass(frozen=True, slots=True)
class ChainView:
    """One chain, oldest first; those of a very long one that are not shown are `between`."""

    anchor: str
    title: str
    lang: str
    lead: str  # "Asked by 2 reviews, in 3 recommendations, from …"
    asked: tuple[AskedView, ...]
    between: tuple[Link, ...] = ()
    between_words: str = ""


@dataclass(frozen=True, slots=True)
class AskedBeforeView:
    """One page of chains, the longest first."""

    counts: str
    elsewhere: str  # what is not listed here, and that the search has it
    chains: tuple[ChainView, ...]
    pager: Pager
    connections: ConnectionsView | None = None  # how plans connect, on the first page
