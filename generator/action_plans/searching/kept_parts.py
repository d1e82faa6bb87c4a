"""Parts of an index that an earlier build made of the very same records: taken, not made again.

Must not know: where they are kept, what a record holds.

What is kept of a part is all that the indexing program gave for it, by a digest of all that it was
given and of the program itself: whatever we do with its files afterwards is done each time.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from typing import Final, Protocol

import cbor2

from action_plans.searching.indexer import Index, IndexedRecord, program

Stored = bytes | memoryview

MOST: Final = 20  # parts, of 3 MB each; of a larger index none is kept
_DIGEST: Final = 16  # bytes
_UNREADABLE: Final = (cbor2.CBORDecodeError, ValueError, KeyError, TypeError, AttributeError)


class Kept(Protocol):
    """Keeps parts, by key."""

    def read(self) -> Mapping[str, Stored]:
        """Return all that is kept."""
        ...

    def write(self, content: Mapping[str, Stored], /) -> None:
        """Keep this and nothing else."""
        ...


class KeptParts:
    """The parts of one index; `kept` has those of the last build, nothing where it is None."""

    def __init__(self, kept: Kept | None, parts: int) -> None:
        self._kept = kept if parts <= MOST else None
        self._held = self._kept.read() if self._kept else {}
        self._program = blake2b(program().read_bytes()).hexdigest() if self._kept else ""
        self._parts: dict[str, Stored] = {}

    def part(
        self,
        records: Sequence[IndexedRecord],
        places: int,
        make: Callable[[Sequence[IndexedRecord], int], Index],
    ) -> Index:
        """Return the part of these records as it was kept, else as `make` makes it."""
        if self._kept is None:
            return make(records, places)
        key = self._key(records, places)
        stored = self._held.get(key, b"")
        index = _from_bytes(stored)
        if index is None:
            index = make(records, places)
            stored = cbor2.dumps([index.records, dict(index.files)])
        self._parts[key] = stored
        return index

    def keep(self) -> None:
        """Keep the parts that were asked for, and no others."""
        if self._kept and self._parts.keys() != self._held.keys():
            self._kept.write(self._parts)

    def _key(self, records: Sequence[IndexedRecord], places: int) -> str:
        digest = blake2b(f"{self._program} {places}\n".encode(), digest_size=_DIGEST)
        for each in records:
            given = (each.url, each.content, each.meta, each.filters, each.sort)
            digest.update(f"{json.dumps(given)}\n".encode())
        return digest.hexdigest()


def _from_bytes(stored: Stored) -> Index | None:
    """Return a part that was kept, None where it cannot be read."""
    try:
        records, files = cbor2.loads(bytes(stored))
        return Index(dict(files), int(records))
    except _UNREADABLE:
        return None
