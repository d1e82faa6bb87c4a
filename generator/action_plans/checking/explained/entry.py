"""One line of the table of codes, as its kind makes it.

Must not know: which codes there are.
"""

from action_plans.model.explained import Explained
from action_plans.model.problem import Severity


def error(code: str, meaning: str, wrong: str, right: str) -> Explained:
    """Return the entry of a mistake that only an editor can have made, with its example."""
    return Explained(code, Severity.ERROR, meaning, wrong, right)


def error_in_words(code: str, meaning: str, wrong: str, right: str) -> Explained:
    """Return the entry of a mistake that an example describes."""
    return Explained(code, Severity.ERROR, meaning, wrong, right, in_words=True)


def finding(code: str, meaning: str, wrong: str, right: str) -> Explained:
    """Return the entry of a breach that the published document may have, with its example."""
    return Explained(code, Severity.FINDING, meaning, wrong, right)


def hint(code: str, meaning: str, wrong: str, right: str) -> Explained:
    """Return the entry of what could be plainer in an editor's words, with its example."""
    return Explained(code, Severity.HINT, meaning, wrong, right)


def finding_in_words(code: str, meaning: str, wrong: str, right: str) -> Explained:
    """Return the entry of a finding that an example describes."""
    return Explained(code, Severity.FINDING, meaning, wrong, right, in_words=True)
