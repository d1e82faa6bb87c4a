"""The wheel has all that the commands need, wherever it is installed."""

import json
import subprocess
import zipfile
from pathlib import Path

from action_plans.model.data_form import VERSION
from tests.building import PROJECT

CASES = PROJECT / "tests" / "checking"


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
    cases = {f"action_plans/carried/{each}" for each in _files(CASES / "broken", PROJECT)}
    assert package | carried | cases | {"action_plans/carried/mkdocs.yml"} <= names
    assert not [each for each in names if "__pycache__" in each or each.startswith("tests")]
    assert [each for each in names if each.endswith("licenses/LICENSE")]


def test_without_content_it_says_what_makes_some(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [installed, "build"], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert "there is no content/ here; 'plans init NAME' makes" in done.stderr


def test_a_record_begun_anywhere_builds_with_what_its_folder_has_otherwise(
    installed: Path, wheel: Path, tmp_path: Path
) -> None:
    _run(installed, tmp_path, "init", "northmere-plans", "--profile", "nhs-incidents")
    record = tmp_path / "northmere-plans"
    required = (record / "requirements.txt").read_text(encoding="utf-8").splitlines()[-1]
    assert (record / required).read_bytes() == wheel.read_bytes()
    styles = record / "theme" / "components" / "own" / "own.css"
    styles.parent.mkdir(parents=True)
    styles.write_text(".own-mark { color: inherit; }\n", encoding="utf-8")
    about = record / "theme" / "pages" / "accessibility.html"
    about.parent.mkdir(parents=True)
    words = '{{ "Ours" | heading(1, "top") }}\n\n<!--html\n<p>Our own words.</p>\nhtml-->\n'
    about.write_text(words, encoding="utf-8")
    (record / "mkdocs.yml").write_text("copyright: Northmere archive\n", encoding="utf-8")
    _run(installed, record, "build", "--as-of", "2026-11-30")
    site = record / "site"
    plan = (site / "plans" / "westmarsh-ward-2025" / "index.html").read_text(encoding="utf-8")
    assert "Accepted in principle" in plan
    assert "artly agreed" not in plan
    refused = (site / "refused" / "index.html").read_text(encoding="utf-8")
    assert "Accepted in principle" in refused
    assert "artly agreed" not in refused
    setup = (site / "search" / "setup.json").read_text(encoding="utf-8")
    assert "Accepted in principle" in setup
    assert ".own-mark" in (site / "assets" / "site.css").read_text(encoding="utf-8")
    assert "Our own words." in (site / "accessibility" / "index.html").read_text(encoding="utf-8")
    assert (site / "pagefind" / "pagefind.js").is_file()
    cases = json.loads((site / "schema" / VERSION / "conformance.json").read_bytes())["cases"]
    assert len(cases) == len(list((CASES / "broken").glob("*.yml")))


def _run(plans: Path, folder: Path, *arguments: str) -> None:
    done = subprocess.run(
        [plans, *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
