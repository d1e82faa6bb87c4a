"""How the actions of a recommendation stand, where its one word does not say it of all of them.

Must not know: HTML, badges.
"""

from action_plans.model.meaning import is_done, is_refused
from action_plans.model.status import RecommendationStatus
from action_plans.publishing import words


def completed_among(status: RecommendationStatus) -> str:
    """Return how many actions are reported as completed: `6 of 9 actions completed`, or ""."""
    total = len(status.actions)
    done = sum(is_done(action.reported) for action in status.actions)
    if is_refused(status.response):
        return f"{done} of {words.count(total, 'other action')} offered completed" if done else ""
    return f"{done} of {words.count(total, 'action')} completed" if 0 < done < total else ""


def scheduled_among(status: RecommendationStatus) -> str:
    """Return of how many actions the calendar says what it says of all: `1 of 4 actions`, or ""."""
    total = len(status.actions)
    alike = sum(action.schedule is status.schedule for action in status.actions)
    return f"{alike} of {words.count(total, 'action')}" if 0 < alike < total else ""
