"""Reads an untrusted document in a process of its own, bounded in time and memory.

Must not know: what an action plan is, how each format is read.
"""

import os
import stat
import subprocess
import sys
from pathlib import Path

from action_plans.importing.document import Document, Format, Unreadable
from action_plans.importing.limits import MEMORY_BYTES, SECONDS, checked_size
from action_plans.importing.wire import loaded

_ROOT = Path(__file__).resolve().parents[2]
_UNREADABLE = 1
_OUT_OF_MEMORY = 4


def read_document(path: Path) -> Document:
    """Return the document in a file; raises Unreadable with one sentence that says why not."""
    suffix = path.suffix.lower().lstrip(".")
    suffix = "html" if suffix == "htm" else suffix
    if suffix not in list(Format):
        known = ", ".join(f".{each.value}" for each in Format)
        raise Unreadable(f"Its name ends in “{path.suffix}”; {known} are read.")
    return _read_apart(_bytes_of(path), Format(suffix), path.name)


def _bytes_of(path: Path) -> bytes:
    """Return a plain file's bytes; pipes, devices and files that are too large are refused."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise Unreadable("It is no file.")
        checked_size(found.st_size)
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(
            f"It cannot be opened: {(error.strerror or 'unknown').lower()}."
        ) from error


def _read_apart(data: bytes, format: Format, name: str) -> Document:
    command = [sys.executable, "-m", "action_plans.importing.child", format.value, name]
    environment = {
        "PYTHONPATH": str(_ROOT),
        "PYTHONHASHSEED": "0",
        "PYTHONIOENCODING": "utf-8",
        "PATH": os.environ.get("PATH", ""),
    }
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=SECONDS, env=environment, check=False
        )
    except subprocess.TimeoutExpired:
        raise Unreadable(f"Reading it took more than {SECONDS} seconds; it was given up.") from None
    said = done.stdout.decode("utf-8", "replace")
    if done.returncode == 0:
        return loaded(said)
    if done.returncode == _UNREADABLE and said.strip():
        raise Unreadable(said.strip().splitlines()[-1])
    if done.returncode == _OUT_OF_MEMORY or b"MemoryError" in done.stderr:
        raise Unreadable(f"Reading it takes more than {MEMORY_BYTES // 1_000_000} MB of memory.")
    if done.returncode < 0 and -done.returncode in (9, 24):
        raise Unreadable(f"Reading it takes more than {SECONDS} seconds of computing.")
    raise Unreadable("It is damaged: the reader could make nothing of it.")
