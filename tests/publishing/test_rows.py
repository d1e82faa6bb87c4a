"""Rows of listings: how many actions stand there, of how many, and nothing if it is all."""

import pytest

from action_plans.publishing.facets import OWNERS, REPORTED, Facet
from action_plans.publishing.groups import groups_of
from action_plans.publishing.pages.rows import RecommendationRows
from tests.publishing.small_library import small_edition


@pytest.mark.parametrize(
    ("facet", "value", "rows"),
    [
        (REPORTED, "not-mentioned", {"night-cover-2021#1": "1 of 2 actions"}),
        (REPORTED, "in-progress", {"night-cover-2021#1": "1 of 2 actions"}),
        (REPORTED, "completed", {"night-cover-2021#5.12": ""}),
        (
            OWNERS,
            "head-north",
            {"day-cover-2022#1": "", "night-cover-2021#1": ""},
        ),
    ],
)
def test_a_row_says_of_how_many_unless_it_is_all(
    facet: Facet, value: str, rows: dict[str, str]
) -> None:
    edition = small_edition()
    (group,) = (each for each in groups_of(facet, edition) if each.value == value)
    made = RecommendationRows(edition)
    found = (*made.wholes(group, group.entries), *made.singles(group, group.others))
    assert {row.ref: row.actions for row in found} == rows
