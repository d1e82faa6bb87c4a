"""`python -m tests.kills [KILLS] [PART] [NAME]`: kills commands at moments of chance (300), and
looks at what is left: each file as it was or as it is to be, and the same as without a kill once it
ran again.

PART is `k/n`, the k-th of n parts of the kills, which together are all of them; NAME is the one
command to kill, else all are.

Must not know: how a command writes.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from action_plans.disk.swap import MARK
from action_plans.model.problem import Severity
from action_plans.reading.plan_reader import read_plan
from action_plans.site.manifest import not_as_listed
from tests.building import FROZEN, PLANS, PROJECT, digests

_SMALL: Final = PROJECT / "tests" / "checking" / "good"
_DOCUMENT: Final = PROJECT / "tests" / "importing" / "documents" / "weir-lane.txt"
_TRIES: Final = 4  # to kill a command that was done before its moment came
_BUILD: Final = (PLANS, "build", "--content", "content", "--site", "site", "--as-of", "2026-11-21")
_RELEASE: Final = (sys.executable, "-m", "tools.releases", "place", "--publish", "site")


@dataclass(frozen=True, slots=True)
class Case:
    """A command, run in a folder that is prepared, and what it reads from its input."""

    name: str
    command: tuple[str | Path, ...]
    prepare: Callable[[Path], None]
    again: tuple[str | Path, ...] = ()  # what makes good where the command itself is done
    typed: str = ""
    is_site: bool = False
    settles: bool = True  # run again, it comes to the same


def main(arguments: Sequence[str]) -> int:
    """Kill so many commands; 0 if nothing was wrong."""
    kills = int(arguments[0]) if arguments else 300
    which, _, of = (arguments[1] if len(arguments) > 1 else "1/1").partition("/")
    chance = random.Random(19)
    each = kills // len(CASES)
    drawn = {case.name: [chance.random() for _ in range(each)] for case in CASES}
    done = late = wrong = 0
    for case in CASES:
        if arguments[2:] not in ([], [case.name]):
            continue
        moments = drawn[case.name][int(which) - 1 :: int(of)]
        done += len(moments)
        too_late, found = _tried(case, moments)
        late, wrong = late + too_late, wrong + found
    print(f"{done - late} kills, {late} more that came too late, {wrong} wrong")
    return 1 if wrong else 0


def _tried(case: Case, moments: Sequence[float]) -> tuple[int, int]:
    """Return how many kills of one command came too late, and how many left something wrong;
    moments are shares of its time.
    """
    wrong = late = 0
    with tempfile.TemporaryDirectory(prefix="plans-kills-") as name:
        start, whole = Path(name) / "start", Path(name) / "whole"
        start.mkdir()
        case.prepare(start)
        before = _held(start)
        shutil.copytree(start, whole, symlinks=True)
        begun = time.monotonic()
        _run(case, case.command, whole)
        lasts = time.monotonic() - begun
        after = _held(whole)
        for number, moment in enumerate(moments):
            work = Path(name) / f"kill-{number}"
            for _ in range(_TRIES):
                shutil.rmtree(work, ignore_errors=True)
                shutil.copytree(start, work, symlinks=True)
                took = _killed(case, work, moment * lasts)
                if took is None:
                    break
                lasts = min(lasts, took)  # the machine is less busy than it was
            late += took is not None
            faults = [*_half_written(case, work, before, after), *_not_made_good(case, work, after)]
            wrong += bool(faults)
            for each in faults[:3]:
                print(f"WRONG {case.name}, kill {number}: {each}", flush=True)
            shutil.rmtree(work)
    print(f"{case.name}: {len(moments)} kills ({late} came too late), {wrong} wrong", flush=True)
    return late, wrong


def _run(case: Case, command: Sequence[str | Path], folder: Path) -> int:
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        input=case.typed,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    return done.returncode


def _killed(case: Case, folder: Path, after: float) -> float | None:
    """Start the command and kill it with all its processes; if it was done by then, return the
    seconds that it took.
    """
    begun = time.monotonic()
    process = subprocess.Popen(
        case.command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    assert process.stdin
    try:
        process.stdin.write(case.typed.encode())
        process.stdin.close()
    except BrokenPipeError:
        pass
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return None
    return time.monotonic() - begun


def _held(folder: Path) -> Mapping[str, str]:
    """Return a fingerprint of every file but locks and what only speeds up the next build."""
    left_out = (".site", "place/.")
    return {path: each for path, each in digests(folder).items() if not path.startswith(left_out)}


def _half_written(
    case: Case, folder: Path, before: Mapping[str, str], after: Mapping[str, str]
) -> list[str]:
    """Return the files that are neither as they were nor as they are to be; of a site, those that
    its manifest has not.
    """
    if case.is_site:
        if not (folder / "site").is_dir():
            return ["there is no site"]
        other = not_as_listed(folder / "site", (MARK,))
        return [f"{path} is not as listed" for path in other]
    if not case.settles:
        plans = sorted((folder / "content" / "plans").glob("*.yml"))
        return [f"{each.name} is half-written" for each in plans if not _reads(each)]
    found = _held(folder)
    return [
        f"{path} is half-written"
        for path, digest in found.items()
        if not path.endswith(".part")
        and ".coming-" not in path
        and digest not in (before.get(path), after.get(path))
    ]


def _reads(path: Path) -> bool:
    """True if a plan file has no error."""
    problems = read_plan(path.read_bytes(), path.name).problems
    return not [each for each in problems if each.severity is Severity.ERROR]


def _not_made_good(case: Case, folder: Path, after: Mapping[str, str]) -> list[str]:
    """Run the command again, and return what then is not as without a kill."""
    _run(case, case.command, folder)
    if case.again:
        _run(case, case.again, folder)
    if not case.settles:
        return [f"{each} was left" for each in _held(folder) if each.endswith(".part")]
    found = _held(folder)
    every = found.keys() | after.keys()
    beside = [each.name for each in folder.iterdir() if each.name.startswith(".site-new-")]
    other = [path for path in sorted(every) if found.get(path) != after.get(path)]
    return [f"{path} is not as without a kill" for path in (*other, *beside)]


def _content(folder: Path) -> None:
    shutil.copytree(FROZEN, folder / "content")


def _small(folder: Path) -> None:
    shutil.copytree(_SMALL, folder / "content")


def _site(folder: Path) -> None:
    _small(folder)
    subprocess.run(_BUILD, cwd=folder, check=True, capture_output=True)


def _noted(folder: Path) -> None:
    _content(folder)
    subprocess.run((PLANS, "record", "--content", "content"), cwd=folder, check=True)


def _untidy(folder: Path) -> None:
    _content(folder)
    for path in (folder / "content" / "plans").iterdir():
        text = path.read_text("utf-8")
        path.write_text(text.replace("response: agreed", "response:   'agreed'"), "utf-8")


_RECORD: Final = (PLANS, "record", "--content", "content")
_IMPORT: Final = (
    *(PLANS, "import", _DOCUMENT, "--id", "weir-lane", "--out", "content", "--force"),
)
CASES: Final = (
    Case("build", _BUILD, _site, is_site=True),
    Case("publish", _RELEASE, _site),
    Case("import", _IMPORT, _content),
    Case("fmt", (PLANS, "fmt", "--content", "content"), _untidy),
    Case("rename", (PLANS, "rename", "recall-2020", "recalled-2020", "--content", "content"),
         _noted, again=_RECORD),
    Case("related --review", (PLANS, "related", "--review", "--content", "content"), _content,
         typed="n\n" * 12 + "q\n", settles=False),
)  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
