"""Columns that two headers share, columns of evidence, and prose with several actions."""

from pathlib import Path
from typing import Any

import yaml

from action_plans.importing.layouts.headers import column_of
from action_plans.importing.layouts.layout import Column, Layout
from tests.importing.reading import import_text

_FRONT = "Review of yards in Fell\nReport published 2 May 2023\nAction plan: 3 June 2023\n\n"
_TABLE = """Ref\tRecommendation\tAction\tLead\tTarget date\tEvidence\tStatus
1\tSweep the yard.\tThe yard will be swept.\tYard Manager\tMay 2023\tThe rota\tCompleted
2\tBuy brooms.\tBrooms will be bought.\tYard Manager\tMay 2024\tThe order\tNot started
"""
_PROSE = """Recommendation 1
Sweep the yard.
Response: Agreed
Action 1: The yard will be swept.
Owner: Yard Manager
By when: May 2023
Action 2: Brooms will be bought.
Owner: Head of Sheds
By when: June 2023
"""


def _actions(folder: Path, words: str) -> list[list[dict[str, object]]]:
    path = folder / "plan.txt"
    path.write_text(_FRONT + words)
    made = import_text(path)
    assert made.coverage.is_whole
    assert made.coverage.caught == 0
    return [each["actions"] for each in yaml.safe_load(made.text)["recommendations"]]


def test_evidence_is_named_for_what_is_done_and_told_for_what_is_not(tmp_path: Path) -> None:
    (done,), (planned,) = _actions(tmp_path, _TABLE)
    assert done["evidence"] == {"names": "The rota"}
    assert "evidence" not in planned


def test_a_date_that_may_be_a_state_is_a_date() -> None:
    assert column_of("Target Date / Status", Layout()) is Column.DUE
    assert column_of("Progress status", Layout()) is Column.STATUS


def test_actions_of_prose_are_counted_and_each_has_its_owner_and_date(tmp_path: Path) -> None:
    ((first, second),) = _actions(tmp_path, _PROSE)
    assert (first["text"], first["owners"], first["due"]) == (
        "The yard will be swept.",
        ["Yard Manager"],
        "May 2023",
    )
    assert (second["owners"], second["due"]) == (["Head of Sheds"], "June 2023")


_HEAD = "No\tRecommendation\tAgreed?\tAction\tOwner and date\n"
_ROWS = """To the Governor
{head}1\tSweep the yard.\tPartly agreed\t"Reason: The yard is not ours.
1. The gate will be swept.
2. Brooms will be bought."\t"1. Yard Manager, Monthly from May 2023
2. Yard Manager, Complete (May 2023)"
Update March 2024: The gate is swept.
Recommendations
{head}2\tMend the shed.\tAgreed\tThe shed will be mended.\tShed Lead, Jun-23
Annex A: Glossary
Term\tMeaning
"""


def test_what_stands_between_tables_and_what_is_named_as_a_reason(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(_FRONT + _ROWS.format(head=_HEAD))
    first, second = yaml.safe_load(import_text(path).text)["recommendations"]
    assert first["to_printed"] == "Governor" or first["to_printed"] == "the Governor"
    assert first["reason"]["text"].strip() == "Reason: The yard is not ours."
    assert [each["due"] for each in first["actions"]] == [
        "Monthly from May 2023",
        "Complete (May 2023)",
    ]
    assert [each["text"].strip() for each in first["updates"]] == ["The gate is swept."]
    assert "to_printed" not in second
    assert (second["actions"][0]["owners"], second["actions"][0]["due"]) == (
        ["Shed Lead"],
        "Jun-23",
    )


_CARD = "Recommendation {n}\tSweep.\nResponse\tPartly agreed\n{why}\tIt is late.\nAction\tA will.\n"


def test_reasons_of_cards_are_one_column_whatever_each_names_them(tmp_path: Path) -> None:
    cards = (_CARD.format(n=n, why=why) for n, why in ((1, "Why"), (2, "Why not in full")))
    path = tmp_path / "plan.txt"
    path.write_text(_FRONT + "\n".join(cards))
    made = import_text(path)
    said = [each["reason"]["text"] for each in yaml.safe_load(made.text)["recommendations"]]
    assert said == ["It is late.", "It is late."]
    assert made.coverage.caught == 0


def test_a_draft_in_a_table_of_versions_is_no_document(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(_FRONT + "Version\tDate\tAuthor\n0.1\t2 May 2023\tTeam\n\n" + _TABLE)
    documents = yaml.safe_load(import_text(path).text)["documents"]
    assert [str(each["date"]) for each in documents] == ["2023-06-03"]


def _plan(folder: Path, words: str) -> dict[str, Any]:
    path = folder / "plan.txt"
    path.write_text(_FRONT + words)
    made = import_text(path)
    assert made.coverage.is_whole
    plan: dict[str, Any] = yaml.safe_load(made.text)
    return plan


def test_a_card_may_have_two_names_in_a_row_and_several_actions(tmp_path: Path) -> None:
    card = """Recommendation {n}
Recommendation\tSweep the yard.
Addressed to\tFell Council
Response\tAccepted\tPriority\tHigh
Action 1\tThe gate will be swept.
Owner\tYard Manager\tTarget date\tMay 2023
Action 2\tBrooms will be bought.
Owner\tHead of Sheds\tTarget date\tJune 2023

"""
    plan = _plan(tmp_path, "".join(card.format(n=n) for n in (1, 2)))
    for each in plan["recommendations"]:
        assert (each["to_printed"], each["response"]) == ("Fell Council", "agreed")
        said = [(one["owners"], one["due"]) for one in each["actions"]]
        assert said == [(["Yard Manager"], "May 2023"), (["Head of Sheds"], "June 2023")]


def test_actions_have_numbers_and_entries_months_of_their_own(tmp_path: Path) -> None:
    plan = _plan(
        tmp_path,
        "Position at 30 June 2024\n\n"
        "Ref\tRecommendation\tWho must act\tAction no.\tAction\tLead\tBy when\tProgress to date\n"
        "1\tSweep the yard.\tFell Board\t1.1\tThe yard will be swept.\tYard Manager\tMay 2023\t"
        '"Sept 23: Half is swept.\nNov 23: All of it is."\n',
    )
    (made,) = plan["recommendations"]
    assert made["to_printed"] == "Fell Board"
    assert made["actions"][0]["label"] == "1.1"
    days = [(str(each["date"]), each["text"].strip()) for each in made["updates"]]
    assert days == [("2023-09-30", "Half is swept."), ("2023-11-30", "All of it is.")]
    assert plan["documents"][0]["kind"] == "plan"


def test_a_summary_below_an_annex_is_no_table_of_promises(tmp_path: Path) -> None:
    plan = _plan(
        tmp_path,
        f"2. Recommendations for Fell Council\n{_TABLE}\nAnnex: Summary\n"
        "Position\tRecommendations\tNumber\nAccept\tR1, R2\t2\nReject\tR3\t1\n",
    )
    assert [each["to_printed"] for each in plan["recommendations"]] == ["Fell Council"] * 2


def test_welsh_addressees_updates_and_posts(tmp_path: Path) -> None:
    plan = _plan(
        tmp_path,
        "Rhif\tArgymhelliad\tCytunwyd\tCamau gweithredu\tPerchennog\tDyddiad targed\n"
        "\tDylai’r Bwrdd Rheoli:\n"
        "1\tGlanhau’r iard.\tCytunwyd\tBydd yr iard yn lân.\t"
        "Rheolwr Iard a Phennaeth y Sied\tMai 2023\n"
        "\t\t\tDiweddariad Mehefin 2023: Mae’n lân.\t\t\n",
    )
    (made,) = plan["recommendations"]
    assert made["to_printed"] == "Bwrdd Rheoli"
    assert made["actions"][0]["owners"] == ["Rheolwr Iard", "Phennaeth y Sied"]
    assert [each["text"].strip() for each in made["updates"]] == ["Mae’n lân."]


def test_a_body_that_a_sentence_begins_with_is_its_addressee(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    rows = (
        "1\tThe Ministry of Justice should sweep the yard.",
        "2\tHMPPS and the Ministry of Justice must buy brooms.",
        "3\tThe Fell Yard Office should count them.",
        "4\tYards of HMPPS should be dry.",
        "5\tBrooms should be kept by HMPPS.",
    )
    behind = "\tAgreed\tIt will be done.\tYard Manager\tMay 2024\n"
    head = "Ref\tRecommendation\tResponse\tAction\tLead\tTarget date\n"
    path.write_text(_FRONT + head + "".join(row + behind for row in rows))
    made = import_text(path)
    found = [each.get("to", []) for each in yaml.safe_load(made.text)["recommendations"]]
    assert found == [["moj"], ["hmpps", "moj"], [], [], []]
