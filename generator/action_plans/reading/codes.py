"""The codes of the problems that reading finds; each has an entry in the editors' guide.

Must not know: how a problem is found or shown.
"""

from enum import StrEnum


class Code(StrEnum):
    """What is wrong with a file, from its bytes up to its meaning."""

    # The file as such.
    UNREADABLE_FILE = "unreadable-file"
    NOT_A_PLAN_FILE = "not-a-plan-file"
    BAD_FILE_NAME = "bad-file-name"
    NO_PLANS_FOLDER = "no-plans-folder"
    TOO_LARGE = "too-large"
    TOO_MANY_PROBLEMS = "too-many-problems"
    NOT_UTF8 = "not-utf-8"
    HIDDEN_CHARACTER = "hidden-character"
    EMPTY_FILE = "empty-file"
    BAD_PROVENANCE = "bad-provenance"
    PROVENANCE_WITHOUT_PLAN = "provenance-without-plan"

    # YAML that does not parse, or that plan files do without.
    SYNTAX = "syntax"
    UNQUOTED_VALUE = "unquoted-value"
    UNCLOSED_QUOTE = "unclosed-quote"
    TEXT_AFTER_QUOTE = "text-after-quote"
    BAD_ESCAPE = "bad-escape"
    UNCLOSED_BRACKET = "unclosed-bracket"
    WRONG_INDENT = "wrong-indent"
    TAB = "tab"
    MISSING_COLON = "missing-colon"
    HASH_IN_VALUE = "hash-in-value"
    ANCHOR = "anchor"
    ALIAS = "alias"
    TAG = "tag"
    DIRECTIVE = "directive"
    SECOND_DOCUMENT = "second-document"
    MERGE_KEY = "merge-key"
    KEY_NOT_TEXT = "key-not-text"
    DUPLICATE_KEY = "duplicate-key"
    TOO_DEEP = "too-deep"

    # Slips in the lines, told by what caused them.
    WRONG_CHARACTER = "wrong-character"
    MISSING_SPACE = "missing-space"
    MISSING_DASH = "missing-dash"
    WRONG_LEVEL = "wrong-level"
    MERGE_CONFLICT = "merge-conflict"
    SECOND_PLAN = "second-plan"

    # The shape of the file.
    UNKNOWN_KEY = "unknown-key"
    MISSING_KEY = "missing-key"
    WRONG_TYPE = "wrong-type"
    EMPTY_ENTRY = "empty-entry"
    EMPTY_LIST = "empty-list"
    LISTED_TWICE = "listed-twice"
    UNKNOWN_VALUE = "unknown-value"
    BAD_SPELLING = "bad-spelling"
    IMPOSSIBLE_DATE = "impossible-date"

    # One plan, taken by itself.
    DUPLICATE_NUMBER = "duplicate-number"
    DUPLICATE_ACTION = "duplicate-action"
    DOCUMENTS_ORDER = "documents-order"
    UPDATE_WITHOUT_DOCUMENT = "update-without-document"
    UNKNOWN_ACTION = "unknown-action"
    RESERVED_ID = "reserved-id"
    EARLIER_ID = "earlier-id"

    # The vocabularies, taken by themselves.
    UNKNOWN_ORGANISATION = "unknown-organisation"
    UNKNOWN_OWNER = "unknown-owner"
    UNKNOWN_THEME = "unknown-theme"
    REPLACED_BY_ITSELF = "replaced-by-itself"
    SUCCEEDS_ITSELF = "succeeds-itself"
    SPELLING_TWICE = "spelling-twice"
