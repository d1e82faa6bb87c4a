"""Whatever bytes stand in a file, reading it ends, soon and without an exception."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from action_plans.reading.plan_reader import PlanReading, read_plan
from action_plans.reporting.text import format_problems
from tests.hangs import ends_within

GOOD = (Path(__file__).parent / "fixtures" / "northmere-hostels-2021.yml").read_bytes()
MARKS = [b"\t", b"\0", b":", b": ", b" #", b"'", b'"', b"*", b"&a ", b"!x ", b"[", b"]", b"{", b"}"]
MARKS += [b"- ", b"? ", b"| ", b"> ", b"%", b"@", b"`", b"\n", b"\r", b"---\n", b"...\n", b"\xff"]
MARKS += ["…".encode(), "\u2028".encode(), "\u202e".encode(), "\ufeff".encode(), b"\\", b"<<: *a"]


def read(data: bytes) -> PlanReading:
    """Read bytes and check what holds of every reading."""
    reading = read_plan(data, "plans/northmere-2021.yml")
    told = format_problems(reading.problems, colour=True)
    assert told.encode("utf-8")
    for problem in reading.problems:
        lines = problem.source_line
        assert problem.place.line >= 1 and problem.place.column >= 1
        assert problem.message and "\n" not in lines
        assert problem.place.length >= 1
    if reading.plan is None:
        assert reading.problems
    else:
        for index, _ in enumerate(reading.plan.recommendations):
            assert reading.source.place(("recommendations", index, "text")).line >= 1
    return reading


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    read(data)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="abc:-?!&*#|>%@`'\"[]{},~<=\\ \t\n0123é…", max_size=200))
def test_any_text_of_the_characters_that_yaml_uses(text: str) -> None:
    read(text.encode())


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(GOOD) - 1),
            st.integers(0, 12),
            st.sampled_from(MARKS) | st.binary(max_size=2),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_a_good_file_with_parts_of_it_changed(changes: list[tuple[int, int, bytes]]) -> None:
    data = bytearray(GOOD)
    for start, length, mark in changes:
        data[start : start + length] = mark
    read(bytes(data))


HUGE = 1_900_000
HOSTILE = {
    "brackets": b"[" * HUGE,
    "braces": b"{a: " * (HUGE // 4),
    "dashes": b"- " * (HUGE // 2),
    "questions": b"? " * (HUGE // 2),
    "stairs": b"".join(b" " * step + b"a:\n" for step in range(1_900)),
    "one long key": b"x" * HUGE,
    "spaces": b"a:" + b" " * HUGE + b"b",
    "spaces before hashes": b"a: b" + b" " * 900_000 + b"#c\n" + b" " * 900_000 + b"#d",
    "dashes before a mistake": b"a: b\n" + b"- " * 900_000,
    "colons": b"a: b: " * (HUGE // 6),
    "lines with a colon too many": b"- a: b: c\n" * (HUGE // 10),
    "stars": b"- *a b\n" * (HUGE // 7),
    "unknown keys": b"".join(b"key%d: x\n" % number for number in range(90_000)),
    "unknown words": b"kind: " + b"thematic" * (HUGE // 8),
    "alias bomb": b"a: &a [x]\n" + b"".join(b"k%d: [*a, *a]\n" % n for n in range(20_000)),
    "quote that never ends": b"a: '" + b"x\n\n" * (HUGE // 3),
    "tabs": b"\t" * HUGE,
    "bytes that are no UTF-8": b"\xff" * HUGE,
    "hidden characters": "\u202e".encode() * (HUGE // 3),
    "carriage returns": b"\r" * HUGE,
    "documents": b"---\n" * (HUGE // 4),
    "line breaks in a number": b"recommendations: [{number: " + b"1." * 900_000 + b"}]",
}


HANGS = 120  # seconds; about 1 is needed


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused_and_never_hang(name: str) -> None:
    with ends_within(HANGS, f"reading {name}"):
        assert read(HOSTILE[name]).problems
