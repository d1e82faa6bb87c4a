"""A later version merged into a plan file: editors' work is kept, and what changes is told."""

import json
from pathlib import Path

import pytest

from action_plans.importing.run import run_import
from action_plans.model.plan import Plan
from action_plans.reading.plan_reader import read_plan

HEAD = (
    "Action Plan Submitted: 10 June 2019\n"
    "A Response to: An independent review of the Weir Lane fire\n"
    "Report Published: 3 June 2019\n"
)
COLUMNS = "Rec\tRecommendation\tAgreed?\tPlanned actions\tAction owner\tDeadline\n"
ROWS = (
    "1\tKeep the yard clear.\tAgreed\tThe yard will be swept daily.\tSite Manager\tAugust 2019\n"
    "\t\t\tBins will move behind a fence.\tSite Manager\tMay 2020\n"
    "2\tName a fire officer.\tAgreed\tAn officer will be named.\tHead of Training\tJuly 2019\n"
)


def imported(tmp_path: Path, text: str = HEAD + COLUMNS + ROWS) -> Path:
    (tmp_path / "first.txt").write_text(text, encoding="utf-8")
    assert run_import([tmp_path / "first.txt"], id="weir-lane", out=tmp_path) == 0
    return tmp_path / "plans" / "weir-lane.yml"


def merged(tmp_path: Path, plan: Path, text: str) -> Plan:
    (tmp_path / "later.txt").write_text(text, encoding="utf-8")
    assert run_import([tmp_path / "later.txt"], into=plan) == 0
    found = read_plan(plan.read_bytes(), "weir-lane.yml").plan
    assert found is not None
    return found


def edit(plan: Path, old: str, new: str) -> None:
    text = plan.read_text(encoding="utf-8")
    assert old in text
    plan.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_an_update_a_year_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = imported(tmp_path)
    edit(plan, "themes: []", "themes: []  # an editor was here\n  note: Seen by us.")
    rows = ROWS.replace(
        "2\tName",
        "\t\t\tUpdate June 2020 Sweeping goes on. The bins stand behind a fence.\t"
        "Site Manager Head of Yards\tCompleted July 2020\n2\tName",
    )
    made = merged(
        tmp_path, plan, HEAD + "Action Plan Update Submitted: 11 June 2020\n" + COLUMNS + rows
    )
    assert [each.kind.value for each in made.documents] == ["plan", "update"]
    first = made.recommendations[0]
    assert first.note == "Seen by us."
    assert [(each.answers, each.due.printed) for each in first.updates] == [
        (("a1",), "Completed"),
        (("a2",), "July 2020"),
    ]
    assert "# an editor was here" in plan.read_text(encoding="utf-8")
    printed = capsys.readouterr().out
    assert "May 2020" in printed and "July 2020" in printed
    beside = json.loads((tmp_path / "provenance" / "weir-lane.json").read_text(encoding="utf-8"))
    assert [each["name"] for each in beside["documents"]] == ["first.txt", "later.txt"]
    assert beside["fields"]["1/updates/1/due"]["places"][0]["document"] == 1
    assert beside["fields"]["1/a1/due"]["places"][0]["document"] == 0


def test_the_same_update_twice_adds_nothing(tmp_path: Path) -> None:
    plan = imported(tmp_path)
    later = (
        HEAD
        + "Action Plan Update Submitted: 11 June 2020\n"
        + COLUMNS
        + ROWS.replace(
            "2\tName", "\t\t\tUpdate June 2020 All is swept.\tSite Manager\tCompleted\n2\tName"
        )
    )
    merged(tmp_path, plan, later)
    once = plan.read_bytes()
    merged(tmp_path, plan, later)
    assert plan.read_bytes() == once


def test_a_revision_replaces_what_no_editor_changed(tmp_path: Path) -> None:
    plan = imported(tmp_path)
    edit(plan, "An officer will be named.", "An officer for fires will be named.")
    edit(plan, "- id: a2", "- id: a5")
    rows = ROWS.replace("May 2020", "September 2020").replace("will be named", "is to be named")
    rows = rows.replace("swept daily", "swept twice a day")
    made = merged(
        tmp_path, plan, HEAD + "Revised Version Submitted: 1 August 2019\n" + COLUMNS + rows
    )
    first, second = made.recommendations
    assert [(each.id, each.due.printed) for each in first.actions] == [
        ("a1", "August 2019"),
        ("a5", "September 2020"),
    ]
    assert first.actions[0].text == "The yard will be swept twice a day."
    assert second.actions[0].text == "An officer for fires will be named."
    assert "the later version has “An officer is to be named.”" in plan.read_text(encoding="utf-8")
    assert [(each.kind.value, each.held) for each in made.documents] == [
        ("plan", True),
        ("revision", True),
    ]


def test_actions_and_recommendations_that_come_and_go(tmp_path: Path) -> None:
    plan = imported(tmp_path)
    rows = ROWS.replace("\t\t\tBins will move behind a fence.\tSite Manager\tMay 2020\n", "")
    rows = (
        rows.replace(
            "2\tName",
            "\t\t\tLamps will be hung over the gate by the electrician.\tHead of Lamps\tJune 2021\n"
            "2\tName",
        )
        + "3\tBuy a hose.\tAgreed\tA hose will be bought.\tHead of Stores\tMarch 2020\n"
    )
    made = merged(
        tmp_path, plan, HEAD + "Revised Version Submitted: 1 August 2019\n" + COLUMNS + rows
    )
    first = made.recommendations[0]
    assert [(each.id, each.due.printed) for each in first.actions] == [
        ("a1", "August 2019"),
        ("a2", "May 2020"),
        ("a3", "June 2021"),
    ]
    assert [each.number for each in made.recommendations] == ["1", "2", "3"]
    text = plan.read_text(encoding="utf-8")
    assert "the later version does not have this action; it is kept" in text


def test_a_summary_keeps_its_sentences(tmp_path: Path) -> None:
    plan = imported(tmp_path)
    edit(plan, "wording: published", "wording: summary")
    edit(plan, "The yard will be swept daily.", "Somebody sweeps.")
    (tmp_path / "provenance" / "weir-lane.json").unlink()
    rows = ROWS.replace("August 2019", "October 2019")
    made = merged(
        tmp_path, plan, HEAD + "Revised Version Submitted: 1 August 2019\n" + COLUMNS + rows
    )
    first = made.recommendations[0].actions[0]
    assert (first.text, first.due.printed) == ("Somebody sweeps.", "October 2019")


def test_a_plan_with_errors_is_left_alone(tmp_path: Path) -> None:
    plan = imported(tmp_path)
    edit(plan, "response: agreed", "respons: agreed")
    before = plan.read_bytes()
    (tmp_path / "later.txt").write_text(HEAD + COLUMNS + ROWS, encoding="utf-8")
    assert run_import([tmp_path / "later.txt"], into=plan) == 1
    assert plan.read_bytes() == before
