"""The units of a group cut where its actions begin, with the headings between them.

Must not know: dates, owners, plan files.
"""

from collections.abc import Sequence

from action_plans.importing.assemble.starts import Starts
from action_plans.importing.assemble.units import Unit, is_heading, value_of
from action_plans.importing.draft import NOTHING, Value


def last_paragraph(units: Sequence[Unit]) -> Sequence[Unit]:
    """Return the last paragraph's units."""
    at = len(units) - 1
    while at > 0 and not units[at].opens:
        at -= 1
    return units[at:]


def segments(units: Sequence[Unit], starts: Starts) -> list[tuple[Sequence[Unit], Value]]:
    """Return each action's units, with the heading that stands right before them, if any."""
    ends = [*starts.at[1:], len(units)]
    made: list[tuple[Sequence[Unit], Value]] = []
    pending = NOTHING
    for start, end in zip(starts.at, ends, strict=True):
        own = list(units[start:end])
        heading: list[Unit] = []
        if end < len(units) and is_heading(units, end - 1) and len(own) > 1:
            tail = list(last_paragraph(own))
            heading = tail if len(tail) < len(own) else own[-1:]
            own = own[: len(own) - len(heading)]
        made.append((own, pending))
        pending = value_of(heading, label=True) if heading else NOTHING
    return made
