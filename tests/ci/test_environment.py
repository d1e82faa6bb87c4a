"""The environment follows its lock, and the lock names no place."""

import os
import re
import subprocess
import sys
import threading
import tomllib
from importlib.util import cache_from_source
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from tools.setup import environment
from tools.setup.commands import without_addresses

ROOT = Path(__file__).resolve().parents[2]


def test_an_environment_that_matches_is_left_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    environment.prepare(project)
    first = _installations(project)
    assert any("--require-hashes" in call for call in first)
    assert "Installing" in capsys.readouterr().err

    environment.prepare(project)
    assert _installations(project) == first
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("file", ["requirements.lock", "pyproject.toml"])
def test_an_environment_follows_what_it_was_made_from(project: Path, file: str) -> None:
    environment.prepare(project)
    first = _installations(project)
    with (project / file).open("a", encoding="utf-8") as changed:
        changed.write("# changed\n")
    environment.prepare(project)
    assert _installations(project) != first


def test_bytecode_is_kept_even_where_python_is_told_to_write_none(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    _answer_to_compileall(project, f'exec "{sys.executable}" "$@"')
    source = project / "generator" / "room" / "module.py"
    source.parent.mkdir(parents=True)
    source.write_text("HELD = 1\n", encoding="utf-8")
    environment.prepare(project)
    assert Path(cache_from_source(str(source))).is_file()


def test_sources_that_do_not_compile_stop_no_preparation(project: Path) -> None:
    _answer_to_compileall(project, "exit 1")
    assert environment.prepare(project) == project / ".venv"


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


def test_what_publishing_needs_is_installed_without_what_tests_need(project: Path) -> None:
    site = project / environment.SITE_LOCK
    site.write_text("setuptools==1\n# and no more\n", encoding="utf-8")
    environment.prepare(project, environment.SITE_LOCK)
    first = _installations(project)
    assert [call for call in first if str(site) in call]
    assert not [call for call in first if str(project / environment.LOCK) in call]

    environment.prepare(project, environment.LOCK)
    second = _installations(project)
    assert [call for call in second if str(project / environment.LOCK) in call]
    environment.prepare(project, environment.SITE_LOCK)  # what is more than asked for stays
    assert _installations(project) == second


def test_the_lock_of_publishing_is_a_part_of_the_other_without_tools_of_tests() -> None:
    whole, site = (
        _pinned((ROOT / each).read_text(encoding="utf-8"))
        for each in (environment.LOCK, environment.SITE_LOCK)
    )
    assert site.items() <= whole.items()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    asked = {_name(each) for each in (*project["project"]["dependencies"], *groups["publish"])}
    assert asked <= site.keys()
    tools = {_name(each) for each in groups["dev"] if isinstance(each, str)}
    assert {"pytest", "playwright", "mypy", "zizmor"} <= tools
    assert tools & site.keys() <= BROUGHT


# What the list of packages that is published is made with brings along.
BROUGHT = {"defusedxml", "jsonschema"}


def _pinned(lock: str) -> dict[str, str]:
    """Return the version of each name of a lock, with its hashes."""
    pins = re.findall(r"^([a-z0-9-]+)==([^\s;]+).*((?:\n +--hash.*)+)", lock, re.MULTILINE)
    return {name: version + hashes for name, version, hashes in pins}


def _name(requirement: str) -> str:
    return canonicalize_name(re.split("[=<>]", requirement)[0])


@pytest.mark.parametrize("name", [environment.LOCK, environment.SITE_LOCK])
def test_the_lock_names_hashes_and_no_place(name: str) -> None:
    lock = (ROOT / name).read_text(encoding="utf-8")
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
        *(each for each in project["dependency-groups"]["dev"] if isinstance(each, str)),
        *project["build-system"]["requires"],
    ]
    for each in named:
        environment.requirement(lock, _name(each))


def _installations(project: Path) -> list[str]:
    """What the environment's Python was asked to install, in turn."""
    calls = (project / "calls").read_text(encoding="utf-8").splitlines()
    return [call for call in calls if " install " in call]


def _answer_to_compileall(project: Path, script: str) -> None:
    """Have the environment's Python do something where it is to compile; it notes all else."""
    python = project / ".venv" / "bin" / "python"
    noting = python.read_text(encoding="utf-8")
    python.write_text(f'{noting}case "$*" in *compileall*) {script};; esac\n', encoding="utf-8")


def test_it_is_renewed_only_when_no_command_uses_it(project: Path) -> None:
    environment.prepare(project)
    before = _installations(project)
    command = [sys.executable, "-m", "tools.setup.use", "sh", "-c", "echo begun; read end"]
    with subprocess.Popen(
        command, cwd=project, env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as user:  # fmt: skip
        assert user.stdin and user.stdout
        assert user.stdout.readline() == b"begun\n"
        environment.prepare(project)  # nothing is to be renewed, so that nobody is waited for
        (project / "pyproject.toml").write_text("# changed\n", encoding="utf-8")
        renewing = threading.Thread(target=environment.prepare, args=[project])
        renewing.start()
        renewing.join(0.3)
        assert renewing.is_alive()
        assert _installations(project) == before
        user.stdin.write(b"now\n")
        user.stdin.close()
        renewing.join(20)
        assert not renewing.is_alive()
    assert _installations(project) != before
