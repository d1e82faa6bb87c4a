"""Plans that do not fit together, and what is said of them, to the letter."""

from pathlib import Path

import pytest

from action_plans.checking.codes import CheckCode
from action_plans.checking.rules import check_library
from action_plans.reading.codes import Code
from action_plans.reading.library_reader import read_library
from action_plans.reporting.text import format_problems
from tests.cases import check_expected
from tests.reading.sections import answered
from tests.reading.small_content import write_content

CASES = Path(__file__).with_name("references.txt")

# What reading and these rules may say; other rules have cases of their own.
CODES = {
    *Code,
    CheckCode.UNKNOWN_THEME,
    CheckCode.UNKNOWN_ORGANISATION,
    CheckCode.UNKNOWN_PLAN,
    CheckCode.UNKNOWN_RECOMMENDATION,
    CheckCode.UNKNOWN_ACTION,
    CheckCode.LINK_TO_ITSELF,
    CheckCode.LINKED_TWICE,
    CheckCode.SAME_IN_A_CIRCLE,
    CheckCode.EARLIER_ID_TAKEN,
}


def test_what_does_not_fit_together_is_explained_to_the_letter(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    def problems_of(name: str, text: str) -> str:
        reading = read_library(write_content(tmp_path / name, text), shown_as="content")
        problems = [each for each in check_library(reading) if each.code in CODES]
        return format_problems(problems, colour=False)

    check_expected(answered(CASES, problems_of), CASES, request)
