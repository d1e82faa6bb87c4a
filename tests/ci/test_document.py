"""A document attached to an issue: one job reads it, another proposes what came of it as data."""

import base64
import json
import stat
import sys
from pathlib import Path

import pytest
import yaml

from action_plans.reading.plan_reader import read_plan
from tests.building import PROJECT
from tools import propose, read_document

AT = "https://github.com/user-attachments/files/123/"
DOCUMENT = (
    "An audit of keys\n\nReport published: 2 March 2026\n\nAction plan published: 1 April 2026\n\n"
    "No.\tRecommendation\tResponse\tAction\tOwner\tDue date\n"
    "1\tCount the keys.\tAgreed\tCount them. @everyone ```\tPayroll Manager\tMarch 2027\n"
)


def issue(document: str, name: str = "_No response_") -> str:
    return (
        f"### The document\n\n{document}\n\n### Where is it published?\n\nhttps://example.org/keys\n"
        f"\n### Short name for its address\n\n{name}\n\n### What you bring\n\n- [X] Yes\n"
    )


@pytest.fixture
def root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work where the jobs do, beside the record."""
    monkeypatch.chdir(PROJECT)


def read(folder: Path, body: str, data: bytes = DOCUMENT.encode()) -> dict[str, str]:
    fetched: list[str] = []

    def fetch(address: str) -> bytes:
        fetched.append(address)
        return data

    read_document.read_into(folder, body, fetch)
    assert all(each.startswith(AT) for each in fetched)
    said: dict[str, str] = json.loads((folder / "said.json").read_text())
    return said


def test_the_form_has_the_fields_that_are_read() -> None:
    form = PROJECT / ".github" / "ISSUE_TEMPLATE" / "bring-a-document.yml"
    asked = yaml.safe_load(form.read_text(encoding="utf-8"))["body"]
    labels = {each["attributes"].get("label") for each in asked}
    assert {read_document.DOCUMENT, read_document.WHERE, read_document.NAME} <= labels


@pytest.mark.usefixtures("root")
def test_a_document_becomes_a_plan_and_a_list_and_is_not_handed_on(tmp_path: Path) -> None:
    said = read(tmp_path / "p", issue(f"[keys.txt]({AT}keys.txt)", "keys-audit-2026"))
    assert said["id"] == "keys-audit-2026"
    assert said["where"] == "https://example.org/keys"
    assert "things to look at" in said["told"]
    assert {each.name for each in (tmp_path / "p").iterdir()} == {
        *("plan.yml", "provenance.json", "said.json")
    }
    plan = read_plan((tmp_path / "p" / "plan.yml").read_bytes(), "keys-audit-2026.yml").plan
    assert plan
    assert [each.number for each in plan.recommendations] == ["1"]


@pytest.mark.parametrize(
    ("document", "why"),
    [
        ("It is on your desk.", "no document of a kind"),
        ("[a.docx](https://example.org/user-attachments/files/1/a.docx)", "no document"),
        (f"[a.docx]({AT}../../../etc/a.docx)", "no document"),
        (f"[a.sh]({AT}a.sh)", "no document"),
        (f"[a.docx]({AT}a.docx) [b.pdf]({AT}b.pdf)", "more than one"),
        (f"[a.docx]({AT}a.docx)", "a.docx"),  # it is none
    ],
)
@pytest.mark.usefixtures("root")
def test_why_nothing_was_read_is_told(document: str, why: str, tmp_path: Path) -> None:
    said = read(tmp_path / "p", issue(document), b"nothing to read")
    assert why in said["why"]
    assert {each.name for each in (tmp_path / "p").iterdir() if each.is_file()} == {"said.json"}


def test_without_an_issue_there_is_nothing_to_do() -> None:
    assert read_document.main({}) == 0
    assert propose.main({}) == 0


GH = """\
#!{python}
import json, pathlib, sys
here = pathlib.Path(__file__).parent
given = sys.stdin.read() if "--input" in sys.argv else ""
with (here / "asked").open("a") as asked:
    asked.write(json.dumps([sys.argv[3], sys.argv[4], json.loads(given or "null")]) + "\\n")
answer = {{"sha": "f" * 40, "object": {{"sha": "e" * 40}}, "tree": {{"sha": "d" * 40}},
          "html_url": "https://github.com/example/plans/pull/8"}}
print(json.dumps(answer))
"""
ENV = {"REPOSITORY": "example/plans", "BRANCH": "main", "ISSUE": "7"}
SAID = {"id": "keys-audit-2026", "where": "https://example.org/keys", "told": "1", "look": "Look."}


@pytest.fixture
def github(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what was handed over, and a program `gh` that notes what it is asked."""
    program = tmp_path / "bin" / "gh"
    program.parent.mkdir()
    program.write_text(GH.format(python=sys.executable))
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(program.parent), prepend=":")
    monkeypatch.chdir(tmp_path)
    proposal = tmp_path / "proposal"
    proposal.mkdir()
    (proposal / "plan.yml").write_bytes(b"title: Keys\n")
    (proposal / "provenance.json").write_bytes(b"{}\n")
    (proposal / "said.json").write_text(json.dumps(SAID))
    return tmp_path


def asked(github: Path) -> list[tuple[str, str, dict[str, str]]]:
    file = github / "bin" / "asked"
    lines = file.read_text().splitlines() if file.exists() else []
    return [(method, path, given) for method, path, given in map(json.loads, lines)]


def test_two_files_and_the_list_are_proposed_and_told_at_the_issue(github: Path) -> None:
    assert propose.main(ENV) == 0
    sent = {path.rpartition("example/plans/")[2]: given for _, path, given in asked(github)}
    assert [each["path"] for each in sent["git/trees"]["tree"]] == [  # type: ignore[index]
        "content/plans/keys-audit-2026.yml",
        "content/provenance/keys-audit-2026.json",
    ]
    blobs = [given["content"] for _, path, given in asked(github) if path.endswith("/blobs")]
    assert [base64.b64decode(each) for each in blobs] == [b"title: Keys\n", b"{}\n"]
    assert sent["git/refs"]["ref"] == "refs/heads/document-7"
    assert sent["pulls"]["head"] == "document-7"
    assert "Look." in sent["pulls"]["body"]
    assert sent["issues/7/comments"]["body"].endswith("https://github.com/example/plans/pull/8")


def test_why_nothing_was_read_is_told_at_the_issue(github: Path) -> None:
    (github / "proposal" / "said.json").write_text(json.dumps({"why": "It has no table. @team"}))
    assert propose.main(ENV) == 0
    ((_, path, given),) = asked(github)
    assert path.endswith("issues/7/comments")
    assert "```text\nIt has no table. @team\n```" in given["body"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("said.json", json.dumps({**SAID, "id": "../../.github/workflows/x"})),
        ("said.json", json.dumps({**SAID, "id": "here-already"})),
        ("said.json", json.dumps({**SAID, "look": ["x"]})),
        ("said.json", "[]"),
        ("said.json", "no json"),
        ("plan.yml", "x" * (propose.LARGEST + 1)),
    ],
)
def test_what_the_other_job_does_not_write_is_refused(name: str, text: str, github: Path) -> None:
    held = github / "content" / "plans" / "here-already.yml"
    held.parent.mkdir(parents=True)
    held.write_bytes(b"")
    (github / "proposal" / name).write_text(text)
    assert propose.main(ENV) == 1
    assert not [path for _, path, _ in asked(github) if "refs" in path or "pulls" in path]


def test_a_file_that_leads_elsewhere_is_refused(github: Path) -> None:
    (github / "proposal" / "plan.yml").unlink()
    (github / "proposal" / "plan.yml").symlink_to("/etc/hostname")
    assert propose.main(ENV) == 1
    assert not [path for _, path, _ in asked(github) if "refs" in path]


def test_nothing_in_a_text_leaves_its_fence() -> None:
    text = propose.fenced("a ```` b\n```\n@team #1\x1b[2J")
    fence = text.partition("text\n")[0]
    assert fence == "`````"
    assert text.count(fence) == 2
    assert "\x1b" not in text
