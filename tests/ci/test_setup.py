"""Preparing a machine: what is found, what is missing, and what is never said."""

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from tools.setup import browser, environment, machine
from tools.setup.commands import CommandFailed, last_lines, run, without_addresses

ROOT = Path(__file__).resolve().parents[2]

Program = Callable[[str, str], Path]


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Makes an executable shell script in tmp_path/bin and returns its path."""

    def make(name: str, script: str) -> Path:
        path = tmp_path / "bin" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    return make


@pytest.fixture
def empty_env(tmp_path: Path) -> Path:
    """A folder where an environment might stand."""
    folder = tmp_path / ".venv"
    folder.mkdir()
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose Python does nothing but note in `calls` what it was asked for."""
    folder = tmp_path / "project"
    python = folder / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    note = f'#!/bin/sh\necho "$@" >> "{folder}/calls"\n'
    python.write_text(note, encoding="utf-8")
    python.chmod(0o755)
    (folder / "requirements.lock").write_text("setuptools==1\n", encoding="utf-8")
    (folder / "pyproject.toml").write_text("", encoding="utf-8")
    return folder


OPENS = "echo '<html><head></head></html>'"


# What is said


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Looking in indexes: https://packages.example/simple", "Looking in indexes: *"),
        ("Looking in links: file:///some/where", "Looking in links: *"),
        ("Pool(host='packages.example', port=443)", "Pool(*, port=443)"),
        ("Err:1 http://packages.example/debian stable InRelease", "Err:1 * stable InRelease"),
        ("Could not resolve 'deb.packages.org'", "Could not resolve '*'"),
        ("no such option: --colour", "no such option: --colour"),
        ("numpy==2.4.6 does not match its hash", "numpy==2.4.6 does not match its hash"),
    ],
)  # fmt: skip
def test_no_message_names_where_packages_come_from(said: str, shown: str) -> None:
    assert without_addresses(said).replace("(address left out)", "*") == shown


def test_a_long_failure_is_told_by_its_end() -> None:
    lines = last_lines("\n".join(str(number) for number in range(100))).splitlines()
    assert lines == [str(number) for number in range(85, 100)]


def test_a_program_that_fails_is_told_in_its_own_words(program: Program) -> None:
    failing = program(
        "failing", "echo from https://packages.example/simple; echo no room >&2; exit 3"
    )
    with pytest.raises(CommandFailed) as caught:
        run([failing])
    assert str(caught.value) == "from (address left out)\nno room"


def test_a_program_that_is_not_there_is_a_failure_too() -> None:
    with pytest.raises(CommandFailed, match="no-such-program"):
        run(["no-such-program"])


def test_a_program_cannot_ask(program: Program) -> None:
    assert run([program("asking", 'read -r answer; echo "[$answer]"')]) == "[]\n"


# A Python


def find_python(path: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs tools/find-python where only the programs in `path` can be found."""
    return subprocess.run(
        ["/bin/sh", str(ROOT / "tools" / "find-python")],
        env={"PATH": str(path), **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_first_python_that_is_new_enough_is_taken(program: Program) -> None:
    program("python3", 'test "$1" = --version && echo Python 3.9.2 || exit 1')
    newer = program("python3.12", "exit 0")
    assert find_python(newer.parent).stdout == f"{newer}\n"


def test_a_python_can_be_named(program: Program) -> None:
    program("python3", "exit 0")
    mine = program("mine", "exit 0")
    assert find_python(mine.parent, PYTHON=str(mine)).stdout == f"{mine}\n"


def test_a_python_too_old_is_told_of(program: Program) -> None:
    old = program("python3", 'test "$1" = --version && echo Python 3.9.2 || exit 1')
    done = find_python(old.parent)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(
        "Missing: Python 3.11 or newer. Found: python3 is Python 3.9.2;\n"
    )


def test_no_python_at_all_is_told_of(tmp_path: Path) -> None:
    done = find_python(tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("Missing: Python 3.11 or newer.\n")


# The environment


def test_an_environment_that_matches_is_left_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    environment.prepare(project)
    first = (project / "calls").read_text(encoding="utf-8")
    assert "--require-hashes" in first
    assert "Installing" in capsys.readouterr().err

    environment.prepare(project)
    assert (project / "calls").read_text(encoding="utf-8") == first
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("file", ["requirements.lock", "pyproject.toml"])
def test_an_environment_follows_what_it_was_made_from(project: Path, file: str) -> None:
    environment.prepare(project)
    first = (project / "calls").read_text(encoding="utf-8")
    with (project / file).open("a", encoding="utf-8") as changed:
        changed.write("# changed\n")
    environment.prepare(project)
    assert (project / "calls").read_text(encoding="utf-8") != first


def test_an_environment_that_was_moved_is_made_anew(project: Path) -> None:
    environment.prepare(project)
    moved = project.rename(project.with_name("moved"))
    with pytest.raises(environment.CannotMake):  # what this lock lists has no hash
        environment.prepare(moved)
    made = (moved / ".venv" / "pyvenv.cfg").read_text(encoding="utf-8")
    assert str(moved) in made


def test_what_the_lock_pins_for_one_name_is_found() -> None:
    lock = "a==1 \\\n    --hash=x\n    # via b\nab==2 ; x \\\n    --hash=y \\\n    --hash=z\n"
    assert environment.requirement(lock, "ab") == "ab==2 ; x \\\n    --hash=y \\\n    --hash=z\n"
    with pytest.raises(KeyError):
        environment.requirement(lock, "b")


def test_the_lock_names_hashes_and_no_place() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.findall(r"^[a-z][^\n]*(?:\n +--hash[^\n]*)*", lock, re.MULTILINE)
    assert len(entries) > 50
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==\S+", entry)
        assert "--hash=sha256:" in entry
    assert without_addresses(lock) == lock
    assert " @ " not in lock
    assert "--index-url" not in lock


def test_the_lock_holds_every_package_that_the_project_names() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = [
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
        *project["build-system"]["requires"],
    ]
    for each in named:
        environment.requirement(lock, canonicalize_name(re.split("[=<>]", each)[0]))


# The machine's own packages


def test_what_is_missing_is_named_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(machine.Missing) as caught:
        machine.install([machine.VENV, machine.BROWSER])
    lines = str(caught.value).splitlines()
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert lines == [
        "Missing on this machine:",
        f"- python{version}-venv: Python's own way to make .venv",
        "- chromium: a browser for the browser tests, or the path of one in BROWSER_PATH",
        "Only root may install this.",
    ]


def test_root_installs_what_is_missing_though_a_list_of_packages_is_out_of_reach(
    program: Program, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    manager = program("apt-get", 'echo "$@" >> "$0.calls"; test "$1" != update')
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setenv("PATH", f"{manager.parent}:/usr/bin:/bin")
    machine.install([machine.DRIVER_LIBRARY, machine.BROWSER])
    calls = manager.with_name("apt-get.calls").read_text(encoding="utf-8").splitlines()
    assert [line.split()[0] for line in calls] == ["update", "install"]
    assert calls[1].endswith(" libatomic1 chromium fonts-liberation")
    assert "libatomic1 chromium" in capsys.readouterr().err


def test_an_installation_that_fails_is_told_in_its_own_words(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    manager = program("apt-get", "echo E: http://packages.example/x is not to be had; exit 100")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setenv("PATH", f"{manager.parent}:/usr/bin:/bin")
    with pytest.raises(machine.Missing) as caught:
        machine.install([machine.BROWSER])
    assert "- chromium: " in str(caught.value)
    assert str(caught.value).endswith("E: (address left out) is not to be had")


# A browser


def test_a_browser_that_starts_is_taken(empty_env: Path, program: Program) -> None:
    program("chromium", "exit 1")  # a stub that starts nothing
    good = program("google-chrome", OPENS)
    assert browser.find(empty_env, {"PATH": str(good.parent)}) == good


def test_a_recorded_browser_is_taken_unless_it_has_gone(empty_env: Path, program: Program) -> None:
    first = program("mine", OPENS)
    browser.record(empty_env, first)
    assert browser.recorded(empty_env).read_text(encoding="utf-8") == f"{first}\n"
    assert browser.find(empty_env, {"PATH": ""}) == first
    first.unlink()
    assert browser.find(empty_env, {"PATH": ""}) is None
    second = program("google-chrome", OPENS)
    assert browser.find(empty_env, {"PATH": str(second.parent)}) == second


def test_the_browser_that_is_named_is_the_only_one_tried(empty_env: Path, program: Program) -> None:
    other = program("chromium", OPENS)
    mine = program("mine", OPENS)
    env = {"PATH": str(other.parent), "BROWSER_PATH": str(mine)}
    assert browser.find(empty_env, env) == mine
    bad = program("bad", "exit 1")
    with pytest.raises(browser.NoBrowser, match="BROWSER_PATH"):
        browser.find(empty_env, {**env, "BROWSER_PATH": str(bad)})


def test_playwrights_own_is_named_as_missing_if_it_cannot_be_had(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    place = environment.folder(project)
    (place / "bin" / "python").write_text(
        "#!/bin/sh\necho GET https://browsers.example/x failed; exit 1\n", encoding="utf-8"
    )
    with pytest.raises(browser.NoBrowser) as caught:
        browser.download(place)
    assert "Playwright's own" in capsys.readouterr().err
    assert str(caught.value).startswith("Missing: a browser for the browser tests")
    assert str(caught.value).endswith("could not be had:\nGET (address left out) failed")


def test_playwrights_own_is_taken_if_it_can_be_had(
    project: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    own = program("own", OPENS)
    place = environment.folder(project)
    (place / "bin" / "python").write_text(f'#!/bin/sh\necho "{own}"\n', encoding="utf-8")
    assert browser.download(place) == own


# The whole command


def set_up(folder: Path, purpose: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tools.setup", purpose],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_what_is_missing_stops_the_command(project: Path) -> None:
    done = set_up(project, "test", BROWSER_PATH=str(project / "none"))
    assert done.returncode == 1
    assert "does not start as a browser" in done.stderr


def test_a_prepared_machine_is_quiet(project: Path, program: Program) -> None:
    good = str(program("mine", OPENS))
    assert set_up(project, "test", BROWSER_PATH=good).returncode == 0
    again = set_up(project, "test", BROWSER_PATH=good)
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


def test_it_is_run_for_a_purpose_in_the_projects_folder(project: Path, tmp_path: Path) -> None:
    assert set_up(project, "nothing").returncode == 2
    empty = tmp_path / "empty"
    empty.mkdir()
    assert set_up(empty, "site").returncode == 2
