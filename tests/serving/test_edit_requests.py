"""What the form in the preview may do on this machine, and what nobody else may."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from action_plans.disk.whole_file import replace_file
from action_plans.model.problem import Place, Problem, Severity
from action_plans.serving.edit_requests import Answer, EditRequests
from action_plans.serving.editing import Editing

PORT = 8123
HOST = f"127.0.0.1:{PORT}"
PLAN = "night-2021"
TEXT = "title: Night cover\n"
DIGEST = hashlib.sha256(TEXT.encode()).hexdigest()


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "plans").mkdir(parents=True)
    (folder / "plans" / f"{PLAN}.yml").write_text(TEXT, encoding="utf-8")
    (folder / "site.yml").write_text("name: Record\n", encoding="utf-8")
    return folder


def problems_of(id: str, data: bytes) -> list[Problem]:
    """Find one thing in every file: its length."""
    place = Place(f"plans/{id}.yml", 2, 3)
    return [Problem(place, "length", Severity.FINDING, f"it has {len(data)} bytes")]


@pytest.fixture
def requests(content: Path) -> EditRequests:
    return EditRequests(Editing(content, problems_of, replace_file))


def token(requests: EditRequests) -> str:
    begun = requests.begin(PORT, {"Host": HOST})
    return str(json.loads(begun.json)["token"])


def asked(
    requests: EditRequests, what: str, headers: Mapping[str, str] | None = None, **values: str
) -> Answer:
    ours = {"Host": HOST, "Origin": f"http://{HOST}", "X-Edit-Token": token(requests)}
    body = json.dumps(values).encode()
    return requests.answer(what, PORT, {**ours, **(headers or {})}, body)


def files(content: Path) -> dict[str, str]:
    return {
        path.relative_to(content.parent).as_posix(): path.read_text(encoding="utf-8")
        for path in content.parent.rglob("*")
        if path.is_file()
    }


def test_a_plan_is_opened_checked_and_saved(requests: EditRequests, content: Path) -> None:
    opened = json.loads(asked(requests, "open", id=PLAN).json)
    assert opened == {"text": TEXT, "digest": DIGEST}
    checked = json.loads(asked(requests, "check", id=PLAN, text="1234").json)
    (problem,) = checked["problems"]
    assert (problem["line"], problem["column"], problem["code"]) == (2, 3, "length")
    assert problem["message"] == "it has 4 bytes"
    saved = asked(requests, "save", id=PLAN, text="title: Day\n", digest=DIGEST)
    assert saved.status == 200
    assert files(content)[f"content/plans/{PLAN}.yml"] == "title: Day\n"
    assert (
        json.loads(asked(requests, "open", id=PLAN).json)["digest"]
        == (json.loads(saved.json)["digest"])
    )
    assert len(files(content)) == 2, "nothing is left beside it"


def test_a_new_plan_is_saved_where_there_is_none(requests: EditRequests, content: Path) -> None:
    assert asked(requests, "save", id="day-2022", text=TEXT, digest="").status == 200
    assert files(content)["content/plans/day-2022.yml"] == TEXT


STRANGERS = {
    "another host, as one that leads here": {"Host": f"evil.example:{PORT}"},
    "another port": {"Host": "127.0.0.1:9"},
    "no host": {"Host": ""},
    "a page of another site": {"Origin": "https://evil.example"},
    "a page of another port": {"Origin": "http://127.0.0.1:9"},
    "no origin": {"Origin": ""},
    "a file": {"Origin": "null"},
    "no token": {"X-Edit-Token": ""},
    "another token": {"X-Edit-Token": "x" * 43},
    "a token that is no text": {"X-Edit-Token": "\udcff"},
}


@pytest.mark.parametrize("what", ["open", "check", "save"])
@pytest.mark.parametrize("stranger", STRANGERS)
def test_strangers_are_refused(
    requests: EditRequests, content: Path, stranger: str, what: str
) -> None:
    before = files(content)
    values = {"id": PLAN, "text": "x", "digest": DIGEST}
    answer = asked(requests, what, STRANGERS[stranger], **values)
    assert answer.status == 403
    assert TEXT not in answer.json
    assert files(content) == before


def test_the_word_is_not_told_to_another_host(requests: EditRequests) -> None:
    answer = requests.begin(PORT, {"Host": f"evil.example:{PORT}"})
    assert answer.status == 403
    assert "token" not in answer.json


@pytest.mark.parametrize(
    "id",
    ["../site", "..", "", "a/b", "/etc/passwd", "night-2021.yml", "NIGHT", "a\0b", "a" * 61, "ab"],
)
@pytest.mark.parametrize("what", ["open", "check", "save"])
def test_only_plans_are_opened_and_written(
    requests: EditRequests, content: Path, id: str, what: str
) -> None:
    before = files(content)
    assert asked(requests, what, id=id, text="x", digest="").status == 409
    assert files(content) == before


@pytest.mark.parametrize("digest", ["", "0" * 64])
def test_a_file_that_changed_meanwhile_is_left(
    requests: EditRequests, content: Path, digest: str
) -> None:
    before = files(content)
    answer = asked(requests, "save", id=PLAN, text="x", digest=digest)
    assert answer.status == 409
    assert "changed meanwhile" in answer.json
    assert files(content) == before


def test_a_link_to_another_place_is_left(requests: EditRequests, content: Path) -> None:
    (content / "plans" / "linked-2021.yml").symlink_to(content / "site.yml")
    assert asked(requests, "open", id="linked-2021").status == 409
    assert asked(requests, "save", id="linked-2021", text="x", digest="").status == 409
    assert (content / "site.yml").read_text(encoding="utf-8") == "name: Record\n"


@pytest.mark.parametrize("body", [b"", b"[]", b'"x"', b'{"id": 1}', b"\xff", b"{"])
def test_what_the_form_does_not_ask_is_refused(requests: EditRequests, body: bytes) -> None:
    headers = {"Host": HOST, "Origin": f"http://{HOST}", "X-Edit-Token": token(requests)}
    assert requests.answer("open", PORT, headers, body).status == 400


def test_nothing_else_can_be_asked_for(requests: EditRequests) -> None:
    assert asked(requests, "delete", id=PLAN).status == 404
