"""Running other programs, and telling of a failure without telling where packages come from.

Must not know: which programs these are, and why they run.
"""

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

LINES_SHOWN = 15

_ADDRESS = re.compile(
    r"""\b[a-z][a-z0-9+.-]*://[^\s'",)\]>]*                  # any address, files included
      | \bhost='[^']*'                                       # as urllib3 prints it
      | \b(?:[a-z0-9-]+\.)+(?:com|dev|io|net|org|uk)\b[^\s'",)\]>]*  # a bare host
    """,
    re.IGNORECASE | re.VERBOSE,
)


class CommandFailed(Exception):
    """A program could not be run, or ended with an error; str() tells what it said last."""


def run(
    command: Sequence[str | Path],
    *,
    more_env: Mapping[str, str] | None = None,
    timeout: float = 1800,
) -> str:
    """What the program prints, both streams together, without asking anybody anything.

    `timeout` is in seconds. Raises CommandFailed.
    """
    arguments = [str(part) for part in command]
    try:
        done = subprocess.run(
            arguments,
            env={**os.environ, **(more_env or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=timeout,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CommandFailed(f"{arguments[0]}: {without_addresses(str(error))}") from error
    if done.returncode != 0:
        raise CommandFailed(
            last_lines(done.stdout) or f"{arguments[0]} ended with {done.returncode}"
        )
    return done.stdout


def last_lines(output: str) -> str:
    """The last lines of what a program said, fit to be shown, "" if it said nothing."""
    lines = [line.rstrip() for line in output.splitlines() if line.strip()]
    return without_addresses("\n".join(lines[-LINES_SHOWN:]))


def without_addresses(text: str) -> str:
    """The same words, with no address or host in them."""
    return _ADDRESS.sub("(address left out)", text)
