"""What the page on following shows.

Must not know: HTML, MkDocs, the disk, the formats of feeds and calendars.
"""

from dataclasses import dataclass
from typing import NamedTuple

from action_plans.publishing.views.parts import Link

NOTHING = Link("", "")


class FollowRow(NamedTuple):
    """One thing that can be followed: its page, its feed and its calendar, if it has them."""

    page: Link
    feed: Link = NOTHING
    calendar: Link = NOTHING
    note: str = ""  # how many of the calendar's dates are to come


class FollowKind(NamedTuple):
    """All of a kind, such as every plan."""

    title: str
    anchor: str
    rows: tuple[FollowRow, ...]
    rest: str  # that not all are here, "" where they are
    every: Link  # the page of all


@dataclass(frozen=True, slots=True)
class FollowView:
    """Everything as one, then by kind."""

    whole: FollowRow  # its links show their addresses
    kinds: tuple[FollowKind, ...]
