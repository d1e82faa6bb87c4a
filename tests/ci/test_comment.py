"""The comment on a pull request: what was handed over is hostile, and stays words."""

import io
import json
import re
import stat
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest

from action_plans.comparing.change import Change
from action_plans.comparing.kinds import ChangeKind
from action_plans.comparing.report import as_json, as_markdown
from action_plans.comparing.reread import NotChanges, changes_in
from tools.comment import LARGEST, MARK, Refused, body_of, main, unpacked

CHANGES = (
    Change(
        ChangeKind.DATE_MOVED,
        "northmere-2021#1/a2",
        "March 2022",
        "May 2022",
        what="date",
        months=2,
        old_date=date(2022, 3, 31),
        new_date=date(2022, 5, 31),
        dated=date(2022, 4, 20),
        lesser="part",
    ),
    Change(ChangeKind.PLAN_ADDED, "northmere-2021", new="A plan @team <b> #1"),
)
COMMIT = "a" * 40


def archive(**files: str | bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in files.items():
            written.writestr(name.replace("_json", ".json"), content)
    return packed.getvalue()


def test_changes_come_back_as_they_were() -> None:
    assert changes_in(as_json(CHANGES)) == CHANGES


def test_an_artifact_is_unpacked() -> None:
    assert unpacked(archive(number="7\n", changes_json="{}")) == (7, "{}")


@pytest.mark.parametrize(
    "packed",
    [
        b"",
        b"no archive",
        archive(),
        archive(number="7"),
        archive(changes_json="{}"),
        archive(number="7; rm -rf /", changes_json="{}"),
        archive(number="../1", changes_json="{}"),
        archive(number="-7", changes_json="{}"),
        archive(number="٧", changes_json="{}"),
        archive(number="7" * 30, changes_json="{}"),
        archive(number=b"\xff", changes_json="{}"),
        archive(number="7", changes_json=b"\xff\xfe"),
        archive(number="7", changes_json=b" " * (LARGEST + 1)),
        b"PK" + b" " * LARGEST,
    ],
)
def test_what_is_no_artifact_of_ours_is_refused(packed: bytes) -> None:
    with pytest.raises(Refused):
        unpacked(packed)


@pytest.mark.parametrize(
    "told",
    [
        "",
        "null",
        "[]",
        "{}",
        "[" * 100_000,
        '{"changes": {}}',
        '{"changes": [1]}',
        '{"changes": [{"kind": "pwned", "ref": "x"}]}',
        '{"changes": [{"kind": "reported", "ref": 1}]}',
        '{"changes": [{"kind": "reported", "ref": "x", "months": "2"}]}',
        '{"changes": [{"kind": "reported", "ref": "x", "months": true}]}',
        '{"changes": [{"kind": "reported", "ref": "x", "document": "soon"}]}',
        json.dumps({"changes": [{"kind": "reported", "ref": "x" * 1000}]}),
        json.dumps({"changes": [{"kind": "reported", "ref": "x", "new": "y" * 200_000}]}),
        json.dumps({"changes": [{"kind": "reported", "ref": "x"}] * 6000}),
    ],
)
def test_what_is_no_list_of_changes_is_refused(told: str) -> None:
    with pytest.raises(NotChanges):
        changes_in(told)
    with pytest.raises(Refused):
        body_of(told)


def test_every_value_of_a_stranger_stays_words() -> None:
    attack = "@team #1 <img src=x> https://evil.example [x](//evil)"
    for kind in ChangeKind:
        told = {"kind": kind.value, "ref": f"x#{attack}", "what": attack, "lesser": attack}
        body = body_of(json.dumps({"changes": [told | {"old": attack, "new": f"{attack} more"}]}))
        outside = re.sub(r"`[^`]*`", "", body.removeprefix(MARK))
        assert not re.search(r"@team|<img|https:|#1|\]\(", outside), kind


GH = """\
#!{python}
import json, pathlib, sys
here = pathlib.Path(__file__).parent
said = " ".join(sys.argv[1:])
with (here / "asked").open("a") as asked:
    asked.write(said + "\\n")
if "artifacts?name=" in said:
    print((here / "artifacts.json").read_text())
elif said.endswith("/zip"):
    sys.stdout.buffer.write((here / "artifact").read_bytes())
elif "/pulls/" in said:
    print((here / "request.json").read_text())
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
    packed = archive(number="7", changes_json=as_json(CHANGES))
    (tmp_path / "artifact").write_bytes(packed)
    answers = {
        "artifacts": {"artifacts": [{"id": 5, "size_in_bytes": len(packed)}]},
        "request": {"state": "open", "head": {"sha": COMMIT}},
        "comments": [[]],
    }
    for name, answer in answers.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(answer))
    return tmp_path


ENV = {"REPOSITORY": "example/plans", "RUN_ID": "9", "HEAD_SHA": COMMIT}


def test_it_comments_once(github: Path) -> None:
    assert main(ENV) == 0
    body = json.loads((github / "body").read_text())["body"]
    assert body == f"{MARK}\n{as_markdown(CHANGES)}"
    assert "--method POST" in (github / "asked").read_text()


def test_it_puts_its_earlier_comment_right(github: Path) -> None:
    bot = {"id": 3, "user": {"type": "Bot"}, "body": f"{MARK}\nold"}
    someone = {"id": 2, "user": {"type": "User"}, "body": f"{MARK}\nimposter"}
    (github / "comments.json").write_text(json.dumps([[someone], [bot]]))
    assert main(ENV) == 0
    assert "--method PATCH" in (github / "asked").read_text()
    assert "issues/comments/3" in (github / "asked").read_text()


@pytest.mark.parametrize(
    "request_",
    [
        {"state": "open", "head": {"sha": "b" * 40}},
        {"state": "closed", "head": {"sha": COMMIT}},
    ],
)
def test_it_comments_on_no_other_pull_request(github: Path, request_: object) -> None:
    (github / "request.json").write_text(json.dumps(request_))
    assert main(ENV) == 1
    assert not (github / "body").exists()


def test_a_large_artifact_is_not_even_fetched(github: Path) -> None:
    listed = {"artifacts": [{"id": 5, "size_in_bytes": LARGEST + 1}]}
    (github / "artifacts.json").write_text(json.dumps(listed))
    assert main(ENV) == 1
    assert "/zip" not in (github / "asked").read_text()


def test_nothing_handed_over_is_nothing_to_tell(github: Path) -> None:
    (github / "artifacts.json").write_text('{"artifacts": []}')
    assert main(ENV) == 0
    assert not (github / "body").exists()


def test_without_a_run_there_is_nothing_to_do() -> None:
    assert main({}) == 0
