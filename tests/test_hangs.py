"""The guard against hangs fails what hangs, and nothing else."""

import re

import pytest

from tests.hangs import Hangs, ends_within


def test_a_loop_that_never_ends_fails_by_name() -> None:
    with pytest.raises(Hangs, match="the loop"), ends_within(1, "the loop"):
        while True:
            pass


def test_a_pattern_that_never_ends_fails_by_name() -> None:
    with pytest.raises(Hangs, match="the pattern"), ends_within(1, "the pattern"):
        re.fullmatch("(a|aa)+", "a" * 200 + "b")


def test_what_ends_passes() -> None:
    with ends_within(1, "nothing"):
        pass
