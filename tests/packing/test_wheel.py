"""The wheel has all that the commands need, wherever it is installed."""

import subprocess
import zipfile
from pathlib import Path

from tests.building import PROJECT


def _files(folder: Path, below: Path) -> set[str]:
    return {
        path.relative_to(below).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }


def test_the_wheel_has_every_file_of_the_package_and_of_the_theme(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    package = _files(PROJECT / "generator" / "action_plans", PROJECT / "generator")
    carried = {f"action_plans/carried/{each}" for each in _files(PROJECT / "theme", PROJECT)}
    assert package | carried | {"action_plans/carried/mkdocs.yml"} <= names
    assert not [each for each in names if "__pycache__" in each or each.startswith("tests")]
    assert [each for each in names if each.endswith("licenses/LICENSE")]


def test_without_content_it_says_what_makes_some(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [installed, "build"], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert "there is no content/ here; 'plans init NAME' makes" in done.stderr
