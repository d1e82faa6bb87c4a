"""The comment on a pull request: it stands at its commit, once, and says what it was given."""

import base64
import json
import stat
import sys
from pathlib import Path

import pytest

from tools.comment import LARGEST, MARK, Run, body_of, main

COMMIT = "a" * 40
RUN = Run("example/plans", "9", COMMIT)


def packed(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


ENV = {
    "REPOSITORY": "example/plans",
    "RUN_ID": "9",
    "HEAD_SHA": COMMIT,
    "BODY": packed("### No new problems\n"),
}
GH = """\
#!{python}
import json, pathlib, sys
here = pathlib.Path(__file__).parent
said = " ".join(sys.argv[1:])
with (here / "asked").open("a") as asked:
    asked.write(said + "\\n")
if "/pulls?" in said:
    print((here / "requests.json").read_text())
elif "--method" in said:
    (here / "body").write_text(sys.stdin.read())
else:
    print((here / "comments.json").read_text())
"""


@pytest.fixture
def github(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a program `gh` first in the path that answers from files, and return its folder."""
    program = tmp_path / "gh"
    program.write_text(GH.format(python=sys.executable))
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    heads = ((6, "b" * 40), (7, COMMIT))
    requests = [[{"number": number, "head": {"sha": sha}}] for number, sha in heads]
    (tmp_path / "requests.json").write_text(json.dumps(requests))
    (tmp_path / "comments.json").write_text("[[]]")
    return tmp_path


def test_it_comments_once(github: Path) -> None:
    assert main(ENV) == 0
    body = json.loads((github / "body").read_text())["body"]
    assert body.startswith(f"{MARK}\n### No new problems\n")
    assert "https://github.com/example/plans/actions/runs/9" in body
    asked = (github / "asked").read_text()
    assert "--method POST" in asked
    assert "issues/7/comments" in asked


def test_it_puts_its_earlier_comment_right(github: Path) -> None:
    bot = {"id": 3, "user": {"type": "Bot"}, "body": f"{MARK}\nold"}
    someone = {"id": 2, "user": {"type": "User"}, "body": f"{MARK}\nimposter"}
    (github / "comments.json").write_text(json.dumps([[someone], [bot]]))
    assert main(ENV) == 0
    assert "--method PATCH" in (github / "asked").read_text()
    assert "issues/comments/3" in (github / "asked").read_text()


def test_a_commit_that_no_open_pull_request_stands_at_is_not_told(github: Path) -> None:
    """It has moved on, and the run of its newer commit tells of that."""
    (github / "requests.json").write_text(json.dumps([[{"number": 7, "head": {"sha": "b" * 40}}]]))
    assert main(ENV) == 0
    assert not (github / "body").exists()


def test_that_nothing_can_be_told_is_told(github: Path) -> None:
    """An earlier comment would be taken for what stands now."""
    assert main({**ENV, "BODY": ""}) == 0
    assert "cannot be told" in json.loads((github / "body").read_text())["body"]


def test_a_long_comment_is_cut_to_what_github_takes() -> None:
    body = body_of(packed("x" * 200_000), RUN)
    assert len(body) <= LARGEST
    assert body.endswith("actions/runs/9)\n")


def test_without_a_run_there_is_nothing_to_do() -> None:
    assert main({}) == 0
