"""What is quoted of a person is the whole of it, at the line where it stands."""

import pytest

from action_plans.checking.personal import personal_in
from tests.checking.slips import NORTH, plan_text
from tests.checking.test_slips import new_problems


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Aled Huw Parry will chair the board.", ["Aled Huw Parry"]),
        ("The lead is A. B. Ashgrove of the unit.", ["A. B. Ashgrove"]),
        ("J R Ashgrove", ["J R Ashgrove"]),
        ("Mr Kofi Mensah Boateng has written.", ["Mr Kofi Mensah Boateng"]),
        ("Niamh Ní Fhloinn will report.", ["Niamh Ní Fhloinn"]),
        ("Jane Ashgrove Probation Officer", ["Jane Ashgrove"]),
        ("the review of Jane Ashgrove Independent Serious Offence", ["Jane Ashgrove"]),
        ("Ask R.Bakshi@Example.ORG.uk today", ["R.Bakshi@Example.ORG.uk"]),
        ("to mailto:desk@example.org", ["mailto:desk@example.org"]),
        ("Head of Courts (07700 900 123", ["07700 900 123"]),
        ("Ring (01632) 960 123.", ["(01632) 960 123"]),
        ("Ring 01632 960 123, at night 07700 900 123.", ["01632 960 123", "07700 900 123"]),
        ("King's Lynn will keep its office.", []),
        ("The Old Bailey will list the case.", []),
        ("Operation Quiet Grace will end.", []),
        ("Tomasz will lead the work.", ["Tomasz"]),
    ],
)
def test_the_whole_is_found(text: str, words: list[str]) -> None:
    assert [each.words for each in personal_in(text)] == words


def changed(key: str, value: str) -> str:
    """Return a plan with a key more in its first action."""
    return plan_text(NORTH).replace("\n    due: ", f"\n    {key}: {value}\n    due: ", 1)


def test_each_is_told_at_its_own_line_in_one_round() -> None:
    folded = ">-\n      Words that name nobody, and after them\n      Jane\n      Ashgrove."
    text = changed("condition", f"{folded}\n      Ring 01632 960 123 or 07700 900 123.")
    lines = text.split("\n")
    told = new_problems(NORTH, text)
    assert [str(each.code) for each in told] == ["personal-name"] + ["telephone-number"] * 2
    shown = [
        lines[each.place.line - 1][each.place.column - 1 :][: each.place.length] for each in told
    ]
    assert shown == ["Jane", "01632 960 123", "07700 900 123"]


@pytest.mark.parametrize(
    ("key", "value", "quotes"),
    [
        ("evidence", "{names: a letter of Jane Ashgrove}", True),
        ("evidence", "{names: 'a letter of Jane Ashgrove'}", False),
        ("condition", "Jane Ashgrove has to agree", True),
        ("condition", "if Jane Ashgrove agrees", False),
    ],
)
def test_where_a_bracket_would_be_yamls_own_quotes_are_asked_for(
    key: str, value: str, quotes: bool
) -> None:
    named = [each for each in new_problems(NORTH, changed(key, value)) if "name" in each.code]
    assert len(named) == 1
    assert ("in quotes" in named[0].remedy) == quotes
