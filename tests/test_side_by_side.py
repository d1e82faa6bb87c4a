"""Jobs at the same time: all done, faults told, nothing left running."""

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from action_plans import side_by_side as module
from action_plans.side_by_side import JobLost, alongside, apart, side_by_side

pytestmark = pytest.mark.skipif(module.processors() == 1, reason="one processor: done in turn")
PROJECT = Path(__file__).parents[1]


def fail() -> None:
    raise ValueError("told as it was raised")


def end() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def meet(own: Path, other: Path) -> None:
    """Wait for the other job: only jobs that are under way together can both end."""
    own.touch()
    wait_for(other)


def wait_for(file: Path) -> None:
    deadline = time.monotonic() + 30
    while not file.exists():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_jobs_are_done_together_and_each_is_told(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    jobs = [partial(meet, one, other), partial(meet, other, one)]
    jobs += [partial((tmp_path / str(number)).touch) for number in range(5)]
    assert len(list(side_by_side(jobs))) == len(jobs)
    assert len(list(tmp_path.iterdir())) == len(jobs)


def test_jobs_leave_the_processors_alone_that_a_job_apart_has(tmp_path: Path) -> None:
    """While it is under way one job has to wait; when it has ended there is room for all."""
    own = module.processors() // 2
    free = module.processors() - own
    started = [tmp_path / str(number) for number in range(free + 1)]

    def count() -> None:
        assert module.processors() == own
        wait_for(started[free - 1])
        time.sleep(0.3)
        assert not started[free].exists()

    def start(number: int) -> None:
        started[number].touch()
        wait_for(started[free])

    with apart(count) as beside:
        assert beside.processors == own
        jobs = [partial(start, number) for number in range(free + 1)]
        assert len(list(side_by_side(jobs, beside))) == len(jobs)
        beside.wait()


def test_a_job_apart_that_fails_stops_the_others_at_once() -> None:
    started = time.monotonic()
    with pytest.raises(ValueError, match="told as it was raised"), apart(fail) as beside:
        list(side_by_side([partial(time.sleep, 60)] * 2, beside))
    assert time.monotonic() - started < 30


def test_a_job_apart_raises_where_its_end_is_waited_for_and_ends_with_its_block() -> None:
    with pytest.raises(ValueError, match="told as it was raised"), apart(fail) as job:
        job.wait()
    started = time.monotonic()
    with pytest.raises(RuntimeError, match="the block"), apart(partial(time.sleep, 60)):
        raise RuntimeError("the block")
    assert time.monotonic() - started < 30


def test_with_one_processor_a_job_apart_is_done_when_it_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_processors", lambda: (0,))
    with apart((tmp_path / "done").mkdir) as job:
        assert (job.processors, job.ends()) == (0, [])
        assert not (tmp_path / "done").exists()
        job.wait()
        job.wait()  # once is enough
    assert (tmp_path / "done").exists()


def test_what_a_job_raises_is_raised_and_the_others_are_stopped(tmp_path: Path) -> None:
    started = time.monotonic()
    with pytest.raises(ValueError, match="told as it was raised"):
        list(side_by_side([partial(time.sleep, 60), fail]))
    assert time.monotonic() - started < 30


def test_what_a_job_raises_says_where_it_was_raised() -> None:
    with pytest.raises(ValueError, match="told as it was raised") as raised:
        list(side_by_side([fail, partial(time.sleep, 0.01)]))
    assert f'{Path(__file__).name}", line' in "".join(raised.value.__notes__)


class Unsent(Exception):
    """Cannot be read again from what pickling writes of it."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(f"{one} and {other}")


def test_what_cannot_be_sent_as_it_is_raised_is_told_in_its_words() -> None:
    def unsent() -> None:
        raise Unsent("this", "that")

    with pytest.raises(RuntimeError, match="Unsent: this and that"):
        list(side_by_side([unsent, partial(time.sleep, 0.01)]))


def test_a_job_apart_counts_its_own_processors_where_it_cannot_be_kept_to_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own = module.processors() // 2
    monkeypatch.delattr(os, "sched_setaffinity")

    def count() -> None:
        assert module.processors() == own

    with apart(count) as job:
        job.wait()


def test_whether_a_job_apart_has_failed_can_be_asked(tmp_path: Path) -> None:
    with apart(partial(wait_for, tmp_path / "go")) as job:
        job.ask()
        (tmp_path / "go").touch()
        job.wait()
        job.ask()
    with apart(fail) as job:
        while job.ends():
            time.sleep(0.01)
        with pytest.raises(ValueError, match="told as it was raised"):
            job.ask()


def test_a_job_that_is_ended_from_outside_is_told() -> None:
    with pytest.raises(JobLost, match="exit code -9"):
        list(side_by_side([partial(time.sleep, 0.01), end]))


def test_a_job_alongside_is_under_way_in_the_block(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    with alongside(partial(meet, one, other)) as wait:
        meet(other, one)
        wait()


def test_a_job_alongside_raises_where_its_end_is_waited_for() -> None:
    with pytest.raises(ValueError, match="told as it was raised"), alongside(fail) as wait:
        wait()


def test_a_job_alongside_ends_with_its_block(tmp_path: Path) -> None:
    started = time.monotonic()
    with pytest.raises(RuntimeError, match="the block"), alongside(partial(time.sleep, 60)):
        raise RuntimeError("the block")
    assert time.monotonic() - started < 30


def test_no_job_outlives_a_build_that_is_killed(tmp_path: Path) -> None:
    """A job once held the lock of the site after its build had gone."""
    code = (
        "import os, time; from pathlib import Path; from action_plans.side_by_side import *\n"
        f"def job(): Path({str(tmp_path)!r}, str(os.getpid())).touch(); time.sleep(60)\n"
        "list(side_by_side([job, job]))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    with subprocess.Popen([sys.executable, "-c", code], env=environment) as build:
        deadline = time.monotonic() + 30
        while len(list(tmp_path.iterdir())) < 2 and time.monotonic() < deadline:
            time.sleep(0.02)
        jobs = [int(path.name) for path in tmp_path.iterdir()]
        build.kill()
    assert len(jobs) == 2
    deadline = time.monotonic() + 30
    while any(is_running(job) for job in jobs):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def is_running(process: int) -> bool:
    """True unless the process has ended, whether or not somebody has asked how."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state not in "ZX"
