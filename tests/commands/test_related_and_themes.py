"""`plans related` and `plans themes`: what they print, and their exit codes."""

from pathlib import Path
from shutil import copytree

import pytest

from action_plans.cli import main

GOOD = Path(__file__).parents[1] / "checking" / "good"


def ran(
    capsys: pytest.CaptureFixture[str], *arguments: str, content: Path = GOOD
) -> tuple[int, str, str]:
    code = main([*arguments, "--content", str(content)])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_candidates_are_printed_with_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = ran(capsys, "related", "northmere-2021#1")
    assert (code, err) == (0, "")
    first, text, why, *lines = out.splitlines()
    assert first.endswith(", settled  aldersea-2019#1  A review of cover at night in Aldersea")
    assert text == "  Publish how often nobody is awake."
    assert why.startswith("  Both are about staffing;")
    assert lines == [], "an editor has linked them already"


def test_what_nothing_is_like_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    content = tmp_path / "content"
    copytree(GOOD, content)
    (content / "plans" / "aldersea-2019.yml").unlink()
    code, out, err = ran(capsys, "related", "northmere-2021#1", content=content)
    assert (code, out) == (0, "")
    assert "nothing is like northmere-2021#1" in err


def test_an_action_stands_for_its_recommendation(capsys: pytest.CaptureFixture[str]) -> None:
    whole = ran(capsys, "related", "northmere-2021#1")
    assert ran(capsys, "related", "northmere-2021#1/a1")[:2] == whole[:2]


@pytest.mark.parametrize(
    ("ref", "meant"),
    [
        ("northmere-2021#99", "did you mean northmere-2021#"),
        ("northmere-2012#1", "did you mean northmere-2021#1?"),
        ("zzz", "write it as northmere-2021#5"),
        ("", "write it as northmere-2021#5"),
    ],
)
def test_an_unknown_reference_is_misuse(
    capsys: pytest.CaptureFixture[str], ref: str, meant: str
) -> None:
    code, out, err = ran(capsys, "related", ref)
    assert (code, out) == (2, "")
    assert f"there is no recommendation '{ref}'" in err
    assert meant in err


def test_themes_are_reported(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = ran(capsys, "themes")
    assert (code, err) == (0, "")
    assert "accommodation" in out


@pytest.mark.parametrize("command", [("related", "northmere-2021#1"), ("themes",)])
def test_files_with_errors_are_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: tuple[str, ...]
) -> None:
    content = tmp_path / "content"
    copytree(GOOD, content)
    (content / "plans" / "broken-2020.yml").write_text("title: [\n", encoding="utf-8")
    code, out, err = ran(capsys, *command, content=content)
    assert code == 1
    assert "'plans check' lists them" in err
    assert out or command[0] == "related"
