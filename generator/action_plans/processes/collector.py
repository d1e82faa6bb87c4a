"""Python's collector of cycles, which finds next to nothing in our work and costs time; the end.

Must not know: what the work is.
"""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NoReturn


@contextmanager
def without_collections() -> Iterator[None]:
    """Switch the collector off while the block runs, in the processes forked in it too.

    A build makes millions of values that live to its end and do not refer to themselves. Reading
    took a sixth longer with the collector on.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def end_at_once(code: int) -> NoReturn:
    """End this process without taking apart what it holds, which of a large record takes a while.

    What was said is written out; nothing that is registered for the end of a process is done.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(BrokenPipeError):
                stream.flush()
    os._exit(code)
