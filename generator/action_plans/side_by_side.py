"""Jobs that are done at the same time, each in a process of its own.

Must not know: what the jobs are.
"""

import gc
import multiprocessing
import os
import pickle
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from typing import Final

Job = Callable[[], object]  # what it returns is not kept

_OWN: Final[list[int]] = []  # those of this process, where it is a job that was given some
_LOOK_AFTER: Final = 0.2  # seconds between looks whether the process that started us is there


class JobLost(RuntimeError):
    """A job's process was ended from outside, as a machine short of memory does."""


@dataclass(frozen=True, slots=True)
class Apart:
    """A job that is done apart from all others, on so many `processors` of its own.

    `wait` ends when the job has, and raises what it raised, or `JobLost`; later ones do nothing.
    """

    processors: int
    wait: Callable[[], None]
    _process: ForkProcess | None = None

    def ends(self) -> list[int]:
        """Return what to wait for to hear that the job has ended, nothing if it has."""
        return [self._process.sentinel] if self._process and self._process.is_alive() else []

    def ask(self) -> None:
        """Raise what the job raised, if it has ended already."""
        if self._process and not self.ends():
            self.wait()


def processors() -> int:
    """Return how many processes can work at the same time; 1 where they cannot be forked."""
    return len(_processors())


def _processors() -> Sequence[int]:
    if _OWN:
        return _OWN
    if "fork" not in multiprocessing.get_all_start_methods():
        return (0,)
    if hasattr(os, "sched_getaffinity"):
        return sorted(os.sched_getaffinity(0))
    return range(os.cpu_count() or 1)


def side_by_side(jobs: Sequence[Job], beside: Apart | None = None) -> Iterator[None]:
    """Do all jobs, in their order as processors are free; yield as each is done.

    There are never more under way than processors that the job `beside` leaves. What a job makes
    has to be on the disk: its process ends with it. A job may assume all values that stand when the
    first is asked for. Raises what a job raises, the one `beside` too, or `JobLost`; the jobs that
    are still under way are then stopped.
    """
    if processors() == 1 or len(jobs) == 1:
        for job in jobs:
            job()
            yield
        return
    waiting = list(jobs)
    running: dict[Connection, ForkProcess] = {}
    try:
        while waiting or running:
            if beside:
                beside.ask()
            ends = beside.ends() if beside else []
            free = processors() - (beside.processors if beside and ends else 0)
            while waiting and len(running) < free:
                ear, process = _start(waiting.pop(0))
                running[ear] = process
            for ear in [each for each in wait([*running, *ends]) if isinstance(each, Connection)]:
                _finish(ear, running.pop(ear))
                yield
    finally:
        for process in running.values():
            process.terminate()
            process.join()


@contextmanager
def alongside(job: Job) -> Iterator[Callable[[], None]]:
    """Do a job while the block runs; what is given waits for its end, and has to be called.

    It raises what the job raised, or `JobLost`. A block that ends without it stops the job. With
    one processor, the job is done when its end is waited for.
    """
    if processors() == 1:
        yield partial(_do_here, job)
        return
    with _under_way(job) as (ear, process):
        yield partial(_finish, ear, process)


@contextmanager
def apart(job: Job) -> Iterator[Apart]:
    """Do a job while the block runs, on processors of its own: half of them.

    Three processes at work on two processors took a third longer, all together, than one after the
    other: each finds in the memory next to a processor what another one left there. With one
    processor, the job is done when its end is waited for. A block that ends without that stops the
    job.
    """
    if processors() == 1:
        yield Apart(0, cache(partial(_do_here, job)))
        return
    own = _processors()[: processors() // 2]
    with _under_way(job, own) as (ear, process):
        yield Apart(len(own), partial(_finish, ear, process), process)


@contextmanager
def _under_way(job: Job, on: Sequence[int] = ()) -> Iterator[tuple[Connection, ForkProcess]]:
    ear, process = _start(job, on)
    try:
        yield ear, process
    finally:
        process.terminate()
        process.join()


def _do_here(job: Job) -> None:
    job()


def _start(job: Job, on: Sequence[int] = ()) -> tuple[Connection, ForkProcess]:
    """Start a job, on certain processors if any are named; return where to hear how it ended."""
    fork = multiprocessing.get_context("fork")
    ear, mouth = fork.Pipe(duplex=False)
    process = fork.Process(target=_do, args=(job, mouth, os.getpid(), on), daemon=False)
    process.start()
    mouth.close()
    return ear, process


def _do(job: Job, mouth: Connection, parent: int, on: Sequence[int]) -> None:
    """Do a job and say how it ended: None, or what it raised."""
    _OWN.extend(on)
    if on and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, on)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    gc.disable()  # what a job makes goes with its process; nothing is gained by looking for waste
    raised: BaseException | None = None
    try:
        job()
    except BaseException as error:  # noqa: BLE001 - it is raised again, by who asked for the job
        raised = error
    mouth.send_bytes(_pickled(raised))
    mouth.close()


def _pickled(raised: BaseException | None) -> bytes:
    """Return what a job raised as it is sent: with where that was, which pickling leaves out.

    What cannot be sent as it is goes as a `RuntimeError` with the same words.
    """
    if raised is None:
        return pickle.dumps(None)
    where = "".join(traceback.format_exception(raised))
    raised.add_note(f"\nIn a process of its own:\n{where}")
    try:
        sent = pickle.dumps(raised)
        pickle.loads(sent)
    except Exception:  # noqa: BLE001 - whatever keeps it from being sent
        return pickle.dumps(RuntimeError(where))
    return sent


def _end_with(parent: int) -> None:
    """End this process as soon as the one that started it has gone, killed before it could say."""
    while os.getppid() == parent:
        time.sleep(_LOOK_AFTER)
    os._exit(1)


def _finish(ear: Connection, process: ForkProcess) -> None:
    if ear.closed:  # its end was heard before
        return
    try:
        raised: BaseException | None = pickle.loads(ear.recv_bytes())
    except EOFError:
        process.join()
        raise JobLost(
            f"a process of the build was ended from outside (exit code {process.exitcode})"
        ) from None
    finally:
        ear.close()
    process.join()
    if raised is not None:
        raise raised
