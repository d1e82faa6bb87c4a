"""What is read of a content folder, and what is said of files that are not read."""

import os
import stat
from pathlib import Path

import pytest

from action_plans.model.problem import Place
from action_plans.reading.codes import Code
from action_plans.reading.library_reader import read_library
from action_plans.reading.vocabulary_reader import read_vocabulary
from action_plans.reporting.text import format_problems
from tests.cases import check_expected
from tests.reading.sections import answered
from tests.reading.small_content import PLAN, write_content

HERE = Path(__file__).parent
WHOLE = PLAN + "recommendations: [{number: '1', text: T, response: agreed}]\n"


def test_vocabularies_are_explained_to_the_letter(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    def answer(name: str, text: str) -> str:
        folder = write_content(tmp_path / name, text) / "vocabulary"
        reading = read_vocabulary(folder, "vocabulary")
        known = reading.vocabulary
        return (
            f"{', '.join(known.organisations)} | {', '.join(known.owners)} | "
            f"{', '.join(known.themes)} | {', '.join(each.short for each in known.acronyms)}\n"
            + format_problems(reading.problems, colour=False)
        )

    path = HERE / "broken_vocabulary.txt"
    check_expected(answered(path, answer), path, request)


def test_a_vocabulary_holds_what_its_files_say(tmp_path: Path) -> None:
    text = (HERE / "broken_vocabulary.txt").read_text(encoding="utf-8")
    good = text.partition("=== every form that is good\n")[2].partition("--- expected")[0]
    known = read_vocabulary(write_content(tmp_path / "c", good) / "vocabulary", "v").vocabulary
    assert known.organisations["nps"].replaced_by == "hmpps"
    assert known.owners["head-of-return"].succeeds == ("head-of-recall",)
    assert known.owners["head-of-all"].succeeds == ("head-of-recall", "head-of-return")
    assert known.owner_ids()["head of recall, hmpps"] == "head-of-recall"
    assert known.themes["recall"].phrases == ("licence warning",)
    assert [(each.full, each.within) for each in known.acronyms if each.short == "HMIP"] == [
        ("HM Inspectorate of Prisons", ("alpha-2019",)),
        ("HM Inspectorate of Probation", ("beta-2020",)),
    ]


def test_plans_come_by_id(tmp_path: Path) -> None:
    text = "".join(f">>> plans/{name}.yml\n{WHOLE}" for name in ("b-2", "a-1", "a-10", "a-1b"))
    content = write_content(tmp_path / "content", text)
    (content / "plans" / ".gitkeep").touch()
    reading = read_library(content)
    assert list(reading.library.plans) == ["a-1", "a-10", "a-1b", "b-2"]
    assert list(reading.sources) == ["a-1", "a-10", "a-1b", "b-2"]
    assert reading.problems == ()


def test_other_things_among_the_plans_are_told_and_not_followed(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", f">>> plans/good-2020.yml\n{WHOLE}")
    outside = tmp_path / "outside.yml"
    outside.write_text("password: swordfish\n", encoding="utf-8")
    plans = content / "plans"
    (plans / "link.yml").symlink_to(outside)
    (plans / "gone.yml").symlink_to(tmp_path / "nothing")
    (plans / "folder.yml").mkdir()
    (plans / "Other.yaml").write_text(WHOLE, encoding="utf-8")
    (plans / "Upper-2020.YML").write_text(WHOLE, encoding="utf-8")
    (plans / "Recall.yml").write_text(WHOLE, encoding="utf-8")
    (plans / "notes.txt").touch()
    os.mkfifo(plans / "pipe.yml")
    (plans / "a\n::error::b.yml").write_text(WHOLE, encoding="utf-8")
    (plans / os.fsdecode(b"caf\xe9.yml")).write_text(WHOLE, encoding="utf-8")
    reading = read_library(content, shown_as="content")
    assert list(reading.library.plans) == ["good-2020"]
    told = format_problems(reading.problems, colour=False)
    assert told == format_problems(reading.problems, colour=False).encode().decode()
    assert "swordfish" not in told
    assert "\n::error::" not in told
    assert {
        (each.place.file.removeprefix("content/plans/"), each.code) for each in reading.problems
    } == {
        ("Other.yaml", Code.BAD_FILE_NAME),
        ("Recall.yml", Code.BAD_FILE_NAME),
        ("Upper-2020.YML", Code.BAD_FILE_NAME),
        ("a\n::error::b.yml", Code.BAD_FILE_NAME),
        ("caf\\udce9.yml", Code.BAD_FILE_NAME),
        ("folder.yml", Code.NOT_A_PLAN_FILE),
        ("gone.yml", Code.NOT_A_PLAN_FILE),
        ("link.yml", Code.NOT_A_PLAN_FILE),
        ("notes.txt", Code.NOT_A_PLAN_FILE),
        ("pipe.yml", Code.NOT_A_PLAN_FILE),
    }


def test_folders_that_are_symbolic_links_are_not_followed(tmp_path: Path) -> None:
    real = write_content(tmp_path / "real", f">>> plans/good-2020.yml\n{WHOLE}")
    content = tmp_path / "content"
    content.mkdir()
    (content / "plans").symlink_to(real / "plans")
    (content / "vocabulary").symlink_to(real / "plans")
    reading = read_library(content, shown_as="content")
    assert reading.library.plans == {}
    assert [each.place.file for each in reading.problems] == [
        "content/plans",
        "content/vocabulary",
    ]


def test_without_a_folder_of_plans_there_is_one_problem(tmp_path: Path) -> None:
    reading = read_library(tmp_path, shown_as="content")
    assert [(each.code, each.place) for each in reading.problems] == [
        (Code.NO_PLANS_FOLDER, Place("content/plans"))
    ]


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", f">>> plans/good-2020.yml\n{WHOLE}")
    (content / "plans" / "good-2020.yml").chmod(0)
    if os.access(content / "plans" / "good-2020.yml", os.R_OK):
        pytest.skip("whoever runs this may read everything")
    assert [each.code for each in read_library(content).problems] == [Code.UNREADABLE_FILE]
    assert stat.S_IMODE((content / "plans" / "good-2020.yml").stat().st_mode) == 0


@pytest.mark.parametrize(
    ("given", "shown_as", "expected"),
    [
        ("content", "", "content/plans/x-2020.yml"),
        ("./content/", "", "content/plans/x-2020.yml"),
        ("content", "elsewhere", "elsewhere/plans/x-2020.yml"),
        (".", "", "plans/x-2020.yml"),
    ],
)
def test_files_are_shown_as_the_folder_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str, shown_as: str, expected: str
) -> None:
    content = write_content(tmp_path / "content", ">>> plans/x-2020.yml\nNothing\n")
    monkeypatch.chdir(content if given == "." else tmp_path)
    problems = read_library(Path(given), shown_as).problems
    assert [each.place.file for each in problems] == [expected]
