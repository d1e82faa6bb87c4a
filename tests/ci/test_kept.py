"""What is to be published is compared with what is: by the commit that the site itself names."""

import json
import subprocess
from pathlib import Path
from shutil import copytree

import pytest

from tests.building import FROZEN, PROJECT
from tools.kept import main
from tools.smoke import Answer

PLAN = Path("content/plans/recall-2020.yml")


def git(*arguments: str) -> str:
    who = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *who, *arguments], check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture
def commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The commit of a repository that was published as it is."""
    monkeypatch.chdir(tmp_path)
    copytree(FROZEN, "content")
    Path(".venv").symlink_to(PROJECT / ".venv")
    git("init", "--quiet")
    git("add", "content")
    git("commit", "--quiet", "--message", "Published")
    return git("rev-parse", "HEAD")


def published(commit: str, status: int = 200) -> int:
    """Return what comes of comparing with a site that was made from a commit."""
    body = json.dumps({"commit": commit, "plans": []}).encode()
    return main(
        ["https://example.org/x"], lambda url: Answer(url, status, "application/json", body)
    )


def test_nothing_is_lost_where_nothing_changed(commit: str) -> None:
    assert published(commit) == 0


def test_an_outcome_that_went_stops_it(commit: str, capfd: pytest.CaptureFixture[str]) -> None:
    text = PLAN.read_text("utf-8")
    at = text.index("  updates:")
    end = min(text.index(each, at) for each in ("\n  related", "\n- number") if each in text[at:])
    PLAN.write_text(text[:at] + text[end + 1 :], "utf-8")
    assert published(commit) == 1
    assert "answer-lost" in capfd.readouterr().out


@pytest.mark.parametrize(("commit_named", "status"), [("", 200), ("abc", 404), ("abc", 0)])
def test_without_a_site_there_is_nothing_to_compare_with(
    commit: str, commit_named: str, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert published(commit_named, status) == 0
    assert "nothing is compared" in capsys.readouterr().err
