"""The Python environment: made from a lock, renewed only when the lock changes.

Must not know: what the packages are for.
"""

import hashlib
import json
import os
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from tools.setup.commands import CommandFailed, run
from tools.setup.use import alone

LOCK = "requirements.lock"
SITE_LOCK = "requirements-site.lock"  # what of it the site is built and published with

_PIP = ("-m", "pip", "--quiet", "--quiet", "--disable-pip-version-check", "--no-input", "install")
# Nothing is compiled here but odfpy, which is published as source only and is plain Python;
# setuptools builds it, and is therefore installed first.
_HASHED = (
    "--require-hashes", "--no-deps", "--no-build-isolation", "--use-pep517",
    "--only-binary", ":all:", "--no-binary", "odfpy",
)  # fmt: skip


class CannotMake(Exception):
    """The environment cannot be made; str() says what is missing or went wrong."""


def folder(root: Path) -> Path:
    """Where the environment stands, or will."""
    return root / ".venv"


def is_there(root: Path) -> bool:
    """Whether an environment stands there whose Python runs."""
    return _works(folder(root))


def prepare(root: Path, lock: str = LOCK) -> Path:
    """The environment's folder with every package of a lock and the project in it, compiled.

    One made from the whole LOCK stays so, whatever is asked for. Reaches for the network only where
    the lock has changed since; waits then until no command uses the environment. Raises CannotMake.
    """
    place = folder(root)
    had = _stamp(place)
    if had.get("of") == LOCK:
        lock = LOCK
    if had != _wanted(root, lock):
        with alone(root):
            _renew(place, root, _stamp(place), lock)
    _compile(place, root)
    return place


def requirement(lock: str, name: str) -> str:
    """The lines of the lock that pin `name`, with their hashes. Raises KeyError."""
    lines = iter(lock.splitlines())
    for line in lines:
        if line.startswith(f"{name}=="):
            block = [line]
            while block[-1].endswith("\\"):
                block.append(next(lines))
            return "\n".join(block) + "\n"
    raise KeyError(name)


def _renew(place: Path, root: Path, had: dict[str, str], lock: str) -> None:
    """Make the environment, or bring it from what it was made from to what a lock lists."""
    wanted = _wanted(root, lock)
    try:
        was_moved = bool(had) and any(had.get(key) != wanted[key] for key in ("root", "python"))
        if was_moved or not _works(place):
            _make(place)
            had = {}
        if had.get("lock") != wanted["lock"]:
            _install_locked(place, root / lock)
        _install_project(place, root)
    except CommandFailed as error:
        raise CannotMake(f"The environment .venv could not be made:\n{error}") from error
    (place / "stamp.json").write_text(json.dumps(_wanted(root, lock)), encoding="utf-8")


def _make(place: Path) -> None:
    """An empty environment; what stood there is gone."""
    if place.exists():
        shutil.rmtree(place)
    run([sys.executable, "-m", "venv", place])


def _install_locked(place: Path, lock: Path) -> None:
    print(f"Installing what {lock.name} lists into .venv.", file=sys.stderr, flush=True)
    python = place / "bin" / "python"
    builder = requirement(lock.read_text(encoding="utf-8"), "setuptools")
    with tempfile.TemporaryDirectory() as scratch:
        first = Path(scratch) / "first.lock"
        first.write_text(builder, encoding="utf-8")
        run([python, *_PIP, "--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", first])
    run([python, *_PIP, *_HASHED, "-r", lock])


def _install_project(place: Path, root: Path) -> None:
    run(
        [place / "bin" / "python", *_PIP, "--no-deps", "--no-build-isolation", "--editable", root],
        # Nothing is to be had from anywhere: all that it needs is in the environment.
        more_env={"PIP_NO_INDEX": "1"},
    )


def _compile(place: Path, root: Path) -> None:
    """Keep the project's bytecode beside its sources, as pip keeps that of what it installs.

    Where Python is told to write none of its own accord, as in many containers, every command
    would otherwise compile the whole program anew: a second of a build.
    """
    with suppress(CommandFailed):  # what cannot be written down is compiled where it is used
        run([place / "bin" / "python", "-m", "compileall", "-q", root / "generator"])


def _works(place: Path) -> bool:
    python = place / "bin" / "python"
    if not os.access(python, os.X_OK):
        return False
    try:
        run([python, "-m", "pip", "--version"], timeout=60)
    except CommandFailed:
        return False
    return True


def _wanted(root: Path, lock: str) -> dict[str, str]:
    """What the environment should have been made from, as its stamp says it."""
    return {
        "root": str(root),  # the environment's own scripts name it
        "python": str((folder(root) / "bin" / "python").resolve()),  # another after an upgrade
        "of": lock,
        "lock": _digest(root / lock),
        "project": _digest(root / "pyproject.toml"),
    }


def _stamp(place: Path) -> dict[str, str]:
    """What the environment was last made from, {} if it is not there or not whole."""
    if not os.access(place / "bin" / "python", os.X_OK):
        return {}
    try:
        stamp = json.loads((place / "stamp.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
