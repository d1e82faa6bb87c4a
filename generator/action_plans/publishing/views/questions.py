"""What the pages that answer a question show: rows in sections, and other orders of the same.

Must not know: HTML but for rendered prose and languages, MkDocs, the disk, the clock.
"""

from dataclasses import dataclass
from typing import NamedTuple

from action_plans.publishing.views.parts import Html, Link
from action_plans.publishing.views.plan import DocumentView, OwnerView


class PassedRow(NamedTuple):
    """An action that is past its date and not reported done."""

    ref: str
    link: Link  # "Recall: culture and practice, 3.2"
    text: Html  # the sentence or two that promise it, plain
    date: str  # "January 2022"
    iso: str
    ago: str  # "4 years and 10 months ago"
    less: str  # "for a decision, not completion; first date November 2021", "" of most
    owners: tuple[OwnerView, ...]
    standing: str  # machine spelling
    label: str  # in words
    on: str  # the day of that word
    kind: str = "passed"


class RefusedRow(NamedTuple):
    """A recommendation that was refused, or a part of it."""

    ref: str
    link: Link
    date: str  # of the report
    short: Html  # what was asked, plain, in a line or two
    ground: str  # the kind of reason, in a word or two; "" where none is known
    why: Html  # how the reason begins, plain, in a line or two
    text: Html  # whole
    reason: Html | None
    grounds: str
    read_as: str
    after: str  # what is done of the part agreed
    offered: tuple[Link, ...]  # each action offered instead, with what it is
    kind: str = "refused"


class MovedRow(NamedTuple):
    """An action whose date is not the one that was first printed."""

    ref: str
    link: Link
    short: Html  # what was promised: whole if it is short, else the sentence or two that do
    text: Html | None  # whole, None where the short one is
    first: str  # "November 2021"
    latest: str
    moved: str  # "2 months later", "for a decision only"
    owners: tuple[OwnerView, ...]
    said: Html | None  # what the update that moved it says, whole
    standing: str
    label: str
    on: str
    kind: str = "moved"


class Section(NamedTuple):
    """Rows under a heading of their own; both are "" where there is one section alone."""

    heading: str
    anchor: str
    total: int  # of rows, those that are left out here counted too
    rows: tuple[PassedRow | RefusedRow | MovedRow, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One page: the answer in a sentence or two, then everything that it counts."""

    title: str
    answer: str
    notes: tuple[str, ...]
    made_up: tuple[tuple[int, Link], ...]  # what the number in the answer is made up of
    beside: tuple[str, ...]
    orders: tuple[Link, ...]  # the same in another order; that of this page has no path
    jumps: tuple[tuple[int, Link], ...]  # how many stand in each section, and the way there
    sections: tuple[Section, ...]
    rest: str  # "The first 300 of 1,200 are here", "" where all are
    table: Link  # the same as CSV


@dataclass(frozen=True, slots=True)
class BrowseView:
    """Every way to look, by kind: a page, what it shows, and how much where that is counted."""

    kinds: tuple[tuple[str, tuple[tuple[Link, str, str], ...]], ...]


@dataclass(frozen=True, slots=True)
class CoverageView:
    """Which plans are here and which are not, who keeps the record, how to tell of a fault."""

    name: str
    here: tuple[tuple[Link, tuple[DocumentView, ...]], ...]  # each plan, and its documents
    sought: tuple[str, ...]  # what to search for, of plans without an address of a document
    here_words: str
    chosen: Html | None
    known: tuple[tuple[str, str, str], ...]  # title, address, what is known of it
    unseen: tuple[tuple[Link, str], ...]  # documents known of and not seen
    maintainer: str
    contact: Link
    repository: str
    licence: str
    looked: str
