"""The project as a wheel, installed where there is no checkout."""

import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from tests.building import PROJECT

# What a wheel is made of; built in a copy, since building leaves things beside its sources.
SOURCES = (
    *("generator", "theme", "mkdocs.yml", "pyproject.toml", "setup.py", "LICENSE"),
    *("tests/checking/good", "tests/checking/broken", "tests/checking/conformance.json"),
)


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built offline with what the environment has."""
    folder = tmp_path_factory.mktemp("wheel")
    copy = folder / "project"
    copy.mkdir()
    for name in SOURCES:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        if (PROJECT / name).is_dir():
            left = shutil.ignore_patterns("__pycache__", "*.egg-info")
            shutil.copytree(PROJECT / name, copy / name, ignore=left)
        else:
            shutil.copyfile(PROJECT / name, copy / name)
    _pip("wheel", copy, "--no-build-isolation", "--no-deps", "--no-index", "--wheel-dir", folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `plans` command of the wheel, in an environment of its own that borrows libraries."""
    place = tmp_path_factory.mktemp("installed")
    venv.create(place, with_pip=False)
    python = place / "bin" / "python"
    purelib = sysconfig.get_path("purelib", vars={"base": str(place), "platbase": str(place)})
    # A path in such a file is searched, but no such files in it: the checkout is not found.
    Path(purelib, "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    _pip("--python", python, "install", "--no-deps", "--no-index", wheel)
    return place / "bin" / "plans"


def _pip(*arguments: str | Path) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
