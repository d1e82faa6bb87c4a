"""`python3 -m tools.releases`: publish a built site on a server of one's own, and go back.

Must not know: how a site is made. A release is a folder that never changes; the server serves the
link `current`, which is changed in one step, so that a reader always finds a whole site.
"""

import argparse
import fcntl
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tools import smoke

KEPT: Final = 5  # releases, the current one included
CURRENT: Final = "current"
RELEASES: Final = "releases"
MANIFEST: Final = "manifest.sha256"
ORDER: Final = "order"  # the names of the releases, each behind the one that it is gone back to


class CannotRelease(Exception):
    """What was asked for cannot be done; says in one sentence why."""


def publish(site: Path, place: Path, name: str) -> None:
    """Copy a built site to a release of its own and serve that. Raises CannotRelease, OSError."""
    if not (site / "index.html").is_file():
        raise CannotRelease(f"{site} holds no built site")
    releases = place / RELEASES
    releases.mkdir(parents=True, exist_ok=True)
    with _alone(place):
        _publish(site, place, releases, name)


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    """Let no other process publish meanwhile, and clear what one that was killed has left."""
    with (place / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise CannotRelease(f"something else is being published in {place}") from error
        for left in (place / RELEASES).glob(".coming-*"):
            shutil.rmtree(left, ignore_errors=True)
        for left in (*place.glob(f".{CURRENT}-*"), *place.glob(f".{ORDER}-*")):
            left.unlink()
        yield


def _publish(site: Path, place: Path, releases: Path, name: str) -> None:
    target = releases / name
    if target.exists() and _manifest(target) != _manifest(site):
        raise CannotRelease(f"a release {name} is there and is another site; give this a --name")
    if not target.exists():
        beside = Path(tempfile.mkdtemp(dir=releases, prefix=".coming-"))
        try:
            shutil.copytree(site, beside, dirs_exist_ok=True)
            beside.chmod(0o755)  # the web server reads it too
            beside.rename(target)
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            raise
    os.sync()  # before the link leads to it: a power cut must not leave names without content
    names, now = _order(place), current(place)
    behind = names.index(now) + 1 if now in names else len(names)
    # What was gone back from is the last that anybody should go back to.
    names = [each for each in (*names[behind:], *names[:behind]) if each != name] + [name]
    _serve(place, name)
    for old in names[:-KEPT]:
        shutil.rmtree(releases / old, ignore_errors=True)
    _write_order(place, names[-KEPT:])


def back(place: Path) -> str:
    """Serve the release before the current one, and return its name. Raises CannotRelease."""
    names, now = _order(place), current(place)
    before = names[: names.index(now)] if now in names else []
    if not before:
        raise CannotRelease(f"{place} holds no release before {now or 'the first'}")
    _serve(place, before[-1])
    return before[-1]


def _manifest(site: Path) -> bytes:
    """Return what lists the hash of each file of a site, b"" if it has no such list."""
    path = site / MANIFEST
    return path.read_bytes() if path.is_file() else b""


def current(place: Path) -> str:
    """Return the name of the release that is served, "" if none is."""
    link = place / CURRENT
    return link.readlink().name if link.is_symlink() else ""


def _serve(place: Path, name: str) -> None:
    """Point the link at a release, in one step."""
    beside = place / f".{CURRENT}-{os.getpid()}"
    beside.unlink(missing_ok=True)
    beside.symlink_to(Path(RELEASES) / name)
    beside.replace(place / CURRENT)


def _order(place: Path) -> list[str]:
    try:
        names = (place / ORDER).read_text(encoding="utf-8").split()
    except FileNotFoundError:
        return []
    return [name for name in names if (place / RELEASES / name).is_dir()]


def _write_order(place: Path, names: list[str]) -> None:
    beside = place / f".{ORDER}-{os.getpid()}"
    beside.write_text("".join(f"{name}\n" for name in names), encoding="utf-8")
    beside.replace(place / ORDER)


def main(arguments: list[str]) -> int:
    """Publish, or go back; with an address, try it afterwards and go back if it is at fault."""
    parser = argparse.ArgumentParser(prog="releases", description=__doc__)
    parser.add_argument("place", type=Path, help="the folder that holds `current`")
    asked = parser.add_mutually_exclusive_group(required=True)
    asked.add_argument("--publish", type=Path, metavar="SITE", help="a built site")
    asked.add_argument("--back", action="store_true", help="serve the release before this one")
    parser.add_argument("--name", default="", help="of the release; by default its day and commit")
    parser.add_argument("--address", default="", help="where the site is served, to be tried")
    options = parser.parse_args(arguments)
    try:
        if options.back:
            print(f"releases: {back(options.place)} is served")
            return 0
        publish(options.publish, options.place, options.name or _name(options.publish))
        print(f"releases: {current(options.place)} is served")
        if options.address and smoke.main([options.address]):
            print(f"releases: it is at fault; {back(options.place)} is served again")
            return 1
    except (CannotRelease, OSError) as error:
        print(f"releases: {error}", file=sys.stderr)
        return 1
    return 0


def _name(site: Path) -> str:
    """Return a name for a built site: the day that it speaks for and the commit it is made from."""
    made = json.loads((site / "data" / "plans.json").read_text(encoding="utf-8"))
    return f"{made['as_of']}-{made['commit'][:12] or 'no-commit'}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
