"""Cases as files: an input, and beside it what is expected of it.

Must not know: what is tried.
"""

from pathlib import Path

import pytest


def case_files(folder: Path, pattern: str) -> list[Path]:
    """Return the inputs in a folder, sorted; none at all is a mistake."""
    found = sorted(folder.glob(pattern))
    assert found, f"no cases {pattern} in {folder}"
    return found


def check_expected(found: str, expected: Path, request: pytest.FixtureRequest) -> None:
    """Assert that `found` is what the file `expected` holds; with `--rewrite`, write it there."""
    if request.config.getoption("--rewrite"):
        expected.write_text(found, encoding="utf-8", newline="\n")
    # Bytes, since reading as text would take one kind of line break for another.
    assert found == expected.read_bytes().decode("utf-8")
