"""That nothing later is known of a plan in which something is open.

Must not know: files, HTML, the clock, when it is said.
"""

from dataclasses import dataclass

from action_plans.model.plan import Document, Looked, Review
from action_plans.model.refs import Ref


@dataclass(frozen=True, slots=True)
class Silence:
    """The last document held of a plan, what is open since, and when an editor looked for more.

    It says what is held here, not that nothing was published or done. Only where an editor has
    looked since is the plan called silent; where nobody has recorded looking, nothing is known.
    """

    plan: str
    last: Document
    looked: Looked | None  # since the last document; None where nobody has recorded looking
    open: tuple[Ref, ...]  # actions, and answered recommendations without any, as printed
    review: Review | None  # what the documents promise about review, and by whom
