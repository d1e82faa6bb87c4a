"""Jobs done in other processes and in this one at the same time, and what comes of each.

Must not know: what the jobs are.

The processes come from a server that is started afresh and has no threads, so that it does no harm
what threads this process has. A job is therefore pickled: a function of a module, or a `partial` of
one. What many jobs need is handed over once (`Pool.handed`), not with each of them.
"""

import gc
import multiprocessing
import os
import pickle
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

Made = TypeVar("Made")
Value = TypeVar("Value")
Job = Callable[[], Made]

# What jobs come from, so that each process has it from its start.
_LOADED: Final = ("action_plans.searching.jobs", "action_plans.site.jobs")

# Bytes of the temporary folder's path. The server listens at a socket 32 bytes below it, and
# the path of a socket has at most 103 on macOS, 107 on Linux.
_LONGEST: Final = 70


class Handed(Generic[Value]):
    """A value for jobs: in another process it is read from a file, once for all its jobs."""

    def __init__(self, value: Value, file: Path) -> None:
        self.value = value
        self._file = file

    def __reduce__(self) -> tuple[Callable[[Path], "Handed[Any]"], tuple[Path]]:
        return _handed, (self._file,)


def _handed(file: Path) -> Handed[Any]:
    return _read(file)


@cache
def _read(file: Path) -> Handed[Any]:
    return Handed(pickle.loads(file.read_bytes()), file)


class Pool:
    """Processes beside this one; without any, every job is done here."""

    def __init__(self, executor: ProcessPoolExecutor | None, folder: Path) -> None:
        self._executor = executor
        self._folder = folder
        self._handed = 0

    def handed(self, value: Value) -> Handed[Value]:
        """Return a value as jobs take it along; it is not to change afterwards."""
        file = self._folder / f"handed-{self._handed}"
        self._handed += 1
        if self._executor:
            file.write_bytes(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
        return Handed(value, file)

    def start(self, job: Job[Made]) -> Future[Made]:
        """Start a job elsewhere; without another process it is done at once."""
        if self._executor:
            return self._executor.submit(job)
        done: Future[Made] = Future()
        done.set_result(job())
        return done

    def each(self, jobs: Sequence[Job[Made]]) -> Iterator[Made]:
        """Yield what each job makes, as they end: the others begin at the front, we at the back.

        Raises what a job raises, and `BrokenExecutor` if a process is ended from outside.
        """
        if self._executor is None:
            yield from (job() for job in jobs)
            return
        elsewhere = [self._executor.submit(job) for job in jobs]
        rest = set(elsewhere)
        for future, job in zip(reversed(elsewhere), reversed(jobs), strict=True):
            if future.cancel():
                rest.discard(future)
                yield job()
            for ended in [each for each in rest if each.done()]:
                rest.discard(ended)
                yield ended.result()
        for ended in as_completed(rest):
            yield ended.result()


@contextmanager
def pool(folder: Path, processes: int | None = None) -> Iterator[Pool]:
    """Give a pool of so many processes, this one among them; as many as there are processors.

    What is handed to them is put in `folder`. Jobs that have not begun when the block ends are not
    done.
    """
    others = (processors() if processes is None else processes) - 1
    if others < 1:
        yield Pool(None, folder)
        return
    executor = ProcessPoolExecutor(others, mp_context=_context(), initializer=_begin)
    try:
        yield Pool(executor, folder)
    finally:
        executor.shutdown(cancel_futures=True)


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _context() -> multiprocessing.context.BaseContext:
    """Return a way to start processes that does no harm where this one has threads."""
    is_short = len(os.fsencode(tempfile.gettempdir())) <= _LONGEST
    if "forkserver" not in multiprocessing.get_all_start_methods() or not is_short:
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(_LOADED))
    return context


def _begin() -> None:
    """Prepare a process: it ends with the one that started it, however that one ended."""
    gc.disable()  # what a job makes goes with its process; nothing is gained by looking for waste
    parent = multiprocessing.parent_process()
    if parent:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: "multiprocessing.process.BaseProcess") -> None:
    parent.join()
    os._exit(1)
