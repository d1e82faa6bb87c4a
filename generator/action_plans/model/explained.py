"""What a problem's code means, with a wrong and a right example.

Must not know: which codes there are, how a problem is found.
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
