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
from tests.benchmarks.stock import RECOMMENDED, STOCK, write_stock_project

AS_OF: Final = "2026-11-21"
MIB: Final = 1024  # kibibytes, in which the system gives memory
STOCKS: Final = {"stock": STOCK, "recommended": RECOMMENDED}


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


def compare(folder: Path, plans: int, runs: int) -> tuple[Measured, ...]:
    """Return what ours and each stock project take for `plans` plans, ours first.

    Everything is written below `folder`.
    """
    content = folder / "content"
    write_corpus(content, plans)
    tools = Path(sys.executable).parent
    ours = folder / "ours"
    options: list[str | Path] = ["--content", content, "--site", ours, "--as-of", AS_OF]
    commands: dict[str, list[str | Path]] = {"ours": [tools / "plans", "build", *options]}
    sites = {"ours": ours}
    for name, configuration in STOCKS.items():
        project = folder / name
        write_stock_project(content, project, configuration)
        config = project / "mkdocs.yml"
        commands[name] = [tools / "mkdocs", "--quiet", "build", "--config-file", config]
        sites[name] = project / "site"
    done: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            done[name].append(_run(command))
    return tuple(Measured(name, tuple(done[name]), _site(sites[name])) for name in commands)


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


def report(measured: Sequence[Measured], plans: int) -> str:
    """Return the comparison as lines of text: medians, memory, pages, bytes and ratios."""
    ours, *stocks = measured
    lines = [f"{plans:,} plans, median of {len(ours.runs)} (each run in brackets)"]
    for each in measured:
        times = ", ".join(f"{run.seconds:.1f}" for run in each.runs)
        lines.append(
            f"{each.name:>12}: {each.middle(lambda run: run.seconds):.1f} s ({times}); "
            f"processor {each.middle(lambda run: run.processor):.1f} s; "
            f"largest process {max(run.memory for run in each.runs) / MIB:,.0f} MiB; "
            f"{each.site.pages:,} pages, {each.site.files:,} files, {each.site.bytes / 1e6:,.0f} MB"
        )
    for stock in stocks:
        ratio = ours.middle(lambda run: run.seconds) / stock.middle(lambda run: run.seconds)
        lines.append(f"       ratio: ours takes {ratio:.2f} of the time of {stock.name}")
    return "\n".join(lines)
