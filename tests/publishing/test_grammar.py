"""Numbers, lists and full stops, in English and where other words are in force."""

import pytest

from action_plans.languages.catalogues import catalogue_of
from action_plans.languages.speaking import speak
from action_plans.publishing.grammar import (
    clauses,
    ordinal,
    sentence,
    spelt,
    spelt_count,
)


@pytest.mark.parametrize(
    ("number", "place"),
    [
        (1, "first"),
        (9, "ninth"),
        (10, "tenth"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (14, "14th"),
        (21, "21st"),
        (22, "22nd"),
        (33, "33rd"),
        (44, "44th"),
        (100, "100th"),
        (111, "111th"),
        (121, "121st"),
        (1_012, "1,012th"),
        (2_002, "2,002nd"),
    ],
)
def test_a_place_is_a_word_up_to_ten(number: int, place: str) -> None:
    assert ordinal(number) == place


def test_a_number_is_a_word_up_to_ten() -> None:
    assert [spelt(each) for each in (0, 1, 9, 10, 11, 1200)] == [
        *("no", "one", "nine", "ten"),
        *("11", "1,200"),
    ]


def test_a_number_stands_with_its_noun() -> None:
    assert spelt_count(1, "plan") == "one plan"
    assert spelt_count(0, "plan") == "no plans"
    assert spelt_count(5, "reply", "replies") == "five replies"
    assert spelt_count(12, "plan") == "12 plans"
    assert spelt_count(1, "reply", "replies") == "one reply"


def test_in_welsh_a_number_stays_in_figures_and_its_noun_is_looked_up() -> None:
    try:
        speak(catalogue_of("cy"))
        assert spelt_count(1, "plan").startswith("1 ")
        assert spelt_count(5, "plan", "plans").startswith("5 ")
        assert spelt_count(5, "action", "actions") == "5 cam gweithredu"
    finally:
        speak(None)


def test_a_sentence_has_a_capital_and_one_full_stop() -> None:
    assert sentence("", "it is", "so") == "It is so."
    assert sentence("is it?") == "Is it?"
    assert sentence("it is!") == "It is!"
    assert sentence("It is.") == "It is."
    assert sentence("it is)") == "It is)."


def test_clauses_are_one_phrase() -> None:
    assert [clauses(("a", "b", "c")[:n]) for n in (1, 2, 3)] == ["a", "a and b", "a, b and c"]
