"""A few words of a text are its own first words, cut where they can end."""

import pytest

from action_plans.publishing.asking.quoted import few_words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Write a guide.", "Write a guide"),
        ("Write a guide. Then print it.", "Write a guide"),
        ("Write, e.g. in ink, a guide", "Write, e.g. in ink, a guide"),
        ('Write *one* “guide” to "cover".', "Write one ‘guide’ to ‘cover’"),
        ("Ask every ward, by the spring, to say how it goes", "Ask every ward, by the spring…"),
        ("Ask each ward to say what it would want to have of", "Ask each ward to say what…"),
        ("Ask the wards of the west (and the far north) again", "Ask the wards of the west…"),
        ("Ask the wards of the west [as printed there] again", "Ask the wards of the west…"),
        ("Add beds until there are at 200 or more of them", "Add beds until there…"),
        ("Ask whether it is so? Then stop.", "Ask whether it is so"),
        ("Do:\n\n- one thing\n- another", "Do: one thing another"),
        ("", ""),
    ],
)
def test_a_few_words_of_a_text(text: str, said: str) -> None:
    assert few_words(text, 7) == said
