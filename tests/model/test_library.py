"""The library and its vocabulary: what is found under a reference, an id and a printed post."""

from dataclasses import replace

import pytest

from action_plans.model.library import Library, Owner, Vocabulary, spelling
from action_plans.model.plan import Plan
from action_plans.model.refs import Ref
from tests.progress import plans

TWICE: plans.Case = {
    "recommendations": [
        {"actions": [{"due": "May 2021"}, {"id": "a1", "due": "June 2021"}, {"due": "July 2021"}]},
        {"due": "April 2021"},
    ]
}


def plan(id: str, *was: str) -> Plan:
    return replace(plans.plan(TWICE, id), was=was)


def library() -> Library:
    found = (plan("aldmere-2020", "old-aldmere"), plan("northmere-2020", "old-aldmere"))
    return Library({each.id: each for each in found}, Vocabulary())


def test_a_reference_finds_its_recommendation_and_its_action() -> None:
    held = library()
    first = held.plans["aldmere-2020"].recommendations[0]
    for _ in range(2):  # the second time, from what the first has found
        assert held.recommendation(Ref("aldmere-2020", "1")) is first
        assert held.recommendation(Ref("aldmere-2020", "1", "a3")) is first
        assert held.action(Ref("aldmere-2020", "1", "a3")) is first.actions[2]
        assert held.action(Ref("aldmere-2020", "1", "a4")) is None
        assert held.action(Ref("aldmere-2020", "1")) is None
        assert held.action(Ref("aldmere-2020", "9", "a1")) is None
        assert held.recommendation(Ref("aldmere-2020", "9")) is None
        assert held.recommendation(Ref("nowhere-2020", "1")) is None
        assert held.numbers("nowhere-2020") == {}
        assert list(held.numbers("northmere-2020")) == ["1", "2"]


def test_of_two_with_one_number_or_id_the_first_is_found() -> None:
    held = library()
    first = held.plans["aldmere-2020"].recommendations[0]
    assert held.action(Ref("aldmere-2020", "1", "a1")) is first.actions[0]
    twin = replace(held.plans["aldmere-2020"], recommendations=(first, replace(first, text="No.")))
    assert Library({twin.id: twin}, Vocabulary()).numbers(twin.id) == {"1": first}


def test_plans_are_found_by_what_they_were_once_called() -> None:
    held = library()
    assert held.called("aldmere-2020") == ["aldmere-2020"]
    assert held.called("old-aldmere") == ["aldmere-2020", "northmere-2020"]
    assert tuple(held.called("nowhere-2020")) == ()
    again = replace(plan("aldmere-2020"), was=("aldmere-2020",))
    assert Library({again.id: again}, Vocabulary()).called("aldmere-2020") == ["aldmere-2020"]


def test_every_recommendation_comes_with_its_plan_in_order() -> None:
    found = [(plan.id, each.number) for plan, each in library().recommendations()]
    assert found == [(id, n) for id in ("aldmere-2020", "northmere-2020") for n in ("1", "2")]


def test_a_plan_finds_its_parts() -> None:
    one = replace(plan("aldmere-2020"), footnotes=(("*", "If funded."), ("†", "By lot.")))
    assert one.recommendation("2") is one.recommendations[1]
    assert one.recommendation("3") is None
    assert one.recommendations[0].action("a3") is one.recommendations[0].actions[2]
    assert one.recommendations[0].action("a9") is None
    assert (one.footnote("†"), one.footnote("‡")) == ("By lot.", "")


@pytest.mark.parametrize(
    ("printed", "alike"),
    [
        ("Head of Recall", True),
        ("head  of\nrecall", True),
        (" Head of Recall. ", True),
        ("Head of Recall...", True),
        ("Head of Recalls", False),
        ("Headof Recall", False),
        ("Head of. Recall", False),
    ],
)
def test_spellings_are_alike_but_for_space_case_and_full_stops(printed: str, alike: bool) -> None:
    assert (spelling(printed) == spelling("Head of Recall")) is alike


def test_a_printed_post_is_the_first_that_has_the_spelling() -> None:
    owners = (
        Owner("head-recall", "Head of Recall", printed=("Head, Recall",)),
        Owner("other", "Head, Recall", printed=("Head of recall.", "Somebody else")),
    )
    ids = Vocabulary(owners={each.id: each for each in owners}).owner_ids()
    assert ids == {
        "head of recall": "head-recall",
        "head, recall": "head-recall",
        "somebody else": "other",
    }


SCOPED = (
    Owner(
        "courts-north",
        "Head of Courts, North",
        printed=("Head of Courts.", "Heads of Courts"),
        scopes=(("Head of Courts.", ("nps-north", "recall-2020")),),
    ),
    Owner("courts", "Head of Courts"),
)


@pytest.mark.parametrize(
    ("bodies", "printed", "owner"),
    [
        ((), "head of courts", "courts-north"),
        (("nps-north",), "head of courts", "courts-north"),
        (("nps-south", "recall-2020"), "head of courts", "courts-north"),
        (("nps-south",), "head of courts", "courts"),
        (("nps-south",), "heads of courts", "courts-north"),
        (("nps-north",), "head of courts, north", "courts-north"),
    ],
)
def test_a_scoped_spelling_is_that_post_in_its_scope_alone(
    bodies: tuple[str, ...], printed: str, owner: str
) -> None:
    words = Vocabulary(owners={each.id: each for each in SCOPED})
    assert words.has_scopes
    assert words.owner_ids(bodies)[printed] == owner
    assert SCOPED[0].scope_of("Head of Courts.") == ("nps-north", "recall-2020")
    assert SCOPED[0].scope_of("Heads of Courts") == ()


def test_a_post_ending_in_a_letter_keeps_it() -> None:
    assert spelling("Head of Unit X.") == "head of unit x"
    assert spelling("HEAD OF UNIT X") == "head of unit x"


def test_what_was_found_once_is_kept() -> None:
    held = library()
    assert held.numbers("aldmere-2020") is held.numbers("aldmere-2020")
