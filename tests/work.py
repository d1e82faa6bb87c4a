"""How much work a call is, counted and not timed: a count is the same on a busy machine.

Must not know: what is called.
"""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

# Four times as much to do may take this much more work: the rest is for what is done once.
LINEAR = 4.6


def steps(call: Callable[[], object]) -> int:
    """Return how many instructions of Python `call` takes, those of all that it calls included.

    What a function written in C does within one call is one step; loops over lists, comparisons
    of our own values and calls are counted each.
    """
    counted = 0

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal counted
        if event == "call":
            frame.f_trace_lines = False
            frame.f_trace_opcodes = True
        counted += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    finally:
        sys.settrace(before)
    return counted


def growth(call: Callable[[int], Callable[[], object]], number: int) -> float:
    """Return how many times the steps at `number` those at four times as many are.

    `call` makes what is called, for so many; making it is not counted.
    """
    call(number)()  # what is imported or kept once is not part of either
    return steps(call(4 * number)) / steps(call(number))


def calls(of: Callable[..., object], call: Callable[[], object]) -> int:
    """Return how often `call` calls a function written in Python, by itself or by way of others."""
    counted = 0
    wanted = of.__code__

    def note(frame: FrameType, event: str, _: object) -> None:
        nonlocal counted
        counted += event == "call" and frame.f_code is wanted

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        call()
    finally:
        sys.setprofile(before)
    return counted
