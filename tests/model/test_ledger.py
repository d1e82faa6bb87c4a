"""The ledger: it forgets nothing, stands in order, and tells what leads nowhere."""

from dataclasses import replace
from datetime import date

import pytest

from action_plans.model.ledger import Ledger, Lost, lost_in, natural, with_library, without
from action_plans.model.library import Library, Vocabulary
from action_plans.model.plan import Plan, Withdrawn
from action_plans.model.refs import Ref
from tests.progress import plans

ID = "northmere-2020"
HELD = Ledger({ID: {"1": ("a1", "a2"), "2": ("a1",)}})


def plan(id: str = ID, *, was: tuple[str, ...] = ()) -> Plan:
    case = {
        "recommendations": [
            {"actions": [{"due": "May 2021"}, {"due": "June 2021"}]},
            {"due": "April 2021"},
        ]
    }
    return replace(plans.plan(case, id), was=was)


def library(*held: Plan) -> Library:
    return Library({each.id: each for each in held}, Vocabulary())


def cut(recommendations: int, actions: int) -> Plan:
    """Return the plan with so many recommendations, and so many actions of each."""
    whole = plan()
    return replace(
        whole,
        recommendations=tuple(
            replace(each, actions=each.actions[:actions])
            for each in whole.recommendations[:recommendations]
        ),
    )


def test_what_is_in_the_library_is_noted() -> None:
    assert with_library(Ledger(), library(plan())) == HELD


def test_nothing_is_forgotten_and_all_is_in_order() -> None:
    held = Ledger({"zed-2020": {"1": ("a1",)}, ID: {"10": ("a1",), "1": ("a10", "a9")}})
    found = with_library(held, library(plan()))
    assert list(found.plans) == [ID, "zed-2020"]
    assert list(found.plans[ID].items()) == [
        ("1", ("a1", "a2", "a9", "a10")),
        ("2", ("a1",)),
        ("10", ("a1",)),
    ]


def test_a_plan_is_there_since_it_was_noted_first_and_a_renamed_one_is_not_new() -> None:
    first, second = date(2026, 11, 21), date(2026, 11, 30)
    held = with_library(Ledger(), library(plan()), first)
    assert held.since == {ID: first}
    later = with_library(held, library(plan(), plan("mill-2021")), second)
    assert later.since == {ID: first, "mill-2021": second}
    assert with_library(held, library(plan("now-2020", was=(ID,))), second).since == {ID: first}
    assert without(later, "mill-2021").since == {ID: first}
    assert without(later, Ref(ID, "1")).since == later.since


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        (ID, {}),
        ("nowhere-2020", HELD.plans),
        (Ref(ID, "1"), {ID: {"2": ("a1",)}}),
        (Ref(ID, "9"), HELD.plans),
        (Ref(ID, "1", "a1"), {ID: {"1": ("a2",), "2": ("a1",)}}),
        (Ref(ID, "1", "a9"), HELD.plans),
        (Ref(ID, "9", "a1"), HELD.plans),
        (Ref("nowhere-2020", "1", "a1"), HELD.plans),
    ],
)
def test_what_is_taken_out_is_gone_and_all_else_stays(
    gone: Ref | str, left: dict[str, object]
) -> None:
    assert without(HELD, gone).plans == left
    assert HELD.plans[ID]["1"] == ("a1", "a2")


@pytest.mark.parametrize(
    ("now", "lost"),
    [
        ((plan(),), []),
        ((), [Lost(ID, "")]),
        ((cut(1, 2),), [Lost(ID, ID, "2")]),
        ((cut(2, 1),), [Lost(ID, ID, "1", "a2")]),
        ((cut(2, 0),), [Lost(ID, ID, "1", "a1"), Lost(ID, ID, "1", "a2"), Lost(ID, ID, "2", "a1")]),
        ((cut(1, 1),), [Lost(ID, ID, "1", "a2"), Lost(ID, ID, "2")]),
        ((replace(cut(2, 2), recommendations=cut(2, 1).recommendations[1:]),), [Lost(ID, ID, "1")]),
        (
            (replace(cut(2, 2), recommendations=cut(2, 0).recommendations[1:]),),
            [Lost(ID, ID, "1"), Lost(ID, ID, "2", "a1")],
        ),
        ((replace(cut(1, 2), withdrawn=Withdrawn(date(2024, 1, 1), "A copy.")),), []),
        ((plan("new-2020", was=(ID,)),), []),
        ((replace(cut(1, 2), id="new-2020", was=(ID,)),), [Lost(ID, "new-2020", "2")]),
        ((plan(), replace(cut(1, 1), id="new-2020", was=(ID,))), []),
    ],
)
def test_what_leads_nowhere_is_told_and_of_a_whole_no_part(
    now: tuple[Plan, ...], lost: list[Lost]
) -> None:
    assert list(lost_in(HELD, library(*now))) == lost


@pytest.mark.parametrize(
    ("lost", "written", "address"),
    [
        (Lost(ID, ""), ID, f"/plans/{ID}/"),
        (Lost(ID, ID, "5.1"), f"{ID}#5.1", f"/plans/{ID}/#r5-1"),
        (Lost(ID, ID, "5", "a2"), f"{ID}#5/a2", f"/plans/{ID}/#r5-a2"),
    ],
)
def test_what_is_lost_has_a_reference_and_an_address(
    lost: Lost, written: str, address: str
) -> None:
    assert (str(lost), lost.address) == (written, address)


def test_numbers_sort_as_people_count() -> None:
    assert sorted(["10", "5.12", "2", "5.2", "5", "3b", "3a"], key=natural) == [
        "2",
        "3a",
        "3b",
        "5",
        "5.2",
        "5.12",
        "10",
    ]
