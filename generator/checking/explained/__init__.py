"""What each code means, with a wrong and a right example: the table of the editors' guide.

Must not know: how a problem is found.
"""

from typing import Final

from generator.checking.explained.entry import Explained
from generator.checking.explained.files import FILES
from generator.checking.explained.plans import PLANS
from generator.checking.explained.promises import PROMISES
from generator.checking.explained.shapes import SHAPES
from generator.checking.explained.syntax import SYNTAX

# In the order of the guide: from the file as such to what its words say.
CODES: Final[tuple[Explained, ...]] = (*FILES, *SYNTAX, *SHAPES, *PLANS, *PROMISES)
