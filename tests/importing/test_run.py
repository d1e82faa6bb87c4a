"""`plans import` as a command: what it writes, prints and refuses."""

import json
from pathlib import Path

import pytest

from action_plans.checking.rules import check_library
from action_plans.importing.run import run_import
from action_plans.model.problem import Severity
from action_plans.reading.library_reader import read_library
from action_plans.reading.provenance_reader import read_provenance
from tests.building import FROZEN
from tests.importing.reading import DOCUMENTS

WEIR = DOCUMENTS / "weir-lane.txt"
NIGHT = DOCUMENTS / "night-cover.txt"


@pytest.fixture(autouse=True)
def _beside_the_frozen_content(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FROZEN.parent)


def test_a_fresh_folder_can_be_built(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_import([WEIR, NIGHT], out=tmp_path) == 0
    printed = capsys.readouterr()
    assert "things to look at, the most doubtful first" in printed.out
    assert "3 recommendations, 5 actions, 3 outcomes in updates" in printed.err
    assert sorted(path.name for path in (tmp_path / "plans").iterdir()) == [
        "night-cover-northmere-hostels-2019.yml",
        "weir-lane-fire-2019.yml",
    ]
    own = FROZEN / "vocabulary" / "owners.yml"
    assert (tmp_path / "vocabulary" / "owners.yml").read_bytes() == own.read_bytes()
    problems = check_library(read_library(tmp_path))
    errors = {str(each.code) for each in problems if each.severity is Severity.ERROR}
    assert errors <= {"not-looked-at"}  # what an editor has still to do


def test_provenance_tells_page_table_and_row(tmp_path: Path) -> None:
    assert run_import([WEIR], id="weir-lane", out=tmp_path) == 0
    data = json.loads((tmp_path / "provenance" / "weir-lane.json").read_text(encoding="utf-8"))
    assert data["documents"][0]["name"] == "weir-lane.txt"
    assert len(data["documents"][0]["sha256"]) == 64
    assert data["fields"]["2/a2/due"]["places"] == [
        {"document": 0, "table": 1, "row": 5, "column": 6, "line": 10}
    ]


def test_the_site_can_read_the_provenance(tmp_path: Path) -> None:
    assert run_import([WEIR], id="weir-lane", out=tmp_path) == 0
    data = (tmp_path / "provenance" / "weir-lane.json").read_bytes()
    found = read_provenance(data, "provenance/weir-lane.json")
    assert found.problems == ()
    assert found.provenance is not None


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_import([WEIR], out=tmp_path) == 0
    target = tmp_path / "plans" / "weir-lane-fire-2019.yml"
    target.write_text("mine", encoding="utf-8")
    assert run_import([WEIR], out=tmp_path) == 1
    assert target.read_text(encoding="utf-8") == "mine"
    assert "--force" in capsys.readouterr().err
    assert run_import([WEIR], out=tmp_path, force=True) == 0
    assert target.read_text(encoding="utf-8") != "mine"


def test_two_documents_with_one_id(tmp_path: Path) -> None:
    assert run_import([WEIR, WEIR], out=tmp_path, force=True) == 1


@pytest.mark.parametrize(
    "id", ["../../x", "CON", "a", "x" * 61, "a--b", "ä-plan", "page", "x-response"]
)
def test_ids_that_are_none(tmp_path: Path, id: str) -> None:
    assert run_import([WEIR], id=id, out=tmp_path / "out") == 2
    assert not (tmp_path / "out").exists()


def test_misuse(tmp_path: Path) -> None:
    assert run_import([], out=tmp_path) == 2
    assert run_import([WEIR, NIGHT], id="one-id", out=tmp_path) == 2
    assert run_import([WEIR], out=tmp_path, into=tmp_path / "none.yml") == 2


def test_what_gives_no_plan_is_said_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_text("Dear all\n", encoding="utf-8")
    assert run_import([tmp_path / "letter.txt", WEIR], out=tmp_path) == 1
    said = capsys.readouterr().err
    assert "letter.txt: It has no table, so no action plan can be read from it.\n" in said
    assert (tmp_path / "plans" / "weir-lane-fire-2019.yml").is_file()


def test_coverage_is_printed_and_nothing_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_import([WEIR], out=tmp_path, check_coverage=True) == 0
    printed = capsys.readouterr().out
    assert "lost 0; invented 0" in printed
    assert list(tmp_path.iterdir()) == []


def test_importing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert run_import([WEIR], out=tmp_path / name) == 0
    for path in ("plans/weir-lane-fire-2019.yml", "provenance/weir-lane-fire-2019.json"):
        assert (tmp_path / "one" / path).read_bytes() == (tmp_path / "two" / path).read_bytes()


UNKNOWN = """Action plan submitted: 4 May 2021

A Response to: A Review of Night Cover in Hostels

Report published: 1 April 2021

A\tB\tC\tD\tE\tF
1\tKeep a log.\tAgreed\tLogs will be issued.\tHead of Hostels\tJune 2021
2\tSweep.\tAgreed\tBrooms will be bought.\tHead of Yards\tJuly 2021
"""


def test_columns_that_no_layout_knows_are_shown_and_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "unknown.txt"
    front, _, _ = UNKNOWN.partition("A\t")
    path.write_text(f"{front}A\tB\tC\nx\ty\tz\nz\ty\tx\n", encoding="utf-8")
    assert run_import([path], out=tmp_path) == 1
    assert "1 “a” | 2 “b” | 3 “c”" in capsys.readouterr().err
    path.write_text(UNKNOWN, encoding="utf-8")
    assert run_import([path], id="guessed", out=tmp_path) == 0
    assert "column “E” is read as owners" in capsys.readouterr().out
    columns = "number,text,response,actions,owners,due"
    assert run_import([path], id="unknown", out=tmp_path, columns=columns) == 0
    text = (tmp_path / "plans" / "unknown.yml").read_text(encoding="utf-8")
    assert "owners: ['Head of Yards']" in text
    assert run_import([path], out=tmp_path, check_coverage=True, columns=columns) == 0
    assert run_import([path], out=tmp_path, columns="number,words") == 2


def test_the_texts_that_still_are_the_documents_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_import([WEIR], id="weir-lane", out=tmp_path) == 0
    target = tmp_path / "plans" / "weir-lane.yml"
    listed = capsys.readouterr().out.partition("texts still are the document's own words")[2]
    assert "\n  1  text, a1/text, a2/text, updates/0/text\n" in listed
    assert run_import([target], words=True) == 0
    before = capsys.readouterr()
    assert "1/a1/text: " in before.out
    own = before.out.partition("1/a1/text: ")[2].partition("\n")[0]
    text = target.read_text(encoding="utf-8")
    assert own in text
    target.write_text(text.replace(own, "Something else.", 1), encoding="utf-8")
    assert run_import([target], words=True) == 0
    after = capsys.readouterr()
    assert "1/a1/text: " not in after.out
    assert len(after.out.splitlines()) == len(before.out.splitlines()) - 1
