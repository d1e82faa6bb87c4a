"""Jobs that are done at the same time, each in a process of its own.

Must not know: what the jobs are.
"""

import gc
import multiprocessing
import os
import pickle
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from typing import Final

Job = Callable[[], object]  # what it returns is not kept

_LOOK_AFTER: Final = 0.2  # seconds between looks whether the process that started us is there
# How much nicer jobs side by side are than one that is done alongside all of them. That one is a
# chain of steps: had it to wait for its turn, it would still be at them when all else is done.
_GIVE_WAY: Final = 5


class JobLost(RuntimeError):
    """A job's process was ended from outside, as a machine short of memory does."""


def processors() -> int:
    """Return how many processes can work at the same time; 1 where they cannot be forked."""
    if "fork" not in multiprocessing.get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0))


def side_by_side(jobs: Sequence[Job]) -> Iterator[None]:
    """Do all jobs, in no certain order; yield as each is done. One done `alongside` goes first.

    What a job makes has to be on the disk: its process ends with it. A job may assume all values
    that stand when the first is asked for. Raises what a job raises, or `JobLost`; the jobs that
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
            # One more than there are processors: a job that waits for the disk leaves its own.
            while waiting and len(running) <= processors():
                ear, process = _start(waiting.pop(0), _GIVE_WAY)
                running[ear] = process
            for ear in [each for each in wait(list(running)) if isinstance(each, Connection)]:
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
    ear, process = _start(job)
    try:
        yield partial(_finish, ear, process)
    finally:
        process.terminate()
        process.join()


def _do_here(job: Job) -> None:
    job()


def _start(job: Job, niceness: int = 0) -> tuple[Connection, ForkProcess]:
    """Start a job, so much nicer than this process, and return where to hear how it ended."""
    fork = multiprocessing.get_context("fork")
    ear, mouth = fork.Pipe(duplex=False)
    process = fork.Process(target=_do, args=(job, mouth, os.getpid(), niceness), daemon=False)
    process.start()
    mouth.close()
    return ear, process


def _do(job: Job, mouth: Connection, parent: int, niceness: int) -> None:
    """Do a job and say how it ended: None, or what it raised."""
    os.nice(niceness)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    gc.disable()  # what a job makes goes with its process; nothing is gained by looking for waste
    raised: BaseException | None = None
    try:
        job()
    except BaseException as error:  # noqa: BLE001 - it is raised again, by who asked for the job
        raised = error
    mouth.send_bytes(pickle.dumps(raised))
    mouth.close()


def _end_with(parent: int) -> None:
    """End this process as soon as the one that started it has gone, killed before it could say."""
    while os.getppid() == parent:
        time.sleep(_LOOK_AFTER)
    os._exit(1)


def _finish(ear: Connection, process: ForkProcess) -> None:
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
