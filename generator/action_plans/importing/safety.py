"""Reads an untrusted document in a process of its own, bounded in time and memory.

Must not know: what an action plan is, how each format is read.
"""

import os
import select
import signal
import stat
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from action_plans.importing.document import Document, Format, Unreadable
from action_plans.importing.limits import (
    MEMORY_BYTES,
    OUTPUT_BYTES,
    SECONDS,
    WAITING,
    checked_size,
)
from action_plans.importing.wire import loaded

_ROOT = Path(__file__).resolve().parents[2]
_UNREADABLE = 1
_OUT_OF_MEMORY = 4


def read_document(path: Path, seconds: int = SECONDS) -> Document:
    """Return the document in a file; raises Unreadable with one sentence that says why not.

    `seconds` are those of computing.
    """
    suffix = path.suffix.lower().lstrip(".")
    suffix = "html" if suffix == "htm" else suffix
    if suffix not in list(Format):
        known = ", ".join(f".{each.value}" for each in Format)
        raise Unreadable(f"Its name ends in “{path.suffix}”; {known} are read.")
    return _read_apart(_bytes_of(path), Format(suffix), path.name, seconds)


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


def _read_apart(data: bytes, format: Format, name: str, seconds: int) -> Document:
    module = "action_plans.importing.child"
    command = [sys.executable, "-m", module, format.value, name, str(os.getpid()), str(seconds)]
    environment = {
        "PYTHONPATH": str(_ROOT),
        "PYTHONHASHSEED": "0",
        "PYTHONIOENCODING": "utf-8",
        "PATH": os.environ.get("PATH", ""),
    }
    with tempfile.TemporaryFile() as document:
        document.write(data)
        document.seek(0)
        with subprocess.Popen(
            command,
            stdin=document,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        ) as process:
            try:
                said = _output(process, seconds * WAITING)
            finally:
                process.kill()
    return _document(said.decode("utf-8", "replace"), process.returncode, seconds)


def _output(process: subprocess.Popen[bytes], seconds: float) -> bytes:
    """Return all that a process prints; raises Unreadable if it takes too long or is too much."""
    assert process.stdout is not None  # it is a pipe
    end = time.monotonic() + seconds
    said = bytearray()
    while True:
        ready, _, _ = select.select([process.stdout], [], [], max(end - time.monotonic(), 0))
        if not ready:
            raise Unreadable(f"Reading it took more than {seconds} seconds; it was given up.")
        more = os.read(process.stdout.fileno(), 1 << 20)
        said += more
        if len(said) > OUTPUT_BYTES:
            raise Unreadable(f"It gives more than {OUTPUT_BYTES // 1_000_000} MB.")
        if not more:
            with suppress(subprocess.TimeoutExpired):
                process.wait(max(end - time.monotonic(), 1))
            return bytes(said)


def _document(said: str, code: int, seconds: int) -> Document:
    """Return what the reading process has handed over; raises Unreadable for its refusal."""
    if code == 0:
        return loaded(said)
    computing = f"Reading it takes more than {seconds} seconds of computing."
    damaged = "It is damaged: the reader could make nothing of it."
    refusals = {
        _UNREADABLE: (said.strip().splitlines() or [damaged])[-1],
        _OUT_OF_MEMORY: f"Reading it takes more than {MEMORY_BYTES // 1_000_000} MB of memory.",
        -signal.SIGKILL: computing,
        -signal.SIGXCPU: computing,
    }
    raise Unreadable(refusals.get(code, damaged))
