"""What "check everything" loads in a browser: Python, this program's checker, the record's files.

Must not know: how the form asks, what the checker finds.

Python for browsers is Pyodide, which no Python package that we know of carries. Whoever publishes
puts its files into `pyodide/` beside the content folder, as `npm pack pyodide@VERSION` has them;
without it there is no such check on the site. They are published as they are, if they are those
known here: pages trust what comes from their site.
"""

import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from action_plans.model.bounds import Extra
from action_plans.publishing import addresses
from action_plans.publishing.data.json_text import json_file
from action_plans.publishing.edition import Edition
from action_plans.publishing.output import OutputFile
from action_plans.site.theme_folder import PROJECT, THEME

FOLDER: Final = "pyodide"
VERSION: Final = "314.0.7"
# SHA-256 of each file of that version that is needed.
FILES: Final = {
    "pyodide.mjs": "6f1d60f7bf529beb300f0f47983c921d3982363640ba20af0e38efdddbc66109",
    "pyodide.asm.mjs": "f7cdc8ece80678ceb712f8e65ebe6d3a83203a180c399865f49612a051693635",
    "pyodide.asm.wasm": "cc36e3cab04fdfc9a63ff13eb52eae2b911bf46c025cc7b281f394bd3de1d5e6",
    "python_stdlib.zip": "fa1957e5777068fc4f7437f96d860ae2fbe9c19732ba06c84e004ec16dd7dd7a",
    "pyodide-lock.json": "5dc2fc119108bc148c7457dc86e7675b5c87e1cafd420b9c34c1eaef7b36c010",
}
WORKER: Final = "worker.mjs"
TOLD: Final = f"{addresses.EDIT}checker.json"  # what it loads, for the form to say before it does
_PLACE: Final = f"{addresses.EDIT}checker/"
_ROOMS: Final = (
    *("checking", "comparing", "in_browser", "model", "processes", "progress", "reading"),
    *("relating", "reporting"),
)
# Of each what is in Python, and the licence of its distribution.
_LIBRARIES: Final = {
    "yaml": "pyyaml",
    "markdown_it": "markdown-it-py",
    "mdurl": "mdurl",
    "rapidfuzz": "rapidfuzz",
}
# What its licence asks to be told with it.
_LICENCE: Final = f"""Pyodide {VERSION}, by the Pyodide contributors and Mozilla.
Under the Mozilla Public License 2.0: https://www.mozilla.org/MPL/2.0/
Its source: https://github.com/pyodide/pyodide
Python's standard library in it is under the licence of Python: https://docs.python.org/3/license.html
"""
_ONE_DAY: Final = (1980, 1, 1, 0, 0, 0)  # of every file in a package: the same bytes each time


class NotPyodide(Exception):
    """A file of the folder is missing, or is not that of the version known; says which."""


def browser_check(content: Path, edition: Edition) -> Iterator[OutputFile]:
    """Yield what the check loads, as far as it is there, and how much that is.

    Raises `NotPyodide`. A large record has none: each browser would read all of its plans.
    """
    files: list[OutputFile] = []
    folder = content.resolve().parent / FOLDER
    if folder.is_dir() and edition.makes(Extra.PLAN_FILES):
        files = [*_pyodide(folder), *own_files(content, edition)]
    sizes = [len(each.content) for each in files]
    sent = [min(len(each.content), len(zlib.compress(each.content, 6))) for each in files]
    yield json_file(TOLD, {"bytes": sum(sizes), "compressed": sum(sent)})
    yield from files
    if files:
        yield OutputFile(f"{_PLACE}LICENCE.txt", _LICENCE.encode())


def _pyodide(folder: Path) -> Iterator[OutputFile]:
    for name, digest in FILES.items():
        path = folder / name
        data = path.read_bytes() if path.is_file() else b""
        if hashlib.sha256(data).hexdigest() != digest:
            raise NotPyodide(f"{path} is not that of Pyodide {VERSION}")
        yield OutputFile(f"{_PLACE}{name}", data)


def own_files(content: Path, edition: Edition) -> Iterator[OutputFile]:
    """Yield what is not Pyodide's: the worker, the checker with its libraries, the record."""
    worker = PROJECT / THEME / "edit" / "checker" / WORKER
    yield OutputFile(f"{_PLACE}{WORKER}", worker.read_bytes())
    yield OutputFile(f"{_PLACE}program.zip", _packed(_program()))
    yield OutputFile(f"{_PLACE}record.zip", _packed(_record(content, edition)))


def _program() -> Iterator[tuple[str, bytes]]:
    """Yield the rooms that check, with the lists that they read, and the libraries they use."""
    package = Path(__file__).resolve().parents[1]
    yield "action_plans/__init__.py", (package / "__init__.py").read_bytes()
    for room in _ROOMS:
        yield from _under(package / room, package.parent, without=(".pyc",))
    for name, given_as in _LIBRARIES.items():
        spec = find_spec(name)
        assert spec is not None and spec.origin is not None
        place = Path(spec.origin).parent
        yield from ((at, data) for at, data in _under(place, place.parent) if at.endswith(".py"))
        for file in distribution(given_as).files or ():
            if file.name.startswith("LICENSE"):
                yield f"licences/{given_as}/{file.name}", file.read_binary()


def _record(content: Path, edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield the record's files; nothing that a withdrawn plan says is handed out."""
    withdrawn = {f"plans/{id}.yml" for id, p in edition.library.plans.items() if p.withdrawn}
    for at, data in _under(content, content):
        if at.endswith(".yml") and at not in withdrawn:
            yield at, data


def _under(folder: Path, root: Path, without: tuple[str, ...] = ()) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix not in without:
            yield path.relative_to(root).as_posix(), path.read_bytes()


def _packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return files as a package, the same bytes of the same files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        for at, data in files:
            package.writestr(zipfile.ZipInfo(at, _ONE_DAY), data, zipfile.ZIP_DEFLATED)
    return held.getvalue()
