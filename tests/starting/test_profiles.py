"""Each profile begins a record whose files have no problem, under a name that is free."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from action_plans.checking.rules import check_library
from action_plans.cli import main
from action_plans.importing.layouts import read_layouts
from action_plans.reading.library_reader import read_library
from action_plans.site.browser_check import VERSION
from action_plans.starting.profiles import profile, profile_names
from tools.workflows import read_workflows

LAYOUTS = {path.stem for path in Path(read_layouts.__file__).parent.glob("*.yml")}
HEAD = "An audit of keys\n\nReport published: 2 March 2026\n\nAction plan published: 1 April 2026"
# What `plans init` may not be given, and what it says of it.
REFUSED = [
    (["../northmere"], "'../northmere' is no name for a record"),
    (["north mere"], "'north mere' is no name for a record"),
    ([".northmere"], "'.northmere' is no name for a record"),
    (["n" * 61], "is no name for a record"),
    (["taken"], "taken is there already, and is left as it is"),
    (["northmere", "--profile", "nhs-incident"], "did you mean 'nhs-incidents'?"),
    (["northmere", "--profile", "zoo"], "there is no profile 'zoo'. There are: general, audit"),
]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that commands run in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", profile_names())
def test_a_profile_begins_a_record_without_problems(name: str, place: Path) -> None:
    assert main(["init", "northmere-plans", "--profile", name]) == 0
    reading = read_library(place / "northmere-plans" / "content")
    assert not check_library(reading)
    assert reading.library.site.name == "Northmere plans"
    assert list(reading.library.plans) == [profile(name).plan]
    assert profile(name).layout in LAYOUTS


def test_a_record_has_what_its_keeper_needs(place: Path) -> None:
    assert main(["init", "northmere-plans"]) == 0
    record = place / "northmere-plans"
    assert len((record / "Makefile").read_text().splitlines()) == 3
    for name in ("README.md", "EDITING.md", "mkdocs.yml", ".gitignore", "requirements.txt"):
        text = (record / name).read_text(encoding="utf-8")
        assert text.strip()
        assert "@" not in text
    for workflow in read_workflows(record / ".github" / "workflows"):
        assert workflow.permissions == {}
        assert all(job.minutes for job in workflow.jobs)
    assert yaml.safe_load((record / "content" / "published.yml").read_bytes())
    assert not [each for each in place.iterdir() if each != record]


@pytest.mark.parametrize(("arguments", "said"), REFUSED)
def test_what_cannot_be_begun_is_said_and_nothing_is_written(
    arguments: list[str], said: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (place / "taken").mkdir()
    assert main(["init", *arguments]) == 2
    assert said in capsys.readouterr().err
    assert [each.name for each in place.iterdir()] == ["taken"]
    assert not list((place / "taken").iterdir())


@pytest.mark.parametrize("header", ["Response", "What became of it"])
def test_an_answer_is_read_as_the_record_says_that_it_is_printed(header: str, place: Path) -> None:
    assert main(["init", "northmere-audit", "--profile", "audit"]) == 0
    record = place / "northmere-audit"
    rows = (
        f"No.\tRecommendation\t{header}\tAction\tOwner\tDue date",
        "1\tCount the keys.\tManagement agrees\tCount them.\tPayroll Manager\tMarch 2026",
        "2\tChange the locks.\tRisk accepted\t\t\t",
    )
    document = place / "keys.txt"
    document.write_text(f"{HEAD}\n\n" + "\n".join(rows) + "\n", encoding="utf-8")
    assert (
        main(["import", str(document), "--id", "keys-2026", "--out", str(record / "content")]) == 0
    )
    plan = (record / "content" / "plans" / "keys-2026.yml").read_text(encoding="utf-8")
    assert [line for line in plan.splitlines() if line.startswith("  response:")] == [
        "  response: agreed",
        "  response: not-agreed",
    ]
    assert ("is read as response" in plan) == (header != "Response")  # no word of the cells is
    assert plan.count("is read as") == plan.count("is read as response")


def _packed(folder: Path) -> None:
    """Write a stand-in for npm, which packs a file of the version that it is asked for."""
    npm = folder / "npm"
    npm.write_text(
        "#!/bin/sh\n"
        '[ "$1 $2" = "pack --silent" ] && [ -z "$NO_NETWORK" ] || exit 1\n'
        'mkdir package && echo "export {};" > package/pyodide.mjs\n'
        'tar -czf "pyodide-${3#pyodide@}.tgz" package && rm -r package\n',
        encoding="utf-8",
    )
    npm.chmod(0o755)


@pytest.mark.parametrize("no_network", ["", "1"])
def test_what_publishes_fetches_python_for_browsers_or_goes_on(
    no_network: str, place: Path
) -> None:
    """It is of the version that the installed program knows, and is whole or not there."""
    assert main(["init", "northmere-plans"]) == 0
    record = place / "northmere-plans"
    data = yaml.safe_load((record / ".github" / "workflows" / "publish.yml").read_bytes())
    steps = {each["name"]: each for each in data["jobs"]["build"]["steps"]}
    fetch = steps["Fetch Python for browsers"]
    assert fetch["continue-on-error"] is True
    assert list(steps).index(fetch["name"]) == list(steps).index("Build the site") - 1
    _packed(place)
    path = os.pathsep.join([str(place), str(Path(sys.executable).parent), os.environ["PATH"]])
    env = {**os.environ, "PATH": path, "NO_NETWORK": no_network}
    done = subprocess.run(["bash", "-e", "-c", fetch["run"]], cwd=record, env=env)
    assert (done.returncode == 0) == (not no_network)
    assert (record / "pyodide" / "pyodide.mjs").is_file() == (not no_network)
    assert (record / "pyodide").exists() == (not no_network)
    assert (record / f"pyodide-{VERSION}.tgz").is_file() == (not no_network)
