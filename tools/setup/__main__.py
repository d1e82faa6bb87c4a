"""`python -m tools.setup site|tools|test`: prepares what building the site, working on the code or
testing it in a browser needs.

Must not know: how any of it is done.
"""

import fcntl
import os
import sys
from pathlib import Path

from tools.setup import browser, environment, machine

USAGE = "usage: python -m tools.setup site|tools|test, in the project's folder"


def main(arguments: list[str]) -> int:
    """Prepare, quietly where all is there. 0 done, 1 something is missing, 2 misused."""
    root = Path.cwd()
    if arguments not in (["site"], ["tools"], ["test"]) or not (root / environment.LOCK).is_file():
        print(USAGE, file=sys.stderr)
        return 2
    # Two commands started at once take turns. The lock file itself is what they wait for.
    with (root / environment.LOCK).open() as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        try:
            if arguments == ["test"]:
                _prepare_for_tests(root)
            else:
                lock = environment.SITE_LOCK if arguments == ["site"] else environment.LOCK
                _prepare_without_browser(root, lock)
        except (machine.Missing, environment.CannotMake, browser.NoBrowser) as error:
            print(f"{error}\nStopped.", file=sys.stderr)
            return 1
    return 0


def _prepare_without_browser(root: Path, lock: str) -> None:
    if missing := _missing_for_site(root):
        machine.install(missing)
    environment.prepare(root, lock)


def _prepare_for_tests(root: Path) -> None:
    """As for the site, with a browser: what is missing is told before anything is installed."""
    found = browser.find(environment.folder(root), os.environ)
    missing = _missing_for_site(root)
    if not machine.has_driver_library():
        missing = [*missing, machine.DRIVER_LIBRARY]
    may_install = machine.manager_here() is not None
    if missing:
        machine.install(missing if found or may_install else [*missing, machine.BROWSER])
    if not found and may_install:
        try:
            machine.install([machine.BROWSER])
        except machine.Missing as error:
            print(error, file=sys.stderr)  # Playwright's own is still to be tried
    folder = environment.prepare(root)
    found = found or browser.find(folder, os.environ) or browser.download(folder)
    browser.record(folder, found)


def _missing_for_site(root: Path) -> list[machine.Need]:
    if machine.can_make_environments() or environment.is_there(root):
        return []
    return [machine.VENV]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
