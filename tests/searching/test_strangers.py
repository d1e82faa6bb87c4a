"""Words that look alike: which are told apart, which are forms of one word."""

import pytest

from action_plans.searching.letters import list_of
from action_plans.searching.strangers import families_in, groups, key_of, strangers_of
from action_plans.searching.text import stem
from action_plans.searching.word_lists import WordCount, word_lists


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("office", "officer"),
        ("positive", "positions"),
        ("responses", "responsible"),
        ("emergency", "emerging"),
        ("initiatives", "initially"),
        ("policing", "policy"),
        ("import", "important"),
        ("person", "personality"),
    ],
)
def test_words_of_two_families_have_two_keys(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


@pytest.mark.parametrize(
    ("one", "other"), [("officers", "officer"), ("responsibilities", "responsible")]
)
def test_forms_of_one_word_have_one_key(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


def test_what_no_stranger_looks_like_has_its_stem_for_a_key() -> None:
    assert key_of("licences") == stem("licences")
    assert list(families_in(["licences", "recall"])) == []


def test_no_word_is_in_two_families() -> None:
    words = [word for group in groups() for family in group for word in family]
    assert len(words) == len(set(words))


def test_a_group_is_told_if_some_word_of_it_is_known() -> None:
    (police,) = strangers_of({"policies", "licence"})
    assert ["police" in each.split() for each in police] == [True, False]
    assert strangers_of({"licence"}) == []


def test_lists_part_the_forms_of_one_stem_by_family() -> None:
    count = WordCount()
    for words in (["office", "officers"], ["officer"]):
        keys = {stem(word) for word in words} | {key_of(word) for word in words}
        count.add(words, keys)
    told = {str(entry[1]): entry[0] for entry in word_lists([count], {})[list_of("office")]}
    assert told == {"office": 1, "officer officers": 2}
