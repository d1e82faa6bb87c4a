"""Writing one file so that a fault, or a kill, never leaves half of it.

Must not know: what the file holds.
"""

import fcntl
import os
import tempfile
from contextlib import suppress
from glob import escape
from pathlib import Path


def replace_file(path: Path, content: bytes) -> None:
    """Write beside the file, to the disk, and move into its place; it keeps its permissions.

    A new file may be read by everybody. Raises OSError; then the file is as it was and nothing is
    left beside it. What a killed writer left beside it goes first.
    """
    _sweep(path)
    mode = path.stat().st_mode if path.exists() else 0o644
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=".part")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            fcntl.flock(file, fcntl.LOCK_EX)  # while its writer lives; see _sweep
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            beside.chmod(mode)
            beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _sweep(path: Path) -> None:
    """Take away what was begun beside a file by writers that live no more."""
    for left in path.parent.glob(f".{escape(path.stem)}-*.part"):
        with suppress(OSError), left.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            left.unlink()
