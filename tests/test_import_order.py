"""Imports between rooms run one way, and never in a circle; type-only ones count too."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "generator"
PACKAGE = SOURCE / "action_plans"

# What each room may import from, itself apart. A room that is not here imports nothing of ours.
ALLOWED = {
    "model": set(),
    "processes": set(),
    "disk": set(),
    "reading": {"model", "processes"},
    "reporting": {"model"},
    "progress": {"model"},
    "relating": {"model"},
    "checking": {"comparing", "model", "processes", "progress", "reading", "relating"},
    "in_browser": {"checking", "reading", "reporting"},
    "formatting": {"model", "reading"},
    "comparing": {"model", "reading", "reporting", "progress"},
    "keeping": {"formatting", "model", "reading"},
    "importing": {
        "checking",
        "comparing",
        "disk",
        "formatting",
        "model",
        "reading",
        "reporting",
        "searching",
    },
    "languages": set(),
    "publishing": {"languages", "model"},
    "starting": {"disk"},
    "searching": {"disk", "languages", "model", "processes", "publishing"},
    # Of the model it knows what an edition's extras and events are called, to count them.
    "site": {
        "disk",
        "formatting",
        "languages",
        "model",
        "processes",
        "publishing",
        "reading",
        "reporting",
    },
    "pipeline": {
        "checking",
        "disk",
        "languages",
        "model",
        "previewing",
        "processes",
        "progress",
        "publishing",
        "reading",
        "relating",
        "reporting",
        "searching",
        "site",
    },
    "previewing": {"model", "reporting"},
    "serving": {
        "checking",
        "disk",
        "model",
        "pipeline",
        "progress",
        "publishing",
        "reading",
        "reporting",
        "site",
    },
    "commands": {
        "checking",
        "comparing",
        "disk",
        "formatting",
        "importing",
        "keeping",
        "model",
        "pipeline",
        "previewing",
        "processes",
        "progress",
        "reading",
        "relating",
        "reporting",
        "searching",
        "serving",
        "site",
        "starting",
    },
    "cli": {"commands", "processes"},
}
# The only module that may import each of these.
SOLE_USERS = {
    "mkdocs": {"site"},
    "pagefind_bin": {"searching"},
    "yaml": {"reading", "formatting", "importing", "site", "starting"},
}


def room_of(module: str) -> str:
    """Return the room of `action_plans.room.module`."""
    return module.split(".")[1] if "." in module else ""


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def imports_of(path: Path, known: set[str]) -> set[str]:
    """Return the modules that a file imports, at any depth of it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= (inner & known) or {node.module}
    return found


KNOWN = {name for name, _ in modules()}
IMPORTS = {name: imports_of(path, KNOWN) for name, path in modules()}


@pytest.mark.parametrize("module", sorted(KNOWN - {"action_plans"}))
def test_a_room_imports_only_from_rooms_below_it(module: str) -> None:
    rooms = {room_of(each) for each in IMPORTS[module] if each.startswith("action_plans.")}
    assert rooms - {room_of(module)} <= ALLOWED[room_of(module)]


def test_no_imports_run_in_a_circle() -> None:
    TopologicalSorter(
        {name: {each for each in found if each in KNOWN} for name, found in IMPORTS.items()}
    ).prepare()


@pytest.mark.parametrize("library", sorted(SOLE_USERS))
def test_a_library_behind_an_adapter_stays_there(library: str) -> None:
    users = {
        room_of(module)
        for module, found in IMPORTS.items()
        if any(each.split(".")[0] == library for each in found)
    }
    assert users <= SOLE_USERS[library]
