"""The axis Reported: what the organisation's own latest document says of an action.

Must not know: the calendar, prose (it is never read for a status).
"""

from action_plans.model.terms import Reported
from action_plans.progress.history import DONE, History, reported_in


def reported_of(history: History) -> Reported:
    """Return what the latest document that answers the action says, or that none does.

    If no update answers it, completed in the first document stays completed; what else the first
    cell says counts only while no update is held.
    """
    if history.deciding:
        return reported_in(history.deciding)
    first = history.first_status
    if first in DONE:
        return first
    if history.in_force.updates:
        return Reported.NOT_MENTIONED
    return first or Reported.NOTHING_REPORTED
