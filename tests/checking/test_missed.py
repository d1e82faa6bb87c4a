"""What would be lost or left over by the way is told, once, at its line."""

import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from action_plans.checking.rules import check_library
from action_plans.commands.check import is_vocabulary
from action_plans.formatting.plan_file import format_plan
from action_plans.model.problem import Problem
from action_plans.reading.located.decode import HIDDEN
from action_plans.reading.plan_reader import read_plan
from tests.checking.slips import NORTH, RECALL, Slip, plan_text
from tests.checking.test_slips import RECORD, new_problems

LIST = "    text: >-\n      Do these:\n      {0} publish it\n      {0} count it\n    owners: []\n"


def told(plan: str, find: str, write: str, nth: int = 1) -> list[tuple[str, int]]:
    """Return the code and the line of every new problem, from the first line changed on."""
    slip = Slip("", plan, nth, find, write)
    text = plan_text(plan)
    first = slip.line(text)
    return [
        (str(each.code), each.place.line - first) for each in new_problems(plan, slip.applied(text))
    ]


@pytest.mark.parametrize(
    ("find", "write", "expected"),
    [
        *(
            (r"^    text: (?:>-|\|-)\n(?:      .*\n|\n)+    owners: .*\n", LIST.format(mark),
             "list-in-paragraph")
            for mark in ("-", "*", "•", "1.", "2)")
        ),
        (r"^(  response: agreed)$", "\\1\tMay 2019", "unknown-value"),
        (r"^(    due: .*)$", "\\1\n    condition: subject\tto funding", "pasted-cells"),
        (r"^  themes: .*\n", "  themes: []\n", "no-theme"),
        (r"^inspectorate: .*\n", "inspectorate: []\n", "no-body"),
        (r"^(  response:)", "  # look 7, guessed: the answer (table 1)\n\\1", "not-looked-at"),
        (r"^(  response: .*)$", "\\1  # look 7, guessed: the answer", "not-looked-at"),
        (r"^(  response:)", "  # look: which of two cells\n\\1", "not-looked-at"),
        (r"\Z", "9.\tCount it\tAgreed\n", "missing-colon"),
        (r"published: \d{4}", "published: 1921", "unlikely-date"),
        (r"^    text: >-\n(?:      .*\n)+", "    text: '[…]'\n", "skeleton-text"),
        (r"^- number: '2'", "- number: '01'", "duplicate-number"),
    ],
)  # fmt: skip
def test_one_thing_that_would_be_lost_is_told_once(find: str, write: str, expected: str) -> None:
    codes = [code for code, _ in told(NORTH, find, write)]
    assert expected in codes
    assert codes.count(expected) == 1


def test_an_action_that_stands_twice_is_told() -> None:
    text = plan_text(RECALL)
    start = text.index("  - id: a1\n")
    action = text[start : text.index("  updates:", start)]
    twice = text.replace(action, action + action.replace("id: a1", "id: a9"), 1)
    assert [str(each.code) for each in new_problems(RECALL, twice)] == ["action-twice"]


def in_future(published: str) -> list[Problem]:
    text = plan_text(RECALL).replace("published: 2020-11-10", f"published: {published}")
    again = read_plan(text.encode(), f"content/plans/{RECALL}.yml")
    assert again.plan is not None
    library = replace(RECORD.library, plans={**RECORD.library.plans, RECALL: again.plan})
    reading = replace(RECORD, library=library, sources={**RECORD.sources, RECALL: again.source})
    return list(check_library(reading, only={RECALL}, today=date(2026, 11, 30)))


def test_a_year_that_is_wrong_is_one_finding() -> None:
    assert in_future("2020-11-10") == []
    for year in ("2091", "1920"):  # the reader refuses 2200 and 1020
        assert [str(each.code) for each in in_future(f"{year}-11-10")] == ["unlikely-date"]


@pytest.mark.parametrize("mark", ["-", "1."])
def test_fmt_keeps_the_lines_of_a_list(mark: str) -> None:
    text = Slip("", NORTH, 1, r"^    text: >-\n(?:      .*\n)+", LIST.format(mark).replace(
        "    owners: []\n", "")).applied(plan_text(NORTH))  # fmt: skip
    found = format_plan(text.encode(), f"{NORTH}.yml").text
    assert found is not None
    assert (
        f"    text: |-\n      Do these:\n      {mark} publish it\n      {mark} count it\n" in found
    )
    assert format_plan(found.encode(), f"{NORTH}.yml").text == found


def test_prose_with_dashes_is_not_wrapped_into_a_list() -> None:
    words = "Staff - those who are new - will be trained and told what to do at once, " * 6
    text = Slip("", NORTH, 1, r"^    text: >-\n(?:      .*\n)+", f"    text: >-\n      {words}\n")
    found = format_plan(text.applied(plan_text(NORTH)).encode(), f"{NORTH}.yml").text
    assert found is not None
    assert new_problems(NORTH, found) == []


# Sixty-four and more that no editor sees.
INVISIBLE = sorted(
    {
        *(chr(code) for code in (0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800)),
        *map(chr, range(0x180B, 0x1810)), *map(chr, range(0x200B, 0x2010)),
        *map(chr, range(0x2028, 0x202F)), *map(chr, range(0x2060, 0x2070)),
        *(chr(code) for code in (0x3164, 0xFFA0, 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB, 0xFFFC)),
        *map(chr, range(0xFE00, 0xFE10)), *map(chr, range(0xE0020, 0xE0040)),
        *map(chr, range(0x1D173, 0x1D17B)), "\U000e0001", "\U000e0100", "\x7f",
    }
)  # fmt: skip


@pytest.mark.parametrize("character", INVISIBLE, ids=lambda each: f"U+{ord(each):04X}")
def test_an_invisible_character_is_an_error(character: str) -> None:
    text = plan_text(RECALL).replace("title: A Thematic", f"title: A{character} Thematic", 1)
    problems = read_plan(text.encode(), f"{RECALL}.yml").problems
    assert "hidden-character" in [str(each.code) for each in problems]


def test_no_character_that_unicode_calls_a_format_is_accepted() -> None:
    formats = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) == "Cf"]
    # Signs that stand before digits in Arabic, Syriac and Kaithi are seen.
    seen = {"\u0600", "\u0601", "\u0602", "\u0603", "\u0604", "\u0605", "\u06dd", "\u070f"}
    seen |= {"\u0890", "\u0891", "\u08e2", "\U000110bd", "\U000110cd"}
    assert [each for each in formats if not HIDDEN.match(each) and each not in seen] == []


def test_a_vocabulary_file_is_checked_as_one(tmp_path: Path) -> None:
    assert is_vocabulary(Path("content/vocabulary/owners.yml"))
    assert not is_vocabulary(Path("content/plans/owners.yml"))
