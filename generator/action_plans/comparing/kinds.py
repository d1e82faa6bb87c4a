"""The kinds of change between two states of the record.

Must not know: how a change is found or shown.
"""

from enum import StrEnum


class ChangeKind(StrEnum):
    """What happened, in the order in which a summary counts them."""

    PLAN_ADDED = "plan-added"
    PLAN_REMOVED = "plan-removed"
    PLAN_RENAMED = "plan-renamed"
    PLAN_WITHDRAWN = "plan-withdrawn"
    PLAN_RESTORED = "plan-restored"
    DOCUMENT_ADDED = "document-added"
    DOCUMENT_REMOVED = "document-removed"
    RECOMMENDATION_ADDED = "recommendation-added"
    RECOMMENDATION_REMOVED = "recommendation-removed"
    RECOMMENDATION_MOVED = "recommendation-moved"
    RESPONSE_CHANGED = "response-changed"
    REPORTED = "reported"
    NOT_MENTIONED = "not-mentioned"
    DATE_MOVED = "date-moved"
    DATE_CHANGED = "date-changed"
    OWNER_CHANGED = "owner-changed"
    ACTION_ADDED = "action-added"
    ACTION_REMOVED = "action-removed"
    ACTION_MOVED = "action-moved"
    UPDATE_ADDED = "update-added"
    UPDATE_REMOVED = "update-removed"
    TEXT_CHANGED = "text-changed"
    LINK_ADDED = "link-added"
    LINK_REMOVED = "link-removed"
    FACT_CHANGED = "fact-changed"
    VOCABULARY_CHANGED = "vocabulary-changed"
