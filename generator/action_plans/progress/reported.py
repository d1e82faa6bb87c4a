"""The axis Reported: what the organisation's own latest document says of an action.

Must not know: the calendar, prose (it is never read for a status).
"""

from action_plans.model.terms import Reported
from action_plans.progress.history import History, reported_in


def reported_of(history: History) -> Reported:
    """Return what the latest document that answers the action says, or that none does.

    If no update answers it, completed in the first document stays completed; what else the first
    cell says counts only while no update is held.
    """
    if history.deciding:
        return reported_in(history.deciding)
    if history.in_force.updates and not history.first_says_done:
        return Reported.NOT_MENTIONED
    return history.first_status or Reported.NOTHING_REPORTED
