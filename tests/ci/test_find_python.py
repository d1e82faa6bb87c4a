"""The first Python that is new enough, or what is missing."""

import subprocess
from pathlib import Path

from tests.ci.conftest import Program

ROOT = Path(__file__).resolve().parents[2]


def find_python(path: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs tools/find-python where only the programs in `path` can be found."""
    return subprocess.run(
        ["/bin/sh", str(ROOT / "tools" / "find-python")],
        env={"PATH": str(path), **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_first_python_that_is_new_enough_is_taken(program: Program) -> None:
    program("python3", 'test "$1" = --version && echo Python 3.9.2 || exit 1')
    newer = program("python3.12", "exit 0")
    assert find_python(newer.parent).stdout == f"{newer}\n"


def test_a_python_can_be_named(program: Program) -> None:
    program("python3", "exit 0")
    mine = program("mine", "exit 0")
    assert find_python(mine.parent, PYTHON=str(mine)).stdout == f"{mine}\n"


def test_a_python_too_old_is_told_of(program: Program) -> None:
    old = program("python3", 'test "$1" = --version && echo Python 3.9.2 || exit 1')
    done = find_python(old.parent)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(
        "Missing: Python 3.11 or newer. Found: python3 is Python 3.9.2;\n"
    )


def test_no_python_at_all_is_told_of(tmp_path: Path) -> None:
    done = find_python(tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("Missing: Python 3.11 or newer.\n")
