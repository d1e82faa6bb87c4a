"""A citation is proved by the plan's edition on its day, and by the words that it quotes."""

from datetime import date

import pytest

from action_plans.commands.verify_citation import citation_in
from action_plans.model.fingerprint import fingerprint
from action_plans.progress import plan_status
from action_plans.reading.library_reader import read_library
from tests.building import FROZEN, run_plans

RECALL = read_library(FROZEN).library.plans["recall-2020"]
DAY = date(2026, 11, 21)
EDITION = fingerprint(RECALL, plan_status(RECALL, DAY))
CITED = (
    "Action plans, Recall, recommendation 5, as at 21 November 2026, edition {}, "
    "https://plans.example/plans/recall-2020/#r5"
)


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        (CITED.format(EDITION), 0, f"it stood so; edition {EDITION}"),
        (CITED.format(EDITION) + ": “The pilot run by the PPG”", 0, "it stood so and its words"),
        # As pages say it now.
        (
            CITED.replace("edition", "text version").format("0123456789ab"),
            1,
            f"makes edition {EDITION}, not 0123456789ab",
        ),
        (CITED.format("0123456789ab"), 1, f"makes edition {EDITION}, not 0123456789ab"),
        (CITED.format(EDITION) + ": “The pilot was ended”", 1, "these words do not stand in it"),
        (CITED.replace("2026", "2021").format(EDITION), 1, "not " + EDITION),
        ("recall-2020#5, 2026-11-21", 0, "it stood so"),
        ("recall-2020#5", 2, "names a plan's address and its day"),
        ("recall-2020#5, as at 31 February 2026", 2, "names a plan's address and its day"),
        ("nowhere-2020#5, 2026-11-21", 2, "there is no plan 'nowhere-2020'"),
    ],
)
def test_it_says_whether_it_stood_so(text: str, code: int, said: str) -> None:
    done = run_plans("verify-citation", text, "--content", FROZEN)
    assert (done.returncode, said in done.stdout + done.stderr) == (code, True), done.stderr


def test_an_edition_changes_with_what_was_known_on_a_day() -> None:
    days = [date(2020, 12, 7), date(2021, 12, 6), date(2021, 12, 7), DAY]
    assert len({fingerprint(RECALL, plan_status(RECALL, day)) for day in days}) == len(days)


def test_a_citation_names_plan_and_day() -> None:
    found = citation_in(CITED.format(EDITION))
    assert found is not None
    assert (found.plan, found.day, found.edition) == ("recall-2020", DAY, EDITION)
