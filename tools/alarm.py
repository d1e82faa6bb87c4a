"""`python3 -m tools.alarm`: opens an issue when a publication failed, or adds to the open one.

Must not know: why it failed; the issue leads to the run, which says so. Standard library and `gh`.
"""

import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from tools.github import Refused, gh

TITLE: Final = "The record was not published"
Gh = Callable[[Sequence[str]], str]  # runs `gh`, and returns what it prints


def raise_alarm(repository: str, run: str, ask: Gh) -> str:
    """Open an issue that leads to the run, or comment on the open one; return its address.

    Raises Refused where `gh` fails.
    """
    where = ["--repo", repository]
    run_page = f"https://github.com/{repository}/actions/runs/{run}"
    body = f"See {run_page}. Readers see the last good site."
    search = f'"{TITLE}" in:title'
    asked = ["--state", "open", "--search", search, "--json", "number,title"]
    listed = ask(["issue", "list", *where, *asked])
    open_ones = [each["number"] for each in json.loads(listed) if each["title"] == TITLE]
    if open_ones:
        return ask(["issue", "comment", str(open_ones[0]), *where, "--body", body]).strip()
    return ask(["issue", "create", *where, "--title", TITLE, "--body", body]).strip()


def main(env: Mapping[str, str]) -> int:
    """Raise the alarm for RUN_ID of REPOSITORY; 0 if there is no run to tell of, 1 if it failed."""
    if not env.get("RUN_ID"):
        print("alarm: RUN_ID names no run, so there is nothing to tell")
        return 0
    try:
        print(raise_alarm(env["REPOSITORY"], env["RUN_ID"], lambda asked: gh(*asked).decode()))
    except (Refused, ValueError) as error:
        print(f"alarm: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(os.environ))
