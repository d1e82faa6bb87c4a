"""The ledger: what has been published keeps its address, and what is new is noted."""

import re
from collections.abc import Mapping
from pathlib import Path
from shutil import copytree

import pytest

from action_plans.checking.published import ledger_is_current
from action_plans.checking.rules import check_library
from action_plans.commands.options import CONTENT_HAS_ERRORS, FINE, MISUSED
from action_plans.model.problem import Severity
from action_plans.reading.library_reader import read_library
from tests.building import run_build, run_plans

GOOD = Path(__file__).parent / "good"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The sample plans, all of them noted."""
    folder = tmp_path / "content"
    copytree(GOOD, folder)
    assert run_plans("record", "--content", folder).returncode == FINE
    return folder


def told(content: Path) -> list[str]:
    """Return every error in one line; the path is that from the content folder."""
    reading = read_library(content, shown_as=".")
    found = (*check_library(reading), *ledger_is_current(reading))
    errors = (each for each in found if each.severity is Severity.ERROR)
    return [f"{e.place.file}:{e.place.line}: {e.code}: {e.message}. {e.remedy}" for e in errors]


def edit(file: Path, changes: Mapping[str, str]) -> None:
    text = file.read_text("utf-8")
    for before, after in changes.items():
        assert before in text
        text = text.replace(before, after, 1)
    file.write_text(text, "utf-8")


def test_what_is_noted_is_current(content: Path) -> None:
    assert told(content) == []
    ledger = (content / "published.yml").read_bytes()
    assert run_plans("record", "--content", content).stdout == ""
    assert (content / "published.yml").read_bytes() == ledger


def test_a_plan_that_is_deleted_is_missed(content: Path) -> None:
    (content / "plans" / "northmere-2021.yml").unlink()
    (content / "plans" / "aldersea-2019.yml").write_text(
        re.sub(r"(?m)^.*northmere-2021.*\n", "", (GOOD / "plans" / "aldersea-2019.yml").read_text())
    )
    lines = (content / "published.yml").read_text().splitlines()
    at = lines.index("northmere-2021:") + 1
    assert [each for each in told(content) if "address-lost" in each] == [
        f"published.yml:{at}: address-lost: the plan 'northmere-2021' was published, and nothing"
        " leads from /plans/northmere-2021/ any more. Put content/plans/northmere-2021.yml back;"
        " then 'plans rename northmere-2021 NEW', or 'plans withdraw northmere-2021 --why …'."
    ]


def test_an_earlier_id_keeps_all_that_stood_under_it(content: Path) -> None:
    edit(content / "published.yml", {"northmere-2021:": "northmere-hostels:"})
    assert [each.split(" ")[1] for each in told(content)] == ["ledger-stale:"]
    edit(content / "plans" / "northmere-2021.yml", {"was: [northmere-hostels]\n": ""})
    assert [each.split(" ")[1] for each in told(content)] == ["address-lost:", "ledger-stale:"]


def test_a_withdrawn_plan_answers_for_all_that_stood_on_it(content: Path) -> None:
    edit(
        content / "plans" / "northmere-2021.yml",
        {"documents:": "withdrawn: {date: 2022-01-01, why: A mistake.}\ndocuments:"},
    )
    edit(content / "published.yml", {"northmere-2021:\n": "northmere-2021:\n  '77': [a1]\n"})
    assert told(content) == []


def test_a_number_or_an_id_that_is_gone_is_missed_where_it_stood(content: Path) -> None:
    edit(content / "published.yml", {"northmere-2021:\n": "northmere-2021:\n  '7.1': [a1]\n"})
    text = (content / "published.yml").read_text()
    head, _, own = text.partition("northmere-2021:")
    own = own.replace("  '1': [", "  '1': [a77, ", 1)
    (content / "published.yml").write_text(f"{head}northmere-2021:{own}")
    plan = (content / "plans" / "northmere-2021.yml").read_text().splitlines()
    at = plan.index("recommendations:") + 1
    assert [each.partition(". ")[0] for each in told(content)] == [
        f"plans/northmere-2021.yml:{at}: address-lost:"
        " recommendation 7.1 was published at /plans/northmere-2021/#r7-1, and is gone",
        f"plans/northmere-2021.yml:{at + 1}: address-lost:"
        " action a77 of recommendation 1 was published at /plans/northmere-2021/#r1-a77, and is"
        " gone",
    ]


def test_what_stands_twice_is_told_and_nothing_that_follows_from_it(content: Path) -> None:
    plan = content / "plans" / "northmere-2021.yml"
    text = plan.read_text("utf-8")
    for printed, again, code in (
        ("- number: '2'", "- number: '1'", "duplicate-number"),
        ("  - id: a2", "  - id: a1", "duplicate-action"),
    ):
        assert printed in text
        plan.write_text(text.replace(printed, again, 1), "utf-8")
        codes = [each.split(" ")[1] for each in told(content)]
        assert codes == [f"{code}:"], codes


def test_what_is_gone_is_missed_beside_another_number_that_stands_twice(content: Path) -> None:
    ledger = content / "published.yml"
    head, _, own = ledger.read_text("utf-8").partition("northmere-2021:")
    own = own.replace("'4': [", "'4': [a77, ", 1)
    ledger.write_text(f"{head}northmere-2021:{own}", "utf-8")
    plan = content / "plans" / "northmere-2021.yml"
    edit(plan, {"- number: '2'": "- number: '1'"})
    assert [each.split(" ")[1] for each in told(content)] == ["duplicate-number:", "address-lost:"]


def test_of_a_published_action_that_says_what_another_says_the_own_text_is_wanted(
    content: Path,
) -> None:
    plan = content / "plans" / "northmere-2021.yml"
    text = plan.read_text("utf-8")
    words = text[text.index("    text: >-\n      Count the nights in") : text.index("  - id: a2")]
    start = text.index("  - id: a2")
    own = text[start : text.index("  updates:", start)]
    for id, wanted in (("a2", "put that back"), ("a9", "Delete one of the two")):
        plan.write_text(text.replace(own, f"  - id: {id}\n{words}"), "utf-8")
        found = check_library(read_library(content, shown_as="."))
        remedies = [each.remedy for each in found if each.code == "action-twice"]
        assert len(remedies) == 1
        assert wanted in remedies[0]


def test_what_was_never_published_is_forgotten_when_asked(content: Path) -> None:
    ledger = content / "published.yml"
    before = ledger.read_bytes()
    ledger.write_bytes(before + b"  '77.1': [a1]\nx-2000: {}\n")
    done = run_plans("record", "--content", content, "--forget", "northmere-2021#77.1", "x-2000")
    assert done.returncode == FINE
    assert ledger.read_bytes() == before


def test_a_new_plan_is_to_be_noted_and_only_check_asks(content: Path) -> None:
    edit(content / "published.yml", {"northmere-2021:": "northmere-hostels:"})
    done = run_plans("check", "--content", content)
    assert done.returncode == CONTENT_HAS_ERRORS
    assert "this does not have northmere-2021\n" in done.stdout
    assert "Run 'plans record'" in done.stdout
    assert run_build(content, content.parent / "site").returncode == FINE
    assert run_plans("record", "--content", content).returncode == FINE
    assert run_plans("check", "--content", content).returncode == FINE


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("- northmere-2021\n", "wrong-type"),
        ("northmere-2021: [a1]\n", "wrong-type"),
        ("northmere-2021:\n  '1': [1]\n", "bad-spelling"),
        ("northmere-2021:\n  since: soon\n", "impossible-date"),
        ("northmere-2021:\n  since: [2021-04-01]\n", "wrong-type"),
        ("northmere-2021: {}\nnorthmere-2021: {}\n", "duplicate-key"),
        ("northmere-2021: {\n", "syntax"),
    ],
)
def test_a_ledger_that_cannot_be_read_is_an_error(text: str, code: str, content: Path) -> None:
    (content / "published.yml").write_text(text)
    assert [re.findall(r": ([a-z-]+):", each)[0] for each in told(content)] == [code]
    done = run_plans("record", "--content", content)
    assert done.returncode == CONTENT_HAS_ERRORS
    assert (content / "published.yml").read_text() == text


def test_a_reference_that_is_none_is_misuse(content: Path) -> None:
    done = run_plans("record", "--content", content, "--forget", "x#")
    assert (done.returncode, done.stdout) == (MISUSED, "")
    assert "'x#' is no plan, recommendation or action" in done.stderr
