"""Folders, files and git revisions as the two states."""

import subprocess
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from action_plans.comparing.compare import compare
from action_plans.comparing.revisions import NothingThere, States, read_states

GOOD = Path(__file__).parents[1] / "checking" / "good"
FILE = "northmere-2021.yml"


def told(states: States) -> list[str]:
    return [str(each) for each in compare(states.old, states.new, date(2022, 6, 1))]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Make a repository with the sample plans committed, and a change beside them."""
    content = tmp_path / "content"
    copytree(GOOD, content)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "Sample plans")
    path = content / "plans" / FILE
    path.write_text(path.read_text("utf-8").replace("'March 2022'", "'May 2022'"), "utf-8")
    return content


def git(folder: Path, *arguments: str) -> None:
    who = [
        "-c",
        "user.name=Test",
        "-c",
        "user.email=test@example.org",
        "-c",
        "commit.gpgsign=false",
    ]
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, timeout=60)


MOVED = ["northmere-2021#1/a2: date moved: 'March 2022' → 'May 2022', 2 months later"]


def test_a_revision_and_the_folder(repository: Path) -> None:
    assert told(read_states("HEAD", str(repository), repository)) == MOVED


def test_a_revision_and_one_file(repository: Path) -> None:
    assert told(read_states("HEAD", str(repository / "plans" / FILE), repository)) == MOVED


def test_two_folders_and_two_files(repository: Path) -> None:
    assert told(read_states(str(GOOD), str(repository), repository)) == MOVED
    old, new = GOOD / "plans" / FILE, repository / "plans" / FILE
    assert told(read_states(str(old), str(new), repository)) == MOVED


def test_two_files_of_different_names_are_one_plan(repository: Path, tmp_path: Path) -> None:
    kept = tmp_path / "before.yml"
    kept.write_bytes((GOOD / "plans" / FILE).read_bytes())
    found = told(read_states(str(kept), str(repository / "plans" / FILE), repository))
    assert found == MOVED


def test_two_revisions_are_the_same(repository: Path) -> None:
    assert told(read_states("HEAD", "HEAD", repository)) == []


@pytest.mark.parametrize("name", ["no-such-branch", "--output=x", "-h", "HEAD:content", ""])
def test_what_is_nothing_is_refused(repository: Path, name: str) -> None:
    with pytest.raises(NothingThere):
        read_states(name, str(repository), repository)


def test_a_plan_with_an_error_is_left_out_and_named(repository: Path) -> None:
    path = repository / "plans" / FILE
    path.write_text(path.read_text("utf-8").replace("kind: thematic", "kind: them"), "utf-8")
    states = read_states("HEAD", str(repository), repository)
    assert states.left_out == ("northmere-2021",)
    assert [each.code for each in states.problems] == ["unknown-value"]
    assert told(states) == []


def test_a_link_in_a_revision_is_not_followed(repository: Path) -> None:
    link = repository / "plans" / "outside-2020.yml"
    link.symlink_to("/etc/hosts")
    git(repository.parent, "add", ".")
    git(repository.parent, "commit", "--quiet", "--message", "A link")
    states = read_states("HEAD", "HEAD~1", repository)
    assert "outside-2020" not in states.old.plans
