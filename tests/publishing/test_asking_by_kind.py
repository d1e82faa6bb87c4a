"""What is asked of an action fits its kind: moved, ahead, repeated, for a decision, offered."""

from dataclasses import replace

import pytest

from action_plans.model.terms import NAME_LEFT_OUT, Schedule
from action_plans.publishing.asking.asked import Why
from tests.publishing.asked_texts import facts, information, of, texts


def test_a_person_named_in_what_was_asked_is_not_named_so() -> None:
    asked = of("sfo-reviews-2020#5/a1")
    own = asked.entry.recommendation
    named = replace(own, text=f"Ask {NAME_LEFT_OUT} to write to every ward.")
    entry = replace(asked.entry, recommendation=named)
    said = texts(replace(asked, entry=entry))
    assert NAME_LEFT_OUT not in f"{said.parliament} {said.information} {said.committee}"
    assert "in short, “Ask … to write to every ward”" in said.committee


def test_posts_stand_apart_and_no_name_stands_for_one() -> None:
    posts = "“Chief Probation Officer & Executive Director Women” and “Probation Deputy Director"
    assert f"The posts named for it are {posts} Courts”." in information("joseph-mccann-2020#6/a1")
    one = "“Deputy Director … Head of Public Protection Group”"
    assert f"The post named for it is {one}." in information("sfo-reviews-2020#5/a1")


def test_a_date_that_moved_says_from_when_to_when_and_which_document_says_so() -> None:
    for ref, first in (("recall-2020#5/a1", "July 2021"), ("recall-2020#7/a1", "June 2021")):
        said = texts(of(ref))
        update = "plan’s update of 7 December 2021"
        moved = f"whose original target date was {first} (March 2022 in the {update}),"
        assert moved in said.parliament
        for text in (said.information, said.committee):
            gives = f"The {update} gives March 2022 as its new date."
            assert f"Its original target date was {first}. {gives}" in text
        assert of(ref).why is Why.MOVED
    assert any("8 months later" in each for each in facts("recall-2020#5/a1"))
    assert any("9 months later" in each for each in facts("recall-2020#7/a1"))


def test_a_date_still_ahead_is_asked_of_as_ahead() -> None:
    moved = of("recall-2020#5/a1")
    ahead = replace(moved, status=replace(moved.status, schedule=Schedule.NOT_DUE))
    assert texts(ahead).committee.endswith("as its new date. Is it on course for that date?")
    assert texts(ahead).parliament.endswith("update of 7 December 2021), is on course.")
    assert "whether that action, whose original" in texts(ahead).parliament


@pytest.mark.parametrize(
    ("ref", "printed"),
    [
        ("north-west-2019#1/a5", "Bi-annual throughout 2019"),
        ("north-west-2019#2/a5", "Bi-annually throughout 2019"),
    ],
)
def test_what_is_done_again_and_again_is_asked_of_by_its_dates(ref: str, printed: str) -> None:
    said = texts(of(ref))
    assert ", on which dates, if any, that action, whose timing" in said.parliament
    assert said.parliament.endswith(f"whose timing is printed as “{printed}”, was carried out.")
    assert said.committee.endswith(
        f"Its timing is printed as “{printed}”. On which dates, if any, was it carried out?"
    )
    assert "target date" not in said.information


def test_what_is_offered_beside_a_refusal_has_the_plan_for_its_source() -> None:
    said = texts(of("sfo-reviews-2020#5/a1"))
    offered = "beside a recommendation that it answers “not agreed”"
    assert f"which the action plan offers {offered}" in said.parliament
    beside = "it beside that recommendation, which it answers “not agreed”."
    assert f"The action plan of 13 May 2020 offers {beside}" in said.committee


@pytest.mark.parametrize("ref", ["recall-2020#3/a2", "recall-2020#4/a2"])
def test_a_date_for_a_decision_alone_is_no_date_of_the_whole(ref: str) -> None:
    assert texts(of(ref)).parliament.endswith(
        "whose date for a decision is January 2022 in the plan’s update of 7 December 2021, "
        "has been decided on, and if so, what was decided."
    )
    assert "Its original target date was November 2021. The plan’s" in texts(of(ref)).information
    asks = "Has it been decided on, and if so, what was decided?"
    assert texts(of(ref)).committee.endswith(asks)


def test_what_an_update_leaves_out_is_asked_of_with_that_update() -> None:
    said = texts(of("recall-2020#6/a2"))
    assert "mention" not in said.parliament
    assert said.committee.endswith(
        "Its target date was March 2021. The plan’s update of 7 December 2021 does not mention it. "
        "Has it been completed, and if not, when will it be?"
    )
    assert facts("recall-2020#6/a2")[2:4] == [
        "7 December 2021: not mentioned in the update of 7 December 2021.",
        "The date March 2021 passed 5 years and 7 months ago.",
    ]
