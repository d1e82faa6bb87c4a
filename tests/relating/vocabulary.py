"""The vocabulary of the frozen content; for measuring only."""

from action_plans.model.library import Vocabulary
from tests.relating.summaries import content_library


def content_vocabulary() -> Vocabulary:
    """Return the vocabulary of the frozen content."""
    return content_library().vocabulary
