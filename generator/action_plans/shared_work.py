"""Work on many parts, shared out among processes, and what it gave brought back.

Must not know: what the work is.
"""

import pickle
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TypeVar

from action_plans.side_by_side import alongside, processors

Done = TypeVar("Done")

# With fewer parts than this for each, a process costs more to start than it saves.
LEAST_SHARE: Final = 4


def in_processes(work: Callable[[int], Done], parts: Sequence[int], /, busy: int = 0) -> list[Done]:
    """Return what the work gives for each part, in their order.

    This process does a share as well, since what it makes need not be brought anywhere; few parts
    are all done here. `busy` processors are left to others. Raises what the work raises, or
    `JobLost`.
    """
    shares = min(processors() - busy, len(parts) // LEAST_SHARE)
    if shares < 2:
        return [work(part) for part in parts]
    with TemporaryDirectory() as folder, ExitStack() as under_way:
        files = [Path(folder, str(share)) for share in range(1, shares)]
        others = [
            under_way.enter_context(alongside(partial(_do, work, parts[share::shares], file)))
            for share, file in enumerate(files, 1)
        ]
        found = [[work(part) for part in parts[::shares]]]
        for wait in others:
            wait()
        found += [pickle.loads(file.read_bytes()) for file in files]
    return [found[at % shares][at // shares] for at in range(len(parts))]


def _do(work: Callable[[int], Done], parts: Sequence[int], file: Path) -> None:
    """Do a share of the parts, dealt in turn, and leave what it gave in a file."""
    with file.open("wb") as left:
        pickle.dump([work(part) for part in parts], left, protocol=pickle.HIGHEST_PROTOCOL)
