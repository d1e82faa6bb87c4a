"""`plans explain`: every code that a problem can have is told of, and no other."""

import pytest

from action_plans.checking.explained import CODES
from action_plans.cli import main


@pytest.mark.parametrize("code", [str(each.code) for each in CODES])
def test_every_code_is_explained(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", code]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"#### {code}\n")
    assert "Wrong:" in told and "Right:" in told


def test_without_a_code_all_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    assert capsys.readouterr().out.count("#### ") == len(CODES)


def test_a_misspelt_code_is_told_with_the_one_that_was_meant(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["explain", "unknown-thema"]) == 2
    assert "did you mean 'unknown-theme'?" in capsys.readouterr().err
