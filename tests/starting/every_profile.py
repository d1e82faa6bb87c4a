"""Begins a record of each profile in an empty folder, builds it, and prints how long each took.

Must not know: what is in a profile.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from action_plans.starting.profiles import profile_names

PLANS = Path(sys.executable).parent / "plans"


def main() -> int:
    """Return how many profiles did not build."""
    failed = 0
    with tempfile.TemporaryDirectory(prefix="plans-profiles-") as folder:
        for name in profile_names():
            start = time.monotonic()
            record = Path(folder, name)
            commands: tuple[tuple[list[str | Path], Path], ...] = (
                ([PLANS, "init", name, "--profile", name], record.parent),
                ([PLANS, "check"], record),
                ([PLANS, "build"], record),
            )
            done = [_run(command, cwd) for command, cwd in commands]
            failed += any(done)
            told = "did not build" if any(done) else "built"
            print(f"{name}: {told} in {time.monotonic() - start:.1f} s")
    return failed


def _run(command: list[str | Path], cwd: Path) -> int:
    done = subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        print(done.stdout + done.stderr, file=sys.stderr)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
