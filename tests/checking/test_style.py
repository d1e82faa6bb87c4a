"""How a text is divided into sentences, and which are told to an editor who asks for style."""

from dataclasses import replace

import pytest

from action_plans.checking.lengths import length_of, sentences_of
from action_plans.checking.rules import check_library
from action_plans.checking.style import MOST_WORDS, lengths_of
from action_plans.model.problem import Problem, Severity
from action_plans.reading.library_reader import read_library
from action_plans.reading.plan_reader import read_plan
from tests.building import FROZEN

RECORD = read_library(FROZEN, "content")
PLAN = "recall-2020"
LONG = " ".join(["word"] * (MOST_WORDS + 1))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("See No. 4, i.e. para. 12 and pp. 3-4, e.g. of St. Ives. Then stop.",
         ["See No. 4, i.e. para. 12 and pp. 3-4, e.g. of St. Ives.", "Then stop."]),
        ("They met at 5 p.m. with Dr. Ash. It rained.",
         ["They met at 5 p.m. with Dr. Ash.", "It rained."]),
        ("It ended at 5 p.m. They left.", ["It ended at 5 p.m.", "They left."]),
        ("It cost 3.5 million, approx. 45%. 12 went.", ["It cost 3.5 million, approx. 45%.",
                                                      "12 went."]),
        ('She said "Stop. Go." and left. He (it was late. Really.) stayed.',
         ['She said "Stop. Go." and left.', "He (it was late. Really.) stayed."]),
        ("“It is done.” He left.", ["“It is done.”", "He left."]),
        ("Do these:\n\n- count the nights\n- publish it. Soon.\n\nThen stop.",
         ["Do these:", "count the nights", "publish it.", "Soon.", "Then stop."]),
        ("1. Count\n2. Publish", ["Count", "Publish"]),
        ("Lines that\nare folded, and **bold**. So.", ["Lines that are folded, and bold.", "So."]),
        ("A [link. Here](https://example.org/) ends. So.", ["A link.", "Here ends.", "So."]),
        ("| a | b |\n|---|---|\n| One cell. | Another |", ["a", "b", "One cell.", "Another"]),
        ("...", ["..."]),
        ("", []),
    ],
)  # fmt: skip
def test_a_text_is_divided_as_a_reader_reads_it(text: str, sentences: list[str]) -> None:
    assert list(sentences_of(text)) == sentences


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("A day-to-day count of 2020/21.", 5),
        ("The service's own – and only – word.", 6),
        ("…", 0),
    ],
)
def test_words_are_counted_as_a_reader_counts(sentence: str, words: int) -> None:
    assert length_of(sentence) == words


def hints(text: str) -> list[Problem]:
    """Return the hints of one plan with this text of its file."""
    again = read_plan(text.encode(), f"content/plans/{PLAN}.yml")
    assert again.plan is not None
    library = replace(RECORD.library, plans={PLAN: again.plan})
    reading = replace(RECORD, library=library, sources={PLAN: again.source}, problems=())
    found = check_library(reading, only={PLAN}, style=True)
    return [each for each in found if each.severity is Severity.HINT]


def plan_with(text: str, more: str = "") -> str:
    """Return a small plan with this text, as lines of a block, for its first recommendation."""
    lines = "".join(f"      {line}\n" for line in text.split("\n"))
    return (
        "title: A review\nkind: thematic\nwording: summary\nlang: en\n"
        "inspectorate: [hmi-probation]\nrespondent: [hmpps]\nreport: {published: 2020-11-10}\n"
        "documents:\n- {date: 2020-11-12, kind: plan}\nrecommendations:\n"
        f"- number: '1'\n  to: [hmpps]\n  text: |-\n{lines}  response: agreed\n"
        f"  themes: [recall]\n{more}"
    )


def test_a_long_sentence_is_told_at_the_line_on_which_it_begins() -> None:
    text = plan_with(f"This is short.\nSo is this. The {LONG}\nand more.")
    (hint,) = hints(text)
    assert (hint.place.line, hint.place.column) == (15, 19)
    assert hint.source_line.strip().startswith("So is this. The word")
    assert dict(hint.facts)["words"] == MOST_WORDS + 4
    assert "{about}" in hint.reader


def test_a_sentence_may_be_as_long_as_it_may() -> None:
    assert hints(plan_with(" ".join(["word"] * MOST_WORDS))) == []


def test_what_is_printed_is_not_the_editors() -> None:
    published = plan_with(LONG, f"  note: {LONG}\n").replace(
        "wording: summary", "wording: published"
    )
    (hint,) = hints(published)
    assert hint.about.field == "note"
    again = read_plan(published.encode(), f"{PLAN}.yml").plan
    assert again is not None
    assert list(lengths_of([again])) == [MOST_WORDS + 1]


def test_nobody_is_told_who_does_not_ask() -> None:
    assert not [each for each in check_library(RECORD) if each.severity is Severity.HINT]
    assert [each for each in check_library(RECORD, style=True) if each.severity is Severity.HINT]
