"""What a browser is given to check everything with: all that it needs, and nothing in C."""

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from shutil import copytree

import pytest

from action_plans.site.browser_check import FILES, TOLD, NotPyodide, browser_check, own_files
from tests.publishing.small_library import small_edition

GOOD = Path(__file__).parents[1] / "checking" / "good"
BROKEN = GOOD.parent / "broken" / "unknown-theme.yml"
# Only what is in the folder and the standard library can be imported.
ASK = """import sys
sys.path.insert(0, "program")
from action_plans.in_browser.checker import Checker
checker = Checker("record")
print(checker.problems("northmere-2021", sys.stdin.buffer.read().decode()))
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    copytree(GOOD, tmp_path / "content")
    return tmp_path / "content"


def given(content: Path) -> dict[str, bytes]:
    made = own_files(content, small_edition(""))
    return {each.path.rpartition("/")[2]: each.content for each in made}


def test_without_python_for_browsers_there_is_none_and_it_says_so(content: Path) -> None:
    (told,) = browser_check(content, small_edition(""))
    assert told.path == TOLD
    assert json.loads(told.content) == {"bytes": 0, "compressed": 0}


def test_files_that_are_not_known_are_not_published(content: Path) -> None:
    folder = content.parent / "pyodide"
    folder.mkdir()
    for name in FILES:
        (folder / name).write_text("something else", encoding="utf-8")
    with pytest.raises(NotPyodide, match=r"pyodide\.mjs is not that of Pyodide"):
        list(browser_check(content, small_edition("")))


def test_what_it_is_given_checks_by_itself(content: Path, tmp_path: Path) -> None:
    """Python without any package finds with it what this project finds."""
    files = given(content)
    assert files == given(content), "the same bytes each time"
    for name in ("program", "record"):
        with zipfile.ZipFile(io.BytesIO(files[f"{name}.zip"])) as package:
            assert not [each for each in package.namelist() if each.endswith((".so", ".pyc"))]
            package.extractall(tmp_path / name)
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", ASK],
        cwd=tmp_path,
        input=BROKEN.read_bytes(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    (problem,) = json.loads(done.stdout)["problems"]
    assert problem["code"] == "unknown-theme"
    assert f":{problem['line']}:" in BROKEN.with_suffix(".txt").read_text(encoding="utf-8")
