"""The workflows' commands, run here: in order, in a fresh clone, with nothing asked of GitHub."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

WORKFLOW = """\
on: push
jobs:
  first:
    steps:
      - uses: actions/checkout@x
      - name: Write
        run: |
          test ! -e made
          echo "$ADDRESS" > made
        env:
          ADDRESS: ${{ steps.pages.outputs.base_url }}
      - name: Read
        run: cat made
      - uses: actions/upload-artifact@x
        with:
          path: made
  second:
    steps:
      - name: Start from nothing
        run: test ! -e made
"""


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Tester", "-c", "user.email=tester@example.org")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True)


def run_workflow(folder: Path, text: str) -> subprocess.CompletedProcess[str]:
    """Commits the workflow to a new repository in the folder and runs it."""
    file = folder / ".github" / "workflows" / "one.yml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "One")
    return subprocess.run(
        [sys.executable, "-m", "tools.run_workflows"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_each_job_runs_in_order_in_a_clone_of_its_own(tmp_path: Path) -> None:
    done = run_workflow(tmp_path, WORKFLOW)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "https://example.org/" in done.stdout
    assert done.stdout.endswith("\n2 passed, 0 failed\n")
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize(
    ("good", "bad", "failed"),
    [
        ("run: cat made", "run: cat other", "first: Read"),
        ("path: made", "path: other", "first: actions/upload-artifact@x"),
        ("run: test ! -e made", "run: exit 3", "second: Start from nothing"),
    ],
)
def test_a_bad_step_ends_its_job_and_is_named(
    tmp_path: Path, good: str, bad: str, failed: str
) -> None:
    done = run_workflow(tmp_path, WORKFLOW.replace(good, bad))
    assert done.returncode == 1
    assert f"FAILED: one.yml: {failed}\n" in done.stdout
    assert done.stdout.endswith("\n1 passed, 1 failed\n")
