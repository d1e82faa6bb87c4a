"""Work on many plans, shared between two processes where that is quicker.

Must not know: what is done with a plan.
"""

import multiprocessing
import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Final

from generator.collector import without_collections
from generator.model.problem import Problem

_ENOUGH: Final = 400  # plans; below it, starting a process takes longer than it saves

Share = Callable[[Sequence[str]], list[Problem]]
_work: Share | None = None  # what the other process does; it is inherited, not sent


def shared(ids: Sequence[str], work: Share) -> list[Problem]:
    """Return what `work` finds in the plans with these ids, in their order.

    The other process is a copy of this one, with all that has been read: only problems are sent.
    """
    if len(ids) < _ENOUGH or not _may_fork():
        return work(ids)
    global _work
    _work = work
    middle = len(ids) // 2
    with without_collections(), ProcessPoolExecutor(1, mp_context=_FORK) as pool:
        rest = pool.submit(_other_half, ids[middle:])
        return work(ids[:middle]) + rest.result()


_FORK: Final = multiprocessing.get_context("fork") if sys.platform == "linux" else None


def _may_fork() -> bool:
    """True on Linux with a second processor; elsewhere a copy of a process is not safe."""
    return _FORK is not None and len(os.sched_getaffinity(0)) > 1


def _other_half(ids: Sequence[str]) -> list[Problem]:
    assert _work is not None  # set before the process was copied
    return _work(ids)
