"""What the page of a plan as one of its documents left it shows.

Must not know: HTML, MkDocs, the disk, the clock.
"""

from dataclasses import dataclass
from typing import NamedTuple

from action_plans.publishing.views.pages import ActionLine
from action_plans.publishing.views.parts import Link


class StateRow(NamedTuple):
    """A recommendation as it stood on a day."""

    number: str
    link: Link  # its words, shortened, with its place on today's page
    answer: str
    done: str  # "1 of 2 done; 1 not due yet"
    lines: tuple[ActionLine, ...]  # its actions, as they stood


class StateChange(NamedTuple):
    """One thing that is otherwise since; by what, its list says."""

    link: Link  # "5.1", on today's page
    text: str


@dataclass(frozen=True, slots=True)
class StateView:
    """A plan as known on a day, marked as history, and what changed since."""

    name: str
    lang: str
    on: str  # "7 December 2021"
    iso: str
    documents: str  # those of that day: "the update"
    today: Link
    as_of: str
    others: tuple[Link, ...]  # the other days that can be read
    verdict: str
    rows: tuple[StateRow, ...]
    since: str  # which documents came later, in a sentence
    by_documents: tuple[StateChange, ...]
    by_dates: tuple[StateChange, ...]
    caveat: str
