"""The wheel that this program was installed from, which a record keeps beside its files.

Must not know: what a record is, where it is written.

Installers note where a package came from: `direct_url.json`, as the standard has it.
"""

import hashlib
import json
from importlib.metadata import Distribution
from pathlib import Path
from urllib.parse import unquote, urlsplit


def own_wheel(installed: Distribution) -> Path | None:
    """Return the wheel that a package was installed from, None if it is gone or another now."""
    try:
        noted = json.loads(installed.read_text("direct_url.json") or "null")
        parts = urlsplit(noted["url"])
        hashes = noted["archive_info"].get("hashes", {})
    except (ValueError, KeyError, TypeError):
        return None
    wheel = Path(unquote(parts.path))
    if parts.scheme != "file" or wheel.suffix != ".whl" or not wheel.is_file():
        return None
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    return wheel if hashes.get("sha256", digest) == digest else None
