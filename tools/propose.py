"""`python3 -m tools.propose`: proposes what was read from a document, as a pull request.

Must not know: plans; how a document is read. It holds the right to make a branch, so it runs
nothing that was handed over: `proposal/`, made by a job without rights (tools/read_document.py),
is two files of data, which go to two places that their id gives, and a list, shown as it stands.

Standard library and `gh` only. REPOSITORY, BRANCH and ISSUE are GitHub's own word.
"""

import base64
import json
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tools.github import Refused, gh

PROPOSAL: Final = Path("proposal")
CONTENT: Final = Path("content")
LARGEST: Final = 5_000_000  # bytes of a file
LONGEST_LIST: Final = 50_000  # characters; GitHub takes 65,536 for the whole text
_PLAN_ID: Final = re.compile(r"(?=.{3,60}$)[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is proposed: the repository, its default branch, and the issue's number."""

    repository: str
    branch: str
    issue: str

    @property
    def own_branch(self) -> str:
        """The branch that the proposal stands on."""
        return f"document-{self.issue}"


def main(env: Mapping[str, str]) -> int:
    """Propose, or say at the issue why not, and return 0; 1 if GitHub does not answer."""
    place = Place(env.get("REPOSITORY", ""), env.get("BRANCH", ""), env.get("ISSUE", ""))
    if not place.issue.isdigit():
        print("propose: ISSUE names no issue, so there is nothing to propose")
        return 0
    try:
        said = _said()
        if why := said.get("why"):
            _comment(place, f"The document could not be read.\n\n{fenced(why)}")
            return 0
        address = _propose(place, said)
        _comment(place, f"The document was read, and the plan is proposed: {address}")
    except Refused as error:
        print(f"propose: {error}", file=sys.stderr)
        return 1
    return 0


def fenced(text: str) -> str:
    """Return a text as code, so that nothing in it is a name, a link or a command to GitHub."""
    shown = "".join(each for each in text if each.isprintable() or each == "\n")
    longest = max((len(each) for each in re.findall("`+", shown)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{shown.strip()[:LONGEST_LIST]}\n{fence}"


def text_of(said: Mapping[str, str], issue: str) -> str:
    """Return the text of the pull request: what was read, where it is, what to look at."""
    return (
        f"A program read the document of #{issue}. Nobody has looked at it yet.\n\n"
        f"**Published at**\n\n{fenced(said.get('where', ''))}\n\n"
        f"**What was read**\n\n{fenced(said.get('told', ''))}\n\n"
        f"**What a person must look at**\n\n{fenced(said.get('look', ''))}\n\n"
        "Every line is in the plan file too, as a `# look` comment. The checks of this pull "
        "request begin when a person closes it and opens it again.\n"
    )


def _said() -> dict[str, str]:
    """Return what was handed over beside the files."""
    try:
        said = json.loads(_read("said.json"))
    except ValueError as error:
        raise Refused("what was handed over is not what the other job writes") from error
    if not isinstance(said, dict) or not all(isinstance(each, str) for each in said.values()):
        raise Refused("what was handed over is not what the other job writes")
    return said


def _read(name: str) -> bytes:
    file = PROPOSAL / name
    if file.is_symlink() or not file.is_file() or file.stat().st_size > LARGEST:
        raise Refused(f"{name} was not handed over, or is too large")
    return file.read_bytes()


def _propose(place: Place, said: Mapping[str, str]) -> str:
    """Make the branch and the pull request; return its address."""
    id = said.get("id", "")
    if not _PLAN_ID.fullmatch(id):
        raise Refused("what was handed over names no plan")
    files = {f"plans/{id}.yml": "plan.yml", f"provenance/{id}.json": "provenance.json"}
    if any((CONTENT / path).exists() for path in files):
        raise Refused(f"{id} is a plan of this record already")
    tree = [
        {"path": f"content/{path}", "mode": "100644", "type": "blob", "sha": _blob(place, name)}
        for path, name in files.items()
    ]
    base = _api(place, "GET", f"git/ref/heads/{place.branch}")["object"]["sha"]
    below = _api(place, "GET", f"git/commits/{base}")["tree"]["sha"]
    made = _api(place, "POST", "git/trees", {"base_tree": below, "tree": tree})
    message = f"Add {id}, as a program read it from the document of #{place.issue}"
    commit = {"message": message, "tree": made["sha"], "parents": [base]}
    sha = _api(place, "POST", "git/commits", commit)["sha"]
    _api(place, "POST", "git/refs", {"ref": f"refs/heads/{place.own_branch}", "sha": sha})
    asked = {
        "title": f"Add {id}, read from a document",
        "head": place.own_branch,
        "base": place.branch,
        "body": text_of(said, place.issue),
    }
    return str(_api(place, "POST", "pulls", asked)["html_url"])


def _blob(place: Place, name: str) -> str:
    content = base64.b64encode(_read(name)).decode()
    return str(_api(place, "POST", "git/blobs", {"content": content, "encoding": "base64"})["sha"])


def _comment(place: Place, body: str) -> None:
    _api(place, "POST", f"issues/{place.issue}/comments", {"body": body})


def _api(place: Place, method: str, path: str, given: Mapping[str, Any] | None = None) -> Any:
    """Return GitHub's answer. Raises Refused where it gives none."""
    answer = gh("api", "--method", method, f"repos/{place.repository}/{path}", given=given)
    return json.loads(answer)


if __name__ == "__main__":
    sys.exit(main(os.environ))
