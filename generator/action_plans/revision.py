"""The commit that a folder's content stands at.

Must not know: plans, the site.
"""

import subprocess
from pathlib import Path


def commit_of(folder: Path) -> str:
    """Return the full hash of the commit that `folder` is checked out at.

    "" outside a repository, without git, or where the folder holds changes not committed: then no
    commit says what was built.
    """
    commit = _git(folder, "rev-parse", "--verify", "HEAD")
    if not commit or _git(folder, "status", "--porcelain", "--", ".") != "":
        return ""
    return commit


def _git(folder: Path, *arguments: str) -> str | None:
    """Return what git prints, or None if it fails or is not there."""
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() if done.returncode == 0 else None
