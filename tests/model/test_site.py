"""A record's own words for machine values."""

import pytest

from action_plans.model.bounds import LARGE, is_large
from action_plans.model.data_form import anchor_of
from action_plans.model.site import Said, Values
from action_plans.model.terms import Response

OWN = Values(
    {
        Response.AGREED: Said("accepted", ("Accepted", "Accepted in full", "Accepted")),
        Response.NOT_AGREED: Said("", ("Rejected",)),
        Response.PARTLY_AGREED: Said("in part", ()),
    }
)


def test_its_spellings_are_those_of_documents_then_the_word_each_once() -> None:
    assert list(OWN.spellings()) == [
        ("Accepted", Response.AGREED),
        ("Accepted in full", Response.AGREED),
        ("accepted", Response.AGREED),
        ("Rejected", Response.NOT_AGREED),
        ("in part", Response.PARTLY_AGREED),
    ]


def test_what_it_does_not_name_it_leaves_out_unless_it_names_none() -> None:
    assert OWN.leaves_out(Response.NOT_STATED)
    assert not OWN.leaves_out(Response.NOT_AGREED)
    nothing: Values[Response] = Values()
    assert not nothing.leaves_out(Response.NOT_STATED)
    assert (OWN.word(Response.AGREED), OWN.word(Response.NOT_AGREED)) == ("accepted", "")
    assert OWN.word(Response.NOT_STATED) == ""


@pytest.mark.parametrize(
    ("path", "anchor"),
    [
        ("recommendations[].actions[].due", "recommendations-actions-due"),
        ("printed_totals.not-agreed", "printed-totals-not-agreed"),
        ("title", "title"),
        ("", "plan"),
    ],
)
def test_a_key_has_an_anchor(path: str, anchor: str) -> None:
    assert anchor_of(path) == anchor


def test_a_record_is_large_from_one_more_than_the_bound() -> None:
    assert (is_large(LARGE), is_large(LARGE + 1)) == (False, True)
