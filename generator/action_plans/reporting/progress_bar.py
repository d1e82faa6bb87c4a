"""Progress of long work, shown on a terminal and silent elsewhere.

Must not know: what the work is.
"""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final, TextIO, TypeVar

from tqdm import tqdm

Item = TypeVar("Item")

# Work that is done sooner shows no bar: a flicker tells nobody anything.
DELAY: Final = 0.5  # seconds


class Progress:
    """Names the stages of some work and counts what each has done.

    Bars go to `stream` where it is a terminal; elsewhere nothing is written.
    """

    def __init__(self, stream: TextIO = sys.stderr) -> None:
        self._stream = stream
        self._shown = stream.isatty()
        self.seconds: dict[str, float] = {}

    def each(self, name: str, items: Iterable[Item], total: int | None = None) -> Iterator[Item]:
        """Yield `items`, counting them under `name`."""
        start = time.perf_counter()
        bar = tqdm(
            items,
            desc=name,
            total=total,
            file=self._stream,
            disable=not self._shown,
            delay=DELAY,
            leave=False,
        )
        yield from bar
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Show `name` while the block runs, for work that cannot be counted."""
        start = time.perf_counter()
        with tqdm(
            desc=name,
            bar_format="{desc}… {elapsed}",
            file=self._stream,
            disable=not self._shown,
            delay=DELAY,
            leave=False,
        ):
            yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start
