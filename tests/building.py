"""Builds sites with the real command, of real and of invented content.

Must not know: what is tested of them.
"""

import hashlib
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager, nullcontext, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

from action_plans.cli import main

PROJECT = Path(__file__).parents[1]
# The five plans as they were: what they say is tested of this copy, which no editor changes.
FROZEN = PROJECT / "tests" / "frozen" / "content"
# What editors' programs read of the files; it hangs on no plan.
SCHEMAS = PROJECT / "content" / "schema"
# The content of which only that is tested that holds of any: this project's, or another one named.
CONTENT = Path(os.environ.get("CONTENT_TO_TEST") or PROJECT / "content")
PLANS = Path(sys.executable).parent / "plans"
AS_OF = "2026-11-21"
LONGEST = 120  # seconds that a small build may take on a busy machine


def run_plans(
    *arguments: str | Path,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    wait: int = LONGEST,
) -> subprocess.CompletedProcess[str]:
    """Run a command of `plans`, beside the frozen content; return its exit code and words."""
    return subprocess.run(
        [PLANS, *arguments],
        cwd=cwd or FROZEN.parent,
        env=_environment(env),
        capture_output=True,
        encoding="utf-8",
        timeout=wait,
        check=False,
    )


def run_here(
    *arguments: str | Path, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command as `run_plans` does, in this process: nothing has to be loaded anew for it."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    given = [str(each) for each in arguments]
    with (
        chdir(FROZEN.parent),
        patch.dict(os.environ, _environment(env), clear=True),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            code = main(given)
        except SystemExit as ended:  # as argparse has it
            assert isinstance(ended.code, int)
            code = ended.code
    said = []
    for stream in (out, err):
        stream.seek(0)
        said.append(stream.read())
    return subprocess.CompletedProcess(given, code, *said)


def _environment(more: Mapping[str, str] | None) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in ("SITE_URL", "COLUMNS")}
    return {**kept, **(more or {})}


def run_build(
    content: Path, site: Path, as_of: str = AS_OF, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Build `content` into `site` for a day.

    Where other tests run beside it, in one process: a second one takes longer to begin than a
    small site to write. `build_whole` is for the sites that all of them wait for.
    """
    with processors(1) if "PYTEST_XDIST_WORKER" in os.environ else nullcontext():
        return build_whole(content, site, as_of, env)


def build_whole(
    content: Path, site: Path, as_of: str = AS_OF, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Build `content` into `site` for a day, in as many processes as a build has."""
    return run_plans("build", "--content", content, "--site", site, "--as-of", as_of, env=env)


@contextmanager
def processors(number: int) -> Iterator[None]:
    """Leave at most so many processors to what is started in the block: as many processes.

    Where the system leaves none out, it has all of them.
    """
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(before)[:number])
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def refused(content: Path, site: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Ask, in this process, for a build that ends before anything is made."""
    return run_here("build", "--content", content, "--site", site, "--as-of", AS_OF, env=env)


def write_content(folder: Path, **plans: str) -> Path:
    """Write a content folder of some plans (`_` in a name is `-`) with the frozen vocabularies."""
    (folder / "plans").mkdir(parents=True)
    shutil.copytree(FROZEN / "vocabulary", folder / "vocabulary")
    for name, text in plans.items():
        file = folder / "plans" / f"{name.replace('_', '-')}.yml"
        file.write_text(text, encoding="utf-8")
    return folder


def digests(site: Path) -> dict[str, str]:
    """Return a fingerprint of every file of a folder, by its path from it."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
