"""`plans new`: ids that are refused, and files that are left as they are."""

from pathlib import Path

import pytest

from action_plans.cli import main
from action_plans.commands.options import FINE, MISUSED


@pytest.mark.parametrize("id", ["../x", "X-2021", "ab", "x" * 61, "page", "recall-2020-response"])
def test_an_id_that_check_would_refuse_makes_no_file(
    id: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", id, "--content", str(tmp_path)]) == MISUSED
    assert list(tmp_path.rglob("*")) == []
    assert f"'{id}' cannot be a plan's id" in capsys.readouterr().err


def test_a_file_that_is_there_is_left_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "northmere-2021", "--content", str(tmp_path)]) == FINE
    made = tmp_path / "plans" / "northmere-2021.yml"
    made.write_text("mine")
    assert main(["new", "northmere-2021", "--content", str(tmp_path)]) == MISUSED
    assert made.read_text() == "mine"
    assert "is there already" in capsys.readouterr().err
