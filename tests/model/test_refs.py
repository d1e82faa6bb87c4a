"""References: how they are spelt, what they are relative to, and the anchors made from them."""

import pytest

from action_plans.model.refs import Ref, is_plan_id, is_reserved, parse_ref, ref_in_address

LONGEST = "a" * 60


@pytest.mark.parametrize(
    ("text", "within", "expected"),
    [
        ("recall-2020#5", "", Ref("recall-2020", "5")),
        ("recall-2020#5/a2", "", Ref("recall-2020", "5", "a2")),
        ("recall-2020#5.12b/a12", "", Ref("recall-2020", "5.12b", "a12")),
        ("recall-2020#5", "other-2021", Ref("recall-2020", "5")),
        ("2/a1", "recall-2020", Ref("recall-2020", "2", "a1")),
        ("2", "recall-2020", Ref("recall-2020", "2")),
        ("#2", "recall-2020", Ref("recall-2020", "2")),
        ("#2/a1", "recall-2020", Ref("recall-2020", "2", "a1")),
        ("2/a1", "", None),
        ("#2", "", None),
        ("", "recall-2020", None),
        ("#", "recall-2020", None),
        ("recall-2020", "", None),
        ("recall-2020#", "", None),
        ("recall-2020#x", "", None),
        ("recall-2020#5/", "", None),
        ("recall-2020#5/a0", "", None),
        ("recall-2020#5/2", "", None),
        ("recall-2020#5/a1/a2", "", None),
        ("recall-2020#5#6", "", None),
        ("Recall 2020#5", "", None),
        ("Recall 2020#5", "recall-2020", None),
        ("recall-2020#" + "1" * 30, "", Ref("recall-2020", "1" * 30)),
        ("recall-2020#" + "1" * 31, "", None),
    ],
)
def test_a_reference_is_read_as_it_is_spelt(text: str, within: str, expected: Ref | None) -> None:
    assert parse_ref(text, within) == expected


@pytest.mark.parametrize(
    ("ref", "written", "anchor", "path"),
    [
        (Ref("recall-2020", "5"), "recall-2020#5", "r5", "plans/recall-2020/#r5"),
        (Ref("x-1", "5.12"), "x-1#5.12", "r5-12", "plans/x-1/#r5-12"),
        (Ref("x-1", "5.1.2", "a2"), "x-1#5.1.2/a2", "r5-1-2-a2", "plans/x-1/#r5-1-2-a2"),
    ],
)
def test_a_reference_is_written_anchored_and_addressed(
    ref: Ref, written: str, anchor: str, path: str
) -> None:
    assert (str(ref), ref.anchor, ref.path) == (written, anchor, path)
    assert parse_ref(str(ref)) == ref
    assert ref_in_address(f"https://www.example.org/{path}") == ref
    assert ref.recommendation == Ref(ref.plan, ref.number)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/plans/recall-2020/#r5", Ref("recall-2020", "5")),
        (" https://x.org/record/plans/recall-2020#r5-a2 ", Ref("recall-2020", "5", "a2")),
        ("plans/recall-2020/index.html#r5", None),
        ("/plans/recall-2020/index.html#r5-12a-a3", Ref("recall-2020", "5.12a", "a3")),
        ("/plans/recall-2020/", None),
        ("/plans/recall-2020/#related", None),
        ("/plans/recall-2020/#r5-badge", None),
        ("/plans/-x/#r5", None),
    ],
)
def test_a_reference_is_found_in_an_address(text: str, expected: Ref | None) -> None:
    assert ref_in_address(text) == expected


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("recall-2020", True),
        ("abc", True),
        (LONGEST, True),
        ("ab", False),
        (LONGEST + "a", False),
        ("Recall-2020", False),
        ("recall--2020", False),
        ("-recall", False),
        ("recall-", False),
        ("recall_2020", False),
        ("", False),
    ],
)
def test_a_plan_id_is_spelt_in_one_way(text: str, is_one: bool) -> None:
    assert is_plan_id(text) is is_one


@pytest.mark.parametrize(
    ("id", "reserved"),
    [
        ("page", True),
        ("con", True),
        ("com0", True),
        ("lpt9", True),
        ("recall-response", True),
        ("recall-schedule", True),
        ("com10", False),
        ("pages", False),
        ("response", False),
        ("schedule-2020", False),
    ],
)
def test_some_ids_are_addresses_of_something_else(id: str, reserved: bool) -> None:
    assert is_reserved(id) is reserved
