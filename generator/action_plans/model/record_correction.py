"""What the record itself got wrong and put right; not what a document had wrong.

Must not know: files, HTML, who found it.
"""

from dataclasses import dataclass
from datetime import date

from action_plans.model.refs import Ref


@dataclass(frozen=True, slots=True)
class RecordCorrection:
    """One thing that stood in the record, what stands there now, and why that was changed."""

    date: date
    ref: Ref  # of a recommendation or an action
    was: str
    now: str  # `is` in the file
    why: str = ""
