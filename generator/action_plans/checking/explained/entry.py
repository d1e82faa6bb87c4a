"""One line of the table of codes.

Must not know: which codes there are.
"""

from dataclasses import dataclass

from action_plans.model.problem import Severity


@dataclass(frozen=True, slots=True)
class Explained:
    """A code, what it means, and an example.

    `right` stands word for word in the sample plans of the tests, and with `wrong` in its place
    the code comes up; where `in_words`, both describe what cannot be shown as a line.
    """

    code: str
    severity: Severity
    meaning: str  # one sentence
    wrong: str
    right: str
    in_words: bool = False


def error(code: str, meaning: str, wrong: str, right: str) -> Explained:
    """Return the entry of a mistake that only an editor can have made, with its example."""
    return Explained(code, Severity.ERROR, meaning, wrong, right)


def error_in_words(code: str, meaning: str, wrong: str, right: str) -> Explained:
    """Return the entry of a mistake that an example describes."""
    return Explained(code, Severity.ERROR, meaning, wrong, right, in_words=True)


def finding(code: str, meaning: str, wrong: str, right: str) -> Explained:
    """Return the entry of a breach that the published document may have, with its example."""
    return Explained(code, Severity.FINDING, meaning, wrong, right)


def finding_in_words(code: str, meaning: str, wrong: str, right: str) -> Explained:
    """Return the entry of a finding that an example describes."""
    return Explained(code, Severity.FINDING, meaning, wrong, right, in_words=True)
