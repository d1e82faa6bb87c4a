"""Published documents that the form in the preview is given to read, and what came of them.

Must not know: how a document is read, how the form shows it.

A document is read by the command itself, in a process of its own: it is a stranger's, and the
bounds of reading hold only there. It stays no longer than that; what was read is not kept here
either, but for where a new plan's fields come from, which is written with the plan.
"""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from action_plans.model.refs import is_plan_id
from action_plans.serving.editing import NotDone

MOST_BYTES: Final = 50_000_000  # of a document; the reader takes no more
_SUFFIXES: Final = (".docx", ".odt", ".pdf", ".html", ".htm", ".xlsx", ".csv", ".txt")
_PLAIN: Final = re.compile(r"[\w(][\w ().,-]{0,99}")  # a name that any folder takes
_SECONDS: Final = 600  # until a reading is given up that has not come to its own end


class Documents:
    """What is read for plans of a content folder; `write` puts a file in its place as a whole."""

    def __init__(self, content: Path, write: Callable[[Path, bytes], None]) -> None:
        self._content = content
        self._write = write
        self._provenance: dict[str, str] = {}

    def read(self, id: str, name: str, data: bytes) -> str:
        """Return a document as JSON (`importing/beside.py`). Raises `NotDone` with the reason."""
        suffix = Path(name).suffix.lower()
        if suffix not in _SUFFIXES:
            raise NotDone(f"A document ends in {', '.join(_SUFFIXES)}; this is '{name[:80]}'.")
        if not is_plan_id(id):
            raise NotDone(
                "An id has 3 to 60 small letters and digits, with hyphens between: northmere-2021."
            )
        with TemporaryDirectory(prefix="plans-document-") as folder:
            file = Path(folder, name if _PLAIN.fullmatch(name) else f"document{suffix}")
            file.write_bytes(data)
            text = self._read(id, file)
        made = json.loads(text)
        self._provenance[id] = made.pop("provenance")
        return json.dumps(made)

    def _read(self, id: str, file: Path) -> str:
        command = [sys.executable, "-m", "action_plans.cli", "import", str(file), "--beside"]
        command += ["--id", id, "--out", str(self._content)]
        try:
            done = subprocess.run(
                command, capture_output=True, encoding="utf-8", check=False, timeout=_SECONDS
            )
        except subprocess.TimeoutExpired:
            raise NotDone("Reading it took too long; it was given up.") from None
        if done.returncode:
            raise NotDone(done.stderr.strip() or "It cannot be read.")
        return done.stdout

    def saved(self, id: str) -> None:
        """Write where the fields of a plan come from, which was saved for the first time."""
        provenance = self._provenance.pop(id, "")
        if provenance:
            folder = self._content / "provenance"
            try:
                folder.mkdir(exist_ok=True)
                self._write(folder / f"{id}.json", provenance.encode())
            except OSError as error:
                raise NotDone(
                    "The plan is saved. Where its fields come from cannot be written: "
                    f"{error.strerror}."
                ) from error
