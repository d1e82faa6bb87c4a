"""Columns that two headers share, columns of evidence, and prose with several actions."""

from pathlib import Path

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
