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
    LINKS_CONTRADICT = "links-contradict"
    LINK_AGAINST_TIME = "link-against-time"
    CITATION_UNRESOLVED = "citation-unresolved"

    # What is recommended, and what is answered.
    VALUE_LEFT_OUT = "value-left-out"
    NO_ADDRESSEE = "no-addressee"
    NO_RESPONSE = "no-response"
    NO_ACTION = "no-action"
    ACTION_UNDER_REFUSAL = "action-under-refusal"
    NO_REASON = "no-reason"
    NO_GROUND = "no-ground"
    REASON_WITHOUT_REFUSAL = "reason-without-refusal"

    # By whom, by when.
    NO_OWNER = "no-owner"
    OWNER_CUT = "owner-cut"
    SEVERAL_OWNERS = "several-owners"
    NOT_A_POST = "not-a-post"
    OWNER_SPELLING = "owner-spelling"
    OWNER_NOT_LISTED = "owner-not-listed"
    NO_DATE = "no-date"
    UNREAD_DATE = "unread-date"
    FOOTNOTE_MISSING = "footnote-missing"
    FOOTNOTE_UNUSED = "footnote-unused"
    DUE_BEFORE_PLAN = "due-before-plan"
    COMPLETED_IN_FUTURE = "completed-in-future"

    # Persons.
    NAME_LEFT_OUT = "name-left-out"
    PERSONAL_NAME = "personal-name"
    EMAIL_ADDRESS = "email-address"
    TELEPHONE_NUMBER = "telephone-number"
    ALLOW_UNUSED = "allow-unused"

    # Numbers, totals, documents.
    NUMBER_GAP = "number-gap"
    NUMBER_ORDER = "number-order"
    TOTALS_DIFFER = "totals-differ"
    UPDATE_BEFORE_PLAN = "update-before-plan"
    PLAN_BEFORE_REPORT = "plan-before-report"

    # Addresses that were published.
    ADDRESS_LOST = "address-lost"
    LEDGER_STALE = "ledger-stale"
    ANSWER_LOST = "answer-lost"
    TRANSLATION_BEHIND = "translation-behind"

    # What is lost by the way.
    LIST_IN_PARAGRAPH = "list-in-paragraph"
    PASTED_CELLS = "pasted-cells"
    ACTION_TWICE = "action-twice"
    NO_THEME = "no-theme"
    NO_BODY = "no-body"
    NOT_LOOKED_AT = "not-looked-at"
    UNLIKELY_DATE = "unlikely-date"

    # Words.
    SKELETON_TEXT = "skeleton-text"
    NOTHING_TO_READ = "nothing-to-read"
    RAW_HTML = "raw-html"
    PASTED_BULLET = "pasted-bullet"
    CURLY_QUOTES = "curly-quotes"
    ACRONYM_UNEXPLAINED = "acronym-unexplained"
    LONG_SENTENCE = "long-sentence"
