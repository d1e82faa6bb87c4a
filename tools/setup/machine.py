"""The machine's own packages: which are missing, which may be installed here, and installing them.

Must not know: the Python environment, browsers.
"""

import ctypes
import importlib.util
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tools.setup.commands import CommandFailed, run


@dataclass(frozen=True, slots=True)
class Manager:
    """A system's package manager: what it runs to install packages without asking."""

    program: str
    refresh: tuple[str, ...]
    install: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Need:
    """Something that the machine itself must have; `packages` is by package manager."""

    name: str
    why: str
    packages: Mapping[str, tuple[str, ...]]


class Missing(Exception):
    """The machine lacks something that may not be installed; str() names all of it."""


MANAGERS = (
    Manager(
        "apt-get", ("apt-get", "update", "-qq"),
        ("apt-get", "install", "-qq", "--yes", "--no-install-recommends"),
    ),
    Manager("dnf", (), ("dnf", "install", "--quiet", "--assumeyes")),
    Manager("apk", (), ("apk", "add", "--quiet", "--no-cache")),
    Manager("zypper", (), ("zypper", "--quiet", "--non-interactive", "install")),
    Manager("pacman", (), ("pacman", "--sync", "--refresh", "--noconfirm")),
)  # fmt: skip

_VENV_PACKAGE = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"

# Debian and its kin split the standard library.
VENV = Need(_VENV_PACKAGE, "Python's own way to make .venv", {"apt-get": (_VENV_PACKAGE,)})
DRIVER_LIBRARY = Need(
    "libatomic.so.1",
    "a library of the program that drives the browser (Debian: libatomic1)",
    {
        "apt-get": ("libatomic1",),
        "dnf": ("libatomic",),
        "apk": ("libatomic",),
        "zypper": ("libatomic1",),
        "pacman": ("gcc-libs",),
    },
)
BROWSER = Need(
    "chromium",
    "a browser for the browser tests, or the path of one in BROWSER_PATH",
    {
        # Without a font, text has no width and tests of layout mean nothing.
        "apt-get": ("chromium", "fonts-liberation"),
        "apk": ("chromium", "font-liberation"),
        "dnf": ("chromium",),
        "zypper": ("chromium",),
        "pacman": ("chromium",),
    },
)


def can_make_environments() -> bool:
    """Whether this Python has the parts of the standard library that make environments."""
    return all(importlib.util.find_spec(part) for part in ("ensurepip", "venv"))


def has_driver_library() -> bool:
    """Whether the program that drives the browser finds its library."""
    if sys.platform != "linux":
        return True
    try:
        ctypes.CDLL("libatomic.so.1")
    except OSError:
        return False
    return True


def manager_here() -> Manager | None:
    """The package manager that may be used: None unless there is one and we are root."""
    if not is_root():
        return None
    return next((each for each in MANAGERS if shutil.which(each.program)), None)


def is_root() -> bool:
    """Whether this process may install system packages."""
    return os.geteuid() == 0


def install(needs: Sequence[Need]) -> None:
    """Install what meets the needs. Raises Missing, naming them all, if that cannot be done."""
    manager = manager_here()
    packages = [
        package for need in needs for package in need.packages.get(manager.program, ())
    ] if manager else []  # fmt: skip
    if not manager or not packages:
        raise Missing(f"{told(needs)}\nOnly root may install this.")
    print(f"Installing system packages: {' '.join(packages)}", file=sys.stderr, flush=True)
    quietly = {"DEBIAN_FRONTEND": "noninteractive"}
    if manager.refresh:
        try:
            run(manager.refresh, more_env=quietly)
        except CommandFailed:
            # A source of packages that cannot be reached need not be the one that is needed.
            print("The list of system packages could not be renewed.", file=sys.stderr)
    try:
        run((*manager.install, *packages), more_env=quietly)
    except CommandFailed as error:
        raise Missing(f"{told(needs)}\n{manager.program} said:\n{error}") from error


def told(needs: Sequence[Need]) -> str:
    """What is missing, and why it is needed, a line each."""
    lines = ["Missing on this machine:"]
    return "\n".join(lines + [f"- {need.name}: {need.why}" for need in needs])
