"""`python3 -m tools.review`: makes the comment on a pull request, from proposed files as data.

Must not know: plans, GitHub's rights. It runs our own code from the main branch over the files of
the commit HEAD_SHA, which git hands out and nothing here runs. The job that calls it may only read;
what it made goes, in base64, to the output `body` of the step (GITHUB_OUTPUT).
"""

import base64
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

PLANS: Final = Path(".venv/bin/plans")
LONGEST: Final = 600  # seconds that git or the reading may take


def main(env: Mapping[str, str]) -> int:
    """Write the output, and return 0; 1 if the commit cannot be had."""
    commit = env.get("HEAD_SHA", "")
    if not commit:
        print("review: HEAD_SHA names no commit, so there is nothing to tell")
        return 0
    if not re.fullmatch(r"[0-9a-f]{40,64}", commit):
        print("review: HEAD_SHA is no commit", file=sys.stderr)
        return 1
    _printed(["git", "fetch", "--quiet", "--no-tags", "origin", commit])
    base = _printed(["git", "merge-base", "HEAD", commit]).strip()
    told = _printed([str(PLANS), "review", base, commit]) if base else ""
    packed = base64.b64encode(told.encode()).decode()
    if output := env.get("GITHUB_OUTPUT"):
        with Path(output).open("a", encoding="utf-8") as file:
            file.write(f"body={packed}\n")
    else:
        sys.stdout.write(told)
    return 0 if told else 1


def _printed(command: Sequence[str]) -> str:
    """Return what a command prints, "" where it fails; that it failed is said."""
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False, timeout=LONGEST)
    if done.returncode:
        print(f"review: {command[0]} {command[1]} ended with {done.returncode}", file=sys.stderr)
    return "" if done.returncode else done.stdout


if __name__ == "__main__":
    sys.exit(main(os.environ))
