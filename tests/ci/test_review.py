"""The comment is made by our own code from the files of a commit, and handed over in base64."""

import base64
import subprocess
from pathlib import Path

import pytest

from tests.building import PROJECT
from tools.review import main


def test_without_a_commit_there_is_nothing_to_tell() -> None:
    assert main({}) == 0


@pytest.mark.parametrize("commit", ["main", "--upload-pack=x", "a" * 39, "a" * 40 + "\nx=1"])
def test_what_is_no_commit_is_refused(commit: str, tmp_path: Path) -> None:
    assert main({"HEAD_SHA": commit, "GITHUB_OUTPUT": str(tmp_path / "out")}) == 1
    assert not (tmp_path / "out").exists()


def test_what_a_commit_brings_is_handed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", PROJECT, clone], check=True)
    (clone / ".venv").symlink_to(PROJECT / ".venv")
    monkeypatch.chdir(clone)
    head = subprocess.run(
        ["git", "rev-parse", "HEAD"], check=True, capture_output=True, text=True
    ).stdout.strip()
    assert main({"HEAD_SHA": head, "GITHUB_OUTPUT": str(tmp_path / "out")}) == 0
    name, _, packed = (tmp_path / "out").read_text().partition("=")
    assert name == "body"
    assert base64.b64decode(packed).decode().startswith("### No new problems")
