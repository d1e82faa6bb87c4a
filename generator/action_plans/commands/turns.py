"""A folder that another build writes at this moment: waited for, and said so.

Must not know: what is written there.
"""

import argparse
import sys
import time
from collections.abc import Callable
from typing import Final, TypeVar

from action_plans.disk.swap import FolderInUse

Made = TypeVar("Made")

_USUAL: Final = 300  # seconds; ten thousand plans are built in less
_PAUSE: Final = 0.2  # seconds


def add_wait(parser: argparse.ArgumentParser) -> None:
    """Add `--wait SECONDS`."""
    parser.add_argument(
        "--wait",
        type=_seconds,
        default=_USUAL,
        metavar="SECONDS",
        help=f"how long to wait for another build of the same site (default: {_USUAL})",
    )


def in_turn(work: Callable[[], Made], seconds: float, command: str) -> Made:
    """Return what `work` does once no other build is at its folder.

    Work is asked again, so it has to raise `FolderInUse` before it does anything; that is raised
    here where `seconds` were not enough. `command` is the one in whose name the wait is told.
    """
    end = time.monotonic() + seconds
    told = False
    while True:
        try:
            return work()
        except FolderInUse:
            if time.monotonic() >= end:
                raise
        if not told:
            print(f"{command}: another build is at work here; waiting for it", file=sys.stderr)
            told = True
        time.sleep(_PAUSE)


def _seconds(text: str) -> float:
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"'{text}' is no number of seconds")
    return float(text)
