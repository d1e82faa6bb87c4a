"""Documents in our own words, in different styles, and the plan files that they give."""

from pathlib import Path

import pytest

from action_plans.checking.spellings import posts_of
from action_plans.formatting.plan_file import format_plan
from action_plans.importing.assemble.names import leave_names_out
from action_plans.importing.doubt_codes import Code
from action_plans.importing.draft import RecommendationDraft, Value
from action_plans.importing.review import as_list, looks
from action_plans.model.problem import Severity
from action_plans.reading.plan_reader import read_plan
from tests.cases import case_files, check_expected
from tests.importing.reading import DOCUMENTS, import_text, vocabulary

CASES = case_files(DOCUMENTS, "*.txt")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_plan_file(path: Path, request: pytest.FixtureRequest) -> None:
    check_expected(import_text(path).text, path.with_suffix(".yml"), request)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_nothing_lost_nothing_invented(path: Path) -> None:
    coverage = import_text(path).coverage
    assert coverage.is_whole, str(coverage)
    assert coverage.caught == 0


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_plan_is_read_without_errors(path: Path) -> None:
    made = import_text(path)
    found = read_plan(made.text.encode(), f"{made.plan_id}.yml")
    errors = [each for each in found.problems if each.severity is Severity.ERROR]
    assert found.plan is not None
    assert errors == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_plan_file_is_in_the_canonical_form(path: Path) -> None:
    made = import_text(path)
    assert format_plan(made.text.encode(), f"{made.plan_id}.yml").text == made.text


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_field_has_its_places(path: Path) -> None:
    made = import_text(path)
    for field, record in made.provenance["fields"].items():
        assert record["places"], field
        assert all(place.get("line") for place in record["places"]), field


def test_review_list_is_in_the_order_of_doubt() -> None:
    doubts = import_text(DOCUMENTS / "river-court.txt").doubts
    degrees = [doubt.degree for doubt in doubts]
    assert degrees == sorted(degrees, reverse=True)
    found = looks(doubts)
    assert len(found) < len(doubts)
    assert as_list(doubts, {}).count("[ ] right [ ] mend") == len(found)


def test_a_name_in_an_owner_cell_is_left_out_and_told() -> None:
    made = import_text(DOCUMENTS / "harbour-hostels.txt")
    told = [each.facts for each in made.doubts if each.code is Code.NAME_LEFT_OUT]
    assert told == [(("name", "Jane Harbottle"),)]
    assert "'[name left out], Head of Travel'" in made.text
    assert "Jane Harbottle" not in made.text


def test_a_name_stays_within_the_title_of_a_plan_that_is_held() -> None:
    title = "Review of the Case of Jane Ashgrove"
    text = f"As Jane Ashgrove asked after the {title}, count the nights."
    made = RecommendationDraft(Value("1"), text=Value(text))
    leave_names_out([made], posts_of(vocabulary()), [title])
    assert made.text.text == f"As [name left out] asked after the {title}, count the nights."
