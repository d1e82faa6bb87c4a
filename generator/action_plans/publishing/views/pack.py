"""What a paper for a committee shows: what was asked, promised, moved, done, and what is silent.

Must not know: HTML but for rendered prose, MkDocs, the disk, the clock.
"""

from dataclasses import dataclass
from typing import NamedTuple

from action_plans.publishing.views.parts import Html, Link


class PackAction(NamedTuple):
    """One promise: its words, its way through the documents, where it stands, on whose word."""

    link: Link
    text: Html
    course: tuple[str, ...]  # what each document says of it, oldest first
    standing: str
    owners: str


class PackEntry(NamedTuple):
    """One recommendation with what was promised in answer."""

    link: Link
    text: Html
    answer: str
    reason: Html | None
    actions: tuple[PackAction, ...]


class PackPart(NamedTuple):
    """What the paper has of one plan."""

    plan: Link
    lang: str
    report: str  # its title, and when it came out
    verdict: str
    held: str  # the last document held, and whether anybody looked for a later one
    footnotes: tuple[tuple[str, str], ...]
    entries: tuple[PackEntry, ...]


@dataclass(frozen=True, slots=True)
class PackView:
    """One paper, complete in itself."""

    title: str
    site: str  # the record's name
    as_of: str
    address: str  # where it stands, "" where the site's address is not known
    counts: str
    notes: tuple[str, ...]
    parts: tuple[PackPart, ...]
    questions: tuple[tuple[Link, str], ...]
    rest: str  # "The first 50 of 1,204 recommendations are here", "" where all are
