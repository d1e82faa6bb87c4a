"""Progress of long work, shown on a terminal and silent elsewhere.

Must not know: what the work is.
"""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Final, TextIO, TypeVar

if TYPE_CHECKING:
    from tqdm import tqdm

Item = TypeVar("Item")

# Work that is done sooner shows no bar: a flicker tells nobody anything.
DELAY: Final = 0.5  # seconds


class Progress:
    """Names the stages of some work and counts what each has done.

    Bars go to `stream`, by default standard error, where it is a terminal; elsewhere nothing is
    written.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._shown = self._stream.isatty()
        self.seconds: dict[str, float] = {}

    def each(self, name: str, items: Iterable[Item], total: int | None = None) -> Iterator[Item]:
        """Yield `items`, counting them under `name`."""
        start = time.perf_counter()
        yield from self._bar(name, None, items, total) if self._shown else items
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Show `name` while the block runs, for work that cannot be counted."""
        start = time.perf_counter()
        with self._bar(name, "{desc}… {elapsed}") if self._shown else nullcontext():
            yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start

    def _bar(
        self,
        name: str,
        form: str | None,
        items: Iterable[Item] = (),
        total: int | None = None,
    ) -> "tqdm[Item]":
        # Loaded where it is shown: it takes a tenth of a short command's time.
        from tqdm import tqdm

        return tqdm(
            items,
            desc=name,
            total=total,
            file=self._stream,
            delay=DELAY,
            leave=False,
            bar_format=form,
        )
