"""What is done of some actions and what is not, in a few words."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import cast

import pytest

from action_plans.model.due import Due, DueKind, Precision
from action_plans.model.refs import Ref
from action_plans.model.status import ActionStatus
from action_plans.model.terms import Reported, Schedule, Standing
from action_plans.publishing.dates_in_words import span_words
from action_plans.publishing.done_in_words import done_words
from action_plans.publishing.edition import Entry

MONTH = Precision.MONTH
CELL = Due("", DueKind.DATE, precision=MONTH)
ONE = ActionStatus(
    Ref("it-2020", "1", "a1"),
    Reported.IN_PROGRESS,
    Schedule.NOT_DUE,
    Standing.AHEAD,
    CELL,
    CELL,
    date(2019, 5, 31),
    None,
    None,
    None,
    (),
)


def of(standing: str, target: date | None = None, *, is_past: bool = False) -> ActionStatus:
    """Return an action of a standing."""
    schedule = Schedule.PASSED_SILENT if is_past else Schedule.NOT_DUE
    return replace(ONE, standing=Standing(standing), target=target, schedule=schedule)


def said(*actions: ActionStatus, dated: bool = True) -> str:
    """Return what is said of these actions."""
    entry = SimpleNamespace(status=SimpleNamespace(actions=actions))
    return done_words(cast(Entry, entry), dated=dated)


MAY, DECEMBER = date(2019, 5, 31), date(2019, 12, 31)


@pytest.mark.parametrize(
    ("actions", "expected"),
    [
        ((), "no action printed"),
        ((of("done-since"), of("done-at-first")), "2 of 2 done"),
        (
            (of("done-since"), of("unfinished", is_past=True)),
            "1 of 2 done; 1 not finished when last reported, past its date",
        ),
        (
            (of("unfinished"), of("unfinished", is_past=True)),
            "2 not finished when last reported, 1 of them past the date",
        ),
        (
            (of("passed", DECEMBER), of("no-end"), of("passed", MAY)),
            "2 past their dates (May to December 2019) and not reported done; 1 with no end date",
        ),
        ((of("passed", MAY),), "1 past its date (May 2019) and not reported done"),
        ((of("offered", is_past=True),), "1 offered instead, past its date"),
        ((of("ahead"), of("ended")), "1 not due yet; 1 replaced or dropped"),
    ],
)
def test_what_is_not_done_is_told_as_what_it_is(
    actions: tuple[ActionStatus, ...], expected: str
) -> None:
    assert said(*actions) == expected


def test_dates_are_left_out_where_they_stand_beside_it() -> None:
    assert said(of("passed", MAY), dated=False) == "1 past its date"
    late = of("unfinished", MAY, is_past=True)
    assert said(late, dated=False) == "1 not finished when last reported"


def test_a_span_names_a_year_once_where_it_is_one() -> None:
    assert span_words([(DECEMBER, MONTH), (date(2021, 3, 31), MONTH)]) == (
        "December 2019 to March 2021"
    )
    assert span_words([(MAY, Precision.DAY), (MAY, Precision.DAY)]) == "31 May 2019"
    assert span_words([(date(2019, 5, 1), MONTH), (MAY, MONTH)]) == "May 2019"
    assert span_words([]) == ""
