"""One file of the site, as a value: where it stands and its bytes.

Must not know: what is in it, where the site is on the disk.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file to write: `path` is from the site's root, without a leading slash."""

    path: str
    content: bytes


def text_file(path: str, text: str) -> OutputFile:
    """Return `text` as a file in UTF-8; what UTF-8 cannot hold (a lone surrogate) becomes `?`."""
    return OutputFile(path, text.encode("utf-8", "replace"))
