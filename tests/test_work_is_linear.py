"""Reading, checking, formatting and comparing take four times the work for four times as much.

Each kind of file is made at two sizes, and instructions are counted, not seconds. A kind that once
took the square is a case here, named for what there is much of.
"""

from collections.abc import Callable
from datetime import date

import pytest

from action_plans.checking.rules import check_library
from action_plans.comparing.compare import compare
from action_plans.formatting.plan_file import format_plan
from action_plans.model.library import Library, Vocabulary
from action_plans.progress import library_status, library_time
from action_plans.reading.library_reader import LibraryReading
from action_plans.reading.plan_reader import read_plan
from action_plans.reporting.text import format_problems
from tests.hangs import ends_within
from tests.work import LINEAR, growth

NUMBER = 30  # of each kind; four times as many are tried beside it
FILE = "content/plans/northmere-2021.yml"
HEAD = """\
title: Night cover
kind: thematic
wording: summary
report: {published: 2021-03-02}
documents:
- {date: 2021-04-01, kind: plan}
- {date: 2022-04-01, kind: update}
"""
ONE = f"{HEAD}recommendations:\n- number: '1'\n  text: Staff hostels.\n  response: agreed\n"


def many(number: int, line: str) -> str:
    """Return a line so many times, `{n}` being its number from 1 and `{p}` the one before."""
    return "".join(line.format(n=at, p=max(at - 1, 1)) for at in range(1, number + 1))


RECOMMENDATION = """\
- number: '{n}'
  text: Staff hostels {n}.
  to: [hmpps]
  response: agreed
  actions:
  - {{id: a1, text: Hire., owners: ['Head of Recall'], due: 'May 2022', same_as: '{p}/a1'}}
  related: [{{to: '{p}', as: related}}]
"""
BROKEN = """\
- number: '{n}'
  text: Staff hostels {n}.
  response: agreeed
  themes: [x{n}]
  updates:
  - {{date: 2022-04-02, answers: [a3]}}
"""
ACTION = "  - {{id: a{n}, text: Hire {n}., due: 'May 2022', same_as: '1/a{p}'}}\n"
# (what stands before, what there is much of, what stands after)
PARTS: dict[str, tuple[str, str, str]] = {
    "keys": ("", "key{n}: x\n", ONE),
    "keys where none is known": (f"{ONE}  reason:\n", "    key{n}: x\n", ""),
    "recommendations": (f"{HEAD}recommendations:\n", RECOMMENDATION, ""),
    "actions": (f"{ONE}  actions:\n", ACTION, ""),
    "problems": (f"{HEAD}recommendations:\n", BROKEN, ""),
    "problems on one line": (f"{ONE}  to: [", "x{n}, ", "]\n"),
    "entries that are dropped": (f"{ONE}  actions:\n", "  - [{n}]\n", ""),
    "open quotes": (f"{ONE}  actions: [{{id: a1, text: x, owners: [", "“x, ", "]}]\n"),
    "a long line": (f"{ONE}  note: '", "Hire staff for the NPS at 0 x@. ", "'\n"),
    "lines of one text": (f"{ONE}  note: >-\n", "    hire staff for the NPS\n", ""),
    "footnotes": ("footnotes:\n", "  s{n}: x\n", ONE),
}


def file_with(much: str, number: int) -> str:
    before, line, after = PARTS[much]
    return before + many(number, line) + after


def read(text: str) -> LibraryReading:
    reading = read_plan(text.encode(), FILE)
    id = "northmere-2021"
    plans = {id: reading.plan} if reading.plan else {}
    return LibraryReading(Library(plans, Vocabulary()), reading.problems, {id: reading.source})


def checking(text: str) -> Callable[[], object]:
    reading = read(text)
    return lambda: format_problems(check_library(reading), colour=False)


def comparing(text: str) -> Callable[[], object]:
    old, new = read(text).library, read(text.replace("taff", "tuff")).library
    return lambda: compare(old, new, date(2022, 6, 1))


WORK: dict[str, Callable[[str], Callable[[], object]]] = {
    "reading": lambda text: lambda: read_plan(text.encode(), FILE),
    "checking": checking,
    "formatting": lambda text: lambda: format_plan(text.encode(), FILE),
    "comparing": comparing,
}


@pytest.mark.parametrize("work", WORK)
@pytest.mark.parametrize("much", PARTS)
def test_four_times_as_much_is_four_times_the_work(much: str, work: str) -> None:
    with ends_within(120, f"{work} many {much}"):
        times = growth(lambda number: WORK[work](file_with(much, number)), NUMBER)
    assert times <= LINEAR, f"{work}: {times:.1f} times the work for 4 times the {much}"


def test_where_many_actions_with_many_answers_stand_is_linear() -> None:
    def weighing(number: int) -> Callable[[], object]:
        updates = "  - {{date: 2022-04-01, answers: [a{n}], due: 'June 2022'}}\n"
        text = f"{ONE}  actions:\n{many(number, ACTION)}  updates:\n{many(number, updates)}"
        library = read(text).library
        day = date(2022, 5, 1)
        return lambda: library_time(library, library_status(library, day))

    assert growth(weighing, NUMBER) <= LINEAR


LARGE: dict[str, str] = {
    "20,000 unknown keys": file_with("keys where none is known", 20_000),
    "20,000 recommendations": f"{HEAD}recommendations:\n" + "- {number: '1'}\n" * 20_000,
    "200,000 lines": f"{ONE}  note: |-\n" + "    words\n" * 180_000,
    "one line of a million characters": file_with("a long line", 30_000),
    "a word of a million letters and an @": f"{ONE}  note: '{'x' * 1_000_000} @'\n",
    "links without an end": f"{ONE}  note: '{'](' * 500_000}'\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("name", LARGE)
def test_a_large_file_is_checked_soon(name: str) -> None:
    with ends_within(60, f"checking a file with {name}"):
        checking(LARGE[name])()
