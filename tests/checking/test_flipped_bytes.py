"""Any byte of a published plan may turn into any other: never a crash, never a silent change."""

import time
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from action_plans.checking.rules import check_library
from action_plans.comparing.compare import compare
from action_plans.comparing.report import as_json, as_markdown, as_text
from action_plans.formatting.plan_file import format_plan
from action_plans.model.library import Library
from action_plans.model.problem import Severity
from action_plans.reading.library_reader import LibraryReading, read_library
from action_plans.reading.plan_reader import read_plan
from action_plans.reporting.as_json import format_json
from action_plans.reporting.github import format_annotations, format_summary
from action_plans.reporting.text import format_problems
from tests.building import FROZEN

PLANS = sorted(path.stem for path in (FROZEN / "plans").glob("*.yml"))
AS_OF = date(2026, 1, 1)
LONGEST = 5.0  # seconds for all that is done with one file; far above what it takes


@cache
def whole() -> LibraryReading:
    return read_library(FROZEN)


def changed(id: str, data: bytes) -> LibraryReading:
    """Return the library with one file's bytes in the place of what it holds."""
    before = whole()
    found = read_plan(data, before.sources[id].file)
    others = {each: plan for each, plan in before.library.plans.items() if each != id}
    plans = others | ({id: found.plan} if found.plan else {})
    return LibraryReading(
        Library(dict(sorted(plans.items())), before.library.vocabulary),
        found.problems,
        {**before.sources, id: found.source},
        before.vocabulary_sources,
    )


def look_at(id: str, data: bytes) -> None:
    """Do with a file all that editors do, and hold that no change goes unsaid."""
    start = time.monotonic()
    reading = changed(id, data)
    problems = check_library(reading)
    assert format_problems(problems, colour=True).encode()
    assert format_annotations(problems).count("\n") == len(problems)
    assert format_summary(problems).encode()
    assert format_json(problems).encode()
    formatted = format_plan(data, f"{id}.yml")
    errors = [each for each in problems if each.severity is Severity.ERROR]
    if errors:
        assert all(each.message for each in errors)
    else:
        changes = compare(whole().library, reading.library, AS_OF)
        same = reading.library.plans[id] == whole().library.plans[id]
        assert bool(changes) is not same
        assert as_text(changes) and as_markdown(changes) and as_json(changes)
        assert formatted.text is not None, formatted.problems
    assert time.monotonic() - start < LONGEST


@pytest.mark.parametrize("id", PLANS)
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_flipped_bytes(id: str, data: st.DataObject) -> None:
    original = whole().sources[id].data
    flipped = bytearray(original)
    for _ in range(data.draw(st.integers(1, 3))):
        flipped[data.draw(st.integers(0, len(original) - 1))] = data.draw(st.integers(0, 255))
    look_at(id, bytes(flipped))


@pytest.mark.parametrize("id", PLANS)
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_lines_lost_doubled_or_moved(id: str, data: st.DataObject) -> None:
    lines = whole().sources[id].data.splitlines(keepends=True)
    at = data.draw(st.integers(0, len(lines) - 2))
    what = data.draw(st.sampled_from(["lost", "doubled", "moved", "indented", "cut"]))
    match what:
        case "lost":
            del lines[at]
        case "doubled":
            lines.insert(at, lines[at])
        case "moved":
            lines.insert(at + 1, lines.pop(at))
        case "indented":
            lines[at] = b" " + lines[at]
        case "cut":
            del lines[at:]
    look_at(id, b"".join(lines))


def test_an_untouched_library_has_no_change() -> None:
    library = whole().library
    assert compare(library, replace(library), AS_OF) == ()
