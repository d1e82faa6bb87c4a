"""`python3 -m tools.comment`: tells on a pull request what its change means.

Must not know: plans; how a change is found. It runs with the right to comment, beside a run that
holds none and that worked on what a stranger proposes. So what that run handed over is hostile:
it is measured, unpacked in memory, read as data and written anew by our own code; never run.

Standard library and `gh` only. REPOSITORY, RUN_ID and HEAD_SHA are GitHub's own word of that run.
"""

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from action_plans.comparing.report import as_markdown
from action_plans.comparing.reread import NotChanges, changes_in

ARTIFACT: Final = "changes"
LARGEST: Final = 2_000_000  # bytes, packed and unpacked alike
MARK: Final = "<!-- what changes in meaning -->"  # by which our earlier comment is found again


class Refused(Exception):
    """What was handed over is not to be commented on; says in one sentence why."""


@dataclass(frozen=True, slots=True)
class Run:
    """The run whose work is told, as GitHub names it."""

    repository: str
    id: str
    commit: str


def main(env: Mapping[str, str]) -> int:
    """Comment, and return 0; 1 if what was handed over is refused, or GitHub does not answer."""
    run = Run(env.get("REPOSITORY", ""), env.get("RUN_ID", ""), env.get("HEAD_SHA", ""))
    if not run.id:
        print("comment: RUN_ID names no run, so there is nothing to comment on")
        return 0
    try:
        packed = _artifact(run)
        if packed is None:
            print("comment: the run handed nothing over, so there is nothing to tell")
            return 0
        number, told = unpacked(packed)
        _hold_that_it_is_the_runs(run, number)
        _comment(run, number, body_of(told))
    except Refused as error:
        print(f"comment: {error}", file=sys.stderr)
        return 1
    return 0


def unpacked(packed: bytes) -> tuple[int, str]:
    """Return the number of the pull request and the JSON in an artifact. Raises Refused."""
    if len(packed) > LARGEST:
        raise Refused(f"the artifact is larger than {LARGEST} bytes")
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            number = _member(archive, "number", 20)
            told = _member(archive, "changes.json", LARGEST)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise Refused("the artifact is no archive that can be read") from error
    if not re.fullmatch(r"[1-9][0-9]{0,8}", number.strip(), re.ASCII):
        raise Refused("the artifact names no pull request by its number")
    return int(number), told


def _member(archive: zipfile.ZipFile, name: str, largest: int) -> str:
    """Return a file of the archive; it is read only so far, whatever size the archive claims."""
    try:
        with archive.open(name) as file:
            data = file.read(largest + 1)
    except KeyError as error:
        raise Refused(f"the artifact holds no file '{name}'") from error
    if len(data) > largest:
        raise Refused(f"'{name}' in the artifact is larger than {largest} bytes")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused(f"'{name}' in the artifact is no text") from error


def body_of(told: str) -> str:
    """Return the comment: the changes, in Markdown that we write ourselves. Raises Refused."""
    try:
        return f"{MARK}\n{as_markdown(changes_in(told))}"
    except NotChanges as error:
        raise Refused(f"what changes cannot be told: {error}") from error


def _artifact(run: Run) -> bytes | None:
    """Return the run's artifact as an archive, None if there is none. Raises Refused."""
    path = f"repos/{run.repository}/actions/runs/{run.id}/artifacts?name={ARTIFACT}"
    listed = json.loads(_gh("api", path))["artifacts"]
    if not listed:
        return None
    if listed[0]["size_in_bytes"] > LARGEST:
        raise Refused(f"the artifact is larger than {LARGEST} bytes")
    return _gh("api", f"repos/{run.repository}/actions/artifacts/{listed[0]['id']}/zip")


def _hold_that_it_is_the_runs(run: Run, number: int) -> None:
    """Raise Refused unless the pull request is open and stands at the commit that was run."""
    request = json.loads(_gh("api", f"repos/{run.repository}/pulls/{number}"))
    if request["state"] != "open" or request["head"]["sha"] != run.commit:
        raise Refused(f"pull request {number} is not the one of this run, or has moved on")


def _comment(run: Run, number: int, body: str) -> None:
    """Write the comment, or put it in the place of our earlier one."""
    path = f"repos/{run.repository}/issues/{number}/comments"
    pages = json.loads(_gh("api", "--paginate", "--slurp", f"{path}?per_page=100"))
    ours = [
        each["id"]
        for page in pages
        for each in page
        if each["user"]["type"] == "Bot" and each["body"].startswith(MARK)
    ]
    if ours:
        method, path = "PATCH", f"repos/{run.repository}/issues/comments/{ours[0]}"
    else:
        method = "POST"
    given = json.dumps({"body": body}).encode()
    _gh("api", "--silent", "--method", method, "--input", "-", path, given=given)


def _gh(*arguments: str, given: bytes = b"") -> bytes:
    """Return what GitHub's own program prints. Raises Refused where it fails."""
    try:
        done = subprocess.run(
            ["gh", *arguments], input=given, capture_output=True, check=False, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Refused("GitHub's program gh cannot be run, or does not answer") from error
    if done.returncode:
        raise Refused(f"GitHub answers: {done.stderr.decode('utf-8', 'replace').strip()[:300]}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(os.environ))
