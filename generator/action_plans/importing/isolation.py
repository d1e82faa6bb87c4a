"""A process that reads what strangers wrote, cut off as far as the system allows.

Must not know: documents, plans.
"""

import ctypes
import gc
import os
import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from action_plans.importing.system_calls import refuse_calls

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # of unshare(2)
_DIE_WITH_PARENT, _NO_NEW_RIGHTS = 1, 38  # of prctl(2)
_FORBIDDEN: Final = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.system",
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "shutil.",
    "ctypes.dlopen",
    "urllib.",
)
_WRITING: Final = "wax+"
RARELY: Final = 200_000  # things made before any are looked through that nobody needs: few are


class TookTooLong(Exception):
    """Work that was bounded in time has not come to its end."""


def die_with_parent(parent: int) -> None:
    """Let this process end when the process that started it does, where the system can do so."""
    if sys.platform == "linux":
        _call("prctl", _DIE_WITH_PARENT, int(signal.SIGKILL), 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)  # it has ended already


def confine(memory: int, seconds: int) -> None:
    """Bound memory and computing time, and forbid the network, programs and files.

    Where the system allows it this process gets a network of its own, which leads nowhere, and the
    kernel refuses the calls.
    """
    if sys.platform == "linux":
        _call("unshare", _NEW_USER | _NEW_NETWORK) or _call("unshare", _NEW_NETWORK)
        _call("prctl", _NO_NEW_RIGHTS, 1, 0, 0, 0)
        refuse_calls()
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(_forbid)


def _call(name: str, *arguments: int) -> bool:
    """Call a function of the C library; False where it is missing or refuses."""
    function = getattr(ctypes.CDLL(None), name, None)
    return function is not None and function(*arguments) == 0


def _forbid(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        mode = arguments[1]
        if isinstance(mode, str) and any(letter in mode for letter in _WRITING):
            raise PermissionError("a document's reader writes no files")
    elif event.startswith(_FORBIDDEN):
        raise PermissionError(f"a document's reader may not use {event}")


def _held() -> int:
    """Return how many bytes of addresses this process has, as far as the system says."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except OSError:
        return 0
    return pages * resource.getpagesize()


@contextmanager
def bounded(memory: int, seconds: int) -> Iterator[None]:
    """Bound what is done within, `memory` beyond what is held already and `seconds` of computing:
    raises MemoryError or TookTooLong.

    A process can be bounded so only in its main thread; elsewhere nothing is bounded.
    """

    def stop(_signal: int, _frame: object) -> None:
        raise TookTooLong

    try:
        before = signal.signal(signal.SIGPROF, stop)
    except ValueError:  # not the main thread
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    memory += _held()
    held = memory if soft == resource.RLIM_INFINITY else min(memory, soft)
    resource.setrlimit(resource.RLIMIT_AS, (held, hard))
    signal.setitimer(signal.ITIMER_PROF, seconds)
    usual = gc.get_threshold()
    gc.set_threshold(RARELY)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        signal.setitimer(signal.ITIMER_PROF, 0)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
        signal.signal(signal.SIGPROF, before)
