"""`plans rename` and `plans withdraw`: what they change, and that nothing leads nowhere after."""

import json
from pathlib import Path
from shutil import copytree

import pytest

from action_plans.cli import main
from action_plans.commands.options import CONTENT_HAS_ERRORS, FINE, MISUSED
from action_plans.keeping.mentions import with_other_id
from action_plans.keeping.rename import renamed
from action_plans.reading.library_reader import read_library
from tests.building import digests

GOOD = Path(__file__).parents[1] / "checking" / "good"
OLD, NEW = "northmere-2021", "night-cover-2021"


def run(command: str, content: Path, *more: str) -> int:
    """Run a command of `plans` in this process and return its exit code."""
    try:
        return main([command, *more, "--content", str(content)])
    except SystemExit as done:
        assert isinstance(done.code, int)
        return done.code


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The sample plans, noted, one of them with provenance and links from the other."""
    folder = tmp_path / "content"
    copytree(GOOD, folder)
    (folder / "provenance").mkdir()
    document = {"name": "a.txt", "format": "txt", "sha256": "0" * 64}
    told = {"plan": OLD, "documents": [document], "fields": {}}
    (folder / "provenance" / f"{OLD}.json").write_text(json.dumps(told, indent=1))
    said = f"date: 2022-05-03, ref: '{OLD}#1', was: one, is: two, why: {OLD} was misread"
    (folder / "corrections.yml").write_text(f"- {{{said}}}\n")
    assert run("fmt", folder) == run("record", folder) == FINE
    return folder


def test_everything_that_names_a_plan_names_it_anew(content: Path) -> None:
    before = read_library(content).library
    assert run("rename", content, OLD, NEW) == FINE
    files = {path.relative_to(content).as_posix() for path in content.rglob("*.*")}
    assert {f"plans/{NEW}.yml", f"provenance/{NEW}.json"} <= files
    assert not {each for each in files if OLD in each}
    after = read_library(content)
    assert not after.has_errors
    assert after.library.plans[NEW].was == (OLD, *before.plans[OLD].was)
    assert after.provenance[NEW].plan == NEW
    said = f"date: 2022-05-03, ref: '{NEW}#1', was: one, is: two, why: {OLD} was misread"
    assert (content / "corrections.yml").read_text() == f"- {{{said}}}\n"
    assert run("check", content) == FINE
    texts = [path.read_text() for path in (content / "plans").iterdir()]
    assert sum(text.count(OLD) for text in texts) == 1  # under `was`
    assert run("fmt", content, "--check") == FINE


def test_a_rename_that_was_cut_short_is_carried_through(content: Path, tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    copytree(content, whole)
    files = {
        path.relative_to(content).as_posix(): path.read_bytes()
        for path in content.rglob("*.*")
        if path.name != "published.yml"
    }
    steps = renamed(files, read_library(content).library.plans[OLD], NEW)
    assert run("rename", whole, OLD, NEW) == FINE
    for done in range(1, len(steps)):
        cut = tmp_path / f"cut-{done}"
        copytree(content, cut)
        for path, data in list(steps.items())[:done]:
            (cut / path).unlink() if data is None else (cut / path).write_bytes(data)
        assert run("rename", cut, OLD, NEW) == FINE
        assert digests(cut) == digests(whole)


def test_there_and_back_is_refused_since_the_old_address_is_in_use(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("rename", content, OLD, NEW) == FINE
    assert run("rename", content, NEW, OLD) == MISUSED
    assert f"'{OLD}' is the id of {NEW}, now or earlier" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["rename", "northmere-2012", NEW], "did you mean 'northmere-2021'?"),
        (["rename", OLD, "Night Cover"], "'Night Cover' cannot be a plan's id"),
        (["rename", OLD, "aldersea-2019"], "'aldersea-2019' is the id of aldersea-2019"),
        (["rename", OLD, "x-response"], "'x-response' cannot be a plan's id"),
        (["withdraw", "northmere-2012", "--why", "x"], "did you mean 'northmere-2021'?"),
        (["withdraw", OLD, "--why", " "], "--why is empty"),
        (["withdraw", OLD], "--why"),
    ],
)
def test_misuse_changes_nothing(
    arguments: list[str], said: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = digests(content)
    assert run(arguments[0], content, *arguments[1:]) == MISUSED
    assert said in capsys.readouterr().err
    assert digests(content) == before


@pytest.mark.parametrize("command", [["rename", OLD, NEW], ["withdraw", OLD, "--why", "x"]])
def test_files_with_errors_are_left_alone(command: list[str], content: Path) -> None:
    (content / "plans" / "broken-2020.yml").write_text("title: [\n")
    before = digests(content)
    assert run(command[0], content, *command[1:]) == CONTENT_HAS_ERRORS
    assert digests(content) == before


def test_a_withdrawn_plan_says_why(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    why = "It's published: a shorter form, “said #2”."
    assert run("withdraw", content, OLD, "--why", why, "--as-of", "2022-05-06") == FINE
    found = read_library(content).library.plans[OLD].withdrawn
    assert found is not None
    assert (str(found.date), found.why) == ("2022-05-06", why)
    assert run("check", content) == run("fmt", content, "--check") == FINE
    assert run("withdraw", content, OLD, "--why", why) == MISUSED
    assert "is withdrawn already" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: x-2020#1\n", "a: y-2021#1\n"),
        ("a: 'x-2020#1/a2'\n", "a: 'y-2021#1/a2'\n"),
        ("a: [x-2020, xx-2020, x-2020-1]\n", "a: [y-2021, xx-2020, x-2020-1]\n"),
        ("- x-2020 # x-2020\n", "- y-2021 # x-2020\n"),
        ("x-2020: x-2020\n", "x-2020: y-2021\n"),
        ("a: see x-2020#1\n", "a: see x-2020#1\n"),
        ("a: |-\n  x-2020#1\n", "a: |-\n  x-2020#1\n"),
        ("a: [x-2020\n", "a: [x-2020\n"),
        ("a: é [x-2020#1, x-2020#2]\r\n", "a: é [x-2020#1, x-2020#2]\r\n"),
        ("a: [é, x-2020#1, x-2020#2]\r\n", "a: [é, y-2021#1, y-2021#2]\r\n"),
    ],
)
def test_a_value_is_renamed_and_a_text_is_not(before: str, after: str) -> None:
    assert with_other_id(before.encode(), "x-2020", "y-2021").decode() == after
