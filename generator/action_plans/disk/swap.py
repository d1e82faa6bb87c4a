"""A folder made anew beside the last one, and put in its place in one step: whole, old or new.

Must not know: what the folder holds.

Where the system can exchange two folders in one call, a reader finds one or the other at every
moment. Elsewhere there are two steps with a moment between; what a kill leaves there is put right
before anything else is done the next time.
"""

import ctypes
import errno
import fcntl
import glob
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

# In every folder of ours, and in no other: what lacks it is never replaced.
MARK: Final = ".plans-site"

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2


class FolderInUse(RuntimeError):
    """Another build writes the same folder at this moment."""


class NotOurFolder(RuntimeError):
    """The folder to be replaced holds something that no build of ours made."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """An empty folder `new` to fill, and another one, `scratch`, that goes with the work."""

    target: Path
    new: Path
    scratch: Path

    def put_in_place(self, mark: str) -> None:
        """Have what was filled take the place of the target, on the disk too; `mark` is kept."""
        (self.new / MARK).write_text(mark, encoding="utf-8")
        os.sync()  # before its name leads to it: a power cut must not leave names without content
        if not self.target.exists():
            self.new.rename(self.target)
        elif not exchanged(self.new, self.target):
            aside = _aside(self.target)
            self.target.rename(aside)
            self.new.rename(self.target)
            shutil.rmtree(aside, ignore_errors=True)
        _sync_folder(self.target.parent)


@contextmanager
def replacement(target: Path) -> Iterator[Replacement]:
    """Give what is to take the place of `target`, which stays unless it is put in place.

    First of all, what a killed build left is put right. Raises `NotOurFolder` where `target` is no
    folder or holds something without our mark, and `FolderInUse` if another process is at it. What
    is written while the block runs can be read by all, whatever the umask takes from others.
    """
    target = target.resolve()  # a link stays, and what it leads to is replaced
    _refuse_what_is_not_ours(target)  # first of all, so that no lock is left beside it
    target.parent.mkdir(parents=True, exist_ok=True)
    with _locked(target), _readable():
        _restore(target)
        _refuse_what_is_not_ours(target)
        work = Path(tempfile.mkdtemp(prefix=f".{target.name}-new-", dir=target.parent))
        try:
            new, scratch = work / "new", work / "scratch"
            new.mkdir()
            scratch.mkdir()
            yield Replacement(target, new, scratch)
        finally:
            shutil.rmtree(work, ignore_errors=True)


def is_ours(folder: Path) -> bool:
    """True if a build of ours made a folder."""
    return (folder / MARK).is_file()


def exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders in one call, if the system has such a call; return whether it did."""
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return False
    names = os.fsencode(one), os.fsencode(other)
    if call(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0:
        return True
    if ctypes.get_errno() in (errno.EINVAL, errno.ENOSYS, errno.EPERM):
        return False  # the system or its file system cannot
    raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(one), None, str(other))


def _aside(target: Path) -> Path:
    return target.parent / f".{target.name}-last"


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        with suppress(OSError):  # some file systems have none for folders
            os.fsync(handle)
    finally:
        os.close(handle)


def _refuse_what_is_not_ours(target: Path) -> None:
    """Raise `NotOurFolder` for a file, a device, or a folder that no build of ours filled."""
    if not target.exists():
        return
    if not target.is_dir() or (any(target.iterdir()) and not is_ours(target)):
        raise NotOurFolder(str(target))


def _restore(target: Path) -> None:
    """Clear what a killed build left, and give back a target that it had already moved aside."""
    aside = _aside(target)
    if aside.exists() and not target.exists():
        aside.rename(target)
    shutil.rmtree(aside, ignore_errors=True)
    for left in target.parent.glob(f".{glob.escape(target.name)}-new-*"):
        shutil.rmtree(left, ignore_errors=True)


@contextmanager
def _locked(target: Path) -> Iterator[None]:
    lock = target.parent / f".{target.name}.lock"
    handle = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        raise FolderInUse(str(target)) from error
    finally:
        os.close(handle)


@contextmanager
def _readable() -> Iterator[None]:
    """Let all read what is written, as a web server has to."""
    before = os.umask(0o022)
    os.umask(before & 0o022)
    try:
        yield
    finally:
        os.umask(before)
