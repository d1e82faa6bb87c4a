"""Broken plan files, one mistake each: exactly what an editor is told, and told once."""

from pathlib import Path
from shutil import copytree

import pytest

from action_plans.checking.rules import check_library
from action_plans.model.problem import Problem
from action_plans.reading.library_reader import read_library
from action_plans.reporting.text import format_problems
from tests.cases import case_files, check_expected

HERE = Path(__file__).parent
BROKEN = case_files(HERE / "broken", "*.yml")


def problems_of(plan: Path, folder: Path) -> tuple[Problem, ...]:
    """Return the problems of the sample plans with `plan` in the place of one of them."""
    copytree(HERE / "good", folder)
    (folder / "plans" / "northmere-2021.yml").write_bytes(plan.read_bytes())
    return check_library(read_library(folder, shown_as="content"))


def test_there_are_enough() -> None:
    assert len(BROKEN) >= 60


@pytest.mark.parametrize("plan", BROKEN, ids=lambda path: path.stem)
def test_one_mistake_is_told_once(
    plan: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    problems = problems_of(plan, tmp_path / "content")
    check_expected(format_problems(problems, colour=False), plan.with_suffix(".txt"), request)
    assert len(problems) == 1


def test_twenty_mistakes_in_one_file_are_told_all_at_once(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    plan = HERE / "twenty" / "northmere-2021.yml"
    problems = problems_of(plan, tmp_path / "content")
    check_expected(format_problems(problems, colour=False), plan.with_suffix(".txt"), request)
    assert len(problems) == 20
