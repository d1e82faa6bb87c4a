"""`python3 -m tools.comment`: tells on a pull request what its change brings.

Must not know: plans; how a change is found. It holds the right to comment, so it reads nothing
that was proposed: our own code, in a job without rights, has made the comment from it
(tools/review.py), and hands it over in BODY, in base64.

Standard library and `gh` only. REPOSITORY, RUN_ID and HEAD_SHA are GitHub's own word of the run
of the proposed change.
"""

import base64
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tools.github import Refused, gh

LARGEST: Final = 65_000  # characters of a comment; GitHub takes 65,536
MARK: Final = "<!-- what changes in meaning -->"  # by which our earlier comment is found again


@dataclass(frozen=True, slots=True)
class Run:
    """The run of the proposed change, as GitHub names it."""

    repository: str
    id: str
    commit: str


def main(env: Mapping[str, str]) -> int:
    """Comment, and return 0; 1 if GitHub does not answer."""
    run = Run(env.get("REPOSITORY", ""), env.get("RUN_ID", ""), env.get("HEAD_SHA", ""))
    if not run.id:
        print("comment: RUN_ID names no run, so there is nothing to comment on")
        return 0
    try:
        number = _pull_request(run)
        if number is None:
            print("comment: no open pull request stands at this commit, so it is not told")
            return 0
        _comment(run, number, body_of(env.get("BODY", ""), run))
    except Refused as error:
        print(f"comment: {error}", file=sys.stderr)
        return 1
    return 0


def body_of(packed: str, run: Run) -> str:
    """Return the comment: what was handed over, and where the run's checks and previews are."""
    told = base64.b64decode(packed).decode("utf-8")
    address = f"https://github.com/{run.repository}/actions/runs/{run.id}"
    if not told:
        told = "What this change brings cannot be told: reading it failed.\n"
    end = f"\nCommit {run.commit[:12]}. [Its checks, and previews of its plans]({address})\n"
    return f"{MARK}\n{told[: LARGEST - 500]}{end}"


def _pull_request(run: Run) -> int | None:
    """Return the number of the open pull request that stands at the commit, None if none does.

    The commit decides, so that an older run never tells over a newer one.
    """
    path = f"repos/{run.repository}/pulls?state=open&per_page=100"
    pages = json.loads(gh("api", "--paginate", "--slurp", path))
    found = [each["number"] for page in pages for each in page if each["head"]["sha"] == run.commit]
    return int(found[0]) if found else None


def _comment(run: Run, number: int, body: str) -> None:
    """Write the comment, or put it in the place of our earlier one."""
    path = f"repos/{run.repository}/issues/{number}/comments"
    pages = json.loads(gh("api", "--paginate", "--slurp", f"{path}?per_page=100"))
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
    gh("api", "--silent", "--method", method, path, given={"body": body})


if __name__ == "__main__":
    sys.exit(main(os.environ))
