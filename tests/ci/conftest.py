"""Stand-ins for what setting up finds on a machine: programs, an environment, a project."""

from collections.abc import Callable
from pathlib import Path

import pytest

Program = Callable[[str, str], Path]


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Makes an executable shell script in tmp_path/bin and returns its path."""

    def make(name: str, script: str) -> Path:
        path = tmp_path / "bin" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    return make


@pytest.fixture
def empty_env(tmp_path: Path) -> Path:
    """A folder where an environment might stand."""
    folder = tmp_path / ".venv"
    folder.mkdir()
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose Python does nothing but note in `calls` what it was asked for."""
    folder = tmp_path / "project"
    python = folder / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    note = f'#!/bin/sh\necho "$@" >> "{folder}/calls"\n'
    python.write_text(note, encoding="utf-8")
    python.chmod(0o755)
    (folder / "requirements.lock").write_text("setuptools==1\n", encoding="utf-8")
    (folder / "pyproject.toml").write_text("", encoding="utf-8")
    return folder


# A browser that opens a page.
OPENS = "echo '<html><head></head></html>'"
