"""What an earlier build found in plans, kept as files in a folder of its own.

Must not know: what the bytes hold. A convenience, never a truth: a file that is missing, damaged
or unreadable is as if it had never been kept, and a folder that cannot be written keeps nothing.
"""

import os
import tempfile
from collections.abc import Iterator, MutableMapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Final

_DIGEST: Final = 16  # bytes in front of the content, so that damage is seen


class KeptFolder(MutableMapping[str, bytes]):
    """Bytes by key, a key being hexadecimal digits: one file each.

    A file is written beside its place and moved there, so that it is whole or absent even where
    two builds work at once.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __getitem__(self, key: str) -> bytes:
        try:
            read = (self._folder / key).read_bytes()
        except OSError:
            raise KeyError(key) from None
        content = read[_DIGEST:]
        if read[:_DIGEST] != _digest(key, content):
            raise KeyError(key)
        return content

    def __setitem__(self, key: str, content: bytes) -> None:
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, new = tempfile.mkstemp(prefix="new-", dir=self._folder)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_digest(key, content) + content)
                Path(new).replace(self._folder / key)
            except OSError:
                Path(new).unlink(missing_ok=True)

    def __delitem__(self, key: str) -> None:
        with suppress(OSError):
            (self._folder / key).unlink(missing_ok=True)

    def __iter__(self) -> Iterator[str]:
        with suppress(OSError):
            yield from sorted(each.name for each in self._folder.iterdir())

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _digest(key: str, content: bytes) -> bytes:
    return blake2b(content, digest_size=_DIGEST, key=key.encode()).digest()
