"""Codes and cases hold together: every code is explained, and its example shows it."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from string import Formatter

import pytest

from action_plans.checking.codes import CheckCode
from action_plans.checking.explained import CODES
from action_plans.checking.rules import check_library
from action_plans.checking.sentences import SENTENCES
from action_plans.formatting.plan_file import CANNOT_FORMAT
from action_plans.model.explained import Explained
from action_plans.model.problem import Problem, Severity
from action_plans.reading.codes import Code
from action_plans.reading.library_reader import read_library

HERE = Path(__file__).parent
GOOD = HERE / "good"
SHOWN = [each for each in CODES if not each.in_words]


def sample_files(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.rglob("*.yml"))


def problems_in(folder: Path) -> list[Problem]:
    return list(check_library(read_library(folder, shown_as="content"), style=True))


def test_the_sample_plans_have_no_problem() -> None:
    assert problems_in(GOOD) == []


def test_every_code_is_explained_once() -> None:
    explained = [each.code for each in CODES]
    assert sorted(explained) == sorted({*Code, *CheckCode})
    assert CANNOT_FORMAT not in explained  # of no plan file: it tells of a fault of ours


def test_every_finding_and_hint_has_a_sentence_for_editors_and_one_for_readers() -> None:
    findings = {each.code for each in CODES if each.severity is not Severity.ERROR}
    assert {str(code) for code in SENTENCES} == {str(code) for code in findings}


# Of a place in the numbering, and of words of our own: each has to be told by itself.
TOLD_ALONE = (CheckCode.NUMBER_GAP, CheckCode.NUMBER_ORDER, CheckCode.LONG_SENTENCE)


def test_what_is_found_of_several_has_a_sentence_for_all_of_them() -> None:
    for code, said in SENTENCES.items():
        assert bool(said.readers) == ("{about}" in said.reader and code not in TOLD_ALONE), code
        one, many = (
            {name for _, name, _, _ in Formatter().parse(text) if name}
            for text in (said.reader, said.readers)
        )
        assert not said.readers or ("abouts" in many and many - {"abouts"} <= one), code


@pytest.mark.parametrize("entry", SHOWN, ids=lambda entry: entry.code)
def test_the_right_example_stands_in_the_sample_plans_once(entry: Explained) -> None:
    found = [path for path in sample_files(GOOD) if entry.right in path.read_text("utf-8")]
    assert found, f"{entry.right!r} stands in no sample plan"


@pytest.mark.parametrize("entry", SHOWN, ids=lambda entry: entry.code)
def test_the_wrong_example_shows_its_code(entry: Explained, tmp_path: Path) -> None:
    folder = tmp_path / "content"
    copytree(GOOD, folder)
    broken = [path for path in sample_files(folder) if entry.right in path.read_text("utf-8")][-1]
    text = broken.read_text("utf-8")
    broken.write_text(text.replace(entry.right, entry.wrong, 1), "utf-8")
    found = problems_in(folder)
    assert entry.code in [each.code for each in found], found
    assert {each.severity for each in found if each.code == entry.code} == {entry.severity}
