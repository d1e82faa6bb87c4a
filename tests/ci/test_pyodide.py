"""Python for browsers is taken from a package where it is just what is known, else not at all."""

import hashlib
import io
import tarfile
from pathlib import Path

import pytest

from tools.pyodide import is_there, unpack

HELD = {"one.mjs": b"export {};", "two.wasm": b"\0asm"}
KNOWN = {name: hashlib.sha256(data).hexdigest() for name, data in HELD.items()}


def package(folder: Path, held: dict[str, bytes]) -> Path:
    path = folder / "package.tgz"
    with tarfile.open(path, "w:gz") as archive:
        for name, data in {**held, "console.html": b"<p>"}.items():
            entry = tarfile.TarInfo(f"package/{name}")
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return path


def test_the_files_that_are_known_are_taken_and_no_other(tmp_path: Path) -> None:
    folder = tmp_path / "pyodide"
    assert unpack(package(tmp_path, HELD), folder, KNOWN) == []
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == HELD
    assert is_there(folder, KNOWN)


@pytest.mark.parametrize("held", [{**HELD, "two.wasm": b"more"}, {"one.mjs": HELD["one.mjs"]}])
def test_of_a_package_with_something_else_nothing_is_taken(
    held: dict[str, bytes], tmp_path: Path
) -> None:
    folder = tmp_path / "pyodide"
    assert unpack(package(tmp_path, held), folder, KNOWN) == ["two.wasm"]
    assert not folder.exists() and not is_there(folder, KNOWN)
