"""What is said of a refusal: the four grounds, and what a passed date leaves open."""

from dataclasses import replace
from datetime import date

import pytest

from action_plans.model.terms import Ground, Schedule
from action_plans.publishing import words
from action_plans.publishing.pages.every_page import every_page
from action_plans.publishing.pages.plan_page import plan_view
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.views.plan import ActionView, RecommendationView
from action_plans.publishing.views.reference import HowToReadView
from tests.publishing.small_library import (
    NIGHT,
    NIGHT_PLAN,
    NIGHT_STATUS,
    edition_of,
    small_edition,
)


def test_the_page_that_explains_the_words_names_every_ground() -> None:
    page = next(each for each in every_page(small_edition()) if each.path == "how-to-read/")
    view = page.make().view
    assert isinstance(view, HowToReadView)
    assert view.grounds == ("commissioning", "policy", "operational reasons", "affordability")
    assert len(view.grounds) == len(Ground)


def recommendations(**changes: object) -> dict[str, RecommendationView]:
    """Return the recommendations, the first action of each changed alike, by number."""
    status = replace(
        NIGHT_STATUS,
        recommendations=tuple(
            replace(each, actions=(replace(each.actions[0], **changes), *each.actions[1:]))  # type: ignore[arg-type]
            for each in NIGHT_STATUS.recommendations
        ),
    )
    edition = edition_of((NIGHT_PLAN,), (status,))
    entries = tuple(each for each in edition.entries if each.plan.id == NIGHT)
    shown = plan_view(SharedViews(edition), NIGHT_PLAN, entries).recommendations
    return {each.number: each for each in shown}


def first_actions(**changes: object) -> dict[str, ActionView]:
    """Return the first action of each recommendation, all of them changed alike, by number."""
    return {number: each.actions[0] for number, each in recommendations(**changes).items()}


@pytest.mark.parametrize("schedule", words.PASSED)
def test_an_action_offered_instead_says_itself_that_its_date_has_passed(
    schedule: Schedule,
) -> None:
    """Above it, it would read as if it were of the recommendation, which was refused."""
    shown = first_actions(schedule=schedule, target=date(2022, 5, 14))
    assert shown["3a"].label == "Offered instead, date passed"
    assert shown["1"].note == "Date passed"


def test_an_offered_action_whose_date_lies_ahead_leaves_nothing_open() -> None:
    shown = first_actions(schedule=Schedule.NOT_DUE, target=date(2029, 5, 14))
    assert (shown["3a"].label, shown["3a"].note) == ("Offered instead", "")


def test_of_a_refused_recommendation_nothing_is_counted_as_done() -> None:
    shown = recommendations(schedule=Schedule.PASSED_SILENT, target=date(2022, 5, 14))
    assert shown["3a"].done == "1 offered instead"
    assert shown["3a"].answer == "Not agreed"
