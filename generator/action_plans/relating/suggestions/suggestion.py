"""A suggestion, and the pair that it is of.

Must not know: how pairs are found and scored, files, HTML.
"""

from dataclasses import dataclass

from action_plans.model.refs import Ref
from action_plans.model.related import Evidence, Level

Pair = tuple[Ref, Ref]  # the lesser first


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two recommendations of different plans that are likely to be related."""

    one: Ref  # the lesser
    other: Ref
    score: float  # 0.0-1.0, two decimals
    level: Level
    why: str  # a short sentence, read from `one`
    why_from_other: str  # the same, read from `other`
    evidence: Evidence  # its actions: that of `one`, then that of `other`


def pair_of(one: Ref, other: Ref) -> Pair:
    """Return two recommendations as a pair, the lesser first."""
    return (one, other) if one < other else (other, one)
