"""What the form in the preview may do on this machine, and what nobody else may."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlencode

import pytest

from action_plans.disk.whole_file import replace_file
from action_plans.model.problem import Place, Problem, Severity
from action_plans.serving.documents import Documents
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
    editing = Editing(content, problems_of, replace_file)
    return EditRequests(editing, Documents(content, replace_file))


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


@pytest.mark.parametrize("what", ["open", "check", "save", f"read?id={PLAN}&name=x.txt"])
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


DOCUMENT = b"""<h1>Action plan: night cover in Northmere hostels</h1><table>
<tr><th>No.</th><th>Recommendation</th><th>Response</th><th>Action</th><th>Owner</th>
<th>Due date</th></tr>
<tr><td>1</td><td>Have two members of staff awake at night.</td><td>Agreed</td>
<td>Count the nights each month.</td><td>Head of Hostels</td><td>March 2022</td></tr></table>"""


def read(requests: EditRequests, id: str, name: str, data: bytes) -> Answer:
    headers = {"Host": HOST, "Origin": f"http://{HOST}", "X-Edit-Token": token(requests)}
    return requests.answer(f"read?{urlencode({'id': id, 'name': name})}", PORT, headers, data)


def test_a_document_is_read_and_written_with_its_plan_alone(
    requests: EditRequests, content: Path
) -> None:
    before = files(content)
    answer = read(requests, "hostels-2021", "plan of 2021.html", DOCUMENT)
    assert answer.status == 200, answer.json
    made = json.loads(answer.json)
    assert files(content) == before, "nothing is written until it is saved"
    assert (made["plan"], made["name"]) == ("hostels-2021", "plan of 2021.html")
    assert made["fields"]["1/a1/due"] == [{"table": 1, "row": 2, "column": 6}]
    assert made["blocks"][1]["rows"][1]["cells"][5] == "March 2022"
    stated = [each["comment"] for each in made["looks"] if each["comment"]]
    assert stated and all(f"{each}\n" in made["text"] for each in stated)
    assert asked(requests, "save", id="hostels-2021", text=made["text"], digest="").status == 200
    written = files(content)
    assert written.keys() - before.keys() == {
        *("content/plans/hostels-2021.yml", "content/provenance/hostels-2021.json"),
    }
    kept = json.loads(written["content/provenance/hostels-2021.json"])
    assert kept["documents"][0]["name"] == "plan of 2021.html"
    assert list(kept["fields"]) == list(made["fields"])


def test_a_document_shown_beside_a_plan_leaves_what_is_known_of_it(
    requests: EditRequests, content: Path
) -> None:
    assert read(requests, PLAN, "x.html", DOCUMENT).status == 200
    assert asked(requests, "save", id=PLAN, text="title: Day\n", digest=DIGEST).status == 200
    assert not (content / "provenance").exists()


@pytest.mark.parametrize(
    ("id", "name", "data", "says"),
    [
        ("hostels-2021", "x.exe", DOCUMENT, "A document ends in"),
        ("hostels-2021", "", DOCUMENT, "A document ends in"),
        ("../hostels", "x.html", DOCUMENT, "An id has"),
        ("hostels-2021", "x.pdf", b"no PDF", "It "),
        ("hostels-2021", "../../x.html", b"<p>Nothing.</p>", ""),
    ],
)
def test_what_cannot_be_read_is_told_with_its_reason(
    requests: EditRequests, content: Path, id: str, name: str, data: bytes, says: str
) -> None:
    before = files(content)
    answer = read(requests, id, name, data)
    assert answer.status == 409
    error = json.loads(answer.json)["error"]
    assert error.startswith(says) and error, error
    assert files(content) == before
