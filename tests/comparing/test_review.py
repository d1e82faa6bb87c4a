"""What a second reader is told of a change: only what it brings, new problems first."""

import re
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from action_plans.cli import main
from action_plans.commands.review import state
from action_plans.comparing.review import LONGEST, review
from action_plans.comparing.revisions import read_revision
from tests.site.small_plan import plan

GOOD = Path(__file__).parents[1] / "checking" / "good"
AS_OF = date(2022, 6, 1)
FILE = "plans/northmere-2021.yml"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the sample plans and their ledger, of which one finding is old."""
    folder = tmp_path / "content"
    copytree(GOOD, folder)
    replaced(folder / FILE, {"owners: ['Deputy Director Courts']": "owners: ['Head of Nothing']"})
    main(["record", "--content", str(folder)])
    monkeypatch.chdir(tmp_path)
    git("init", "--quiet")
    commit("Sample plans")
    return folder


def git(*arguments: str) -> None:
    who = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], check=True, timeout=60)


def commit(said: str) -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", said)


def replaced(file: Path, changes: Mapping[str, str]) -> None:
    text = file.read_text("utf-8")
    for before, after in changes.items():
        assert before in text
        text = text.replace(before, after, 1)
    file.write_text(text, "utf-8")


def told(content: Path) -> str:
    """Commit what has changed, and return what is told of it."""
    commit("A change")
    states = [state(read_revision(each, content, "content")) for each in ("HEAD^", "HEAD")]
    return review(states[0], states[1], AS_OF)


def headings(text: str) -> list[str]:
    return re.findall(r"^###? (.*)$", text, flags=re.M)


def test_an_old_problem_is_not_told_even_where_lines_have_moved(content: Path) -> None:
    replaced(content / FILE, {"review: {by": "source: {title: Night}\nreview: {by"})
    assert headings(told(content)) == ["No new problems", "What changes in meaning"]


def test_new_problems_come_first_and_errors_before_findings(content: Path) -> None:
    changes = {"themes: [staffing]": "themes: [stafing]", "    due: 'March 2022'\n": ""}
    replaced(content / FILE, changes)
    said = told(content)
    assert headings(said)[0] == "New with this change: 1 error and 1 finding in 1 file."
    assert re.findall(r"^- \*\*(\w+)\*\*", said, flags=re.M) == ["error", "finding"]
    assert "Head of Nothing" not in said
    assert "Not compared, since they have errors: `northmere-2021`" in said


def test_a_new_plan_is_a_table_to_compare_with_the_document(content: Path) -> None:
    text = plan("Night | @team cover").replace("hmi-probation", "hostels-board")
    (content / "plans" / "mill-street-2021.yml").write_text(text.replace("hmpps", "towns"))
    said = told(content)
    assert "`ledger-stale`" in said
    rows = [line for line in said.splitlines() if line.startswith("| `")]
    assert rows == [
        "| `1` | `towns` | `agreed` | 2 | `Regional Probation Directors` |"
        " `September 2021; Completed` | `staffing` | – |",
        "| `5.12a` | `towns` | `partly-agreed` | 1 | `Regional Probation Directors` |"
        " `Ongoing` | `staffing` | – |",
    ]
    assert not re.search(r"@team", re.sub(r"`[^`]*`", "", said))


def test_a_deleted_plan_is_missed_whatever_becomes_of_the_ledger(content: Path) -> None:
    (content / "plans" / "aldersea-2019.yml").unlink()
    (content / "published.yml").unlink()
    said = told(content)
    assert "### Published addresses that would lead nowhere" in said
    assert "- `/plans/aldersea-2019/`" in said
    assert "plans rename OLD NEW" in said


def test_a_renamed_plan_is_one_plan_and_loses_no_address(content: Path) -> None:
    assert main(["rename", "aldersea-2019", "aldersea-cover-2019", "--content", "content"]) == 0
    said = told(content)
    assert "lead nowhere" not in said
    assert "New plan" not in said


def test_a_file_renamed_by_hand_is_told(content: Path) -> None:
    (content / "plans" / "aldersea-2019.yml").rename(content / "plans" / "aldersea-2020.yml")
    assert "- `/plans/aldersea-2019/`" in told(content)


def test_it_is_never_longer_than_github_takes(content: Path) -> None:
    head, mark, row = plan().partition("recommendations:\n")
    many = "".join(row.replace("'1'", f"'{n}'").replace("'5.12a'", f"'{n}.1'") for n in range(900))
    for name, rows in (("more-2021", many), ("wrong-2021", many.replace("to:", "tö:"))):
        (content / "plans" / f"{name}.yml").write_text(f"{head}{mark}{rows}")
    said = told(content)
    assert len(said.encode()) <= LONGEST
    assert re.search(r"… and \d+ more", said)


def test_annotations_come_in_the_same_order(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (content / FILE).read_text("utf-8")
    at = text.rindex("    due: '")
    (content / FILE).write_text(text[:at] + text[text.index("\n", at) + 1 :])
    capsys.readouterr()
    main(["check", "--format", "github", "--since", "HEAD", "--content", "content"])
    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith("::notice")]
    assert "no-date" in lines[0]
    assert "Head of Nothing" in lines[-1]


def test_an_outcome_that_goes_is_an_error_of_the_check_and_in_the_comment(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (content / FILE).read_text("utf-8")
    at = text.index("  updates:")
    (content / FILE).write_text(text[:at] + text[text.index("\n- number", at) + 1 :])
    commit("A change")
    capsys.readouterr()
    assert main(["review", "HEAD^", "HEAD", "--content", "content"]) == 0
    comment = capsys.readouterr().out
    assert "`answer-lost`" in comment
    assert "update removed 1" in comment
    assert main(["check", "--since", "HEAD^", "--content", "content"]) == 1
    assert "answer-lost" in capsys.readouterr().out
