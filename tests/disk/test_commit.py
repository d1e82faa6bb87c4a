"""The commit of a folder is found whoever it belongs to, and is nobody's where changes are open."""

import os
import subprocess
from pathlib import Path

import pytest

from action_plans.disk.commit import commit_of

NOBODY = 65534


def git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "safe.directory=*"]
    env = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    command = ["git", "-C", str(folder), *who, *arguments]
    return subprocess.run(command, env=env, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "record"
    folder.mkdir()
    (folder / "plan.yml").write_text("title: A")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "First")
    return folder


def test_the_commit_is_that_of_the_folder_whatever_the_environment_names(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit = git(repository, "rev-parse", "HEAD").strip()
    assert commit_of(repository) == commit
    monkeypatch.setenv("GIT_DIR", "/nowhere/.git")
    assert commit_of(repository) == commit


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a repository away")
def test_it_is_found_where_the_repository_belongs_to_another_user(repository: Path) -> None:
    for path in (repository, *repository.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    assert commit_of(repository) == git(repository, "rev-parse", "HEAD").strip()


def test_nothing_that_its_configuration_names_is_run(repository: Path) -> None:
    git(repository, "config", "core.fsmonitor", f"touch {repository.parent}/ran; false")
    assert commit_of(repository)
    assert not (repository.parent / "ran").exists()


def test_open_changes_and_folders_outside_have_none(repository: Path, tmp_path: Path) -> None:
    (repository / "plan.yml").write_text("title: B")
    assert commit_of(repository) == ""
    assert commit_of(tmp_path) == ""
