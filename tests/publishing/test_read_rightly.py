"""What a reader took for something else: each said so that it cannot be."""

from dataclasses import replace

import pytest

from action_plans.model.counts import count_actions
from action_plans.model.plan import Reason
from action_plans.model.terms import Ground
from action_plans.publishing import words
from action_plans.publishing.edition import Edition
from action_plans.publishing.looking import known_since, plans_speaking_of
from action_plans.publishing.pages.course.silence import silence_view
from action_plans.publishing.pages.every_page import every_page
from action_plans.publishing.pages.plan_page import plan_view
from action_plans.publishing.pages.questions.dates_moved import dates_moved_pages
from action_plans.publishing.pages.questions.dates_passed import passed_row, past_actions
from action_plans.publishing.pages.questions.refused import refused_entries, refused_row
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.standings import STANDING
from action_plans.publishing.views.pages import FrontView
from action_plans.publishing.views.plan import PlanView
from action_plans.publishing.views.questions import MovedRow, QuestionView
from tests.publishing.frozen_edition import frozen_edition


@pytest.fixture(scope="module")
def edition() -> Edition:
    return frozen_edition()


def shown(edition: Edition, id: str) -> PlanView:
    plan = edition.library.plans[id]
    return plan_view(SharedViews(edition), plan, edition.entries_by_plan()[id])


def test_what_several_recommendations_share_does_not_stand_first(edition: Edition) -> None:
    cards = shown(edition, "sfo-reviews-2020").recommendations
    plan = edition.library.plans["sfo-reviews-2020"]
    assert len({each.short[:40] for each in cards}) == len(cards)
    assert len({str(each.heading)[:60] for each in cards}) == len(cards)
    for card, own in zip(cards, plan.recommendations, strict=True):
        assert card.short[:30] == own.text[:30]
        if own.stem:
            first = next(each for each in plan.recommendations if each.stem == own.stem)
            begins = f"<p>Begins like recommendation {first.number}.</p>"
            if first is own:
                begins = f"<p>It begins in the plan: {own.stem}</p>"
            assert begins in (card.body or "")


def test_a_last_date_that_passed_says_so(edition: Edition) -> None:
    last = {each.number: each.last_open for each in shown(edition, "recall-2020").recommendations}
    assert last["3"] == "January 2022, for a decision, not completion, passed"
    assert last["2"] == ""


def test_one_wording_stands_for_one_count(edition: Edition) -> None:
    counts = count_actions(edition.actions)
    said: dict[str, set[int]] = {}
    for schedule, text in words.SCHEDULE.items():
        said.setdefault(text.casefold(), set()).add(counts.schedule[schedule])
    for standing, each in STANDING.items():
        for text in {each.counted.casefold(), each.title.casefold()}:
            said.setdefault(text, set()).add(counts.standing[standing])
    assert {text: numbers for text, numbers in said.items() if len(numbers) > 1} == {}


def test_what_a_later_plan_says_is_said_by_the_plan_and_by_the_page_of_silence(
    edition: Edition,
) -> None:
    by = edition.library.plans["recall-2020"].name
    said = f"A later plan, “{by}”, speaks of some of its promises."
    later = {
        plan.id: plans_speaking_of(plan, edition.plans, edition.statuses) for plan in edition.plans
    }
    spoken_of = {id for id, plans in later.items() if plans}
    assert {link.path for link in silence_view(edition).spoken_of} == {
        f"plans/{id}/" for id in spoken_of
    }
    assert spoken_of == {"joseph-mccann-2020"}
    for plan in edition.plans:
        verdict = shown(edition, plan.id).verdict
        assert (said in verdict) == (plan.id in spoken_of)
        assert not (said in verdict and "No later document" in verdict)
    known = known_since(
        edition.library.plans["joseph-mccann-2020"],
        edition.statuses["joseph-mccann-2020"],
        later["joseph-mccann-2020"],
    )
    assert known == (
        f"{said} No update of its own is in this record, and we have not looked for one yet."
    )


def test_a_moved_date_stands_beside_its_promise(edition: Edition) -> None:
    view = next(iter(dates_moved_pages(edition))).make().view
    assert isinstance(view, QuestionView)
    rows = {
        row.ref: str(row.short)
        for section in view.sections
        for row in section.rows
        if isinstance(row, MovedRow)
    }
    assert "It will work with practitioners" in rows["recall-2020#7/a1"]
    assert "training" in rows["recall-2020#7/a1"], "it is the training that moved"
    assert "how to allow more time" in rows["recall-2020#5/a1"]


def test_a_new_date_for_a_decision_is_told_as_no_more_than_that(edition: Edition) -> None:
    """Neither is it a move, nor is anything said of parts where there are none."""
    view = next(iter(dates_moved_pages(edition))).make().view
    assert isinstance(view, QuestionView)
    assert [each.heading for each in view.sections] == ["Moved", "A new date for a decision only"]
    front = next(each for each in every_page(edition) if each.path == "").make().view
    assert isinstance(front, FrontView)
    door = next(each for each in front.doors if each.path == "dates-moved/")
    assert door.words == "dates were moved, by 8 and 9 months; 2 more for a decision only"


def test_a_passed_date_for_a_decision_says_so_with_the_first_date(edition: Edition) -> None:
    shared = SharedViews(edition)
    less = {str(each.ref): passed_row(shared, each).less for each in past_actions(edition)}
    assert {ref for ref, said in less.items() if said} == {"recall-2020#3/a2", "recall-2020#4/a2"}
    said = "for a decision, not completion; the first date was November 2021"
    assert less["recall-2020#4/a2"] == said


def test_a_reason_is_told_once_and_as_a_reason(edition: Edition) -> None:
    """The ground stands before it; where none is named, nothing says that there is no reason."""
    rows = {row.ref: row for row in (refused_row(edition, e) for e in refused_entries(edition))}
    jacques = rows["joshua-jacques-2024#3"]
    assert jacques.ground == "affordability"
    assert "affordability" not in jacques.why.casefold()
    assert rows["sfo-reviews-2020#13"].ground == ""
    assert "[Serious Further Offence]" in rows["sfo-reviews-2020#5"].short


def test_a_ground_that_a_reason_begins_with_is_not_said_twice(edition: Edition) -> None:
    entry = next(each for each in refused_entries(edition) if each.recommendation.reason)
    reason = Reason((Ground.POLICY,), text="It is refused for policy reasons. Others do it.")
    changed = replace(entry, recommendation=replace(entry.recommendation, reason=reason))
    assert refused_row(edition, changed).why == "Others do it."


def test_addressees_of_some_are_not_said_to_be_those_of_all(edition: Edition) -> None:
    for id, entries in edition.entries_by_plan().items():
        addressees = {(each.recommendation.to, each.recommendation.to_printed) for each in entries}
        page = shown(edition, id)
        assert bool(page.to_some) == (len(addressees) > 1), id
        own = sum(not each.to and not each.to_printed for each in page.recommendations)
        if page.to_some:
            assert page.to_some == f"{own} of the {len(entries)}", "the others' cards name theirs"
