"""Slips that look right: a text behind `#`, posts in one text, dates of the future."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from action_plans.checking.rules import check_library
from action_plans.reading.library_reader import read_library
from action_plans.reading.plan_reader import read_plan
from action_plans.reading.shapes.posts import posts_apart
from tests.building import FROZEN, PROJECT

GOOD = (PROJECT / "tests" / "checking" / "good" / "plans" / "northmere-2021.yml").read_text("utf-8")
TITLE = next(line for line in GOOD.splitlines() if line.startswith("title: "))


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Head of Courts, North", ["Head of Courts, North"]),
        ("Head of Courts, Head of Custody", ["Head of Courts", "Head of Custody"]),
        ("Head of Courts, North, Chief Nurse", ["Head of Courts, North", "Chief Nurse"]),
        ("Policy Lead, Performance Manager", ["Policy Lead", "Performance Manager"]),
        ("Head of Courts / Chief Nurse", ["Head of Courts", "Chief Nurse"]),
        ("Head of Courts; Governors", ["Head of Courts", "Governors"]),
        ("Head of Courts and Head of Custody", ["Head of Courts", "Head of Custody"]),
        ("Policy team, Court Manager (North)", ["Policy team", "Court Manager (North)"]),
        ("Executive Director, Rehabilitation", ["Executive Director, Rehabilitation"]),
        ("Responsible Officer, Phoenix Programme", ["Responsible Officer, Phoenix Programme"]),
        ("Director of Health and Justice", ["Director of Health and Justice"]),
    ],
)
def test_posts_are_divided_between_posts_alone(text: str, posts: list[str]) -> None:
    assert posts_apart(text) == posts


KNOWN = {
    *("chief officer & director women", "deputy courts", "offender lead", "lead band 6 manager"),
    *("head of courts, north", "north", "head of courts"),
}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Chief Officer & Director Women, Deputy Courts",
         ["Chief Officer & Director Women", "Deputy Courts"]),
        ("Offender Lead and Lead Band 6 Manager", ["Offender Lead", "Lead Band 6 Manager"]),
        ("Head of Courts, North", ["Head of Courts, North"]),
        ("Deputy Courts, North and South", ["Deputy Courts, North and South"]),
        ("Offender Lead, Head of Custody", ["Offender Lead", "Head of Custody"]),
    ],
)  # fmt: skip
def test_posts_that_are_listed_are_told_apart_first(text: str, posts: list[str]) -> None:
    assert posts_apart(text, KNOWN) == posts


@pytest.mark.parametrize(
    ("behind", "is_told"),
    [
        (" # in winter and summer", True),
        (" # 2 of the series", True),
        (" #2", True),
        (" # look at page 4", False),
        (" # as the document prints it", False),
        ("    # a remark that stands further off", False),
    ],
)
def test_a_text_that_a_comment_cuts_is_told_at_its_line(behind: str, is_told: bool) -> None:
    text = GOOD.replace(TITLE, f"title: Night cover in hostels{behind}", 1)
    problems = read_plan(text.encode(), "northmere-2021.yml").problems
    line = GOOD.splitlines().index(TITLE) + 1
    assert [(each.code, each.place.line) for each in problems] == [
        ("hash-in-value", line)
    ] * is_told


def test_a_report_that_lies_in_the_future_is_told_once_and_at_its_line(tmp_path: Path) -> None:
    content = shutil.copytree(FROZEN, tmp_path / "content")
    plan = content / "plans" / "north-west-2019.yml"
    text = plan.read_text("utf-8")
    plan.write_text(text.replace("{published: 2019", "{published: 2049", 1), "utf-8")
    line = text[: text.index("{published: 2019")].count("\n") + 1
    before = check_library(read_library(FROZEN), today=date(2030, 1, 1))
    after = check_library(read_library(content), today=date(2030, 1, 1))
    codes = {(each.code, each.place.line) for each in before}
    new = [each for each in after if (each.code, each.place.line) not in codes]
    assert [(each.code, each.place.line) for each in new] == [("unlikely-date", line)]


def test_a_comment_below_a_text_is_none_of_its_words() -> None:
    broken = GOOD.replace(
        "  response: agreed", "  # look 2, guessed: read so\n  response:agreed", 1
    )
    read = read_plan(broken.encode(), "northmere-2021.yml")
    assert [str(each.code) for each in read.problems] == ["missing-colon"]
