"""Writing a plan file and its provenance, each as a whole or not at all.

Must not know: what they hold.
"""

import os
import tempfile
from pathlib import Path


def write_pair(plan: Path, text: str, provenance: Path, json: str) -> None:
    """Write a plan file and its provenance, each as a whole or not at all."""
    for path, content in ((plan, text), (provenance, json)):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(content)
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
