"""Asked before: chains in time order, and what may be said of them."""

from dataclasses import replace
from datetime import date

import pytest

from action_plans.model.chains import Chain
from action_plans.model.due import Due, DueKind
from action_plans.model.library import Library
from action_plans.model.plan import Document
from action_plans.model.refs import Ref
from action_plans.model.related import RelatedLink, ShownKind
from action_plans.model.status import ActionStatus, PlanStatus, RecommendationStatus
from action_plans.model.terms import (
    Checked,
    DocumentKind,
    LinkKind,
    LinkSource,
    Reported,
    Response,
    Schedule,
    Standing,
)
from action_plans.relating.asked_before import asked_before, examined_from
from action_plans.relating.citations import citations
from action_plans.relating.links import links_in_order, published
from tests.relating.builders import library, plan, recommendation, ref

NOTHING = Due("", DueKind.BLANK)
DONE_ON = date(2021, 6, 1)


def status(id: str, reported: Reported, answered_on: date | None) -> PlanStatus:
    action = ActionStatus(
        Ref(id, "1", "a1"),
        reported,
        Schedule.NO_DATE,
        Standing.DONE_SINCE,
        NOTHING,
        NOTHING,
        None,
        None,
        None,
        answered_on,
        (),
    )
    return PlanStatus(
        id,
        date(2026, 1, 1),
        True,
        (Document(date(2020, 2, 1), DocumentKind.PLAN), Document(DONE_ON, DocumentKind.UPDATE)),
        (
            RecommendationStatus(
                Ref(id, "1"),
                Response.AGREED,
                reported,
                Schedule.NO_DATE,
                Checked.NOT_RECORDED,
                None,
                (action,),
            ),
        ),
    )


def three_reviews(examined: str = "", kind: LinkKind = LinkKind.FOLLOWS) -> Library:
    return library(
        [
            plan("first-2018", "First", [recommendation("first-2018#1")], date(2018, 1, 1)),
            plan(
                "second-2020",
                "Second",
                [recommendation("second-2020#1", related=[("first-2018#1", kind)])],
                date(2020, 1, 1),
            ),
            plan(
                "third-2023",
                "Third",
                [
                    recommendation(
                        "third-2023#1", related=[("second-2020#1", kind), ("first-2018#1", kind)]
                    )
                ],
                date(2023, 1, 1),
                examined=examined,
            ),
        ]
    )


def links_of(content: Library) -> tuple[RelatedLink, ...]:
    """Return the links of a library without suggestions."""
    shown = published(content)
    return links_in_order(shown, (), citations(shown))


def chains(
    content: Library,
    reported: Reported = Reported.IN_PROGRESS,
    answered_on: date | None = None,
    more: tuple[RelatedLink, ...] = (),
) -> tuple[Chain, ...]:
    statuses = {id: status(id, reported, answered_on) for id in content.plans}
    return asked_before(content, (*links_of(content), *more), statuses)


def test_a_chain_is_in_time_order_and_joined_to_the_latest_earlier_one() -> None:
    (chain,) = chains(three_reviews())
    assert [str(each.ref) for each in chain.asked] == [
        "first-2018#1",
        "second-2020#1",
        "third-2023#1",
    ]
    joined = [each.joined and str(each.joined.earlier) for each in chain.asked]
    assert joined == [None, "first-2018#1", "second-2020#1"]


@pytest.mark.parametrize("kind", [LinkKind.RELATED, LinkKind.CITES])
def test_links_that_only_relate_or_cite_make_no_chain(kind: LinkKind) -> None:
    assert chains(three_reviews(kind=kind)) == ()


@pytest.mark.parametrize(
    ("examined", "reported", "answered_on", "said"),
    [
        ("2022", Reported.COMPLETED, DONE_ON, True),
        ("2022-2023", Reported.COMPLETED_CONTINUING, DONE_ON, True),
        ("2021-07", Reported.COMPLETED, DONE_ON, True),
        ("2021", Reported.COMPLETED, DONE_ON, False),
        ("2021-06", Reported.COMPLETED, DONE_ON, False),
        ("2019-2022", Reported.COMPLETED, DONE_ON, False),
        ("", Reported.COMPLETED, DONE_ON, False),
        ("a long time", Reported.COMPLETED, DONE_ON, False),
        ("2022", Reported.IN_PROGRESS, DONE_ON, False),
        ("2022", Reported.COMPLETED, None, True),  # the first document said so, in 2020
        ("2019", Reported.COMPLETED, None, False),
    ],
)
def test_recommended_again_after_completion_is_said_only_where_the_period_tells(
    examined: str, reported: Reported, answered_on: date | None, said: bool
) -> None:
    (chain,) = chains(three_reviews(examined), reported, answered_on)
    assert chain.asked[-1].after_completion is said


@pytest.mark.parametrize("score", [0.5, 0.97, 1.0])
def test_a_suggestion_joins_nothing_however_strong(score: float) -> None:
    content = three_reviews(kind=LinkKind.RELATED)
    link = RelatedLink(
        ref("third-2023#1"),
        ref("first-2018#1"),
        ShownKind.RELATED,
        LinkSource.SUGGESTED,
        score,
    )
    turned = replace(link, here=link.there, there=link.here)
    assert chains(content, more=(link, turned)) == ()


def test_what_is_not_yet_published_is_left_out() -> None:
    content = three_reviews()
    statuses = {id: status(id, Reported.IN_PROGRESS, None) for id in content.plans}
    statuses["third-2023"] = replace(statuses["third-2023"], published=False)
    (chain,) = asked_before(content, links_of(content), statuses)
    assert [str(each.ref) for each in chain.asked] == ["first-2018#1", "second-2020#1"]


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2019-2020", date(2019, 1, 1)),
        ("2021-03", date(2021, 3, 1)),
        ("2010-12", date(2010, 1, 1)),
        ("March 2021 to May 2022", date(2021, 1, 1)),
        ("", None),
    ],
)
def test_the_first_day_of_an_examined_period(printed: str, day: date | None) -> None:
    assert examined_from(printed) == day
