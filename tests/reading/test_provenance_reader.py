"""What is read of `provenance/`: untrusted JSON, checked value by value, never half taken."""

import json
from pathlib import Path

import pytest

from action_plans.importing.importer import import_document
from action_plans.importing.provenance import as_json
from action_plans.model.library import Vocabulary
from action_plans.model.provenance import SourcePlace
from action_plans.reading.codes import Code
from action_plans.reading.library_reader import read_library
from action_plans.reading.provenance_reader import read_provenance
from action_plans.reporting.text import format_problems
from tests.cases import check_expected
from tests.reading.sections import answered
from tests.reading.small_content import PLAN, write_content

HERE = Path(__file__).parent
DOCUMENTS = HERE.parent / "importing" / "documents"
FILE = "content/provenance/hostels-2021.json"
SHA = "0123456789abcdef" * 4
WHOLE = PLAN + "recommendations: [{number: '1', text: T, response: agreed}]\n"


def text_of(**changes: object) -> str:
    whole = {
        "plan": "hostels-2021",
        "documents": [{"name": "a.pdf", "format": "pdf", "sha256": SHA, "pages": 2}],
        "fields": {},
    }
    return json.dumps({**whole, **changes})


def codes(text: str | bytes) -> list[str]:
    data = text.encode() if isinstance(text, str) else text
    reading = read_provenance(data, FILE)
    assert (reading.provenance is None) == bool(reading.problems)
    return [each.code for each in reading.problems]


def test_files_are_explained_to_the_letter(request: pytest.FixtureRequest) -> None:
    def answer(_: str, text: str) -> str:
        reading = read_provenance(text.strip("\n").replace('"SHA"', f'"{SHA}"').encode(), FILE)
        found = reading.provenance
        if found is None:
            return format_problems(reading.problems, colour=False)
        documents = "".join(f"{each}\n" for each in found.documents)
        return documents + "".join(
            f"{path}: {', '.join(map(str, places))}\n" for path, places in found.fields.items()
        )

    path = HERE / "broken_provenance.txt"
    check_expected(answered(path, answer), path, request)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        '{"plan": ' + "1" * 10_000 + "}",
        text_of(fields={str(number): {"places": []} for number in range(20_001)}),
        text_of(fields={"title": {"places": [{"document": 0}] * 201}}),
        text_of(fields={"title": {"places": [{"document": 0, "page": 1_000_001}]}}),
        text_of(fields={"x" * 201: {"places": []}}),
        text_of(documents=[{"name": "a" * 256, "format": "pdf", "sha256": SHA}]),
        text_of(documents=[{"name": "a", "format": "pdf", "sha256": SHA}] * 101),
        "{" + ", ".join('"a": 1' for _ in range(100_000)) + "}",
    ],
    ids=lambda text: f"{text[:20]}{len(text)}",
)
def test_what_is_too_much_is_refused(text: str) -> None:
    assert codes(text) == [Code.BAD_PROVENANCE]


def test_what_is_no_text_is_refused_before_it_is_parsed() -> None:
    assert codes(b"\xff\xfe{\0}\0") == [Code.NOT_UTF8]
    assert codes(b" " * 2_000_001) == [Code.TOO_LARGE]
    assert codes(b"") == [Code.BAD_PROVENANCE]


def test_what_the_importer_writes_is_read() -> None:
    made = import_document(DOCUMENTS / "night-cover.txt", Vocabulary())
    file = f"provenance/{made.plan_id}.json"
    reading = read_provenance(as_json(made.provenance).encode(), file)
    assert reading.problems == ()
    assert reading.provenance is not None
    assert reading.provenance.documents[0].name == "night-cover.txt"
    assert {path: len(places) for path, places in reading.provenance.fields.items()} == {
        path: len(record["places"]) for path, record in made.provenance["fields"].items()
    }


def test_a_folder_gives_provenance_by_plan(tmp_path: Path) -> None:
    places = {"title": {"places": [{"document": 0, "line": 3}]}}
    content = write_content(
        tmp_path / "content",
        f">>> plans/hostels-2021.yml\n{WHOLE}>>> plans/houses-2021.yml\n{WHOLE}"
        f">>> provenance/hostels-2021.json\n{text_of(fields=places)}\n"
        ">>> provenance/notes.txt\nnot ours\n>>> provenance/.hidden.json\nnot ours\n",
    )
    reading = read_library(content, shown_as="content")
    assert reading.problems == ()
    assert list(reading.provenance) == ["hostels-2021"]
    assert reading.provenance["hostels-2021"].fields["title"] == (SourcePlace(0, line=3),)


def test_without_a_folder_nothing_is_known_and_nothing_is_wrong(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", f">>> plans/hostels-2021.yml\n{WHOLE}")
    reading = read_library(content)
    assert (dict(reading.provenance), reading.problems) == ({}, ())


def test_a_file_of_no_plan_or_of_another_kind_is_told(tmp_path: Path) -> None:
    content = write_content(
        tmp_path / "content",
        f">>> plans/hostels-2021.yml\n{WHOLE}>>> provenance/hostel-2021.json\n{{}}\n",
    )
    (content / "provenance" / "hostels-2021.json").symlink_to(tmp_path / "secret.json")
    reading = read_library(content, shown_as="content")
    assert [(each.place.file, each.code) for each in reading.problems] == [
        ("content/provenance/hostel-2021.json", Code.PROVENANCE_WITHOUT_PLAN),
        ("content/provenance/hostels-2021.json", Code.NOT_A_PLAN_FILE),
    ]


def test_a_folder_that_is_a_symbolic_link_is_not_followed(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", f">>> plans/hostels-2021.yml\n{WHOLE}")
    (content / "provenance").symlink_to(tmp_path)
    assert [each.place.file for each in read_library(content, shown_as="c").problems] == [
        "c/provenance"
    ]
