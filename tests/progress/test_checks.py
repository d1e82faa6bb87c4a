"""The day on which a check exists for certain, and dates that are none."""

from datetime import date

import pytest

from action_plans.progress.checks import last_day_of


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2023-05-14", date(2023, 5, 14)),
        ("2023-05", date(2023, 5, 31)),
        ("2023-02", date(2023, 2, 28)),
        ("2024-02", date(2024, 2, 29)),
        ("2023-12", date(2023, 12, 31)),
        ("2023", date(2023, 12, 31)),
        ("", None),
        ("-", None),
        ("2023-", None),
        ("2023-05-", None),
        ("2023-13", None),
        ("2023-00", None),
        ("2023-05-00", None),
        ("2023-02-30", None),
        ("2023-05-14-01", None),
        ("0000", None),
        ("99999", None),
        ("May 2023", None),
        ("²⁰²³", None),
        ("٢٠٢٣", None),
    ],
)
def test_a_check_counts_from_the_last_day_that_is_printed(printed: str, day: date | None) -> None:
    assert last_day_of(printed) == day
