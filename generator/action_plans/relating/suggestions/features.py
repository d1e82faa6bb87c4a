"""What one plan's texts hold that can be compared: words, themes, phrases, systems.

Must not know: other plans, weights, files, how texts are read.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from action_plans.relating.arrays import Codes

Array = NDArray[Any]
Positions = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """Sparse rows of counts: row k counts the columns `columns[starts[k]:starts[k + 1]]`."""

    starts: Positions
    columns: NDArray[np.uint16] | NDArray[np.uint32]  # ascending in each row
    counts: NDArray[np.uint8]  # more than 255 are 255


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """Which recommendations have which of some names: pairs, in order, each once."""

    names: tuple[str, ...]
    holders: Positions  # recommendations, by their position in the plan
    columns: Positions  # positions in `names`


@dataclass(frozen=True, slots=True, eq=False)
class PlanTerms:
    """Which terms stand in the recommendations and actions of a plan; actions counted through."""

    terms: Codes  # ascending: the columns of `whole` and `actions`
    whole: Counted  # a row for each recommendation, its own text counted several times
    actions: Counted  # a row for each action
    action_of: Positions  # the recommendation of each action, by its position
    action_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class PlanRuns:
    """Which runs of two content words stand in the recommendations of a plan, actions counted."""

    terms: Codes  # ascending: the columns of `whole`
    whole: Counted  # a row for each recommendation, its own text counted several times


@dataclass(frozen=True, slots=True, eq=False)
class PlanThemes:
    """Which themes recommendations speak of, by id; arrays beside the pairs of `named`."""

    named: Named
    in_text: NDArray[np.bool_]  # in the recommendation's own words, or by an editor's mark
    in_actions: Positions  # how many of its actions and updates do


@dataclass(frozen=True, slots=True, eq=False)
class PlanFeatures:
    """What one plan holds."""

    plan: str
    numbers: tuple[str, ...]  # of its recommendations
    terms: PlanTerms
    runs: PlanRuns
    themes: PlanThemes
    phrases: Named  # of themes, as the vocabulary has them
    systems: Named  # by key
    systems_printed: tuple[str, ...]  # beside their keys: as printed, but for the version
