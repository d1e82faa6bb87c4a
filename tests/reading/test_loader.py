"""The parser in Python tells of a text what the one in C does: browsers have only the former."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from action_plans.reading.located.loader import LOADER, PlainLoader
from tests.building import FROZEN

BROKEN = Path(__file__).parents[1] / "checking" / "broken"
FILES = [*sorted(BROKEN.glob("*.yml"))[::4], FROZEN / "plans" / "north-west-2019.yml"]
# The C parser points at the backslash, the other one at what follows it; and that one, which looks
# no further than it has to, still tells the value before a tab.
APART = {"bad-escape", "tab"}


def told(loader: type[Any], text: str) -> list[object]:
    """Return every event with its place, and last the fault that ended them, if one did."""
    found: list[object] = []
    reading = loader(text)
    try:
        while event := reading.get_event():
            start = event.start_mark
            style = getattr(event, "style", None)
            value = getattr(event, "value", None)
            found.append((type(event), value, style, start.line, start.column))
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark
        found.append((mark.line, mark.column) if mark else ())
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda each: each.stem)
def test_both_parsers_tell_the_same(file: Path) -> None:
    assert LOADER is not PlainLoader
    if file.stem in APART:
        return
    text = file.read_text(encoding="utf-8")
    assert told(LOADER, text) == told(PlainLoader, text)
