"""`python -m tools.setup.use COMMAND…`: runs a command, for which the environment stays.

Must not know: what the command is. Any number of commands use the environment at once; whoever is
to renew it waits until none does (`alone`), so that tests and a build never lose what they run on.
"""

import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

# A file of its own: those that say what the environment is made from are themselves replaced.
_TURN: Final = Path(".build") / "environment.lock"


def _opened(root: Path) -> int:
    path = root / _TURN
    path.parent.mkdir(exist_ok=True)
    return os.open(path, os.O_RDWR | os.O_CREAT, 0o644)


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Wait until no command uses the environment, and let none begin while the block runs."""
    handle = _opened(root)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            said = "Waiting for a command that uses .venv, which is to be renewed."
            print(said, file=sys.stderr, flush=True)
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def main(command: list[str]) -> int:
    """Become the command, which holds its use of the environment until it ends; 2 if misused."""
    if not command:
        print("usage: python -m tools.setup.use COMMAND…", file=sys.stderr)
        return 2
    handle = _opened(Path.cwd())
    fcntl.flock(handle, fcntl.LOCK_SH)
    os.set_inheritable(handle, True)
    os.execvp(command[0], command)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
