"""Text whose columns are set apart by spaces, as programs write it that take text out of a PDF."""

from pathlib import Path

import yaml

from action_plans.importing.from_laid_out import is_laid_out
from tests.importing.reading import import_text

_FRONT = """Action Plan: HMP Fell
A Response to the HMIP Inspection of HMP Fell
Report Published: 2 May 2023
Action Plan Submitted: 3 June 2023
\f
"""
_WIDTHS = (7, 28, 17, 35, 19, 20)
_ROWS = """Rec|Recommendation|Response|Action taken or planned|Owner|Target date
No|||||

1|Sweep the yard each day and|Agreed|The yard will be swept.|Yard Manager|May 2023
|say who did||||

|||Brooms will be bought.|Head of Sheds|June 2023

2|Mend every gate of the ya|Partly Agreed|This is partly agreed because of|Yard Manager|a) July 2023
|||cost.||b) August 2023
|||a) The first will be mended.||
|||b) The second will be painted.||

3|Count the brooms|Agreed|A count will be made each month.|Head of Sheds|Ongoing

4|Count the mops|Agreed|A count will be made each year.|Head of Sheds|Ongoing"""


def _line(row: str) -> str:
    cells = zip(row.split("|"), _WIDTHS, strict=False)
    line = "  " + "".join(f"{each:<{wide}}" for each, wide in cells).rstrip()
    return line.replace("ya   Partly Agreed", "yard Partly Agreed")  # one space is all there is


def test_columns_of_spaces_are_columns(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(_FRONT + "\n".join(map(_line, _ROWS.split("\n"))))
    made = import_text(path)
    assert made.coverage.is_whole
    recommendations = yaml.safe_load(made.text)["recommendations"]
    assert [each["response"] for each in recommendations] == [
        "agreed",
        "partly-agreed",
        "agreed",
        "agreed",
    ]
    assert recommendations[0]["text"].strip() == "Sweep the yard each day and say who did"
    assert recommendations[1]["text"].strip() == "Mend every gate of the yard"
    said = [(one["owners"], one["due"]) for each in recommendations for one in each["actions"]]
    assert said == [
        (["Yard Manager"], "May 2023"),
        (["Head of Sheds"], "June 2023"),
        (["Yard Manager"], "July 2023"),
        (["Yard Manager"], "August 2023"),
        (["Head of Sheds"], "Ongoing"),
        (["Head of Sheds"], "Ongoing"),
    ]


def test_other_texts_are_none(tmp_path: Path) -> None:
    assert not is_laid_out("One.  Two.  Three.\n" * 4)
    assert not is_laid_out("a   b   c\td\n" * 9)
