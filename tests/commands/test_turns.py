"""Two builds of one site: the second waits for its turn, and not for ever."""

import subprocess
import threading
import time
from pathlib import Path

import pytest

from action_plans.commands.turns import in_turn
from action_plans.disk.swap import FolderInUse, replacement
from tests.building import PLANS, run_plans, write_content


def test_the_second_waits_for_the_first_and_says_so_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site, order = tmp_path / "site", []

    def second() -> str:
        with replacement(site):
            order.append("second")
        return "made"

    with replacement(site):
        first_ends = threading.Timer(0.7, order.append, ["first"])
        first_ends.start()
        waited: list[str] = []
        waiting = threading.Thread(target=lambda: waited.append(in_turn(second, 20, "plans build")))
        waiting.start()
        first_ends.join()
    waiting.join()
    assert (order, waited) == (["first", "second"], ["made"])
    said = capsys.readouterr().err
    assert said == "plans build: another build is at work here; waiting for it\n"


def test_nobody_waits_longer_than_was_asked(tmp_path: Path) -> None:
    def work() -> None:
        with replacement(tmp_path / "site"):
            pytest.fail("the folder is in use")

    with replacement(tmp_path / "site"):
        begun = time.monotonic()
        with pytest.raises(FolderInUse):
            in_turn(work, 0.5, "plans build")
    assert 0.5 <= time.monotonic() - begun < 5


@pytest.mark.parametrize("command", ["build", "index"])
def test_a_build_that_may_not_wait_leaves_all_as_it_was(command: str, tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", mill_street_2021="knid: thematic\n")
    with replacement(tmp_path / "site"):
        arguments = ["--content", str(content), "--site", str(tmp_path / "site"), "--wait", "0"]
        done = run_plans(command, *arguments)
    assert done.returncode == 3
    assert "another build is still writing" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_build_told_to_end_while_it_waits_ends(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", mill_street_2021="knid: thematic\n")
    command = [str(PLANS), "build", "--content", str(content), "--site", str(tmp_path / "site")]
    with (
        replacement(tmp_path / "site"),
        subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as waiting,
    ):
        assert waiting.stderr
        assert "waiting for it" in waiting.stderr.readline()
        waiting.terminate()
        assert waiting.wait(20) != 0
    assert not (tmp_path / "site").exists()
