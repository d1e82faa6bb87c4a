"""The commit that a folder's content stands at.

Must not know: plans, the site.
"""

import os
import subprocess
from pathlib import Path
from typing import Final

_SETTINGS: Final = (
    *("-c", "safe.directory=*"),
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.hooksPath=/dev/null"),
)


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
    """Return what git prints, or None if it fails or is not there.

    The folder alone says which repository it is, whoever that belongs to and whatever the
    environment names; nothing that its configuration names is run.
    """
    command = ["git", *_SETTINGS, "-C", str(folder), *arguments]
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=60, env=env
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() if done.returncode == 0 else None
