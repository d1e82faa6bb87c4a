"""How work on many parts is shared out: one part after another, unless the build says otherwise.

Must not know: processes, what the work is.
"""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

Done = TypeVar("Done")


class Sharing(Protocol):
    """Does some work for each part, and returns what it gives, in the order of the parts.

    The parts may be done at the same time and elsewhere, so work changes nothing outside of itself.
    """

    def __call__(self, work: Callable[[int], Done], parts: Sequence[int], /) -> list[Done]:
        """Return what the work gives for each part."""
        ...


def in_turn(work: Callable[[int], Done], parts: Sequence[int], /) -> list[Done]:
    """Do the parts one after another, here."""
    return [work(part) for part in parts]
