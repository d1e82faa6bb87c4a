"""GitHub's own program `gh`, by which the workflows tell GitHub something.

Must not know: what is told. Standard library and `gh` only.
"""

import json
import subprocess
from typing import Final

_SECONDS: Final = 60  # for one answer


class Refused(Exception):
    """There is nothing to tell, or GitHub does not take it; says in one sentence why."""


def gh(*arguments: str, given: object = None) -> bytes:
    """Return what `gh` prints; it reads `given`, as JSON. Raises Refused where it fails."""
    sent = b"" if given is None else json.dumps(given).encode()
    command = ["gh", *arguments, *(["--input", "-"] if sent else [])]
    try:
        done = subprocess.run(
            command, input=sent, capture_output=True, check=False, timeout=_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Refused("GitHub's program gh cannot be run, or does not answer") from error
    if done.returncode:
        raise Refused(f"GitHub answers: {done.stderr.decode('utf-8', 'replace').strip()[:300]}")
    return done.stdout
