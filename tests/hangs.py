"""A guard against a call that never ends: it fails the one test, by name, and the others go on.

Must not know: what is called.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Hangs(AssertionError):
    """What was called has not ended in its time."""


@contextmanager
def ends_within(seconds: int, named: str) -> Iterator[None]:
    """Fail what runs inside, naming it, if it has not ended in time; main thread only.

    Regular expressions are interrupted too: their engine looks for signals as it goes.
    """

    def ring(_: int, __: FrameType | None) -> None:
        raise Hangs(f"{named} has not ended within {seconds} seconds")

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
