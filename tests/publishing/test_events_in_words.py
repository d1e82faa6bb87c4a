"""How a change of date is said."""

from datetime import date

import pytest

from action_plans.model.terms import Lesser
from action_plans.model.timeline import DateChange
from action_plans.publishing.events_in_words import date_change_words, day_or_month

JULY, MARCH = date(2021, 7, 31), date(2022, 3, 31)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            DateChange(JULY, MARCH, 8, None),
            "date moved from July 2021 to March 2022, 8 months later",
        ),
        (
            DateChange(MARCH, JULY, -8, None),
            "date moved from March 2022 to July 2021, 8 months earlier",
        ),
        (
            DateChange(date(2021, 7, 1), JULY, 0, None),
            "date moved from 1 July 2021 to July 2021",
        ),
        (DateChange(None, JULY, None, None), "first date: July 2021"),
        (
            DateChange(JULY, MARCH, 8, Lesser.DECISION),
            "new date, for a decision, not completion: July 2021 → March 2022",
        ),
        (
            DateChange(None, MARCH, None, Lesser.PART),
            "new date, for a part, not the whole: March 2022",
        ),
    ],
)  # fmt: skip
def test_a_change_of_date(change: DateChange, said: str) -> None:
    assert date_change_words(change) == said


def test_the_last_day_of_a_month_is_that_month() -> None:
    assert day_or_month(date(2024, 2, 29)) == "February 2024"
    assert day_or_month(date(2023, 2, 14)) == "14 February 2023"
