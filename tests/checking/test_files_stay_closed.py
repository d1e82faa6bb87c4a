"""A plan without a problem is checked as it was read: nobody looks into its file for places."""

from pathlib import Path

from action_plans.checking.rules import check_library
from action_plans.reading.library_reader import read_library
from action_plans.reading.located.tree import parse_tree
from tests.work import calls

GOOD = Path(__file__).parent / "good"


PLAN = "aldersea-2019"  # without footnotes, and no line of its texts is like that of a list


def test_no_file_without_a_problem_is_parsed_again() -> None:
    reading = read_library(GOOD)
    assert not reading.library.plans[PLAN].footnotes
    assert calls(parse_tree, lambda: read_library(GOOD)) >= len(reading.sources)
    assert calls(parse_tree, lambda: check_library(reading, only={PLAN})) == 0
