"""`python -m tools.pyodide [PACKAGE]`: puts Python for browsers into `pyodide/` beside the content.

Must not know: what a browser does with it.

The files are those of the npm package `pyodide`, of the version that the build knows, and nothing
else is kept: each has to have the SHA-256 that stands in `site/browser_check.py`. npm fetches them,
unless PACKAGE is such a package (`pyodide-VERSION.tgz`, as `npm pack` writes it) or they are there.
"""

import hashlib
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from action_plans.site.browser_check import FILES, FOLDER, VERSION

ROOT: Final = Path(__file__).resolve().parents[1]


def is_there(folder: Path, known: Mapping[str, str]) -> bool:
    """True if every file is there, and the one that is known by its SHA-256."""
    return all(
        (folder / name).is_file() and _digest((folder / name).read_bytes()) == digest
        for name, digest in known.items()
    )


def unpack(package: Path, folder: Path, known: Mapping[str, str]) -> list[str]:
    """Write the files of a package into a folder; return the names of those that are not as known.

    Where one is not, nothing is written.
    """
    found: dict[str, bytes] = {}
    with tarfile.open(package) as archive:
        for name in known:
            held = archive.extractfile(f"package/{name}") if _has(archive, name) else None
            found[name] = held.read() if held else b""
    wrong = [name for name, data in found.items() if _digest(data) != known[name]]
    if not wrong:
        folder.mkdir(exist_ok=True)
        for name, data in found.items():
            (folder / name).write_bytes(data)
    return wrong


def _has(archive: tarfile.TarFile, name: str) -> bool:
    return f"package/{name}" in archive.getnames()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def main(arguments: list[str]) -> int:
    """Put the files there; return 1 where npm or the package does not give them."""
    folder = ROOT / FOLDER
    if is_there(folder, FILES):
        print(f"{FOLDER}/ has Pyodide {VERSION} already")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        package = Path(arguments[0]) if arguments else Path(scratch) / f"pyodide-{VERSION}.tgz"
        if not arguments:
            asked = ["npm", "pack", "--silent", f"pyodide@{VERSION}"]
            if subprocess.run(asked, cwd=scratch, stdout=subprocess.DEVNULL).returncode:
                print(f"npm does not give pyodide@{VERSION}", file=sys.stderr)
                return 1
        wrong = unpack(package, folder, FILES)
    if wrong:
        named = ", ".join(wrong)
        print(f"{package.name}: not those of Pyodide {VERSION}: {named}", file=sys.stderr)
        return 1
    print(f"{FOLDER}/ has Pyodide {VERSION} now; the next build publishes it")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
