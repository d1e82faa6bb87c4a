"""Preparing a machine, as a command."""

import os
import subprocess
import sys
from pathlib import Path

from tests.ci.conftest import OPENS, Program

ROOT = Path(__file__).resolve().parents[2]


def set_up(folder: Path, purpose: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tools.setup", purpose],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_what_is_missing_stops_the_command(project: Path) -> None:
    done = set_up(project, "test", BROWSER_PATH=str(project / "none"))
    assert done.returncode == 1
    assert "does not start as a browser" in done.stderr


def test_a_prepared_machine_is_quiet(project: Path, program: Program) -> None:
    good = str(program("mine", OPENS))
    assert set_up(project, "test", BROWSER_PATH=good).returncode == 0
    again = set_up(project, "test", BROWSER_PATH=good)
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


def test_it_is_run_for_a_purpose_in_the_projects_folder(project: Path, tmp_path: Path) -> None:
    assert set_up(project, "nothing").returncode == 2
    empty = tmp_path / "empty"
    empty.mkdir()
    assert set_up(empty, "site").returncode == 2
