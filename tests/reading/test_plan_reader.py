"""What is read from plan files, and what is said of broken ones, to the letter."""

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest

from action_plans.model.due import DueKind
from action_plans.model.refs import Ref
from action_plans.reading.codes import Code
from action_plans.reading.located.decode import MOST_BYTES
from action_plans.reading.plan_reader import read_plan
from action_plans.reading.skeleton import skeleton
from action_plans.reporting.text import format_problems
from tests.cases import check_expected
from tests.reading.sections import answered

HERE = Path(__file__).parent
NORTHMERE = HERE / "fixtures" / "northmere-hostels-2021.yml"
SMALL = """\
title: T
kind: thematic
wording: summary
report: {published: 2021-03-02}
documents: [{date: 2021-04-01, kind: plan}]
recommendations: [{number: '1', text: T, response: agreed}]
"""


def problems_of(name: str, text: str) -> str:
    reading = read_plan(text.encode(), "plans/northmere-2021.yml")
    return format_problems(reading.problems, colour=False)


@pytest.mark.parametrize("file", ["broken_yaml.txt", "broken_shape.txt"])
def test_a_broken_file_is_explained_to_the_letter(
    file: str, request: pytest.FixtureRequest
) -> None:
    check_expected(answered(HERE / file, problems_of), HERE / file, request)


def test_every_field_of_the_invented_plan_is_read(request: pytest.FixtureRequest) -> None:
    reading = read_plan(NORTHMERE.read_bytes(), NORTHMERE.name)
    assert reading.problems == ()
    assert reading.plan is not None
    found = json.dumps(asdict(reading.plan), indent=1, default=str, ensure_ascii=False) + "\n"
    check_expected(found, NORTHMERE.with_suffix(".json"), request)


def test_texts_stay_texts_and_references_are_resolved() -> None:
    plan = read_plan(NORTHMERE.read_bytes(), NORTHMERE.name).plan
    assert plan is not None
    first, second = plan.recommendations
    assert first.actions[1].text == "No"
    assert first.actions[1].due.printed == "012"
    assert first.actions[1].same_as == Ref(plan.id, "2", "a1")
    assert first.actions[0].later[1] == Ref("other-plan-2023", "4", "a2")
    assert first.actions[0].due.kind is DueKind.DATE
    assert second.actions[0].due.kind is DueKind.BLANK
    assert plan.documents[0].date == date(2021, 3, 9) and not plan.documents[0].held
    assert plan.footnote("*") == "Subject to the spending review."


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        (SMALL.encode("utf-16"), Code.NOT_UTF8, (1, 1)),
        (SMALL.encode("utf-16-le"), Code.NOT_UTF8, (1, 1)),
        (SMALL.replace("title: T", "title: T\0").encode(), Code.NOT_UTF8, (1, 1)),
        (SMALL.replace("title: T", "title: ‘T’").encode("cp1252"), Code.NOT_UTF8, (1, 8)),
        (SMALL.replace("text: T", "text: T\x1bT").encode(), Code.HIDDEN_CHARACTER, (6, 40)),
        (SMALL.replace("title: T", "title: T\u202eT").encode(), Code.HIDDEN_CHARACTER, (1, 9)),
        (SMALL.replace("title: T", "title: T\u2028T").encode(), Code.HIDDEN_CHARACTER, (1, 9)),
        (SMALL.replace("title: T", 'title: "T\\u202eT"').encode(), Code.HIDDEN_CHARACTER, (1, 8)),
        (SMALL.replace("title", "\ufefftitle").encode("utf-8-sig"), Code.HIDDEN_CHARACTER, (1, 1)),
        (b"#" * (MOST_BYTES + 1), Code.TOO_LARGE, (1, 1)),
        (b"", Code.EMPTY_FILE, (1, 1)),
        (b"\xef\xbb\xbf\r\n", Code.EMPTY_FILE, (1, 1)),
        (b"[" * 30_000, Code.TOO_DEEP, (1, 21)),
        (b"- " * 30_000, Code.TOO_DEEP, (1, 41)),
        (b"a: [" + b"b," * 110_000 + b"]", Code.TOO_LARGE, (1, 199_999)),
    ],
)
def test_bytes_that_are_no_plan(data: bytes, code: Code, place: tuple[int, int]) -> None:
    problems = read_plan(data, "plans/northmere-2021.yml").problems
    assert [(each.code, (each.place.line, each.place.column)) for each in problems] == [
        (code, place)
    ]


@pytest.mark.parametrize(
    "data",
    [
        SMALL.encode("utf-8-sig"),
        SMALL.replace("\n", "\r\n").encode(),
        SMALL.replace("\n", "\r").encode(),
        f"---\n{SMALL}...\n".encode(),
        SMALL.replace("title: T", "title:\tT").encode(),
    ],
    ids=["byte order mark", "CRLF", "CR", "markers of a document", "a tab in a line"],
)
def test_forms_of_a_file_that_change_nothing(data: bytes) -> None:
    name = "plans/northmere-2021.yml"
    assert read_plan(data, name).problems == ()
    assert read_plan(data, name).plan == read_plan(SMALL.encode(), name).plan


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("Recall 2020.yml", "Rename the file to recall-2020.yml"),
        ("CON.yml", "Use small letters and digits with hyphens between them, 3 to 60 characters."),
        ("x.yml", "Use small letters and digits with hyphens between them, 3 to 60 characters."),
        ("réçall-2020.yml", "Rename the file to r-all-2020.yml"),
        ("a" * 61 + ".yml", f"Rename the file to {'a' * 60}.yml"),
    ],
)
def test_a_file_name_that_is_no_plan_id(name: str, remedy: str) -> None:
    reading = read_plan(SMALL.encode(), f"plans/{name}")
    assert reading.plan is None
    assert [(each.code, each.remedy) for each in reading.problems] == [(Code.BAD_FILE_NAME, remedy)]


@pytest.mark.parametrize("id", ["page", "con", "com1", "recall-2020-response", "x-schedule"])
def test_ids_that_are_needed_for_something_else(id: str) -> None:
    text = SMALL + "was: [recall-2020-schedule]\n"
    problems = read_plan(text.encode(), f"plans/{id}.yml").problems
    assert [(each.code, each.place.line) for each in problems] == [
        (Code.RESERVED_ID, 1),
        (Code.RESERVED_ID, 7),
    ]


def test_the_plan_whose_badge_would_be_hidden_is_named() -> None:
    problem = read_plan(SMALL.encode(), "plans/recall-2020-response.yml").problems[0]
    assert problem.message == (
        "'recall-2020-response' cannot be a plan's id: "
        "its badge would have the address of a badge of the plan 'recall-2020'"
    )


@pytest.mark.parametrize(
    "broken",
    [
        SMALL.replace("number: '1'", f"number: '{'9' * 300}'"),
        SMALL.replace("number: '1'", f"number: '{'1.' * 60}1'"),
        SMALL + "source: {title: T, url: 'https://gov.uk@elsewhere.example/'}\n",
        SMALL + "source: {title: T, url: 'https:///elsewhere.example/'}\n",
        SMALL + "source: {title: T, url: 'https://g\u043ev.example/'}\n",
    ],
    ids=["a long number", "a deep number", "a user name", "no host", "a confusable letter"],
)
def test_spellings_that_cannot_be_addresses(broken: str) -> None:
    problems = read_plan(broken.encode(), "plans/northmere-2021.yml").problems
    assert [each.code for each in problems] == [Code.BAD_SPELLING]


def test_a_file_full_of_mistakes_is_cut_off() -> None:
    entries = "".join(f"  colour{number}: red\n" for number in range(5_000))
    problems = read_plan((SMALL + f"source:\n{entries}").encode(), "plans/abc.yml").problems
    assert len(problems) == 201
    assert problems[-1].message == "this file has 4800 more problems"


def test_the_skeleton_reads_without_problems() -> None:
    text = skeleton("northmere-2021", date(2026, 1, 2))
    reading = read_plan(text.encode(), "plans/northmere-2021.yml")
    assert reading.problems == ()
    assert reading.plan is not None
