"""Work shared out among processes: everything comes back, in order."""

import os

import pytest

from action_plans.shared_work import LEAST_SHARE, in_processes
from action_plans.side_by_side import processors


def test_what_each_part_gives_comes_back_in_the_order_of_the_parts() -> None:
    for length in (0, 1, 2 * LEAST_SHARE, 2 * LEAST_SHARE + 1):
        assert in_processes(lambda part: part * part, range(length)) == [
            part * part for part in range(length)
        ]


@pytest.mark.skipif(processors() == 1, reason="one processor: done in turn")
def test_many_parts_are_done_by_several_processes_and_few_by_none() -> None:
    here = os.getpid()
    found = in_processes(lambda _: os.getpid(), range(2 * LEAST_SHARE))
    assert here in found and len(set(found)) >= 2
    assert set(in_processes(lambda _: os.getpid(), range(2))) == {here}


def test_processors_that_are_busy_are_left_to_others() -> None:
    parts = range(processors() * LEAST_SHARE)
    found = in_processes(lambda _: os.getpid(), parts, busy=processors() - 1)
    assert set(found) == {os.getpid()}


def test_what_the_work_raises_is_raised() -> None:
    def work(part: int) -> int:
        return 1 // part

    with pytest.raises(ZeroDivisionError):
        in_processes(work, range(2 * LEAST_SHARE))
