"""`python3 -m tools.read_document`: reads the document attached to an issue, into `proposal/`.

Must not know: GitHub's rights; how a document is read. The job that calls it has none: it takes
the issue's text (ISSUE_BODY), fetches the one file that is attached there, and has `plans import`,
which bounds whoever reads a document, make a plan of it. What comes of it is data for
tools/propose.py: the plan file, its provenance, and `said.json` with what a person must look at.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

PLANS: Final = Path(".venv/bin/plans")
CONTENT: Final = Path("content")
PROPOSAL: Final = Path("proposal")
LARGEST: Final = 20_000_000  # bytes of a document
LONGEST: Final = 600  # seconds that reading may take
# Labels of the fields in .github/ISSUE_TEMPLATE/bring-a-document.yml.
DOCUMENT, WHERE, NAME = "The document", "Where is it published?", "Short name for its address"

# Where GitHub puts what is dragged into an issue; nothing else is fetched.
_ATTACHED: Final = re.compile(
    r"https://github\.com/user-attachments/files/[0-9]{1,20}/"
    r"([A-Za-z0-9][A-Za-z0-9._-]{0,120}\.(?:docx|odt|pdf|xlsx|csv|txt|html))(?=[)\s]|$)"
)
_PLAN_ID: Final = re.compile(r"(?=.{3,60}$)[a-z0-9]+(?:-[a-z0-9]+)*")
_NOTHING_SAID: Final = "_No response_"  # stands for a field left empty

Fetch = Callable[[str], bytes]  # of an address; raises Unread


class Unread(Exception):
    """The document cannot be had or read; says in a sentence why."""


def main(env: Mapping[str, str]) -> int:
    """Write `proposal/`, whatever comes of it, and return 0; an issue without a text gives none."""
    body = env.get("ISSUE_BODY", "")
    if not body:
        print("read-document: ISSUE_BODY holds no issue, so there is nothing to read")
        return 0
    read_into(PROPOSAL, body, _fetch)
    return 0


def read_into(folder: Path, body: str, fetch: Fetch) -> None:
    """Read what an issue's text attaches, and write what came of it; why nothing did is told."""
    folder.mkdir(exist_ok=True)
    said = {"where": fields_of(body).get(WHERE, "")}
    try:
        said |= _import(folder, body, fetch)
    except Unread as reason:
        said["why"] = str(reason)
    (folder / "said.json").write_text(json.dumps(said), encoding="utf-8")


def fields_of(body: str) -> dict[str, str]:
    """Return what was filled in, by the labels of the form."""
    parts = re.split(r"^### (.+?)[ \t\r]*$", body, flags=re.MULTILINE)
    pairs = zip(parts[1::2], parts[2::2], strict=True)
    return {label: text.strip() for label, text in pairs if text.strip() != _NOTHING_SAID}


def _import(folder: Path, body: str, fetch: Fetch) -> dict[str, str]:
    fields = fields_of(body)
    found = _ATTACHED.findall(fields.get(DOCUMENT, ""))
    if len(found) != 1:
        many = "no document of a kind that can be read" if not found else "more than one document"
        raise Unread(f"There is {many} under “{DOCUMENT}”.")
    match = _ATTACHED.search(fields[DOCUMENT])
    assert match is not None
    document = folder / "document" / match[1]
    document.parent.mkdir()
    document.write_bytes(fetch(match[0]))
    named = fields.get(NAME, "")
    id = ["--id", named] if _PLAN_ID.fullmatch(named) else []
    try:
        done = _imported(document, id)
    finally:
        shutil.rmtree(document.parent)  # the document itself is not handed on
    made = sorted((folder / "content" / "plans").glob("*.yml"))
    if not made:
        raise Unread(done.stderr.strip()[-600:] or "The document could not be read.")
    plan = made[0].stem
    shutil.move(made[0], folder / "plan.yml")
    shutil.move(folder / "content" / "provenance" / f"{plan}.json", folder / "provenance.json")
    shutil.rmtree(folder / "content")
    return {"id": plan, "look": done.stdout, "told": done.stderr}


def _imported(document: Path, id: list[str]) -> subprocess.CompletedProcess[str]:
    """Run the import in a folder of its own, beside the record's vocabulary."""
    folder = document.parent.parent / "content"
    folder.mkdir()
    for name in ("vocabulary", "site.yml"):
        copy = shutil.copytree if (CONTENT / name).is_dir() else shutil.copyfile
        if (CONTENT / name).exists():
            copy(CONTENT / name, folder / name)
    command = [str(PLANS), "import", *id, "--out", str(folder), "--", str(document)]
    try:
        return subprocess.run(
            command, capture_output=True, encoding="utf-8", check=False, timeout=LONGEST
        )
    except subprocess.TimeoutExpired as error:
        raise Unread("Reading the document took too long.") from error


def _fetch(address: str) -> bytes:
    """Return what stands at an address, no more than a document may have."""
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            data: bytes = answer.read(LARGEST + 1)
    except OSError as error:
        raise Unread(f"The document cannot be fetched: {error}") from error
    if len(data) > LARGEST:
        raise Unread(f"The document has more than {LARGEST // 1_000_000} MB.")
    return data


if __name__ == "__main__":
    sys.exit(main(os.environ))
