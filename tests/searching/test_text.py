"""Words as the search takes them: cases of what is one word, what parts two, what is left out."""

import pytest

from action_plans.searching.text import stems_of, words_of

CASES = [
    ("", []),
    ("Staff, trained; and READY.", ["staff", "trained", "and", "ready"]),
    ("follow-up of R12's plan_b", ["follow", "up", "of", "r12s", "plan", "b"]),
    ("children's, children’s, the boys’ own", ["childrens", "childrens", "the", "boys", "own"]),
    ("Q&E and R & D", ["qe", "and", "r", "d"]),
    ("A&&B, C&'s D&_e &", ["a", "b", "c", "s", "d", "e"]),
    ("‘single’ “double” 2019–2020 — now", ["single", "double", "2019", "2020", "now"]),
    ("Café na\u00efve cafe\u0301", ["cafe", "naive", "cafe"]),
    ("£5\u00a0million • 40%", ["5", "million", "40"]),
    ("ﬁle №4", ["file", "no4"]),
    ("took 8.5 months, £1.5m of 1,200.50", ["took", "85", "months", "15m", "of", "120050"]),
    ("5.1 and 5.12a. In 2019.", ["51", "and", "512a", "in", "2019"]),
    ("1,2 and 3, by 31.03.2021", ["1", "2", "and", "3", "by", "31", "03", "2021"]),
    ("tab\tline\nfeed\x1cend", ["tab", "line", "feed", "end"]),
]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_a_text_is_parted_into_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words
    # Whatever characters stand beside them, the same words come out.
    assert words_of(f"{text} Ünder") == [*words, "under"]


def test_words_are_stemmed_in_order() -> None:
    assert stems_of("Trained staff assess risks") == ("train", "staff", "assess", "risk")
