"""Each promise through time: the signs on its line are those of its events, at their days."""

from datetime import date

import pytest

from action_plans.publishing.pages.course.history import Span, history_pages, history_view
from action_plans.publishing.views.history import HistoryRow, HistoryView
from tests.publishing.frozen_edition import DAY, frozen_edition
from tests.publishing.small_library import small_edition

RECALL = "recall-2020"


@pytest.fixture(scope="module")
def view() -> HistoryView:
    edition = frozen_edition()
    plan = edition.library.plans[RECALL]
    return history_view(edition, plan, edition.entries_by_plan()[RECALL])


@pytest.fixture(scope="module")
def rows(view: HistoryView) -> dict[str, HistoryRow]:
    return {row.link.words: row for group in view.groups for row in group.rows}


@pytest.mark.parametrize(
    ("action", "signs", "said"),
    [
        ("2.2", ["done", "done-since"], "reported completed"),
        ("3.2", ["promised", "due", "told", "less"],
         "new date, for a decision, not completion: November 2021 → January 2022"),
        ("5.1", ["promised", "due", "told", "moved"],
         "date moved from July 2021 to March 2022, 8 months later"),
        ("6.2", ["promised", "due", "left-out"], "not mentioned in the update of 7 December 2021"),
        ("7.1", ["promised", "due", "told", "moved"],
         "date moved from June 2021 to March 2022, 9 months later"),
        ("8.1", ["promised", "due", "done-since"], "reported completed"),
    ],
)  # fmt: skip
def test_a_line_has_the_signs_of_what_its_words_say(
    action: str, signs: list[str], said: str, rows: dict[str, HistoryRow]
) -> None:
    row = rows[action]
    assert [mark.sign for mark in row.marks] == signs
    (first, _, _), (last, day, told) = row.events
    assert (first, last, day) == ("2020-12-07", "2021-12-07", "7 December 2021")
    assert said in told


def test_every_line_of_a_page_reaches_over_the_same_days(view: HistoryView) -> None:
    of_action = {
        row.link.words: [mark.at for mark in row.marks] for g in view.groups for row in g.rows
    }
    span = Span(date(2020, 12, 7), DAY)
    assert view.today == span.at(DAY) == "97.0%"
    assert of_action["5.1"] == [
        span.at(each)
        for each in (
            date(2020, 12, 7), date(2021, 7, 31), date(2021, 12, 7), date(2022, 3, 31)
        )
    ]  # fmt: skip
    assert [each.name for each in view.years] == ["2021", "2022", "2023", "2024", "2025", "2026"]


def test_the_key_has_the_signs_that_are_there_and_no_other(view: HistoryView) -> None:
    used = {mark.sign for group in view.groups for row in group.rows for mark in row.marks}
    assert {sign for sign, _ in view.key} == used


def test_every_plan_whose_course_is_known_has_the_page() -> None:
    edition = frozen_edition()
    assert [page.path for page in history_pages(edition)] == [
        f"plans/{plan.id}/history/" for plan in edition.plans
    ]
    assert list(history_pages(small_edition())) == []
