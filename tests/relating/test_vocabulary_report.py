"""What an editor is told of the vocabulary, and of candidates for one recommendation."""

import yaml

from action_plans.relating.candidates import candidates, heading
from action_plans.relating.vocabulary_report import vocabulary_report
from tests.relating.builders import library, plan, recommendation, ref

THEMES = {"parole": ["parole", "oral hearing"], "victims": ["victim", "bereaved"]}
CONTENT = library(
    [
        plan(
            "east-2019",
            "East",
            [
                recommendation("east-2019#1", "Hold parole hearings", ["Use bicycle sheds"]),
                recommendation("east-2019#2", "Paint the walls", ["Tell each victim"]),
                recommendation("east-2019#3", "Buy bicycle sheds"),
            ],
        ),
        plan(
            "west-2020",
            "West",
            [
                recommendation(
                    "west-2020#1", "Tell victims of parole", not_related=["east-2019#1"]
                ),
                recommendation("west-2020#2", "Lock the bicycle shed", themes=["victims"]),
            ],
        ),
    ],
    THEMES,
)

REPORT = """\
Themes: recommendations caught by their text, by their actions only, by no other theme
  parole      2     0     1  east-2019#1
  victims     2     1     1  west-2020#2

Recommendations without any theme: 1 of 5 (20%)
  east-2019#3

Frequent words that no theme covers: 1
  bicycle sheds (3): east-2019#1, east-2019#3, west-2020#2

Phrases found nowhere
  parole: oral hearing
  victims: bereaved
"""


def test_the_report() -> None:
    assert str(vocabulary_report(CONTENT)) == REPORT


def test_candidates_are_listed_with_the_lines_to_paste_unless_settled() -> None:
    found = candidates(CONTENT, ref("west-2020#1"))
    assert found is not None
    settled = {str(each.ref): each.is_settled for each in found}
    assert settled["east-2019#1"] is True
    other = next(each for each in found if str(each.ref) == "east-2019#2")
    assert other.lines in str(other)
    related, parted = other.lines.splitlines()
    pasted = f"related:\n{related}\nnot_related:\n{parted}\n"
    assert yaml.safe_load(f"{heading(found)}{pasted}") == {
        "related": [{"to": "east-2019#2", "as": "related", "why": "…"}],
        "not_related": ["east-2019#2"],
    }
    assert heading([each for each in found if each.is_settled]) == ""
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)


def test_a_reference_to_nothing_has_no_candidates() -> None:
    assert candidates(CONTENT, ref("north-2000#1")) is None
