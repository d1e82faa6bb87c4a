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
    "collector": set(),
    "reading": {"collector", "model", "shared_work"},
    "reporting": {"model"},
    "progress": {"model"},
    "relating": {"model"},
    "checking": {"collector", "model", "reading", "relating", "progress", "shared_work"},
    "formatting": {"model", "reading"},
    "comparing": {"model", "reading", "reporting", "progress"},
    "keeping": {"formatting", "model", "reading"},
    "importing": {"checking", "model", "reading", "reporting", "formatting", "comparing"},
    "publishing": {"model"},
    "searching": {"model", "publishing", "side_by_side"},
    "folders": set(),
    "kept_features": set(),
    "site": set(),
    "site_hooks": set(),
    "theme_hooks": set(),
    "result_check": {"folders"},
    "revision": set(),
    "progress_bar": set(),
    "build": {
        "checking",
        "collector",
        "folders",
        "kept_features",
        "model",
        "progress",
        "progress_bar",
        "publishing",
        "reading",
        "relating",
        "searching",
        "shared_work",
        "site_writing",
    },
    "site_writing": {
        "folders",
        "page_building",
        "progress_bar",
        "publishing",
        "reading",
        "result_check",
        "searching",
        "side_by_side",
    },
    "shared_work": {"side_by_side"},
    "side_by_side": set(),
    "page_building": {"folders", "publishing", "site"},
    "previewing": {"model", "reporting"},
    "preview_building": {
        "build",
        "checking",
        "model",
        "page_building",
        "previewing",
        "progress",
        "progress_bar",
        "publishing",
        "reading",
        "site",
        "site_writing",
    },
    "serving": {
        "build",
        "checking",
        "folders",
        "model",
        "progress",
        "progress_bar",
        "publishing",
        "reading",
        "site",
        "site_writing",
    },
    "clock": set(),
    "commands": {
        "build",
        "checking",
        "clock",
        "collector",
        "comparing",
        "folders",
        "formatting",
        "importing",
        "keeping",
        "model",
        "preview_building",
        "progress",
        "progress_bar",
        "reading",
        "relating",
        "reporting",
        "revision",
        "searching",
        "serving",
        "side_by_side",
        "site",
        "site_writing",
    },
    "cli": {"clock", "collector", "commands"},
}
# The only module that may import each of these.
SOLE_USERS = {
    "mkdocs": {"site"},
    "pagefind_bin": {"searching"},
    "yaml": {"reading", "formatting", "importing", "site"},
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
