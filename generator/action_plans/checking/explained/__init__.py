"""What each code means, with a wrong and a right example: the one table of all codes.

Must not know: how a problem is found.
"""

from typing import Final

from action_plans.checking.explained.files import FILES
from action_plans.checking.explained.missed import MISSED
from action_plans.checking.explained.plans import PLANS
from action_plans.checking.explained.promises import PROMISES
from action_plans.checking.explained.shapes import SHAPES
from action_plans.checking.explained.syntax import SYNTAX
from action_plans.model.explained import Explained

# From the file as such to what its words say.
CODES: Final[tuple[Explained, ...]] = (*FILES, *SYNTAX, *SHAPES, *PLANS, *PROMISES, *MISSED)
