"""Slips in real files: one problem at its line, with a remedy that works when it is followed."""

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache

import pytest

from action_plans.checking.rules import check_library
from action_plans.model.problem import Problem
from action_plans.reading.library_reader import read_library
from action_plans.reading.plan_reader import read_plan
from tests.building import FROZEN
from tests.checking.slips import JACQUES, NORTH, RECALL, SFO, SLIPS, UNSURE, Slip, plan_text

RECORD = read_library(FROZEN, "content")


def problems_of(plan: str, text: str) -> tuple[Problem, ...]:
    """Return every problem of one plan's file, among the other plans."""
    again = read_plan(text.encode(), f"content/plans/{plan}.yml")
    plans = {id: each for id, each in RECORD.library.plans.items() if id != plan}
    if again.plan is not None:
        plans[plan] = again.plan
    library = replace(RECORD.library, plans=plans)
    sources = {**RECORD.sources, plan: again.source}
    reading = replace(RECORD, library=library, sources=sources, problems=again.problems)
    return check_library(reading, only={plan})


Told = tuple[str, str]


@lru_cache
def told_before(plan: str) -> Counter[Told]:
    """Return what is told of a plan without a slip: findings of the document itself."""
    return Counter((each.code, each.message) for each in problems_of(plan, plan_text(plan)))


def new_problems(plan: str, text: str) -> list[Problem]:
    """Return what is told beyond that."""
    known = told_before(plan).copy()
    new = []
    for each in problems_of(plan, text):
        if known[each.code, each.message]:
            known[each.code, each.message] -= 1
        else:
            new.append(each)
    return new


def followed(text: str, problems: list[Problem]) -> str:
    """Return the text with what every problem says is to be written, from the bottom up."""
    lines = text.split("\n")
    for each in sorted(problems, key=lambda each: -each.place.line):
        if each.correction:
            lines[each.correction.first - 1 : each.correction.last] = each.correction.lines
    return "\n".join(lines)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_a_slip_is_one_problem_with_a_remedy_that_works(slip: Slip) -> None:
    text = plan_text(slip.plan)
    slipped = slip.applied(text)
    problems = new_problems(slip.plan, slipped)
    assert [each.place.line for each in problems] == [slip.line(text)], problems
    mended = followed(slipped, problems)
    assert new_problems(slip.plan, mended) == []
    assert Counter(
        (each.code, each.message) for each in problems_of(slip.plan, mended)
    ) == told_before(slip.plan)


@pytest.mark.parametrize("slip", UNSURE, ids=lambda slip: slip.name)
def test_a_slip_that_only_its_editor_can_mend_is_one_problem(slip: Slip) -> None:
    problems = new_problems(slip.plan, slip.applied(plan_text(slip.plan)))
    assert len(problems) == 1, problems


def test_there_are_sixty_slips_and_more() -> None:
    assert len(SLIPS) >= 60
    assert len({each.name for each in SLIPS}) == len(SLIPS)
    assert len({each.plan for each in SLIPS}) == 5


def slipped_often(plan: str, names: tuple[str, ...]) -> str:
    """Return a plan with several slips in it, made from below so that places stay."""
    text = plan_text(plan)
    for slip in sorted((each for each in SLIPS if each.name in names), key=lambda s: -s.nth):
        text = replace(slip, plan=plan).applied(text)
    return text


MANY = tuple(each.name for each in SLIPS if each.plan == SFO)[:11]


def test_a_file_with_eleven_slips_is_clean_after_two_rounds() -> None:
    assert len(MANY) == 11
    text = slipped_often(SFO, MANY)
    for _ in range(2):
        text = followed(text, new_problems(SFO, text))
    assert new_problems(SFO, text) == []


def test_an_open_bracket_and_a_conflict_hide_no_slip_below() -> None:
    text = plan_text(SFO)
    text = re.sub(r"(?m)^(respondent: \[.*)\]$", r"\1", text)
    text = re.sub(r"(?m)^- (\{date:.*kind: plan)", r"-\1", text, count=1)
    text = re.sub(r"(?m)^short: .*$", r"<<<<<<< HEAD\n\g<0>\n=======\n>>>>>>> other", text)
    problems = new_problems(SFO, text)
    codes = [str(each.code) for each in problems]
    assert codes == ["merge-conflict", "unclosed-bracket", "missing-space"][-len(codes) :]
    assert len(codes) > 1
    assert new_problems(SFO, followed(text, problems)) == []


def test_what_is_said_of_cells_is_said_once() -> None:
    text = plan_text(SFO)
    owners = re.sub(
        r"(?m)^    owners: \['([^']*)'\]$", "    owners: ['\\1\tMarch 2022']", text, count=1
    )
    assert [str(each.code) for each in new_problems(SFO, owners)] == ["pasted-cells"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("TODO: say what is promised here", True),
        ("Title of the report", True),
        ("[text to follow]", True),
        ("Write here what is promised.", True),
        ("What was promised", True),
        ("Staff in every region will be trained; TODO the rest", True),
        ("Staff in every region keep their TODOS and lists.", False),
        ("Write to every region about what is promised in the plan.", False),
        ("Add the title of each report to the register.", False),
        ("What is recommended in the report of 2019 will be done in full by the regions.", False),
    ],
)
def test_what_is_still_to_be_written_is_told(words: str, told: bool) -> None:
    text = re.sub(r"(?m)^title: .*$", f"title: '{words}'", plan_text(NORTH), count=1)
    found = [str(each.code) for each in new_problems(NORTH, text)]
    assert ("skeleton-text" in found) == told


def test_a_problem_shows_its_line_as_it_is_written() -> None:
    text = plan_text(JACQUES).replace("response: agreed", "response: [agred]", 1)
    text = re.sub(r"(?m)^  themes: \[(.*)\]$", r"  themes: \1, nonsense", text, count=1)
    written = text.split("\n")
    problems = new_problems(JACQUES, text)
    assert len(problems) > 1
    for each in problems:
        assert each.source_line == written[each.place.line - 1]
        end = each.place.column - 1 + each.place.length
        assert end <= len(each.source_line)


def test_a_link_in_quotes_is_no_slip_beside_another() -> None:
    text = re.sub(r"(?m)^  - to: (\S+#\S+)$", r"  - to: '\1'", plan_text(JACQUES))
    assert "  - to: '" in text
    assert new_problems(JACQUES, text) == []
    slipped = text.replace("response: agreed", "response: agred", 1)
    assert [str(each.code) for each in new_problems(JACQUES, slipped)] == ["unknown-value"]


def test_a_month_with_a_slip_in_its_name_is_told_as_it_was_meant() -> None:
    text = re.sub(r"(?m)^(    due: ).*$", r"\1Mach 2021", plan_text(RECALL), count=1)
    told = new_problems(RECALL, text)
    assert [str(each.code) for each in told] == ["unread-date"]
    assert "'March 2021'" in told[0].remedy


EMPTY_CELL = r"(?m)^(  - date: .*\n(?:    .*\n)*?)    due: .*$"


@pytest.mark.parametrize("cell", ["due:", "due: ''", 'due: ""'])
def test_a_date_of_an_update_that_is_begun_and_empty_is_told(cell: str) -> None:
    text = re.sub(EMPTY_CELL, rf"\1    {cell}", plan_text(RECALL), count=1)
    told = new_problems(RECALL, text)
    assert [str(each.code) for each in told] == ["unread-date"]
    assert text.split("\n")[told[0].place.line - 1].strip() == cell
    without = re.sub(EMPTY_CELL, r"\1", plan_text(RECALL), count=1)
    assert new_problems(RECALL, without) == []


@pytest.mark.parametrize(
    ("find", "write", "remedy"),
    [
        (
            r"^    due: '([^']*)'",
            "    due: '\\1\tHead of Gardens'",
            "Leave what belongs to 'due:', and give the rest its own key.",
        ),
        (
            r"published: \d{4}-\d\d-\d\d",
            "published: 2019-11-31",
            "Write the day as it is printed.",
        ),
        (r"published: \d{4}", "published: 1899", "Write the day as it is printed"),
        (r"published: \d{4}", "published: 1935", "Is the year right?"),
        (
            r"^    text: >-\n      (.*)\n      (.*)\n      (.*)\n    (?=owners)",
            "    text: >-\n      \\1\n    \\2\n    \\3\n    ",
            "line ",
        ),
        (
            r"^  - id: a1$",
            "b)\tUntil then\tHead of Gardens\tMarch 2021\n  - id: a1",
            "If it is an action, write it as one: `- id: a5`",
        ),
    ],
)
def test_a_remedy_says_what_helps_there(find: str, write: str, remedy: str) -> None:
    text = re.sub(f"(?m){find}", write, plan_text(NORTH), count=1)
    assert text != plan_text(NORTH)
    told = new_problems(NORTH, text)
    assert len(told) == 1, told
    assert remedy in told[0].remedy
    assert not re.search(r"lines (\d+) to \1\b", told[0].remedy)
    assert "in the future" not in told[0].remedy
