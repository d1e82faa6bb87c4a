"""A slip in a month's name is told as the date that it makes; no other cell is guessed at."""

import pytest

from action_plans.reading.dates.meant import date_meant


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Mach 2021", "March 2021"),
        ("end of Febuary 2021", "end of February 2021"),
        ("31 Decembr 2020", "31 December 2020"),
        ("Ongoin", "Ongoing"),
    ],
)
def test_a_slip_in_a_month_or_a_state_is_mended(printed: str, meant: str) -> None:
    assert date_meant(printed) == meant


@pytest.mark.parametrize(
    "printed",
    ["", "soon", "March 2021", "June 2021 July 2022", "May 2019 Heads of Cluster", "Marsh review"],
)
def test_what_one_word_does_not_mend_is_not_guessed_at(printed: str) -> None:
    assert date_meant(printed) == ""
