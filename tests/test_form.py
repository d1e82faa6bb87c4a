"""No module over 250 lines, no function over 40; the map names what is there."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator" / "action_plans"
MOST_LINES, MOST_OF_A_FUNCTION = 250, 40
MODULES = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in (PACKAGE, ROOT / "tools")
    for path in folder.rglob("*.py")
)


@pytest.mark.parametrize("module", MODULES)
def test_no_module_is_too_long(module: str) -> None:
    assert (ROOT / module).read_text(encoding="utf-8").count("\n") <= MOST_LINES


@pytest.mark.parametrize("module", MODULES)
def test_no_function_is_too_long(module: str) -> None:
    long = {
        node.name: node.end_lineno - node.lineno + 1
        for node in ast.walk(ast.parse((ROOT / module).read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno
    }
    assert {name: lines for name, lines in long.items() if lines > MOST_OF_A_FUNCTION} == {}


def test_the_map_has_every_room_and_no_other() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = set(re.findall(r"^\| `(\w+)/` \|", text, re.MULTILINE))
    assert rooms == {path.parent.name for path in PACKAGE.glob("*/__init__.py")}


def test_the_map_names_files_that_are_there() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = {each for each in re.findall(r"`([\w./-]+/[\w.-]*)`", text) if "<" not in each}
    missing = {
        each for each in named if not (ROOT / each).exists() and not (PACKAGE / each).exists()
    }
    assert missing == set()
