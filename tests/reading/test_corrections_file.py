"""`content/corrections.yml`: what it says, and what is wrong with one."""

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from action_plans.checking.corrections import corrections_lead_somewhere
from action_plans.model.record_correction import RecordCorrection
from action_plans.model.refs import Ref
from action_plans.reading.corrections_file import NAME, read_corrections
from action_plans.reading.library_reader import read_library

GOOD = Path(__file__).parents[1] / "checking" / "good"
ONE = "- {date: 2022-05-03, ref: 'northmere-2021#1/a1', was: a, is: b, why: We had misread it.}\n"


def test_a_correction_says_what_stood_there_and_what_stands_there_now(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(ONE)
    reading = read_corrections(tmp_path / NAME, NAME)
    assert reading.problems == ()
    assert reading.corrections == (
        RecordCorrection(
            date(2022, 5, 3), Ref("northmere-2021", "1", "a1"), "a", "b", "We had misread it."
        ),
    )


@pytest.mark.parametrize("text", [None, "", "# Nothing yet.\n", "[]\n"])
def test_a_record_may_have_put_nothing_right(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / NAME).write_text(text)
    reading = read_corrections(tmp_path / NAME, NAME)
    assert (reading.corrections, reading.problems) == ((), ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (ONE.replace("2022-05-03", "2022-13-03"), ["corrections.yml:1:10: impossible-date"]),
        (ONE.replace("ref:", "reff:"), ["corrections.yml:1:22: unknown-key"]),
        (ONE.replace("#1/a1", ""), ["corrections.yml:1:27: bad-spelling"]),
        (ONE.replace("was: a, ", ""), ["corrections.yml:1:3: missing-key"]),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, text: str, told: list[str]) -> None:
    (tmp_path / NAME).write_text(text)
    problems = read_corrections(tmp_path / NAME, NAME).problems
    places = [(each.place.file, each.place.line, each.place.column) for each in problems]
    found = [":".join(map(str, place)) for place in places]
    assert [f"{at}: {each.code}" for at, each in zip(found, problems, strict=True)] == told


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("northmere-2021", []),
        (
            "nowhere-2021",
            ["corrections.yml:1: there is no plan 'nowhere-2021'; did you mean 'northmere-2021'?"],
        ),
    ],
)
def test_a_correction_is_of_a_plan_that_there_is(
    tmp_path: Path, plan: str, told: list[str]
) -> None:
    content = tmp_path / "content"
    copytree(GOOD, content)
    (content / NAME).write_text(ONE.replace("northmere-2021", plan))
    reading = read_library(content, shown_as=".")
    assert len(reading.corrections.corrections) == 1
    found = [
        f"{each.place.file}:{each.place.line}: {each.message}"
        for each in corrections_lead_somewhere(reading)
    ]
    assert found == told
