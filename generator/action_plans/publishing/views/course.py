"""What the pages of the record's course in time show: what changed, and what was put right.

Must not know: HTML, MkDocs, the disk, the clock.
"""

from dataclasses import dataclass
from typing import NamedTuple

from action_plans.publishing.views.follow import FollowRow
from action_plans.publishing.views.parts import Link


class ChangeRow(NamedTuple):
    """What one document did: that it came out, or what it says of one recommendation."""

    link: Link
    said: tuple[tuple[str, tuple[str, ...]], ...]  # of which action ("" = none), a phrase a thing


class ChangeDay(NamedTuple):
    """All that is dated by one day."""

    iso: str
    date: str  # "7 December 2021"
    rows: tuple[ChangeRow, ...]


class AddedRow(NamedTuple):
    """A plan, and since when it is in this record."""

    iso: str
    date: str
    link: Link


class CorrectedRow(NamedTuple):
    """One thing that the record had wrong, and what stands there now."""

    iso: str
    date: str
    link: Link  # its path is "" where the place is not published
    was: str
    now: str
    why: str


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What changed, newest first, and apart from it what was put right."""

    answer: str
    days: tuple[ChangeDay, ...]
    rest: str  # "The newest 300 of 1,204 are here", "" where all are
    whole: FollowRow  # how all of it can be followed, with its addresses
    ways: tuple[Link, ...]  # to follow a part of it, and to all of it
    added: tuple[AddedRow, ...]  # to the record, the newest
    corrected: tuple[CorrectedRow, ...]  # the newest
    corrections: Link | None  # all of them, None where there are none


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """What the record itself got wrong and put right, newest first."""

    answer: str
    rows: tuple[CorrectedRow, ...]


class SilentRow(NamedTuple):
    """A plan in which something is open, and of which nothing later is in the record."""

    plan: Link
    lang: str
    last: str  # "Update of 7 December 2021, 4 years and 11 months ago"
    review: str  # what was promised about review
    looked: str
    open: Link  # "5 actions are open"


class SilentSection(NamedTuple):
    """Plans of which the same is known: that somebody looked, or that nobody has said so."""

    heading: str
    anchor: str
    meaning: str
    rows: tuple[SilentRow, ...]  # the longest silence first
    total: int
    rest: str  # "The first 300 of 1,204 are here", "" where all are


@dataclass(frozen=True, slots=True)
class SilenceView:
    """Which plans are silent, and apart from them those for which nobody has recorded looking."""

    answer: str
    sections: tuple[SilentSection, ...]
    spoken_of: tuple[Link, ...]  # plans not among them, since a later plan speaks of a promise
