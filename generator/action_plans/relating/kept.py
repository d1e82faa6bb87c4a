"""What keeps the features of plans from one build to the next.

Must not know: where they are kept, what the bytes hold.
"""

from collections.abc import Mapping
from typing import Protocol

Stored = bytes | memoryview


class Kept(Protocol):
    """Keeps features, by key."""

    def read(self) -> Mapping[str, Stored]:
        """Return all that is kept."""
        ...

    def write(self, content: Mapping[str, Stored], /) -> None:
        """Keep this and nothing else."""
        ...
