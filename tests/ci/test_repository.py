"""What is committed says nothing of the machine that it was written on."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

TELLTALE = {
    "a path of one machine": re.compile(r"(?<![\w.])/(?:work|root|tmp|opt|home|Users)/\w"),
    "a host of packages": re.compile(
        r"\b(?:pypi|pythonhosted|npmjs|debian|ubuntu|crates)\.(?:org|com|io|net)\b"
    ),
}


def committed() -> list[Path]:
    """Every file that git holds or would hold, as it stands now."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return [path for name in listed.split("\0") if (path := ROOT / name).is_file()]


@pytest.mark.parametrize("what", TELLTALE)
def test_nothing_committed_names(what: str) -> None:
    files = committed()
    assert len(files) > 20
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:120]}"
        for path in files
        for number, line in enumerate(
            path.read_text(encoding="utf-8", errors="replace").splitlines(), 1
        )
        if TELLTALE[what].search(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("see /" + "work/main", "a path of one machine"),
        ("https://" + "pypi" + ".org/simple", "a host of packages"),
    ],
)
def test_what_tells_is_noticed(line: str, what: str) -> None:
    assert TELLTALE[what].search(line)
