"""Writing a whole folder beside the last one and moving it into place, so that nothing is lost.

Must not know: what the files are.
"""

import fcntl
import glob
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path


class OutsideFolder(ValueError):
    """A path that would lead out of the folder that is written: our own mistake, never followed."""


class FolderInUse(RuntimeError):
    """Another build writes the same folder at this moment."""


class NotOurFolder(RuntimeError):
    """The folder to be replaced holds something that no build of ours made."""


def write_files(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write (path, content) pairs below `folder` and return how many; none may lead out of it.

    Raises `OutsideFolder` for an absolute path or one with `..`, and `FileExistsError` where two
    files have the same path, letter case ignored, since some file systems ignore it too.
    """
    made: set[str] = set()
    seen: set[str] = set()
    for path, content in files:
        if _leads_out(path):
            raise OutsideFolder(path)
        folded = path.casefold()
        if folded in seen:
            raise FileExistsError(f"two files with the path {path}")
        seen.add(folded)
        inner = path.rpartition("/")[0]
        if inner not in made:
            (folder / inner).mkdir(parents=True, exist_ok=True)
            made.add(inner)
        _write(f"{folder}/{path}", content)
    return len(seen)


def _leads_out(path: str) -> bool:
    if ".." in path and ".." in path.split("/"):
        return True
    return path in ("", ".") or path[0] == "/" or "\0" in path or "\\" in path


def _write(place: str, content: bytes) -> None:
    """Write a file, of which a site has so many that pathlib's ways add up."""
    handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o666)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
    finally:
        os.close(handle)


def files_in(folder: Path) -> Iterator[str]:
    """Yield every file below a folder, as a path from it with slashes."""
    folders = [""]
    while folders:
        inner = folders.pop()
        with os.scandir(f"{folder}/{inner}") as entries:
            for entry in entries:
                if entry.is_dir():
                    folders.append(f"{inner}{entry.name}/")
                else:
                    yield inner + entry.name


def move_files(folder: Path, other: Path, paths: Iterable[str]) -> None:
    """Move files from `other` to the same paths in `folder`, where others may do so meanwhile."""
    made: set[str] = set()
    for path in paths:
        inner = path.rpartition("/")[0]
        if inner not in made:
            os.makedirs(f"{folder}/{inner}", exist_ok=True)  # noqa: PTH103 - they are many
            made.add(inner)
        os.replace(f"{other}/{path}", f"{folder}/{path}")  # noqa: PTH105


def move_into(folder: Path, other: Path) -> None:
    """Move all that is in `other` to `folder`; folders that both have become one.

    Raises `FileExistsError` where both have a file of the same path.
    """
    for each in other.iterdir():
        place = folder / each.name
        if each.is_dir() and place.is_dir():
            move_into(place, each)
        elif place.exists():
            raise FileExistsError(f"two files with the path {place}")
        else:
            each.rename(place)


@contextmanager
def replaced_folder(target: Path, mark: str) -> Iterator[Path]:
    """Give an empty folder to fill; when the block ends well, it takes the place of `target`.

    When the block raises, `target` stays as it was. `mark` is the name of a file that every
    folder of ours holds: a `target` with content but without it, or that is no folder at all, is
    not ours, and is refused with `NotOurFolder`. Raises `FolderInUse` if another process is at
    the same work.
    """
    target = target.resolve()  # a link stays, and what it leads to is replaced
    _refuse_what_is_not_ours(target, mark)  # first of all, so that no lock is left beside it
    target.parent.mkdir(parents=True, exist_ok=True)
    with _locked(target):
        aside = _restore(target)
        _refuse_what_is_not_ours(target, mark)
        new = Path(tempfile.mkdtemp(prefix=f".{target.name}-new-", dir=target.parent))
        try:
            new.chmod(0o755)
            yield new
            if target.exists():
                target.rename(aside)
            new.rename(target)
        finally:
            shutil.rmtree(new, ignore_errors=True)
            if target.exists():
                shutil.rmtree(aside, ignore_errors=True)


def _refuse_what_is_not_ours(target: Path, mark: str) -> None:
    """Raise `NotOurFolder` for a file, a device, or a folder that no build of ours filled."""
    if not target.exists():
        return
    if not target.is_dir() or (any(target.iterdir()) and not (target / mark).is_file()):
        raise NotOurFolder(str(target))


def _restore(target: Path) -> Path:
    """Clear what a killed build left, and give back a target that it had already moved aside."""
    aside = target.parent / f".{target.name}-last"
    if aside.exists() and not target.exists():
        aside.rename(target)
    shutil.rmtree(aside, ignore_errors=True)
    for left in target.parent.glob(f".{glob.escape(target.name)}-new-*"):
        shutil.rmtree(left, ignore_errors=True)
    return aside


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
