"""Chains: what an earlier review asked, and a later one asked again; and how plans connect.

Must not know: files, HTML, how links and chains are found.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from action_plans.model.refs import Ref
from action_plans.model.terms import LinkSource


@dataclass(frozen=True, slots=True)
class AskedAgain:
    """One step of a chain: an editor joins a recommendation to an earlier one of the chain."""

    earlier: Ref
    by: LinkSource
    why: str
    lang: str = "en"  # of `why`


@dataclass(frozen=True, slots=True)
class Asked:
    """One recommendation of a chain, with what was reported before it was made."""

    ref: Ref
    published: date  # the review's report
    joined: AskedAgain | None  # None for the first of the chain
    after_completion: bool  # the one that it follows was reported completed before this review
    # began to look: only then "reported completed, then recommended again", else "asked before"


@dataclass(frozen=True, slots=True)
class Chain:
    """What was asked again and again: two recommendations or more, of different reviews."""

    asked: tuple[Asked, ...]  # by the day the report was published


@dataclass(frozen=True, slots=True)
class Edge:
    """How many pairs of recommendations join two plans, by who says so."""

    one: str  # plan id, the lesser
    other: str
    by_text: int
    by_editor: int
    suggested: int
    pairs: int  # pairs joined at all; one that two sources join counts once


@dataclass(frozen=True, slots=True)
class Connections:
    """All plans, and those of them that are joined."""

    plans: tuple[str, ...] = ()  # ids, in the library's order
    edges: tuple[Edge, ...] = ()  # most pairs first, then by id


NO_CONNECTIONS: Final = Connections()
