"""What an earlier build found in plans, kept as a file in a folder of its own.

Must not know: what the bytes hold. A convenience, never a truth: a file that is missing, damaged
or unreadable is as if it had never been kept, and a folder that cannot be written keeps nothing.
"""

import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Final

Kept = bytes | memoryview

_FILE: Final = "plans"
_DIGEST: Final = 16  # bytes in front of each content, so that damage is seen
_KEY: Final = 16  # bytes of a key
_SIZE: Final = 8  # bytes that say how long a content is
_HEAD: Final = _KEY + _SIZE + _DIGEST


class FileCache:
    """Bytes by key, a key being 32 hexadecimal digits: all of them in one file.

    A file for each would cost a build more time than all else that is done for it. The file is
    written beside its place and moved there, so that it is whole or absent even where two builds
    work at once.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self) -> dict[str, Kept]:
        """Return what is kept, by key, up to what is damaged; all of it lies in one block."""
        try:
            kept = (self._folder / _FILE).read_bytes()
        except OSError:
            return {}
        return dict(_parts(memoryview(kept)))

    def write(self, content: Mapping[str, Kept]) -> None:
        """Keep this and nothing else."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, new = tempfile.mkstemp(prefix="new-", dir=self._folder)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.writelines(_written(content.items()))
                Path(new).replace(self._folder / _FILE)
            except OSError:
                Path(new).unlink(missing_ok=True)


def _written(content: Iterable[tuple[str, Kept]]) -> Iterator[Kept]:
    for key, part in content:
        yield bytes.fromhex(key) + len(part).to_bytes(_SIZE, "little") + _digest(key, part)
        yield part


def _parts(kept: memoryview) -> Iterator[tuple[str, Kept]]:
    """Yield each key with its content, up to the first that is damaged or cut short."""
    at = 0
    while at + _HEAD <= len(kept):
        key = kept[at : at + _KEY].hex()
        size = int.from_bytes(kept[at + _KEY : at + _KEY + _SIZE], "little")
        start = at + _HEAD
        part = kept[start : start + size]
        if len(part) < size or kept[start - _DIGEST : start] != _digest(key, part):
            return
        yield key, part
        at = start + size


def _digest(key: str, content: Kept) -> bytes:
    return blake2b(content, digest_size=_DIGEST, key=key.encode()).digest()
