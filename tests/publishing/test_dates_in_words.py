"""What a printed date says, in words beside it: one manner, whether it lies ahead or behind."""

from dataclasses import replace
from datetime import date

import pytest

from action_plans.model.due import Due, DueKind, Precision
from action_plans.publishing.dates_in_words import due_view
from tests.publishing.small_library import BLANK, COMPLETE, MAY, ONGOING, SEPTEMBER


@pytest.mark.parametrize(
    ("due", "reading", "iso"),
    [
        (SEPTEMBER, "", "2021-09-30"),  # a month falls due on its last day, as the site says once
        (
            replace(
                SEPTEMBER, printed="2021", precision=Precision.YEAR, last_day=date(2021, 12, 31)
            ),
            "due 31 December 2021",
            "2021-12-31",
        ),
        (MAY, "", "2022-05-14"),  # printed to the day: there is nothing to add
        (COMPLETE, "", ""),
        (BLANK, "", ""),
        (ONGOING, "no end date", ""),
        (
            Due("From May 2022", DueKind.OPEN_ENDED, first_day=date(2022, 5, 1)),
            "no end date",
            "",
        ),
    ],
)
def test_a_reading_is_no_sentence_and_has_no_tense(due: Due, reading: str, iso: str) -> None:
    shown = due_view(due)
    assert (shown.reading, shown.iso) == (reading, iso)
