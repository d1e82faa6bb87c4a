"""The conformance set: what it expects is what this project finds, and its runner tells it."""

import json
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from action_plans.checking.rules import check_library
from action_plans.model.data_form import CASES_AS_OF, VERSION, VERSIONS
from action_plans.model.due import Due
from action_plans.model.problem import Problem
from action_plans.progress import library_status
from action_plans.publishing.conformance.files import (
    CASES,
    RUNNER,
    SCHEMA,
    Cases,
    address,
    older_schema,
    schema_files,
)
from action_plans.publishing.data.recommendations_json import recommendations_json
from action_plans.publishing.edition import make_edition
from action_plans.publishing.pages.schema_page import schema_pages
from action_plans.publishing.views.schema import SchemaView
from action_plans.reading.dates import read_due
from action_plans.reading.keys import plan_keys
from action_plans.reading.library_reader import read_library
from action_plans.reading.located.decode import decode
from action_plans.reading.located.notes import Notes
from action_plans.reading.located.tree import parse_tree
from action_plans.reading.schema import plan_schema
from action_plans.site.conformance_cases import EXPECTED, conformance_cases
from tests.building import PLANS
from tests.cases import check_expected
from tests.publishing.small_library import small_edition
from tests.reading.test_schema import as_data

TESTS = Path(__file__).parents[1]
RECORD = TESTS / "checking" / "good"
# What is read of a recommendation and of an action, beside what stands in the file.
READ = ("ref", "response", "reported", "schedule", "moved", "checked")
READ_OF_ACTION = (
    *("id", "owner_ids", "first_due_date", "due_date", "precision"),
    *("reported", "schedule", "standing", "evidence", "moved"),
)
# A few of each sort, of which each is a run of the program.
TRIED = ("right", "no-date", "unknown-theme", "tab")


@cache
def checker() -> Draft7Validator:
    return Draft7Validator(plan_schema(), format_checker=Draft7Validator.FORMAT_CHECKER)


def schema_says(text: str, schema: Draft7Validator | None = None) -> str:
    """Return what the schema alone says of a file, as a reader of YAML has it."""
    source, problems = decode(text.encode(), "x.yml")
    notes = Notes(source)
    root = parse_tree(notes)
    if problems or notes.problems or root is None:
        return "not for it to judge"
    return "accepts" if (schema or checker()).is_valid(as_data(root)) else "refuses"


def found(problems: tuple[Problem, ...]) -> list[dict[str, Any]]:
    return [
        {
            "line": each.place.line,
            "column": each.place.column,
            "code": str(each.code),
            "severity": each.severity.value,
        }
        for each in problems
    ]


def case(cases: Cases, text: str, folder: Path) -> dict[str, Any]:
    for path, own in {**cases.record, cases.replaces: text}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(own.encode())
    return {
        "schema": schema_says(text),
        "problems": found(check_library(read_library(folder, shown_as="content"))),
    }


def reads() -> list[dict[str, Any]]:
    library = read_library(RECORD).library
    statuses = library_status(library, CASES_AS_OF)
    (file,) = recommendations_json(make_edition(library, statuses, (), {}, as_of=CASES_AS_OF))
    return [
        {
            **{name: each[name] for name in READ},
            "actions": [{name: a[name] for name in READ_OF_ACTION} for a in each["actions"]],
        }
        for each in json.loads(file.content)
    ]


def reading(due: Due) -> dict[str, Any]:
    said = {
        "printed": due.printed,
        "kind": due.kind.value,
        "first_day": due.first_day and due.first_day.isoformat(),
        "last_day": due.last_day and due.last_day.isoformat(),
        "precision": due.precision.value,
        "mark": due.mark,
        "condition": due.condition,
    }
    return {name: value for name, value in said.items() if value}


def test_what_is_expected_is_what_we_find(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """`pytest --rewrite` brings the file up to date after a case or a rule has changed."""
    cases = conformance_cases()
    cells = yaml.safe_load((TESTS / "reading" / "dates.yml").read_text(encoding="utf-8"))
    lists = {
        "reads": reads(),
        "dates": [reading(read_due(cell)) for kind in cells.values() for cell in kind],
    }
    own = {name: case(cases, text, tmp_path / name) for name, text in sorted(cases.wrong.items())}
    parts = [f'"as_of": "{CASES_AS_OF}"']
    for name, rows in lists.items():
        parts.append(f'"{name}": [\n' + ",\n".join(map(written, rows)) + "\n]")
    parts.append(
        '"cases": {\n' + ",\n".join(f'"{name}": {written(own[name])}' for name in own) + "\n}"
    )
    check_expected("{\n" + ",\n".join(parts) + "\n}\n", EXPECTED, request)


def written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def test_the_set_holds_cases_of_every_sort() -> None:
    said = json.loads(EXPECTED.read_text(encoding="utf-8"))
    assert {each["schema"] for each in said["cases"].values()} == {
        *("accepts", "refuses", "not for it to judge"),
    }
    codes = {each["code"] for one in said["cases"].values() for each in one["problems"]}
    assert len(codes) > 70
    assert {a["standing"] for each in said["reads"] for a in each["actions"]} > {"done-since"}
    # The schema refuses nothing in which the checker finds no error.
    for name, one in said["cases"].items():
        errors = [each for each in one["problems"] if each["severity"] == "error"]
        assert errors or one["schema"] == "accepts", name


def test_the_files_of_every_version_stand_under_its_address() -> None:
    cases = conformance_cases()
    files = {
        each.path: each.content
        for each in schema_files(plan_schema(), cases, "https://example.org/x/")
    }
    names = (SCHEMA, CASES, RUNNER)
    assert set(files) == {address(each.number, name) for each in VERSIONS for name in names}
    for each in VERSIONS:
        schema = json.loads(files[address(each.number, SCHEMA)])
        assert schema["$id"] == f"https://example.org/x/{address(each.number, SCHEMA)}"
        assert f"Version {each.number} " in schema["$comment"]
        assert json.loads(files[address(each.number, CASES)])["version"] == each.number
    made = json.loads(files[address(VERSION, CASES)])
    assert {each["name"]: each["text"] for each in made["cases"]} == dict(cases.wrong)


def test_what_an_older_version_is_told_is_as_its_own_schema_has_it() -> None:
    """Its schema takes each file of its set as is expected; a case of a later one is not there."""
    files = {e.path: e.content for e in schema_files(plan_schema(), conformance_cases(), "")}
    for at, each in enumerate(VERSIONS[:-1], 1):
        schema = Draft7Validator(
            older_schema(each.number), format_checker=Draft7Validator.FORMAT_CHECKER
        )
        made = json.loads(files[address(each.number, CASES)])
        assert {case["name"]: schema_says(case["text"], schema) for case in made["cases"]} == {
            case["name"]: case["schema"] for case in made["cases"]
        }
        later = {name for one in VERSIONS[at:] for name in one.cases}
        assert later
        assert not later & {case["name"] for case in made["cases"]}


def run(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", "run_conformance.py", "conformance.json", *arguments],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the set and its runner, as somebody downloads them, and no more."""
    folder = tmp_path_factory.mktemp("conformance")
    for file in schema_files(plan_schema(), conformance_cases(), ""):
        if file.path == address(VERSION, Path(file.path).name):
            (folder / Path(file.path).name).write_bytes(file.content)
    return folder


def test_the_checker_passes_as_a_program_among_others(place: Path) -> None:
    only = [part for name in TRIED for part in ("--only", name)]
    program = (PLANS, "check", "--content", "{content}", "--format", "json")
    done = run(*only, "--", *program, cwd=place)
    assert (done.returncode, done.stdout) == (0, "0 not as expected\n"), done.stderr


def test_a_program_that_finds_nothing_or_too_much_does_not_pass(place: Path) -> None:
    blind = (sys.executable, "-c", "print('{\"problems\": []}')", "{content}")
    done = run("--only", "tab", "--only", "right", "--", *blind, cwd=place)
    assert done.returncode == 1
    assert done.stdout == "tab: not found: line 3, tab (error)\n1 not as expected\n"
    problem = {"file": "northmere-2021.yml", "line": 3, "code": "tab", "severity": "error"}
    sees = (sys.executable, "-c", f"print('''{json.dumps({'problems': [problem]})}''')")
    done = run("--only", "tab", "--only", "right", "--", *sees, "{content}", cwd=place)
    assert done.stdout == "right: found as well: line 3, tab (error)\n1 not as expected\n"
    assert run("--", "true", cwd=place).returncode == 2


def test_what_was_read_is_compared(place: Path) -> None:
    rows = reads()
    (place / "mine.json").write_text(json.dumps(rows), encoding="utf-8")
    assert run("--reads", "mine.json", cwd=place).returncode == 0
    rows[0]["actions"][0]["standing"] = "ahead"
    (place / "mine.json").write_text(json.dumps(rows), encoding="utf-8")
    done = run("--reads", "mine.json", cwd=place)
    assert done.returncode == 1
    assert ".actions[0].standing: expected" in done.stdout
    assert run("--write", "set", cwd=place).returncode == 0
    assert read_library(place / "set" / "record").library.plans


def test_every_key_and_value_has_its_place_on_the_page() -> None:
    (page,) = schema_pages(replace(small_edition(""), keys=plan_keys()))
    view = page.make().view
    assert isinstance(view, SchemaView)
    anchors = [row.id for each in (*view.keys, *view.values) for row in each.rows]
    assert len(anchors) == len(set(anchors))
    assert {"key-recommendations-actions-due", "standing-passed", "response-agreed"} <= {*anchors}
    assert sum(len(each.rows) for each in view.keys) == len(plan_keys())
    assert list(schema_pages(small_edition(""))) == []


def test_what_is_valid_changes_with_the_version_alone(request: pytest.FixtureRequest) -> None:
    """A key or a value more is a new second number, any other change a new first one.

    After raising the version: `pytest --rewrite`, which writes the file of the new one beside the
    older ones.
    """
    file = TESTS / "reading" / "schema-versions" / f"{VERSION}.json"
    check_expected(json.dumps(judging(plan_schema()), indent=1) + "\n", file, request)
    for each in VERSIONS[:-1]:
        kept = json.loads((file.parent / f"{each.number}.json").read_text(encoding="utf-8"))
        assert judging(older_schema(each.number)) == kept, "what was published has changed"


def judging(schema: Any) -> Any:
    """Return a schema without what only explains it."""
    if isinstance(schema, list):
        return [judging(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    explains = {"description", "title", "examples", "$comment", "$schema"}
    return {
        key: {name: judging(part) for name, part in value.items()}
        if key == "properties"
        else judging(value)
        for key, value in schema.items()
        if key not in explains
    }
