"""Our build against stock MkDocs + Material on the same plans, one after the other in turn.

A build may leave processes to others than its own, which nobody waits for: on Linux this process
takes them over, so that all processor time is counted.

Must not know: what the plans hold, how either build works.
"""

import ctypes
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

from tests.benchmarks.corpus import write_corpus
from tests.benchmarks.stock import RECOMMENDED, STOCK, write_stock_project

AS_OF: Final = "2026-11-21"
PR_SET_CHILD_SUBREAPER: Final = 36  # of Linux, sys/prctl.h
INDEX: Final = ("pagefind/", "search/")  # where the search index is, its page apart
LARGEST: Final = 20  # kinds of files that are listed
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
    files: Counter[str]  # by kind: the folder at the top and the ending
    bytes: Counter[str]  # by kind


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
    """Return what ours, ours again and each stock project take for `plans` plans, in this order.

    Ours has nothing that an earlier build kept, as on a fresh machine; again has all of it. What is
    written is below `folder`.
    """
    content = folder / "content"
    write_corpus(content, plans)
    tools = Path(sys.executable).parent
    ours = folder / "ours"
    options: list[str | Path] = ["--content", content, "--site", ours, "--as-of", AS_OF]
    command = [tools / "plans", "build", *options]
    commands: dict[str, list[str | Path]] = {"ours": command, "again": command}
    sites = {"ours": ours, "again": ours}
    for name, configuration in STOCKS.items():
        project = folder / name
        write_stock_project(content, project, configuration)
        config = project / "mkdocs.yml"
        commands[name] = [tools / "mkdocs", "--quiet", "build", "--config-file", config]
        sites[name] = project / "site"
    done: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(runs):
        shutil.rmtree(folder / f".{ours.name}-cache", ignore_errors=True)
        for name, command in commands.items():
            done[name].append(_run(command))
    return tuple(Measured(name, tuple(done[name]), _site(sites[name])) for name in commands)


def _run(command: Sequence[str | Path]) -> Run:
    """Run a command to its end and return what it took; raises where it fails."""
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    _take_over_orphans()
    start = time.perf_counter()
    process = subprocess.Popen(
        command, env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    assert process.stderr is not None
    said = process.stderr.read()
    process.stderr.close()
    seconds, processor, memory = 0.0, 0.0, 0
    with suppress(ChildProcessError):
        while True:
            ended, status, used = os.wait4(-1, 0)
            processor += used.ru_utime + used.ru_stime
            memory = max(memory, used.ru_maxrss)
            if ended == process.pid:
                seconds = time.perf_counter() - start
                process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command[0]} failed: {said.decode(errors='replace')[-500:]}")
    return Run(seconds, processor, memory)


def _take_over_orphans() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _site(folder: Path) -> Site:
    pages, files, sizes = 0, Counter[str](), Counter[str]()
    for path in folder.rglob("*"):
        if path.is_file():
            place = path.relative_to(folder)
            kind = f"{place.parts[0] if len(place.parts) > 1 else ''}/*{path.suffix}"
            pages += path.name == "index.html"
            files[kind] += 1
            sizes[kind] += path.stat().st_size
    return Site(pages, files, sizes)


def _ratios(one: Measured, stock: Measured) -> str:
    clock = one.middle(lambda run: run.seconds) / stock.middle(lambda run: run.seconds)
    processor = one.middle(lambda run: run.processor) / stock.middle(lambda run: run.processor)
    return (
        f"       ratio: {one.name} takes {clock:.2f} of the time of {stock.name} and "
        f"{processor:.2f} of its processor time, all processes together"
    )


def report(measured: Sequence[Measured], plans: int) -> str:
    """Return the comparison as lines of text: medians, memory, pages, bytes and ratios."""
    ours, again, *stocks = measured
    lines = [f"{plans:,} plans, median of {len(ours.runs)} (each run in brackets)"]
    for each in measured:
        times = ", ".join(f"{run.seconds:.1f}" for run in each.runs)
        lines.append(
            f"{each.name:>12}: {each.middle(lambda run: run.seconds):.1f} s ({times}); "
            f"processor {each.middle(lambda run: run.processor):.1f} s; "
            f"largest process {max(run.memory for run in each.runs) / MIB:,.0f} MiB; "
            f"{each.site.pages:,} pages, {each.site.files.total():,} files, "
            f"{each.site.bytes.total() / 1e6:,.0f} MB"
        )
    lines += [_ratios(each, stock) for stock in stocks for each in (ours, again)]
    indexed = sum(files for kind, files in ours.site.files.items() if kind.startswith(INDEX))
    a_plan = (ours.site.files.total() - indexed) / plans
    lines.append(f"       files: {a_plan:.2f} a plan beside those of the search index")
    for kind, size in ours.site.bytes.most_common(LARGEST):
        lines.append(f"{size / 1e6:12,.1f} MB in {ours.site.files[kind]:,} files {kind}")
    return "\n".join(lines)
