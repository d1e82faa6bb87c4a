"""Jobs are done here and elsewhere; what they raise arrives; none outlives who asked for it."""

import os
import signal
import subprocess
import sys
import threading
import time
import warnings
from concurrent.futures import BrokenExecutor
from functools import partial
from pathlib import Path

import pytest

from action_plans.processes.pool import Handed, pool

LONGEST = 60.0  # seconds, on a busy machine


def number_and_process(number: int) -> tuple[int, int]:
    return number, os.getpid()


def slowly(number: int) -> tuple[int, int]:
    time.sleep(0.05)
    return number_and_process(number)


def raising() -> None:
    raise ValueError("what is wrong")


def killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def double(value: Handed[list[int]]) -> list[int]:
    return [2 * each for each in value.value]


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_every_job_is_done_once(processes: int, tmp_path: Path) -> None:
    with pool(tmp_path, processes) as some:
        made = list(some.each([partial(slowly, number) for number in range(60)]))
    assert sorted(number for number, _ in made) == list(range(60))
    assert {process for _, process in made} >= {os.getpid()}


def test_a_job_that_is_started_is_done_elsewhere(tmp_path: Path) -> None:
    with pool(tmp_path, 2) as some:
        number, process = some.start(partial(number_and_process, 7)).result(LONGEST)
    assert (number, process != os.getpid()) == (7, True)
    with pool(tmp_path, 1) as alone:
        assert alone.start(partial(number_and_process, 7)).result() == (7, os.getpid())


@pytest.mark.parametrize("processes", [1, 2])
def test_what_is_handed_over_arrives(processes: int, tmp_path: Path) -> None:
    with pool(tmp_path, processes) as some:
        value = some.handed([1, 2])
        assert some.start(partial(double, value)).result(LONGEST) == [2, 4]
        assert value.value == [1, 2]


@pytest.mark.parametrize("processes", [1, 2])
def test_what_a_job_raises_is_raised(processes: int, tmp_path: Path) -> None:
    with pool(tmp_path, processes) as some, pytest.raises(ValueError, match="what is wrong"):
        list(some.each([raising]))


def test_a_process_ended_from_outside_is_told(tmp_path: Path) -> None:
    with pool(tmp_path, 2) as some, pytest.raises(BrokenExecutor):
        some.start(killed).result(LONGEST)


def test_threads_beside_it_give_no_warning(tmp_path: Path) -> None:
    """From Python 3.12 on, a fork beside a thread warns of deadlocks."""
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with pool(tmp_path, 3) as some:
                assert len(list(some.each([partial(slowly, each) for each in range(8)]))) == 8
    finally:
        stop.set()
        thread.join()


def test_no_process_outlives_one_that_is_killed(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from functools import partial\n"
        "from action_plans.processes.pool import pool\n"
        "from tests.processes.test_pool import number_and_process\n"
        "if __name__ == '__main__':\n"
        f"  with pool(Path({str(tmp_path)!r}), 2) as some:\n"
        "    print(some.start(partial(number_and_process, 1)).result()[1], flush=True)\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, timeout=LONGEST
    )
    process = int(done.stdout)
    deadline = time.monotonic() + LONGEST
    while Path(f"/proc/{process}").exists() and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not Path(f"/proc/{process}").exists()
