"""`python -m tests.mutants [PART/PARTS] [ROOM …]`: has mutmut change the code of a room (all rooms)
in one place at a time, runs the tests of that room on each change, and counts what they noticed.

What no test noticed is shown, unless `unnoticeable.yml` says that no test can, and why. The exit
code is 1 where a room's share is under its bound. A part is a sample of chance, always the same.

Must not know: what the code means.
"""

import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from typing import Final

import yaml

PROJECT: Final = Path(__file__).parents[2]
_TOOL: Final = PROJECT / ".venv-mutants"
_KNOWN: Final = Path(__file__).with_name("unnoticeable.yml")
_MUTMUT: Final = "import sys; sys.path.append({!r}); from mutmut.__main__ import cli; cli()"
_SEED: Final = 19
_NOTICED: Final = ("killed", "timeout", "segfault", "caught by type check")
# mutmut knows a module by its path under src/; and it says itself how pytest is to be run.
_SETTINGS: Final = """\
[mutmut]
source_paths=
    src
only_mutate=
{code}
also_copy=
    content
    docs
    theme
    tools
    mkdocs.yml
pytest_add_cli_args_test_selection=
{tests}
pytest_add_cli_args=
    -p
    no:xdist
    -p
    no:cacheprovider
    -x
"""

# A test is asked for by its name, in a process that has run it before. pytest keeps the names that
# `ids=` gave once it has escaped them, and then escapes them again: a test with such a name was not
# found any more, and mutmut took that for a change noticed. So none is escaped.
_UNESCAPED: Final = """\
[tool.pytest.ini_options]
disable_test_id_escaping_and_forfeit_all_rights_to_community_support = true
"""

# Each change is tried in a copy of a process that ran the tests before: what functions keep of what
# they returned then is forgotten, or it would be returned again.
_FRESH: Final = """

def pytest_sessionstart() -> None:
    import functools, gc
    kept = type(functools.cache(len))
    for each in gc.get_objects():
        if isinstance(each, kept) and each.__module__.startswith("action_plans"):
            each.cache_clear()
"""


@dataclass(frozen=True, slots=True)
class Room:
    """Files of the package, the tests that are to notice, and the share that they must (0.0–1)."""

    code: tuple[str, ...]
    tests: tuple[str, ...]
    bound: float


ROOMS: Final = {
    "model": Room(("model/*.py",), ("tests/model", "tests/progress"), 0.9),
    "progress": Room(("progress/*.py",), ("tests/progress",), 0.9),
    "dates": Room(("reading/dates/*.py",), ("tests/reading/test_dates.py",), 0.85),
    "prose": Room(
        tuple(f"publishing/{each}.py" for each in ("prose", "grammar", "verdict", "looking")),
        (
            "tests/publishing/test_prose.py",
            "tests/publishing/test_looking.py",
            "tests/publishing/test_verdict.py",
            "tests/publishing/test_grammar.py",
            "tests/publishing/test_asking.py",
        ),
        0.85,
    ),
    "relating": Room(("relating/*.py", "relating/suggestions/*.py"), ("tests/relating",), 0.85),
}


def main(arguments: Sequence[str]) -> int:
    """Try a part of each room, or all of it; 1 if one is under its bound."""
    parts = [each for each in arguments if "/" in each] or ["1/1"]
    names = [each for each in arguments if "/" not in each]
    part, of = map(int, parts[0].split("/"))
    return max(_tried(name, ROOMS[name], part, of) for name in names or ROOMS)


def _tried(name: str, room: Room, part: int, of: int) -> int:
    with tempfile.TemporaryDirectory(prefix="plans-mutants-") as folder:
        work = Path(folder)
        _laid_out(room, work)
        # Asked for a change that there is not, mutmut makes all of them and tries none.
        _mutmut(work, "run", "--max-children", "1", "none", expected=1)
        chosen = sorted(_results(work))
        random.Random(_SEED).shuffle(chosen)
        chosen = chosen[part - 1 :: of]
        # Named, so that mutmut first runs the tests that it will ask for, by their names.
        _mutmut(work, "run", "--max-children", "1", *chosen)
        results = {each: result for each, result in _results(work).items() if each in chosen}
        unnoticed = [each for each, result in results.items() if result not in _NOTICED]
        changes = {each: _change(_mutmut(work, "show", each)) for each in unnoticed}
    known = {each["change"] for each in yaml.safe_load(_KNOWN.read_text("utf-8"))[name]}
    for each, change in changes.items():
        if change not in known:
            print(f"\n{each}: {results[each]}\n{change}")
    judged = sum(change in known for change in changes.values())
    noticed = len(results) - len(unnoticed)
    share = noticed / len(results)
    print(
        f"\n{name}, part {part} of {of}: {noticed} of {len(results)} changes noticed, {share:.1%};"
        f" of the others {judged} can be noticed by no test; {dict(Counter(results.values()))}"
    )
    return int(share < room.bound)


def _laid_out(room: Room, work: Path) -> None:
    """Copy the project to where mutmut looks for things, with its settings."""
    copytree(PROJECT / "generator" / "action_plans", work / "src" / "action_plans")
    for name in ("tests", "content", "docs", "theme", "tools"):
        copytree(PROJECT / name, work / name)
    with (work / "tests" / "conftest.py").open("a", encoding="utf-8") as conftest:
        conftest.write(_FRESH)
    (work / "mkdocs.yml").write_bytes((PROJECT / "mkdocs.yml").read_bytes())
    project = (PROJECT / "pyproject.toml").read_text("utf-8")
    project = project.replace('pythonpath = [".", "generator"]', 'pythonpath = [".", "src"]')
    project = project.replace('"--strict-markers", "--strict-config", ', "")
    project = project.replace("[tool.pytest.ini_options]\n", _UNESCAPED)
    (work / "pyproject.toml").write_text(project, "utf-8")
    code = "\n".join(f"    src/action_plans/{each}" for each in room.code)
    tests = "\n".join(f"    {each}" for each in room.tests)
    (work / "setup.cfg").write_text(_SETTINGS.format(code=code, tests=tests), "utf-8")


def _results(work: Path) -> dict[str, str]:
    """Return what came of each change, by its name."""
    told = _mutmut(work, "results", "--all", "true")
    return dict(line.strip().split(": ", 1) for line in told.splitlines() if ": " in line)


def _mutmut(work: Path, *arguments: str, expected: int = 0) -> str:
    """Run mutmut, and return what it printed."""
    command = [sys.executable, "-c", _MUTMUT.format(str(_TOOL)), *arguments]
    done = subprocess.run(command, cwd=work, capture_output=True, encoding="utf-8", check=False)
    if done.returncode != expected:
        raise SystemExit(f"{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
    return done.stdout


def _change(shown: str) -> str:
    """Return the lines taken out and put in, of a difference as mutmut shows it."""
    lines = [
        line for line in shown.splitlines() if line[:1] in "-+" and line[:3] not in ("---", "+++")
    ]
    return "\n".join(f"{line[0]} {line[1:].strip()}" for line in lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
