"""The five plans in the data: complete, answered as printed, every printed date and owner there."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pytest

from tests.site.printed import SOURCES, printed_of

SIZES = {
    "joseph-mccann-2020": 13,
    "joshua-jacques-2024": 8,
    "north-west-2019": 8,
    "recall-2020": 8,
    "sfo-reviews-2020": 15,
}
# Agreed, partly, not agreed, not stated, as the documents print them.
RESPONSES = {
    "joseph-mccann-2020": (10, 1, 0, 2),
    "joshua-jacques-2024": (7, 1, 0, 0),
    "north-west-2019": (8, 0, 0, 0),
    "recall-2020": (8, 0, 0, 0),
    "sfo-reviews-2020": (10, 3, 2, 0),
}
AXIS = ("agreed", "partly-agreed", "not-agreed", "not-stated")
PRINTED = {"Agreed": AXIS[0], "Partly Agreed": AXIS[1], "Not Agreed": AXIS[2], "": AXIS[3]}
LEFT_OUT = "[name left out]"
# Garbled in the text itself, and said to be so in the plan's note.
GARBLED = {("joseph-mccann-2020#11", "Geptember 2020")}
# Printed once for two actions that an update answers apart.
SHARED = {("recall-2020#6", "March 2021")}
Entries = Sequence[Mapping[str, Any]]


def test_every_recommendation_is_there_in_plan_order(recommendations: Entries) -> None:
    assert Counter(each["plan"] for each in recommendations) == SIZES
    numbered = [f"{plan}#{number}" for plan, size in SIZES.items() for number in range(1, size + 1)]
    assert [each["ref"] for each in recommendations] == numbered


@pytest.mark.parametrize("plan", SIZES)
def test_responses_are_as_printed(plan: str, recommendations: Entries) -> None:
    found = Counter(each["response"] for each in recommendations if each["plan"] == plan)
    assert tuple(found[value] for value in AXIS) == RESPONSES[plan]


def test_every_recommendation_but_a_refusal_has_actions(recommendations: Entries) -> None:
    without = [each["ref"] for each in recommendations if not each["actions"]]
    assert without == ["sfo-reviews-2020#9"]
    assert sum(len(each["actions"]) for each in recommendations) == 132


def test_every_answer_of_an_update_is_to_an_action_that_is_there(recommendations: Entries) -> None:
    for each in recommendations:
        ids = {action["id"] for action in each["actions"]}
        assert all(ids.issuperset(update["answers"]) for update in each["updates"]), each["ref"]


@pytest.mark.needs_sources
@pytest.mark.parametrize("plan", SIZES)
def test_the_source_prints_what_the_data_say(plan: str, recommendations: Entries) -> None:
    if not SOURCES.is_dir():
        pytest.skip("the published documents are not here (../shared/sources)")
    printed = printed_of(plan)
    own = {each["number"]: each for each in recommendations if each["plan"] == plan}
    assert printed.keys() == own.keys()
    for number, cells in printed.items():
        entry = own[number]
        entries = (*entry["actions"], *entry["updates"])
        owners = {owner for each in entries for owner in each["owners"]}
        dates = [each["due"] for each in entries if each["due"]]
        assert PRINTED[cells.response] == entry["response"], entry["ref"]
        _same(cells.owners, owners, entry["ref"])
        _same(cells.dates, dates, entry["ref"])
        _as_often(cells.dates, dates, entry["ref"])


def _same(cells: Iterable[str], values: Iterable[str], ref: str) -> None:
    """Every value stands in the cells, and nothing but them and what joins them."""
    whole = rest = " ".join(cells)
    for value in sorted(values, key=len, reverse=True):
        pattern = re.escape(value).replace(re.escape(LEFT_OUT), r"\w+")
        assert re.search(pattern, whole), (ref, value, "is not printed")
        rest = re.sub(pattern, "¦", rest)
    left = re.sub(r"¦|[,./&]|\band\b", " ", rest)
    assert not left.strip() or (ref, left.strip()) in GARBLED, (ref, left, "is left out")


def _as_often(cells: Iterable[str], dates: Sequence[str], ref: str) -> None:
    """No date cell is dropped or doubled."""
    whole = " ".join(cells)
    for date in set(dates):
        alone = rf"(?<!\w){re.escape(date)}(?!\w| and)"
        if (ref, date) not in SHARED:
            assert len(re.findall(alone, whole)) == dates.count(date), (ref, date)
