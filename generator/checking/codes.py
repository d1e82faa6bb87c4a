"""The codes of the problems that rules find; each has an entry in the editors' guide.

Must not know: how a problem is found or shown.
"""

from enum import StrEnum


class CheckCode(StrEnum):
    """What is wrong with plans that can be read."""

    # Words that the vocabularies do not have.
    UNKNOWN_THEME = "unknown-theme"
    UNKNOWN_ORGANISATION = "unknown-organisation"

    # References that lead nowhere, or back.
    UNKNOWN_PLAN = "unknown-plan"
    UNKNOWN_RECOMMENDATION = "unknown-recommendation"
    UNKNOWN_ACTION = "unknown-action"
    LINK_TO_ITSELF = "link-to-itself"
    LINKED_TWICE = "linked-twice"
    SAME_IN_A_CIRCLE = "same-in-a-circle"
    EARLIER_ID_TAKEN = "earlier-id-taken"
