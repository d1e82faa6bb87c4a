"""What the page of a plan's promises through time shows.

Must not know: HTML but for a language, MkDocs, the disk, how an event is derived.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from action_plans.publishing.views.parts import Html, Link


class Sign(StrEnum):
    """What a sign on a line stands for: a document, or a date that one prints."""

    PROMISED = "promised"
    DONE = "done"  # by the document that promises it
    DONE_SINCE = "done-since"
    TOLD = "told"
    LEFT_OUT = "left-out"
    DUE = "due"
    MOVED = "moved"
    LESS = "less"


class Mark(NamedTuple):
    """One sign, and where on the line it stands ("12.5%")."""

    sign: str
    at: str


class Key(NamedTuple):
    """What a sign stands for."""

    sign: str
    words: str


class Said(NamedTuple):
    """What a document says of an action: its day as ISO and in words."""

    iso: str
    day: str
    said: str


class Year(NamedTuple):
    """Where a year begins, and its name, "" where it has no room."""

    at: str
    name: str


class HistoryRow(NamedTuple):
    """One action: its line, and the same in words, oldest first."""

    link: Link  # "3.2"
    text: Html  # plain, in its language
    standing: str
    label: str
    on: str
    marks: tuple[Mark, ...]
    events: tuple[Said, ...]


class HistoryGroup(NamedTuple):
    """The actions of one recommendation."""

    anchor: str
    number: str
    asked: Html  # plain, in its language
    rows: tuple[HistoryRow, ...]


@dataclass(frozen=True, slots=True)
class HistoryView:
    """Every promise of a plan, on lines over the same days."""

    name: str
    lang: str
    plan: Link
    key: tuple[Key, ...]  # of the signs that are there
    years: tuple[Year, ...]
    today: str  # where the as-of day stands
    as_of: str
    groups: tuple[HistoryGroup, ...]
