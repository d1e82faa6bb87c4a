"""What was published is missed when it goes, until a person says in the record why."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from shutil import copytree

import pytest

from action_plans.checking.kept import addresses_are_kept, answers_are_kept
from action_plans.reading.library_reader import LibraryReading, read_library
from tests.building import run_plans

GOOD = Path(__file__).parent / "good"
NORTHMERE, LEDGER = "plans/northmere-2021.yml", "published.yml"
UPDATE = """  updates:
  - date: 2022-04-20
    answers: [a1]
    text: >-
      The count is made each month, and the first figures have been published.
    due: 'Completed'
"""
REASON = """    text: >-
      There is money for one.
"""
ACTION = """  - id: a2
    text: >-
      Publish the NCR on the service's own pages.
    owners: ['Head of Residential Services, North', 'Deputy Director Courts']
    due: 'March 2022'
"""
SAID = "- {date: 2022-05-03, ref: northmere-2021#%s, was: it, is: nothing, why: It was misread.}\n"


@pytest.fixture(scope="module")
def noted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample plans, all of them in the ledger."""
    folder = tmp_path_factory.mktemp("noted") / "content"
    copytree(GOOD, folder)
    assert run_plans("record", "--content", folder).returncode == 0
    return folder


@pytest.fixture
def content(noted: Path, tmp_path: Path) -> Path:
    """A copy of them that is to be changed."""
    return Path(copytree(noted, tmp_path / "content"))


def read(content: Path) -> LibraryReading:
    return read_library(content, shown_as=".")


def told(noted: Path, content: Path) -> list[str]:
    before, after = read(noted), read(content)
    found = [*addresses_are_kept(before, after), *answers_are_kept(before, after)]
    return [f"{e.place.file}:{e.place.line}: {e.code}: {e.message}" for e in found]


def change(content: Path, edits: Mapping[str, tuple[str, str]]) -> None:
    for name, (before, after) in edits.items():
        text = (content / name).read_text("utf-8")
        assert before in text
        (content / name).write_text(text.replace(before, after, 1), "utf-8")


LOST: Mapping[str, tuple[Mapping[str, tuple[str, str]], str, Sequence[str]]] = {
    "nothing": ({}, "1", []),
    "an-update": (
        {NORTHMERE: (UPDATE, "")},
        "1",
        [
            "plans/northmere-2021.yml:17: answer-lost: northmere-2021#1 had 1 more update of"
            " 2022-04-20, which is gone",
            "plans/northmere-2021.yml:17: answer-lost: northmere-2021#1 had an update that answers"
            " a1, which is gone",
        ],
    ),
    "an-update-of-another-day": (
        {NORTHMERE: ("  - date: 2022-04-20", "  - date: 2022-04-21")},
        "1",
        [
            "plans/northmere-2021.yml:17: answer-lost: northmere-2021#1 had 1 more update of"
            " 2022-04-20, which is gone"
        ],
    ),
    "what-an-update-answers": (
        {NORTHMERE: ("    answers: [a1]", "    answers: []")},
        "1",
        [
            "plans/northmere-2021.yml:17: answer-lost: northmere-2021#1 had an update that answers"
            " a1, which is gone"
        ],
    ),
    "a-response": (
        {NORTHMERE: ("  response: agreed", "  response: not-stated")},
        "1",
        [
            "plans/northmere-2021.yml:17: answer-lost: northmere-2021#1 had the response 'agreed',"
            " which is gone"
        ],
    ),
    "another-response": ({NORTHMERE: ("  response: agreed", "  response: partly-agreed")}, "1", []),
    "a-reason": (
        {NORTHMERE: (REASON, "")},
        "2",
        [
            "plans/northmere-2021.yml:46: answer-lost: northmere-2021#2 had a reason,"
            " which is gone"
        ],
    ),
    "an-action-from-the-ledger-too": (
        {NORTHMERE: (ACTION, ""), LEDGER: ("'1': [a1, a2]", "'1': [a1]")},
        "1/a2",
        [
            "plans/northmere-2021.yml:2: address-lost: northmere-2021#1/a2 was published at"
            " /plans/northmere-2021/#r1-a2, and is gone from the ledger too"
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", LOST)
def test_what_goes_is_missed(case: str, noted: Path, content: Path) -> None:
    edits, _, expected = LOST[case]
    change(content, edits)
    assert told(noted, content) == expected


@pytest.mark.parametrize("case", LOST)
def test_it_may_go_with_a_reason_for_readers(case: str, noted: Path, content: Path) -> None:
    edits, ref, _ = LOST[case]
    change(content, edits)
    (content / "corrections.yml").write_text(SAID % ref)
    assert told(noted, content) == []


def test_a_reason_that_was_given_before_is_none(noted: Path, content: Path) -> None:
    (content / "corrections.yml").write_text(SAID % "1")
    before = read(content)
    change(content, {NORTHMERE: (UPDATE, "")})
    assert len(list(answers_are_kept(before, read(content)))) == 2


def test_a_plan_gone_with_its_lines_of_the_ledger_is_missed(noted: Path, content: Path) -> None:
    (content / NORTHMERE).unlink()
    text = (content / LEDGER).read_text("utf-8")
    at = text.index("northmere-2021:")
    (content / LEDGER).write_text(text[:at], "utf-8")
    assert told(noted, content) == [
        "plans/northmere-2021.yml:2: address-lost: northmere-2021 was published at"
        " /plans/northmere-2021/, and is gone from the ledger too"
    ]


def test_a_plan_that_is_renamed_or_withdrawn_loses_nothing(noted: Path, content: Path) -> None:
    new = "northmere-nights-2021"
    assert run_plans("rename", "northmere-2021", new, "--content", content).returncode == 0
    assert told(noted, content) == []
    change(content, {f"plans/{new}.yml": (UPDATE, "")})
    assert len(told(noted, content)) == 2
    done = run_plans("withdraw", new, "--why", "It was a draft.", "--content", content)
    assert done.returncode == 0
    assert told(noted, content) == []
