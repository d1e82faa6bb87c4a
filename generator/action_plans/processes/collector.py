"""Python's collector of cycles, which finds next to nothing in our work and costs time.

Must not know: what the work is.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
