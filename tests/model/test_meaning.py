"""What each value means, in full: a change of meaning is seen here first."""

import pytest

from action_plans.model import meaning
from action_plans.model.due import KINDS
from action_plans.model.terms import Checked, Reported, Response, Schedule, Standing

DONE = {Reported.COMPLETED, Reported.COMPLETED_CONTINUING}
ENDED = {Reported.REPLACED, Reported.DROPPED}


@pytest.mark.parametrize("reported", Reported)
def test_reported(reported: Reported) -> None:
    assert meaning.is_done(reported) == (reported in DONE)
    closed = DONE | ENDED | {Reported.NOT_APPLICABLE}
    assert meaning.is_closed(reported) == (reported in closed)


@pytest.mark.parametrize("standing", Standing)
def test_standing(standing: Standing) -> None:
    assert meaning.is_done(standing) == standing.startswith("done")
    closed = {*filter(meaning.is_done, Standing), Standing.ENDED, Standing.OFFERED}
    assert meaning.is_closed(standing) == (standing in closed)
    assert meaning.is_told_open(standing) == (standing in ("unfinished", "left-out"))


@pytest.mark.parametrize("schedule", Schedule)
def test_schedule(schedule: Schedule) -> None:
    assert meaning.is_past(schedule) == schedule.startswith(("passed", "overdue"))
    assert (meaning.SCHEDULE[schedule] == "done") == schedule.startswith("done")


@pytest.mark.parametrize(
    ("response", "accepts", "refuses", "states"),
    [
        (Response.AGREED, True, False, True),
        (Response.PARTLY_AGREED, True, True, True),
        (Response.NOT_AGREED, False, True, True),
        (Response.NOT_STATED, False, False, False),
    ],
)
def test_response(response: Response, accepts: bool, refuses: bool, states: bool) -> None:
    answer = meaning.RESPONSE[response]
    assert (answer.accepts, answer.refuses, answer.states) == (accepts, refuses, states)
    assert answer.is_refusal == meaning.is_refused(response) == (response == "not-agreed")


def test_checks_support_or_contradict() -> None:
    found = {value.value: meaning.CHECKED[value].value for value in Checked}
    assert found == {
        "not-recorded": "absent",
        "none": "contradicts",
        "insufficient": "contradicts",
        "reasonable": "supports",
        "good": "supports",
    }


def test_documents() -> None:
    found = {kind.value: role.value for kind, role in meaning.DOCUMENT.items()}
    assert found == {"plan": "basis", "revision": "basis", "update": "report", "answer": "reply"}
    assert [kind.value for kind in meaning.DOCUMENT if meaning.is_basis(kind)] == [
        "plan",
        "revision",
    ]


def test_a_cell_prints_a_status_only_where_it_says_one() -> None:
    printed = {kind.value: status.value for kind, status in meaning.CELL.items() if status}
    assert printed == {
        "ongoing": "ongoing",
        "completed": "completed",
        "completed-continuing": "completed-continuing",
    }
    assert {kind.value for kind, says in KINDS.items() if says.done} == {
        "completed",
        "completed-continuing",
    }
    assert {kind.value for kind, says in KINDS.items() if says.endless} == {"ongoing", "open-ended"}
    assert {kind.value for kind, says in KINDS.items() if not says.readable} == {"blank", "unread"}
