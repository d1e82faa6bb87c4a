"""Our build against stock MkDocs + Material on the same plans, one after the other in turn.

Must not know: what the plans hold, how either build works.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

from tests.benchmarks.corpus import write_corpus
from tests.benchmarks.stock import write_stock_project

AS_OF: Final = "2026-11-21"
MIB: Final = 1024  # kibibytes, in which the system gives memory


@dataclass(frozen=True, slots=True)
class Run:
    """What one build took."""

    seconds: float  # on the clock
    processor: float  # seconds of all its processes, together
    memory: int  # KiB, the most that any one of its processes held


@dataclass(frozen=True, slots=True)
class Site:
    """What a build wrote."""

    pages: int
    files: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Measured:
    """One way to build, what each run took and what came out."""

    name: str
    runs: tuple[Run, ...]
    site: Site

    def middle(self, of: Callable[[Run], float]) -> float:
        """Return the median of one figure over the runs."""
        return median(of(run) for run in self.runs)


def compare(folder: Path, plans: int, runs: int) -> tuple[Measured, Measured]:
    """Return what ours and stock take for `plans` plans; everything is written below `folder`."""
    content, ours, stock = folder / "content", folder / "ours", folder / "stock"
    write_corpus(content, plans)
    write_stock_project(content, stock)
    tools = Path(sys.executable).parent
    build: list[str | Path] = [
        tools / "plans",
        "build",
        "--content",
        content,
        "--site",
        ours,
        "--as-of",
        AS_OF,
    ]
    mkdocs: list[str | Path] = [
        tools / "mkdocs",
        "--quiet",
        "build",
        "--config-file",
        stock / "mkdocs.yml",
    ]
    done: dict[str, list[Run]] = {"ours": [], "stock": []}
    for _ in range(runs):
        done["ours"].append(_run(build))
        done["stock"].append(_run(mkdocs))
    return (
        Measured("ours", tuple(done["ours"]), _site(ours)),
        Measured("stock", tuple(done["stock"]), _site(stock / "site")),
    )


def _run(command: Sequence[str | Path]) -> Run:
    """Run a command to its end and return what it took; raises where it fails."""
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    start = time.perf_counter()
    process = subprocess.Popen(
        command, env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    assert process.stderr is not None
    said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.stderr.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command[0]} failed: {said.decode(errors='replace')[-500:]}")
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss)


def _site(folder: Path) -> Site:
    files = [path for path in folder.rglob("*") if path.is_file()]
    pages = sum(path.name == "index.html" for path in files)
    return Site(pages, len(files), sum(path.stat().st_size for path in files))


def report(ours: Measured, stock: Measured, plans: int) -> str:
    """Return the comparison as lines of text: medians, their ratio, memory, pages and bytes."""
    lines = [f"{plans:,} plans, median of {len(ours.runs)} (each run in brackets)"]
    for each in (ours, stock):
        times = ", ".join(f"{run.seconds:.1f}" for run in each.runs)
        lines.append(
            f"{each.name:>6}: {each.middle(lambda run: run.seconds):.1f} s ({times}); "
            f"processor {each.middle(lambda run: run.processor):.1f} s; "
            f"largest process {max(run.memory for run in each.runs) / MIB:,.0f} MiB; "
            f"{each.site.pages:,} pages, {each.site.files:,} files, {each.site.bytes / 1e6:,.0f} MB"
        )
    ratio = ours.middle(lambda run: run.seconds) / stock.middle(lambda run: run.seconds)
    lines.append(f" ratio: ours takes {ratio:.2f} of stock's time")
    return "\n".join(lines)
