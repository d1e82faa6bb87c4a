"""The folder of a preview: gone when the preview ends, however it ends.

Must not know: what is in it.
"""

import os
import re
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final

_PREFIX: Final = "plans-preview-"
_NAME: Final = re.compile(rf"{_PREFIX}([1-9][0-9]*)-\w+")  # with the number of its process


@contextmanager
def preview_folder() -> Iterator[Path]:
    """Give a new folder, removed at the end, at Ctrl-C, and when the program is told to end.

    One that is killed outright cannot clean up: what such previews left is removed here first.
    """
    _sweep(Path(tempfile.gettempdir()))
    before = signal.signal(signal.SIGTERM, _end)
    try:
        with tempfile.TemporaryDirectory(prefix=f"{_PREFIX}{os.getpid()}-") as folder:
            yield Path(folder)
    finally:
        signal.signal(signal.SIGTERM, before)


def _end(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - what a handler is given
    sys.exit(128 + number)  # what a shell expects of a program stopped by a signal


def _sweep(place: Path) -> None:
    """Remove our own folders of previews whose process has gone."""
    for folder in place.glob(f"{_PREFIX}*"):
        name = _NAME.fullmatch(folder.name)
        if name and _is_ours(folder) and not _lives(int(name[1])):
            shutil.rmtree(folder, ignore_errors=True)


def _is_ours(folder: Path) -> bool:
    try:
        return folder.lstat().st_uid == os.geteuid() and not folder.is_symlink()
    except FileNotFoundError:  # another preview sweeps as well
        return False


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):  # somebody else's; or no number of a process
        return True
    return True
