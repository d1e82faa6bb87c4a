"""A plan as a document left it: reckoned on that day, with what changed since and by what."""

from datetime import date

import pytest

from action_plans.publishing.edition import Edition
from action_plans.publishing.pages.action_view import action_name
from action_plans.publishing.pages.course.as_published import (
    as_published_pages,
    state_view,
)
from action_plans.publishing.pages.course.changes import changes_view
from action_plans.publishing.pages.plan_notes import documents_of
from action_plans.publishing.pages.rows import dates_in_words
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.standings import label_of
from action_plans.publishing.views.state import StateView
from tests.publishing.small_library import small_edition
from tests.publishing.test_feeds import AS_OF, edition_on

RECALL = "plans/recall-2020/as-published/"


@pytest.fixture(scope="module")
def edition() -> Edition:
    return edition_on(AS_OF)


@pytest.fixture(scope="module")
def states(edition: Edition) -> tuple[StateView, ...]:
    plan = edition.library.plans["recall-2020"]
    return tuple(state_view(edition, plan, each) for each in edition.states_of(plan))


def test_each_held_document_of_a_plan_that_has_several_has_a_page(edition: Edition) -> None:
    pages = list(as_published_pages(edition))
    assert [page.path for page in pages] == [f"{RECALL}2020-12-07/", f"{RECALL}2021-12-07/"]
    assert not any(page.in_search_engines for page in pages)
    assert list(as_published_pages(small_edition())) == []
    assert list(as_published_pages(edition_on(date(2021, 12, 6)))) == []


def test_the_plans_page_leads_to_each(edition: Edition) -> None:
    plan = edition.library.plans["recall-2020"]
    found = documents_of(SharedViews(edition), plan, edition.statuses[plan.id])
    assert [each.path for each in found] == ["", f"{RECALL}2020-12-07/", f"{RECALL}2021-12-07/"]


def test_it_is_reckoned_on_its_day(states: tuple[StateView, ...]) -> None:
    first, last = states
    rows = {row.number: row for row in first.rows}
    (line,) = rows["5"].lines
    assert (line.due, line.label) == ("July 2021", "Not due yet")
    assert first.since == "The update of 7 December 2021 is later."
    (line,) = next(row for row in last.rows if row.number == "5").lines
    assert (line.due, line.label) == (
        *("July 2021, then March 2022", "Not finished when last reported"),
    )
    assert last.since == "No later document is in this record."
    assert [each.path for each in first.others] == [f"{RECALL}2021-12-07/"]


def test_what_documents_and_what_dates_changed_stand_apart(states: tuple[StateView, ...]) -> None:
    first, last = states
    documents = {each.link.words: each.text for each in first.by_documents}
    dates = {each.link.words: each.text for each in first.by_dates}
    moved = "date moved from July 2021 to March 2022, 8 months later"
    assert moved in documents["5.1"]
    assert documents["6.2"].endswith("not mentioned in the update of 7 December 2021")
    assert dates["5.1"] == "its date, July 2021, has passed"
    assert last.by_documents == ()
    assert {each.link.words: each.text for each in last.by_dates}["5.1"] == (
        "its date, March 2022, has passed"
    )


def changed_since(edition: Edition, plan: str, on: str) -> dict[str, str]:
    """Return what the page of changes says of each action after a day, days joined, by its name."""
    found: dict[str, list[str]] = {}
    for day in changes_view(edition).days:
        for row in day.rows:
            page, _, number = row.link.path.partition("#r")
            if day.iso > on and page == f"plans/{plan}/" and number:
                for of, phrases in row.said:
                    action, said = of.removeprefix("Action "), f"{', '.join(phrases)}."
                    found.setdefault(f"{number}.{action}", []).append(f"{day.date}: {said}")
    return {name: " ".join(said) for name, said in found.items()}


def test_it_differs_from_today_by_what_the_changes_say_and_by_passed_dates_alone(
    edition: Edition, states: tuple[StateView, ...]
) -> None:
    status = edition.statuses["recall-2020"]
    today = {
        action_name(each.ref.number, each.ref.action): (
            dates_in_words(each),
            label_of(each, status),
        )
        for each in status.actions
    }
    for state in states:
        then = {line.name: (line.due, line.label) for row in state.rows for line in row.lines}
        documents = {each.link.words: each.text for each in state.by_documents}
        dates = {each.link.words for each in state.by_dates}
        changes = changed_since(edition, "recall-2020", state.iso)
        assert then.keys() == today.keys()
        assert {name for name in then if then[name] != today[name]} <= {*documents, *dates}
        assert documents.keys() == changes.keys()
        for name, said in documents.items():
            assert said in changes[name]
