"""How many recommendations and actions have each value on each axis, never blended.

Must not know: files, HTML, how it is counted.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from action_plans.model.terms import Checked, Reported, Response, Schedule, Standing


@dataclass(frozen=True, slots=True)
class Tally:
    """Recommendations, or actions, by value; every value is there, in its order, zeros included.

    The values of an axis add up to `total`. An action has the response and the check of its
    recommendation.
    """

    total: int
    response: Mapping[Response, int]
    reported: Mapping[Reported, int]
    schedule: Mapping[Schedule, int]
    checked: Mapping[Checked, int]


@dataclass(frozen=True, slots=True)
class Counts:
    """What one plan, or a library, holds on the as-of date."""

    plans: int  # published and not withdrawn
    recommendations: Tally
    actions: Tally
    standing: Mapping[Standing, int]  # of the actions, in its order, zeros included; adds up
    repeats: int  # among the actions: the same promise made again
